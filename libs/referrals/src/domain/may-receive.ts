import { rowsOf, startsFrom, type Standing } from './referral';
import { sideOf, type Parties, type Viewer } from './referral.policy';

const receiving = rowsOf('receive');

/** What a list asks of each of its rows: whether 'receive' is among the allowed actions. */
export const mayReceive = (viewer: Viewer, referral: Standing & Pick<Parties, 'sourceId' | 'targetId'>): boolean =>
  sideOf(viewer, referral) === 'target' &&
  receiving.some((row) => startsFrom(row, referral) && row.roles.some((role) => role === viewer.role));

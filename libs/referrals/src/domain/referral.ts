import { conflict } from '@app/kernel';
import type { BusinessStatus, Status } from './referral-codes';
import type { Hands, ReferralAction, Standing, Step, TakenBy, Transition } from './transition';
import { transitions } from './transition-table';

export * from './transition';
export { transitions } from './transition-table';

const paused = 'consent-paused';
const unreachable = 'client-unreachable';
const forward = 'forward-proposed';

/** Which business statuses a status can have; no other pair ever stands in the database. */
export const businessStatusesIn: Readonly<Record<Status, readonly (BusinessStatus | null)[]>> = {
  draft: [null],
  requested: [null, paused],
  received: [null, 'info-requested', 'info-provided', 'waitlisted', 'assessment-first', forward, paused],
  accepted: [null, 'waitlisted', 'assessment-first', unreachable, forward, paused],
  'in-progress': [null, unreachable, forward, paused],
  'on-hold': [null, unreachable, forward, paused],
  completed: ['outcome-returned', 'outcome-disputed', 'loop-closed'],
  rejected: [null],
  failed: [null],
  cancelled: [null],
  'entered-in-error': [null],
};

/** Statuses in which somebody still has to act on the task itself. */
export const openStatuses: readonly Status[] = ['requested', 'received', 'accepted', 'in-progress', 'on-hold'];

const handsIn: Partial<Record<Status, Hands>> = {
  draft: 'source',
  requested: 'target',
  received: 'target',
  accepted: 'target',
  'in-progress': 'both',
  'on-hold': 'target',
};

export const rowsOf = (action: ReferralAction): Transition[] =>
  transitions.filter((transition) => transition.action === action);

/** A consent was taken back, and the recipient has not said yet that what it held is gone. */
export const owesDeletion = ({ status, deletionAskedAt, deletionAttestedAt }: Standing): boolean =>
  Boolean(deletionAskedAt) && !deletionAttestedAt && status !== 'entered-in-error';

function fitsDeletion({ needsDeletion }: Transition, standing: Standing): boolean {
  if (!needsDeletion) return true;
  return needsDeletion === 'owed' ? owesDeletion(standing) : !standing.deletionAskedAt;
}

export function startsFrom(transition: Transition, standing: Standing): boolean {
  const { status, businessStatus, heldFrom } = standing;
  return (
    transition.from.includes(status) &&
    transition.fromBusiness.includes(businessStatus) &&
    (!transition.heldFrom || transition.heldFrom === (heldFrom ?? 'in-progress')) &&
    fitsDeletion(transition, standing)
  );
}

const withTarget: Readonly<Record<Hands, Hands>> = { source: 'both', target: 'target', both: 'both', nobody: 'target' };

/** Whoever else has a step to take, a recipient that owes the deletion has one as well. */
export const handsBeside = (hands: Hands, standing: Standing): Hands =>
  owesDeletion(standing) ? withTarget[hands] : hands;

/** In whose hands a task is after this step. After a deletion asked for late it is again where it was. */
export function handsAfter({ hands, action, needsDeletion }: Step, before: Standing & { hands: Hands }): Hands {
  if (!needsDeletion) return action === 'mark-in-error' ? hands : handsBeside(hands, before);
  if (action === 'consent-withdrawn') return withTarget[before.hands];
  if (before.hands === 'target' || before.hands === 'nobody') return 'nobody';
  return before.businessStatus === 'outcome-disputed' ? 'both' : 'source';
}

const isSideOf = (side: TakenBy | undefined) => (transition: Transition) => !side || transition.side === side;

/** The step this action is from here, for this side where two sides may take it; 409 when it does not start here. */
export function transitionFrom(action: ReferralAction, standing: Standing, side?: TakenBy): Step {
  const found = rowsOf(action).find((one) => isSideOf(side)(one) && startsFrom(one, standing));
  if (!found)
    throw conflict('referral-wrong-state', {
      status: standing.status,
      businessStatus: standing.businessStatus,
      action,
    });
  const to = found.to === 'same' ? standing.status : found.to;
  return { ...found, to, hands: found.hands === 'by-status' ? (handsIn[to] ?? 'nobody') : found.hands };
}

/** Every pair of standings one step apart, `status business`: what the database lets through. */
export function standingPairs(): [string, string][] {
  const name = (status: Status, business: BusinessStatus | null): string =>
    business ? `${status} ${business}` : status;
  const pairs = transitions.flatMap((transition) =>
    transition.from.flatMap((from) =>
      from === null
        ? []
        : businessStatusesIn[from]
            .filter((business) => transition.fromBusiness.includes(business))
            .map((business): [string, string] => [
              name(from, business),
              name(transition.to === 'same' ? from : transition.to, transition.toBusinessStatus),
            ]),
    ),
  );
  const unlike = pairs.filter(([from, to]) => from !== to).map((pair) => pair.join('>'));
  return [...new Set(unlike)].sort().map((pair) => pair.split('>') as [string, string]);
}

import { type StageKind, usualGrouping } from '@app/live-protocol';
import type { PlannedStage } from '../live-api';

const plain = { tools: [], board: null, round: null, grouping: null } satisfies Partial<PlannedStage>;
const wall = { columns: [], signing: 'choice' as const, votes: 0 };

/** The server refuses votes in these sessions; here they are not offered. */
export const knowsVotes = (template: string): boolean => template !== 'stage-review';

/** What a kind of stage needs to run; the rest of the stage stays as it was written. */
export const ofKind: Record<StageKind, Partial<PlannedStage>> = {
  plenary: plain,
  round: { ...plain, tools: ['round'], round: { softSeconds: 90, order: 'random' } },
  'one-two-four-all': { ...plain, minutes: 12, grouping: usualGrouping },
  'break-out': { ...plain, grouping: usualGrouping },
  board: { ...plain, tools: ['board'], board: wall },
  'dot-vote': { ...plain, tools: ['board'], board: { ...wall, votes: 3 } },
  questions: { ...plain, tools: ['questions'] },
  'safe-round': plain,
  writing: plain,
  commitments: { ...plain, tools: ['commitments'] },
  'role-exchange': { ...plain, grouping: { ...usualGrouping, size: 2 } },
  'difficulty-table': plain,
};

export const newStage = (title: string): PlannedStage => ({
  id: crypto.randomUUID(),
  title,
  kind: 'plenary',
  minutes: 10,
  prompt: '',
  output: '',
  fixed: false,
  hints: [],
  advance: 'by-hand',
  ...ofKind.plenary,
  tools: [],
  board: null,
  round: null,
  grouping: null,
});

/**
 * What a stage can be. `plenary` with tools is the general one; the others bring rules of their own (live sessions 4.2).
 * `role-exchange` and `difficulty-table` are practices of partner meetings and stage reviews.
 */
export const stageKinds = [
  'plenary',
  'round',
  'one-two-four-all',
  'break-out',
  'board',
  'dot-vote',
  'questions',
  'safe-round',
  'writing',
  'commitments',
  'role-exchange',
  'difficulty-table',
] as const;
export type StageKind = (typeof stageKinds)[number];

/** What people can do while a stage runs. A stage of kind `plenary` without tools is a plain timed stage. */
export const stageTools = [
  'sign-in',
  'agreement',
  'round',
  'board',
  'questions',
  'statements',
  'goals',
  'commitments',
  'words',
  'review-cards',
  'adjustments',
  'pledges',
  'strengths',
  'offers',
  'giving',
  'pulse',
] as const;
export type StageTool = (typeof stageTools)[number];

export interface BoardSettings {
  /** Headings to write under; empty means one free wall. */
  columns: string[];
  /** `choice`: each writer decides whether the name is shown; `never`: no card carries a name. */
  signing: 'choice' | 'always' | 'never';
  /** Dots each person may place; 0 means no vote on this board. */
  votes: number;
}

export type RoundOrder = 'random' | 'seating' | 'newest';

/** How small groups are formed (live sessions 4.3); what could not be kept is said in words. */
export interface GroupingRule {
  /** People in a group; sizes differ by one at most. */
  size: number;
  /** No two from one organisation, and each side of the table spread over the groups. */
  mix: boolean;
  /** Nobody meets again whom they were with in a group of this programme. */
  newFaces: boolean;
  /** In one group; 0 leaves funders out of groups altogether. */
  mostFunders: number;
}

export const usualGrouping: GroupingRule = { size: 4, mix: true, newFaces: true, mostFunders: 1 };

export interface Stage {
  id: string;
  title: string;
  kind: StageKind;
  minutes: number;
  /** The invitation everyone sees; may be empty. */
  prompt: string;
  /** What comes out of it, in words; may be empty. */
  output: string;
  /** Its minutes are protected when an overrun is spread over the stages to come. */
  fixed: boolean;
  /** Null for a stage without small groups. */
  grouping: GroupingRule | null;
  tools: StageTool[];
  board: BoardSettings | null;
  round: { softSeconds: number; order: RoundOrder } | null;
  /** Ready-made sentences for the facilitator ("可以这样问"). */
  hints: string[];
  /** `by-hand` shows 时间到了 and waits; `when-time-is-up` moves on by itself. */
  advance: 'by-hand' | 'when-time-is-up';
}

/** A stage as an earlier version of the product stored it. */
export type StoredStage = Omit<Stage, 'output' | 'fixed' | 'grouping'> &
  Partial<Pick<Stage, 'output' | 'fixed' | 'grouping'>>;

/** What an older agenda does not say yet. Every agenda from a log, a snapshot or a template is read through this. */
export const completeStage = (stage: StoredStage): Stage => ({
  ...stage,
  output: stage.output ?? '',
  fixed: stage.fixed ?? false,
  grouping: stage.grouping ?? null,
});

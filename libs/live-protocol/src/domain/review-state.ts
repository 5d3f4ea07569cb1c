/** What a stage review writes down (domain T6). Nothing in it can be counted against anybody: words and names only. */
export interface ReviewState {
  cards: ReviewCard[];
  /** Difficulty round tables, in the order they were held; the last one may still run. */
  tables: DifficultyTable[];
  adjustments: Adjustment[];
  pledges: Pledge[];
}

/** 进展卡, 困境卡, 经验卡. */
export const reviewCardKinds = ['progress', 'difficulty', 'experience'] as const;
export type ReviewCardKind = (typeof reviewCardKinds)[number];

export interface ReviewCard {
  id: string;
  kind: ReviewCardKind;
  /**
   * Three answers, the later two may be empty. Progress: done, learned, stuck at. Difficulty: the situation, what was tried,
   * what help is wanted. Experience: what was done, when it works, what to look out for.
   */
  lines: string[];
  /** Null for a difficulty nobody signed. */
  author: string | null;
}

/** Strictly one after the other: nobody advises before the speaker has finished. */
export const tableSteps = ['telling', 'clarifying', 'similar', 'trying', 'choosing'] as const;
export type TableStep = (typeof tableSteps)[number];

/** Twenty-five minutes a difficulty. */
export const stepMinutes: Readonly<Record<TableStep, number>> = {
  telling: 7,
  clarifying: 5,
  similar: 5,
  trying: 5,
  choosing: 3,
};

/** Two or three are talked about, chosen on the spot. */
export const mostTables = 3;

export interface TableLine {
  id: string;
  step: TableStep;
  text: string;
  by: string;
}

export interface DifficultyTable {
  id: string;
  stageId: string;
  cardId: string;
  /** Whose word it is; for a card nobody signed, whoever reads it out. */
  speakerId: string;
  step: TableStep | 'done';
  stepStartedAt: number;
  stepEndsAt: number;
  lines: TableLine[];
  /** What the speaker takes along: lines of the step before, and own words. */
  choice: { lineIds: string[]; words: string } | null;
}

/** 调整建议: what should change in the plan, and why. It changes no money. */
export interface Adjustment {
  id: string;
  by: string;
  organization: { id: string; name: string };
  what: string;
  why: string;
}

/** 互助认领: who helps whom, with what, until when. */
export interface Pledge {
  id: string;
  by: string;
  helper: { organizationId: string; organizationName: string; name: string };
  helped: { organizationId: string; organizationName: string };
  what: string;
  dueOn: string;
}

export const emptyReview = (): ReviewState => ({ cards: [], tables: [], adjustments: [], pledges: [] });

export interface ReviewEvents {
  'review-card.written': ReviewCard;
  'review-card.changed': { id: string; lines: string[] };
  'review-card.removed': { id: string };
  'difficulty.begun': {
    id: string;
    stageId: string;
    cardId: string;
    speakerId: string;
    at: number;
    endsAt: number;
  };
  'difficulty.said': { tableId: string; line: TableLine };
  'difficulty.moved': { tableId: string; step: TableStep | 'done'; at: number; endsAt: number };
  'difficulty.extended': { tableId: string; endsAt: number };
  'difficulty.chosen': { tableId: string; lineIds: string[]; words: string };
  'adjustment.proposed': Adjustment;
  'pledge.made': Pledge;
  'pledge.taken-back': { id: string };
}

/** The round table that runs in this stage, if one does. */
export const runningTable = (review: ReviewState, stageId: string): DifficultyTable | null =>
  review.tables.find((table) => table.stageId === stageId && table.step !== 'done') ?? null;

export const nextStep = (step: TableStep): TableStep | 'done' => tableSteps[tableSteps.indexOf(step) + 1] ?? 'done';

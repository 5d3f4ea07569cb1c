import type { Card } from './card';
import type { ExchangeDraft } from './meeting-state';
import type { GroupingRule } from './stage';

/** A rule of grouping that could not be kept; worded by whoever shows it. */
export type UnmetRule = 'same-organization' | 'met-before' | 'too-many-funders' | 'apart' | 'side-missing';

export interface RoomGroup {
  /** Number of its lane `group:<n>`, never used twice in a session; people are told the place in the list instead. */
  n: number;
  memberIds: string[];
  /** Who speaks for it when everyone is back; null until somebody is named. */
  speakerId: string | null;
}

/** Pairs and fours are the steps of 1-2-4-All; null for groups formed once. */
export type GroupStep = 'pairs' | 'fours' | null;

/** Small groups at work: a lane each, nobody leaves the session (live sessions 2.2). */
export interface GroupRun {
  id: string;
  stageId: string;
  step: GroupStep;
  rule: GroupingRule;
  groups: RoomGroup[];
  /** The same people, rules and seed give the same groups. */
  seed: string;
  unmet: UnmetRule[];
  startedAt: number;
}

/** What one group brought home, as it is in the record: the group's words, not who said them. */
export interface GroupResult {
  n: number;
  memberIds: string[];
  speakerId: string | null;
  sentences: string[];
  cards: string[];
  notes: string[];
}

export interface GroupsHeld {
  stageId: string;
  step: GroupStep;
  results: GroupResult[];
}

/** Lane `group:<n>`. */
export interface GroupState {
  prompt: string;
  /** What its members bring from the step before (1-2-4-All), without names. */
  carried: string[];
  /** The one sentence the group carries up. `version` counts its changes. */
  sentence: { text: string; version: number };
  cards: Card[];
  notes: { id: string; text: string; by: string }[];
  /** Cards of the role exchange, one about each of the pair. */
  drafts: ExchangeDraft[];
}

export const emptyGroup = (): GroupState => ({
  prompt: '',
  carried: [],
  sentence: { text: '', version: 0 },
  cards: [],
  notes: [],
  drafts: [],
});

/** A grouping being prepared, seen by facilitators only (lane `staff`). */
export interface GroupProposal {
  id: string;
  stageId: string;
  rule: GroupingRule;
  groups: string[][];
  /** Stay in the group they are in when the rest is drawn anew. */
  locked: string[];
  /** Kept in one group, such as somebody and their interpreter. */
  together: [string, string][];
  /** In no group: facilitators, and funders where none may be in groups. */
  aside: string[];
  seed: string;
  unmet: UnmetRule[];
}

export interface Question {
  id: string;
  text: string;
  /** Everyone who asked it: null stands for somebody who did not sign. Merging keeps them all. */
  askers: (string | null)[];
  /** 我也想问: who put up a hand. A list of people, never a score. */
  hands: string[];
  status: 'open' | 'answered' | 'later';
  answer: string;
  /** Worded together with this one. */
  mergedInto: string | null;
}

import type { GroupProposal, GroupRun, GroupsHeld, Question } from './group-state';
import type { Card } from './card';
import type { Cluster, StageStep } from './room-state';

/** Lane `all`: small groups, steps, sheets and questions. */
export interface ProgramEvents {
  'stage.step-started': { step: StageStep; version: number };
  'groups.formed': GroupRun;
  /** `to` null: out of every group. */
  'groups.moved': { memberId: string; to: number | null };
  'groups.speaker-set': { n: number; memberId: string | null };
  'groups.ended': GroupsHeld;
  'sheets.shown': { stageId: string; texts: { text: string; author: string | null }[] };
  'question.asked': { id: string; text: string; by: string | null };
  'question.raised': { id: string; memberId: string };
  'question.lowered': { id: string; memberId: string };
  'question.merged': { id: string; into: string };
  'question.settled': Pick<Question, 'id' | 'status' | 'answer'>;
  'question.removed': { id: string };
  /** The wall of an earlier stage, to be voted on in this one. */
  'board.taken-over': { stageId: string; cards: Card[]; clusters: Cluster[] };
}

/** Lane `staff`. */
export interface GroupingEvents {
  'grouping.proposed': GroupProposal;
  'grouping.dropped': Record<string, never>;
  /** Pairs that were in a group together in earlier sessions; added to what is known. */
  'grouping.met': { pairs: [string, string][] };
}

/** Lane `group:<n>`. */
export interface GroupEvents {
  'group.opened': { prompt: string; carried: string[] };
  'group-card.added': Card;
  'group-card.changed': { id: string; text: string };
  'group-card.removed': { id: string };
  'group-note.added': { id: string; text: string; by: string };
  'group-note.changed': { id: string; text: string };
  'group-note.removed': { id: string };
  'group-sentence.written': { text: string; version: number };
}

/** Lane `me:<member>`. */
export interface SheetEvents {
  'sheet.written': { stageId: string; text: string; signed: boolean };
}

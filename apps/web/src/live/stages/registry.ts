import type { RoomState, Stage, StageKind, StageTool } from '@app/live-protocol';
import { exchangeWords, meetingWords, type Part, part, reviewWords, stageWords } from './part';

export type PartKey = StageKind | StageTool;

/**
 * On the phone, under what everybody hears; the order is the order on the screen. A new kind or tool is a folder here and a
 * line in this list, and what it has of its own for the facilitator and the wall a line in theirs.
 */
export const participantParts: Partial<Record<PartKey, Part>> = {
  'break-out': part(() => import('./break-out/participant'), stageWords),
  'one-two-four-all': part(() => import('./one-two-four-all/participant'), stageWords),
  writing: part(() => import('./writing/participant'), stageWords),
  questions: part(() => import('./questions/participant'), stageWords),
  statements: part(() => import('./statements/participant'), stageWords),
  board: part(() => import('./board/participant')),
  agreement: part(() => import('./agreement/participant')),
  goals: part(() => import('./goals/participant')),
  commitments: part(() => import('./commitments/participant')),
  words: part(() => import('./words/participant')),
  'safe-round': part(() => import('./safe-round/participant'), reviewWords),
  'difficulty-table': part(() => import('./difficulty-table/participant'), reviewWords),
  'review-cards': part(() => import('./review-cards/participant'), reviewWords),
  adjustments: part(() => import('./adjustments/participant'), reviewWords),
  'role-exchange': part(() => import('./role-exchange/participant'), exchangeWords),
  offers: part(() => import('./offers/participant'), meetingWords),
  giving: part(() => import('./giving/participant'), meetingWords),
  pulse: part(() => import('./pulse/participant'), meetingWords),
  pledges: part(() => import('./pledges/participant'), reviewWords),
};

/** Asking to speak stands beside every stage. */
export const AskingToSpeak = part(() => import('./queue/participant'), meetingWords);

/** What small groups brought, shown in the stage after them as well. */
export const Brought = part(() => import('./groups/brought'), stageWords);

/** Whether the stage before this one was group work with results. */
export function hasBrought(room: RoomState): boolean {
  const before = room.agenda[(room.current?.index ?? 0) - 1];
  return room.groupsHeld.some(({ stageId, step }) => stageId === before?.id && step !== 'pairs');
}

/** Every key, in the order of the screen. */
export const partKeys = Object.keys(participantParts) as PartKey[];

const tools: readonly string[] = [
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
  'offers',
  'giving',
  'pulse',
];
export const isTool = (key: PartKey): key is StageTool => tools.includes(key);

/** The tools of a stage that have parts, in their order. */
export const toolsShown = (stage: Stage): PartKey[] =>
  partKeys.filter((key) => isTool(key) && stage.tools.includes(key));

/** The kind of the stage where that has parts of its own; of a kind whose tool does all the work, none. */
export const kindShown = (stage: Stage | undefined): StageKind | undefined =>
  stage && !isTool(stage.kind) && participantParts[stage.kind] ? stage.kind : undefined;

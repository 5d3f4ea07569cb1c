import type { RoomState, Stage } from '@app/live-protocol';
import { exchangeWords, meetingWords, type Part, part, reviewWords, stageWords } from './part';
import { isTool, participantParts, type PartKey, partKeys } from './registry';

const own: Partial<Record<PartKey, Part>> = {
  'break-out': part(() => import('./break-out/facilitator'), stageWords),
  'one-two-four-all': part(() => import('./one-two-four-all/facilitator'), stageWords),
  writing: part(() => import('./writing/facilitator'), stageWords),
  'safe-round': part(() => import('./safe-round/facilitator'), reviewWords),
  'difficulty-table': part(() => import('./difficulty-table/facilitator'), reviewWords),
  'role-exchange': part(() => import('./role-exchange/facilitator'), exchangeWords),
  giving: part(() => import('./giving/facilitator'), meetingWords),
};

/** What people answer about the session without their names is nothing the facilitator writes for somebody. */
const theirsAlone: readonly PartKey[] = ['pulse'];

/** For a kind the view that opens with the stage, for a tool a part of 大家写的, where they write for those without a phone. */
export const facilitatorPart = (key: PartKey): Part | undefined =>
  own[key] ?? (theirsAlone.includes(key) ? undefined : participantParts[key]);

export const WhoAsksToSpeak = part(() => import('./queue/facilitator'), exchangeWords);

/** What the facilitator still sees once its stage is over. */
const left: Partial<Record<PartKey, (room: RoomState) => boolean>> = {
  questions: (room) => room.questions.length > 0,
  statements: (room) => room.statements.length > 0,
  agreement: (room) => room.agreement.length > 0,
  goals: (room) => room.goals.length > 0,
  commitments: () => true,
  words: (room) => room.words.length > 0,
  'review-cards': (room) => room.review.cards.length > 0,
  adjustments: (room) => room.review.adjustments.length > 0,
  offers: (room) => room.meeting.matches.length > 0,
  pledges: (room) => room.review.pledges.length > 0,
};

/** What the facilitator sees under 大家写的: what the stage offers, and what earlier ones left. */
export const toolsWritten = (room: RoomState, stage: Stage | undefined): PartKey[] =>
  partKeys.filter((key) => isTool(key) && (stage?.tools.includes(key) || left[key]?.(room)));

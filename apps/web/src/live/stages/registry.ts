import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { RoomState, Stage, StageKind, StageTool } from '@app/live-protocol';
import type { Namespace } from '../../texts/catalogue';
import { loadTexts } from '../../texts/texts';
import type { StageProps } from './stage-props';

type Part = LazyExoticComponent<ComponentType<StageProps>>;

/** What one kind of stage, or one tool of it, brings to the three screens of a session. */
export interface StageParts {
  /** On the phone, under what everybody hears. */
  participant?: Part;
  /** In the facilitator's middle view: for a kind it is the view that opens with the stage, for a tool a part of 大家写的. */
  facilitator?: Part;
  /** On the wall, under the question. No names of persons, nothing personal. */
  projector?: Part;
  /** Whether the facilitator still sees it once its stage is over. */
  isKept?: (room: RoomState) => boolean;
}

type Read = () => Promise<{ default: ComponentType<StageProps> }>;

/** Everything is read when a stage first needs it, with its words: what a phone reads at the door stays small (P12). */
const part = (read: Read, namespaces: readonly Namespace[] = []): Part =>
  lazy(async () => (await Promise.all([read(), loadTexts(namespaces)]))[0]);

const stageWords = ['live-stages'] as const;
const meetingWords = ['meeting-room'] as const;
const exchangeWords = ['meeting-room', 'live-stages'] as const;

/** On the phone and for the facilitator alike, who writes for those without a phone. */
const forBoth = (read: Read, isKept?: StageParts['isKept'], namespaces?: readonly Namespace[]): StageParts => {
  const both = part(read, namespaces);
  return { participant: both, facilitator: both, isKept };
};

const ofReviews = (read: Read, isKept: StageParts['isKept']): StageParts => {
  const both = part(read, ['review-room']);
  return { participant: both, facilitator: both, isKept };
};

/** A new kind or tool is a folder here and a line in this list; the order is the order on the screen. */
export const stageParts: Partial<Record<StageKind | StageTool, StageParts>> = {
  'break-out': {
    participant: part(() => import('./break-out/participant'), stageWords),
    facilitator: part(() => import('./break-out/facilitator'), stageWords),
    projector: part(() => import('./break-out/projector'), stageWords),
  },
  'one-two-four-all': {
    participant: part(() => import('./one-two-four-all/participant'), stageWords),
    facilitator: part(() => import('./one-two-four-all/facilitator'), stageWords),
    projector: part(() => import('./one-two-four-all/projector'), stageWords),
  },
  writing: {
    participant: part(() => import('./writing/participant'), stageWords),
    facilitator: part(() => import('./writing/facilitator'), stageWords),
  },
  questions: forBoth(
    () => import('./questions/participant'),
    (room) => room.questions.length > 0,
    stageWords,
  ),
  statements: {
    ...forBoth(
      () => import('./statements/participant'),
      (room) => room.statements.length > 0,
      stageWords,
    ),
    projector: part(() => import('./statements/projector'), stageWords),
  },
  board: forBoth(() => import('./board/participant')),
  agreement: forBoth(
    () => import('./agreement/participant'),
    (room) => room.agreement.length > 0,
  ),
  goals: forBoth(
    () => import('./goals/participant'),
    (room) => room.goals.length > 0,
  ),
  commitments: forBoth(
    () => import('./commitments/participant'),
    () => true,
  ),
  words: forBoth(
    () => import('./words/participant'),
    (room) => room.words.length > 0,
  ),
  'safe-round': {
    participant: part(() => import('./safe-round/participant'), ['review-room']),
    facilitator: part(() => import('./safe-round/facilitator'), ['review-room']),
    projector: part(() => import('./safe-round/projector'), ['review-room']),
  },
  'difficulty-table': {
    participant: part(() => import('./difficulty-table/participant'), ['review-room']),
    facilitator: part(() => import('./difficulty-table/facilitator'), ['review-room']),
    projector: part(() => import('./difficulty-table/projector'), ['review-room']),
  },
  'review-cards': ofReviews(
    () => import('./review-cards/participant'),
    (room) => room.review.cards.length > 0,
  ),
  adjustments: ofReviews(
    () => import('./adjustments/participant'),
    (room) => room.review.adjustments.length > 0,
  ),
  'role-exchange': {
    participant: part(() => import('./role-exchange/participant'), exchangeWords),
    facilitator: part(() => import('./role-exchange/facilitator'), exchangeWords),
    projector: part(() => import('./role-exchange/projector'), stageWords),
  },
  offers: forBoth(
    () => import('./offers/participant'),
    (room) => room.meeting.matches.length > 0,
    meetingWords,
  ),
  giving: {
    participant: part(() => import('./giving/participant'), meetingWords),
    facilitator: part(() => import('./giving/facilitator'), meetingWords),
  },
  pulse: { participant: part(() => import('./pulse/participant'), meetingWords) },
  pledges: ofReviews(
    () => import('./pledges/participant'),
    (room) => room.review.pledges.length > 0,
  ),
};

/** Asking to speak stands beside every stage. */
export const AskingToSpeak = part(() => import('./queue/participant'), meetingWords);
export const WhoAsksToSpeak = part(() => import('./queue/facilitator'), ['meeting-room', 'live-stages']);

/** What small groups brought, shown in the stage after them as well. */
export const Brought = part(() => import('./groups/brought'), stageWords);

/** Whether the stage before this one was group work with results. */
export function hasBrought(room: RoomState): boolean {
  const before = room.agenda[(room.current?.index ?? 0) - 1];
  return room.groupsHeld.some(({ stageId, step }) => stageId === before?.id && step !== 'pairs');
}

export type PartKey = keyof typeof stageParts;

const order = Object.keys(stageParts) as PartKey[];
const toolKeys: readonly string[] = [
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

/** The tools of a stage that have parts, in their order. */
export const toolsShown = (stage: Stage): PartKey[] => order.filter((key) => stage.tools.includes(key as StageTool));

/** The parts of the kind itself; a kind whose tool does all the work has none. */
export const kindParts = (stage: Stage | undefined): StageParts | undefined =>
  stage && !toolKeys.includes(stage.kind) ? stageParts[stage.kind] : undefined;

/** What the facilitator sees under 大家写的: what the stage offers, and what earlier ones left. */
export const toolsWritten = (room: RoomState, stage: Stage | undefined): PartKey[] =>
  order.filter(
    (key) =>
      toolKeys.includes(key) && ((stage?.tools.includes(key as StageTool) ?? false) || stageParts[key]?.isKept?.(room)),
  );

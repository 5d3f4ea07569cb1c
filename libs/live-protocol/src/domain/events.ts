import type { Card } from './card';
import type {
  AgreementLine,
  Attendance,
  ClosingWord,
  Cluster,
  Commitment,
  Goal,
  Member,
  RoundOrder,
  RoomState,
  StoredStage,
} from './room-state';
import type { MemberRole } from './lanes';
import type { ExchangeEvents, MeetingEvents } from './meeting-state';
import type { GroupEvents, GroupingEvents, ProgramEvents, SheetEvents } from './program-events';
import type { QueueEvents } from './queue-state';
import type { ReviewEvents } from './review-state';
import type { StatementEvents } from './statement-state';
import type { SafeEvents } from './safe-round';

/** What can have happened in lane `all`, by kind. Data holds results, never requests, so that applying cannot fail. */
export interface RoomEvents extends ReviewEvents, ProgramEvents, QueueEvents, MeetingEvents, StatementEvents {
  'session.prepared': {
    session: Omit<RoomState['session'], 'status' | 'openedAt' | 'closedAt'>;
    agenda: StoredStage[];
  };
  'session.described': { title: string; series: string; place: string; startsAt: number };
  'agenda.set': { agenda: StoredStage[] };
  'session.opened': { at: number };
  'session.closed': { at: number };
  /** Called off before it began: nothing more happens in it, and there are no minutes. */
  'session.cancelled': { at: number };
  'stage.started': { index: number; stageId: string; startedAt: number; endsAt: number; version: number };
  /** `minutesNow`: stages to come whose minutes the overrun has changed. */
  'stage.extended': {
    endsAt: number | null;
    pausedLeftMs: number | null;
    version: number;
    minutesNow?: Record<string, number>;
  };
  'stage.paused': { pausedLeftMs: number; version: number };
  'stage.resumed': { endsAt: number; version: number };
  'prompt.shown': { text: string | null };
  'member.joined': { member: Member };
  'member.renamed': { memberId: string; displayName: string; organizationName: string };
  'member.role-set': { memberId: string; role: MemberRole };
  'attendance.signed': Attendance;
  'attendance.withdrawn': { memberId: string };
  'agreement.added': AgreementLine;
  'agreement.changed': { id: string; text: string };
  'agreement.removed': { id: string };
  'round.started': {
    id: string;
    stageId: string;
    prompt: string;
    rule: RoundOrder;
    softSeconds: number;
    order: string[];
    at: number;
  };
  'round.moved': { outcome: 'spoken' | 'passed' | 'later'; from: string; to: string | null; at: number };
  'round.given': { to: string; at: number };
  'round.extended': { extraSeconds: number };
  'round.joined': { memberId: string; at: number };
  /** `spoken` and `passed`: how many did; after closing nothing else of a round is kept. */
  'round.ended': { at: number; spoken?: number; passed?: number };
  'card.added': { stageId: string; card: Card };
  'card.changed': { stageId: string; id: string; text: string };
  'card.removed': { stageId: string; id: string };
  'card.moved': { stageId: string; id: string; column: number; clusterId: string | null };
  'cluster.added': { stageId: string; cluster: Cluster; cardIds: string[] };
  'cluster.renamed': { stageId: string; id: string; title: string };
  'cluster.removed': { stageId: string; id: string };
  'vote.opened': { stageId: string };
  'vote.closed': { stageId: string };
  'dot.placed': { stageId: string; target: string; memberId: string };
  'dot.removed': { stageId: string; target: string; memberId: string };
  'goal.added': Goal;
  'goal.changed': Goal;
  'goal.removed': { id: string };
  'commitment.added': Commitment;
  'commitment.changed': Commitment;
  'commitment.removed': { id: string };
  'word.said': ClosingWord;
}

export interface StaffEvents extends GroupingEvents {
  'staff-note.added': { id: string; text: string; by: string; at: number };
}

export interface PrivateEvents extends SheetEvents {
  'note.written': { text: string };
}

export type LiveEvents = RoomEvents & StaffEvents & PrivateEvents & GroupEvents & ExchangeEvents & SafeEvents;
export type LiveEventKind = keyof LiveEvents;

type EventOf<Kinds> = { [K in keyof Kinds]: { k: K; d: Kinds[K] } }[keyof Kinds];
export type RoomEvent = EventOf<RoomEvents>;
export type StaffEvent = EventOf<StaffEvents>;
export type PrivateEvent = EventOf<PrivateEvents>;
export type GroupEvent = EventOf<GroupEvents & ExchangeEvents>;
export type SafeEvent = EventOf<SafeEvents>;
export type LiveEvent = RoomEvent | StaffEvent | PrivateEvent | GroupEvent | SafeEvent;

/** A card without a name: its writer is kept neither in the event nor beside it. */
export const isUnsigned = (event: LiveEvent): boolean =>
  (event.k === 'card.added' && event.d.card.author === null) ||
  (event.k === 'question.asked' && event.d.by === null) ||
  (event.k === 'statement.added' && event.d.by === null) ||
  (event.k === 'review-card.written' && event.d.author === null);

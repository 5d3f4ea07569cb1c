import { applyToBoard } from './apply-board';
import { applyToMeeting } from './apply-meeting';
import { applyToProgram, isProgramEvent } from './apply-program';
import { applyToQueue } from './apply-queue';
import { applyToStatements } from './apply-statements';
import { applyToReview } from './apply-review';
import { applyToRound } from './apply-round';
import type { RoomEvent } from './events';
import { emptyQueue } from './queue-state';
import { completeStage, type CurrentStage, type RoomState } from './room-state';

const changed = <T extends { id: string }>(list: T[], id: string, change: (item: T) => T): T[] =>
  list.map((item) => (item.id === id ? change(item) : item));
const without = <T extends { id: string }>(list: T[], id: string): T[] => list.filter((item) => item.id !== id);

/** The fold of lane `all`. Shares unchanged parts with the state before, so a view can compare by reference. */
export function applyToRoom(state: RoomState, event: RoomEvent): RoomState {
  switch (event.k) {
    case 'session.prepared':
      return {
        ...state,
        session: { ...event.d.session, status: 'prepared', openedAt: null, closedAt: null },
        agenda: event.d.agenda.map(completeStage),
      };
    case 'session.described':
      return { ...state, session: { ...state.session, ...event.d } };
    case 'agenda.set':
      return { ...state, agenda: event.d.agenda.map(completeStage) };
    case 'session.opened':
      return { ...state, session: { ...state.session, status: 'open', openedAt: event.d.at } };
    case 'session.cancelled':
      return {
        ...state,
        session: { ...state.session, status: 'closed', closedAt: event.d.at, cancelledAt: event.d.at },
      };
    case 'session.closed':
      return {
        ...state,
        session: { ...state.session, status: 'closed', closedAt: event.d.at },
        runs: endedRuns(state, event.d.at),
        current: null,
        // Who spoke, and how often, is nobody's to read once it is over.
        round: null,
        queue: emptyQueue(),
      };
    case 'stage.started':
      return {
        ...state,
        current: { ...event.d, pausedLeftMs: null },
        runs: [
          ...endedRuns(state, event.d.startedAt),
          { stageId: event.d.stageId, startedAt: event.d.startedAt, endedAt: null },
        ],
        shownPrompt: null,
        queue: { ...emptyQueue(), waiting: state.queue.waiting },
        step: null,
      };
    case 'stage.extended': {
      const { minutesNow, ...time } = event.d;
      const spread = { ...state.minutesNow, ...minutesNow };
      return withCurrent({ ...state, minutesNow: spread }, time);
    }
    case 'stage.paused':
      return withCurrent(state, { ...event.d, endsAt: null });
    case 'stage.resumed':
      return withCurrent(state, { ...event.d, pausedLeftMs: null });
    case 'prompt.shown':
      return { ...state, shownPrompt: event.d.text };
    case 'member.joined':
      return { ...state, members: [...without(state.members, event.d.member.id), event.d.member] };
    case 'member.renamed': {
      const { memberId, displayName, organizationName } = event.d;
      return {
        ...state,
        members: changed(state.members, memberId, (member) => ({
          ...member,
          displayName,
          organization: { ...member.organization, name: organizationName },
        })),
      };
    }
    case 'member.role-set': {
      const { memberId, role } = event.d;
      return { ...state, members: changed(state.members, memberId, (member) => ({ ...member, role })) };
    }
    case 'attendance.signed': {
      const others = state.attendance.filter((entry) => entry.memberId !== event.d.memberId);
      return { ...state, attendance: [...others, event.d] };
    }
    case 'attendance.withdrawn':
      return { ...state, attendance: state.attendance.filter((entry) => entry.memberId !== event.d.memberId) };
    case 'agreement.added':
      return { ...state, agreement: [...state.agreement, event.d] };
    case 'agreement.changed': {
      const { id, text } = event.d;
      return { ...state, agreement: changed(state.agreement, id, (line) => ({ ...line, text })) };
    }
    case 'agreement.removed':
      return { ...state, agreement: without(state.agreement, event.d.id) };
    case 'goal.added':
      return { ...state, goals: [...state.goals, event.d] };
    case 'goal.changed':
      return { ...state, goals: changed(state.goals, event.d.id, () => event.d) };
    case 'goal.removed':
      return { ...state, goals: without(state.goals, event.d.id) };
    case 'commitment.added':
      return { ...state, commitments: [...state.commitments, event.d] };
    case 'commitment.changed':
      return { ...state, commitments: changed(state.commitments, event.d.id, () => event.d) };
    case 'commitment.removed':
      return { ...state, commitments: without(state.commitments, event.d.id) };
    case 'word.said': {
      const others = state.words.filter((word) => word.memberId !== event.d.memberId);
      return { ...state, words: [...others, event.d] };
    }
    default:
      if (event.k.startsWith('statement.')) return applyToStatements(state, event);
      if (event.k.startsWith('queue.')) return applyToQueue(state, event);
      if (isMeetingEvent(event.k)) return applyToMeeting(state, event);
      if (isReviewEvent(event.k)) return applyToReview(state, event);
      if (isProgramEvent(event.k)) return applyToProgram(state, event);
      return event.k.startsWith('round.') ? applyToRound(state, event) : applyToBoard(state, event);
  }
}

const isMeetingEvent = (kind: string): boolean => /^(exchange|offer|ask|match)\./.test(kind);
const isReviewEvent = (kind: string): boolean => /^(review-card|difficulty|adjustment|pledge)\./.test(kind);

function withCurrent(state: RoomState, change: Partial<CurrentStage>): RoomState {
  return state.current ? { ...state, current: { ...state.current, ...change } } : state;
}

function endedRuns(state: RoomState, at: number): RoomState['runs'] {
  return state.runs.map((run) => (run.endedAt === null ? { ...run, endedAt: at } : run));
}

import { type LaneId, parseLane } from './lanes';
import { applyToSafe } from './apply-safe';
import type { GroupEvent, LiveEvent, PrivateEvent, RoomEvent, SafeEvent, StaffEvent } from './events';
import { applyToExchange, isExchangeEvent } from './apply-meeting';
import { applyToGroup, applyToGrouping, applyToSheets } from './apply-program';
import { applyToRoom } from './apply-room';
import {
  completeStage,
  emptyGroup,
  emptyPrivate,
  emptyRoom,
  emptyStaff,
  type GroupState,
  type PrivateState,
  type RoomState,
  type StaffState,
} from './room-state';
import { emptySafe, type SafeState } from './safe-round';

export type LaneState = RoomState | StaffState | PrivateState | GroupState | SafeState;

/** The state of a lane nothing has been written to. */
export function emptyLane(lane: LaneId): LaneState {
  const kind = parseLane(lane)?.kind;
  if (kind === 'staff') return emptyStaff();
  if (kind === 'group') return emptyGroup();
  if (kind === 'safe') return emptySafe();
  return kind === 'me' ? emptyPrivate() : emptyRoom();
}

/** A state an earlier version of the product stored, with what it did not have yet. */
export function completeState(lane: LaneId, state: LaneState): LaneState {
  const whole = { ...emptyLane(lane), ...state } as LaneState;
  return 'agenda' in whole ? { ...whole, agenda: whole.agenda.map(completeStage) } : whole;
}

/** One event on a lane's state: pure, never throws on an unknown kind (an older client keeps what it understands). */
export function apply(lane: LaneId, state: LaneState, event: LiveEvent): LaneState {
  const kind = parseLane(lane)?.kind;
  if (kind === 'staff') return applyToStaff(state as StaffState, event as StaffEvent);
  if (kind === 'me') return applyToPrivate(state as PrivateState, event as PrivateEvent);
  if (kind === 'group') {
    return isExchangeEvent(event)
      ? applyToExchange(state as GroupState, event)
      : applyToGroup(state as GroupState, event as GroupEvent);
  }
  if (kind === 'safe') return applyToSafe(state as SafeState, event as SafeEvent);
  return applyToRoom(state as RoomState, event as RoomEvent);
}

export function applyToStaff(state: StaffState, event: StaffEvent): StaffState {
  if (event.k === 'staff-note.added') return { ...state, notes: [...state.notes, event.d] };
  return applyToGrouping(state, event);
}

export function applyToPrivate(state: PrivateState, event: PrivateEvent): PrivateState {
  return event.k === 'note.written' ? { ...state, note: event.d.text } : applyToSheets(state, event);
}

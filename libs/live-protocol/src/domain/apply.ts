import { type LaneId, parseLane } from './lanes';
import type { LiveEvent, PrivateEvent, RoomEvent, StaffEvent } from './events';
import { applyToRoom } from './apply-room';
import { emptyPrivate, emptyRoom, emptyStaff, type PrivateState, type RoomState, type StaffState } from './room-state';

export type LaneState = RoomState | StaffState | PrivateState;

/** The state of a lane nothing has been written to. */
export function emptyLane(lane: LaneId): LaneState {
  const kind = parseLane(lane)?.kind;
  if (kind === 'staff') return emptyStaff();
  return kind === 'me' ? emptyPrivate() : emptyRoom();
}

/** One event on a lane's state: pure, never throws on an unknown kind (an older client keeps what it understands). */
export function apply(lane: LaneId, state: LaneState, event: LiveEvent): LaneState {
  const kind = parseLane(lane)?.kind;
  if (kind === 'staff') return applyToStaff(state as StaffState, event as StaffEvent);
  if (kind === 'me') return applyToPrivate(state as PrivateState, event as PrivateEvent);
  return applyToRoom(state as RoomState, event as RoomEvent);
}

export function applyToStaff(state: StaffState, event: StaffEvent): StaffState {
  return event.k === 'staff-note.added' ? { ...state, notes: [...state.notes, event.d] } : state;
}

export function applyToPrivate(state: PrivateState, event: PrivateEvent): PrivateState {
  return event.k === 'note.written' ? { ...state, note: event.d.text } : state;
}

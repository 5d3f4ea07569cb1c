import type { RoomEvent } from './events';
import type { RoomState } from './room-state';

/** Statements and what people said to them; anything else leaves the state as it is. */
export function applyToStatements(state: RoomState, event: RoomEvent): RoomState {
  if (event.k === 'statement.added') return { ...state, statements: [...state.statements, { ...event.d, votes: {} }] };
  if (event.k !== 'statement.voted') return state;
  const { id, memberId, vote } = event.d;
  const statements = state.statements.map((each) =>
    each.id === id ? { ...each, votes: { ...each.votes, [memberId]: vote } } : each,
  );
  return { ...state, statements };
}

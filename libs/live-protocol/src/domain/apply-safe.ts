import type { SafeEvent } from './events';
import type { SafeState } from './safe-round';

/** The fold of a safe lane. No event of it names a person or a single note. */
export function applyToSafe(state: SafeState, event: SafeEvent): SafeState {
  switch (event.k) {
    case 'safe.opened':
      return { ...state, status: 'open', mode: event.d.mode, holders: event.d.holders ?? [], atLeast: 0 };
    case 'safe.count':
      return { ...state, atLeast: event.d.atLeast };
    case 'safe.revealed':
      return { ...state, status: 'revealed', batch: event.d.batch, notes: event.d.notes };
    case 'safe.returned':
      return { ...state, status: 'returned', atLeast: 0 };
    case 'safe.withdrawn':
      return { ...state, notes: event.d.notes };
    default:
      return state;
  }
}

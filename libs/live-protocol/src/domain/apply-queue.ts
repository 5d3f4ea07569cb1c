import type { RoomEvent } from './events';
import type { RoomState } from './room-state';

/** Queue events; anything else leaves the state as it is. */
export function applyToQueue(state: RoomState, event: RoomEvent): RoomState {
  const { queue } = state;
  const waitingWithout = (memberId: string) => queue.waiting.filter((entry) => entry.memberId !== memberId);
  switch (event.k) {
    case 'queue.asked': {
      const { memberId, at } = event.d;
      return { ...state, queue: { ...queue, waiting: [...waitingWithout(memberId), { memberId, at }] } };
    }
    case 'queue.withdrawn':
      return { ...state, queue: { ...queue, waiting: waitingWithout(event.d.memberId) } };
    case 'queue.called': {
      const { memberId, at } = event.d;
      return {
        ...state,
        queue: { ...queue, waiting: waitingWithout(memberId), speaker: memberId, speakerSince: at },
      };
    }
    case 'queue.finished': {
      const { memberId } = event.d;
      const heard = [...queue.heard.filter((id) => id !== memberId), memberId];
      return { ...state, queue: { ...queue, heard, speaker: null, speakerSince: 0 } };
    }
    default:
      return state;
  }
}

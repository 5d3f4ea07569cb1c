import type { RoomEvent } from './events';
import type { GroupState } from './group-state';
import type { ExchangeEvents, LineMatch } from './meeting-state';
import type { RoomState } from './room-state';

const same = (a: LineMatch) => (b: LineMatch) => a.offerId === b.offerId && a.askId === b.askId;

/** Events of a partner meeting in lane `all`; anything else leaves the state as it is. */
export function applyToMeeting(state: RoomState, event: RoomEvent): RoomState {
  const { meeting } = state;
  switch (event.k) {
    case 'exchange.shown': {
      const others = meeting.exchange.filter(
        (card) => card.aboutId !== event.d.aboutId || card.stageId !== event.d.stageId,
      );
      return { ...state, meeting: { ...meeting, exchange: [...others, event.d] } };
    }
    case 'offer.made':
    case 'ask.made':
      return { ...state, meeting: { ...meeting, lines: [...meeting.lines, event.d] } };
    case 'offer.withdrawn':
    case 'ask.withdrawn': {
      const { id } = event.d;
      return {
        ...state,
        meeting: {
          ...meeting,
          lines: meeting.lines.filter((line) => line.id !== id),
          matches: meeting.matches.filter((match) => match.offerId !== id && match.askId !== id),
        },
      };
    }
    case 'match.made':
      return { ...state, meeting: { ...meeting, matches: [...meeting.matches, event.d] } };
    case 'match.undone': {
      const undone = same(event.d);
      return { ...state, meeting: { ...meeting, matches: meeting.matches.filter((match) => !undone(match)) } };
    }
    default:
      return state;
  }
}

type ExchangeEvent = { [K in keyof ExchangeEvents]: { k: K; d: ExchangeEvents[K] } }[keyof ExchangeEvents];

export const isExchangeEvent = (event: { k: string }): event is ExchangeEvent =>
  event.k === 'exchange.written' || event.k === 'exchange.confirmed';

/** Cards of the role exchange in the lane of a pair. */
export function applyToExchange(state: GroupState, event: ExchangeEvent): GroupState {
  if (event.k === 'exchange.written') {
    const others = state.drafts.filter((draft) => draft.aboutId !== event.d.aboutId);
    return { ...state, drafts: [...others, event.d] };
  }
  const { aboutId, version } = event.d;
  return {
    ...state,
    drafts: state.drafts.map((draft) =>
      draft.aboutId === aboutId && draft.version === version ? { ...draft, confirmed: true } : draft,
    ),
  };
}

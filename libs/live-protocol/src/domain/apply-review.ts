import type { RoomEvent } from './events';
import type { DifficultyTable, ReviewState } from './review-state';
import type { RoomState } from './room-state';

/** Cards, round tables, adjustments and pledges of a stage review; anything else leaves the state as it is. */
export function applyToReview(state: RoomState, event: RoomEvent): RoomState {
  const review = changedReview(state.review, event);
  return review === state.review ? state : { ...state, review };
}

function changedReview(review: ReviewState, event: RoomEvent): ReviewState {
  switch (event.k) {
    case 'review-card.written':
      return { ...review, cards: [...review.cards, event.d] };
    case 'review-card.changed': {
      const { id, lines } = event.d;
      return { ...review, cards: review.cards.map((card) => (card.id === id ? { ...card, lines } : card)) };
    }
    case 'review-card.removed': {
      const { id } = event.d;
      return { ...review, cards: review.cards.filter((card) => card.id !== id) };
    }
    case 'difficulty.begun': {
      const { id, stageId, cardId, speakerId, at, endsAt } = event.d;
      const begun = { stepStartedAt: at, stepEndsAt: endsAt, lines: [], choice: null };
      const table: DifficultyTable = { id, stageId, cardId, speakerId, step: 'telling', ...begun };
      return { ...review, tables: [...review.tables, table] };
    }
    case 'difficulty.said': {
      const { tableId, line } = event.d;
      return changedTable(review, tableId, (table) => ({ ...table, lines: [...table.lines, line] }));
    }
    case 'difficulty.moved': {
      const { tableId, step, at, endsAt } = event.d;
      return changedTable(review, tableId, (table) => ({ ...table, step, stepStartedAt: at, stepEndsAt: endsAt }));
    }
    case 'difficulty.extended': {
      const { tableId, endsAt } = event.d;
      return changedTable(review, tableId, (table) => ({ ...table, stepEndsAt: endsAt }));
    }
    case 'difficulty.chosen': {
      const { tableId, lineIds, words } = event.d;
      return changedTable(review, tableId, (table) => ({ ...table, choice: { lineIds, words } }));
    }
    case 'adjustment.proposed':
      return { ...review, adjustments: [...review.adjustments, event.d] };
    case 'pledge.made':
      return { ...review, pledges: [...review.pledges, event.d] };
    case 'pledge.taken-back': {
      const { id } = event.d;
      return { ...review, pledges: review.pledges.filter((pledge) => pledge.id !== id) };
    }
    default:
      return review;
  }
}

function changedTable(
  review: ReviewState,
  id: string,
  change: (table: DifficultyTable) => DifficultyTable,
): ReviewState {
  return { ...review, tables: review.tables.map((table) => (table.id === id ? change(table) : table)) };
}

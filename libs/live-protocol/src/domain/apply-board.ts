import type { RoomEvent } from './events';
import type { Board, RoomState } from './room-state';

/** Card, cluster and vote events; anything else leaves the state as it is. A board begins with its first event. */
export function applyToBoard(state: RoomState, event: RoomEvent): RoomState {
  const stageId = 'stageId' in event.d ? event.d.stageId : null;
  if (stageId === null) return state;
  const index = state.boards.findIndex((board) => board.stageId === stageId);
  const before = index < 0 ? emptyBoard(stageId) : state.boards[index];
  const after = changedBoard(before, event);
  if (after === before) return state;
  const boards = state.boards.slice();
  boards[index < 0 ? boards.length : index] = after;
  return { ...state, boards };
}

export function emptyBoard(stageId: string): Board {
  return { stageId, cards: [], clusters: [], voting: null, dots: [] };
}

function changedBoard(board: Board, event: RoomEvent): Board {
  switch (event.k) {
    case 'card.added':
      return { ...board, cards: [...board.cards, event.d.card] };
    case 'card.changed': {
      const { id, text } = event.d;
      return { ...board, cards: board.cards.map((card) => (card.id === id ? { ...card, text } : card)) };
    }
    case 'card.removed': {
      const { id } = event.d;
      return { ...board, cards: board.cards.filter((card) => card.id !== id), dots: dotsWithout(board, id) };
    }
    case 'card.moved': {
      const { id, column, clusterId } = event.d;
      return {
        ...board,
        cards: board.cards.map((card) => (card.id === id ? { ...card, column, clusterId } : card)),
      };
    }
    case 'cluster.added': {
      const { cluster, cardIds } = event.d;
      return {
        ...board,
        clusters: [...board.clusters, cluster],
        cards: board.cards.map((card) => (cardIds.includes(card.id) ? { ...card, clusterId: cluster.id } : card)),
      };
    }
    case 'cluster.renamed': {
      const { id, title } = event.d;
      return {
        ...board,
        clusters: board.clusters.map((cluster) => (cluster.id === id ? { ...cluster, title } : cluster)),
      };
    }
    case 'cluster.removed': {
      const { id } = event.d;
      return {
        ...board,
        clusters: board.clusters.filter((cluster) => cluster.id !== id),
        cards: board.cards.map((card) => (card.clusterId === id ? { ...card, clusterId: null } : card)),
        dots: dotsWithout(board, id),
      };
    }
    case 'vote.opened':
      return { ...board, voting: 'open' };
    case 'vote.closed':
      return { ...board, voting: 'closed' };
    case 'dot.placed': {
      const { target, memberId } = event.d;
      return { ...board, dots: [...board.dots, { target, memberId }] };
    }
    case 'dot.removed': {
      const { target, memberId } = event.d;
      const at = board.dots.findIndex((dot) => dot.target === target && dot.memberId === memberId);
      return at < 0 ? board : { ...board, dots: board.dots.filter((_, index) => index !== at) };
    }
    default:
      return board;
  }
}

const dotsWithout = (board: Board, target: string) => board.dots.filter((dot) => dot.target !== target);

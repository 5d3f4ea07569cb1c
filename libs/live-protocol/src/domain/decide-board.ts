import type { CommandData, CommandKind } from './commands';
import { emptyBoard } from './apply-board';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import { boardOf, dotsLeft, stageOf } from './room-questions';
import type { Board, RoomState, Stage } from './room-state';

/** Cards, clusters and dot votes. A board is written to while its stage runs; facilitators sort it at any time. */
export function decideAboutBoard(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const stageId = asked.data.stageId as string;
  const stage = stageOf(room, stageId);
  if (!stage || !stage.board || !stage.tools.includes('board')) return refused('not_found', 'stageId');
  const running = room.current?.stageId === stageId;
  const facilitating = isFacilitator(asked.sender);
  if (!running && !facilitating) return refused('stage_closed');
  const board = boardOf(room, stageId) ?? emptyBoard(stageId);
  switch (kind) {
    case 'card.add':
      return addCard(stage, asked as Asked<CommandData<'card.add'>>);
    case 'card.change':
      return changeCard(board, asked as Asked<CommandData<'card.change'>>);
    case 'card.remove':
      return removeCard(board, asked as Asked<CommandData<'card.remove'>>);
    case 'dot.place':
      return placeDot(room, board, asked as Asked<CommandData<'dot.place'>>);
    case 'dot.take-back':
      return takeBackDot(board, asked as Asked<CommandData<'dot.take-back'>>);
    default:
      return facilitating ? arrange(stage, board, kind, asked) : refused('forbidden');
  }
}

function addCard(stage: Stage, { id, data, sender }: Asked<CommandData<'card.add'>>): Decision {
  const settings = stage.board!;
  if (data.column >= Math.max(1, settings.columns.length)) return refused('invalid', 'column');
  if (settings.signing === 'never' && data.signed) return refused('invalid', 'signed');
  if (settings.signing === 'always' && !data.signed) return refused('invalid', 'signed');
  const card = { id, text: data.text, author: data.signed ? sender.id : null, column: data.column, clusterId: null };
  return accepted({ k: 'card.added', d: { stageId: stage.id, card } });
}

function changeCard(board: Board, { data, sender }: Asked<CommandData<'card.change'>>): Decision {
  const card = board.cards.find((each) => each.id === data.id);
  if (!card) return refused('not_found');
  if (card.author !== sender.id) return refused('forbidden');
  return accepted({ k: 'card.changed', d: { stageId: board.stageId, id: card.id, text: data.text } });
}

function removeCard(board: Board, { data, sender }: Asked<CommandData<'card.remove'>>): Decision {
  const card = board.cards.find((each) => each.id === data.id);
  if (!card) return refused('not_found');
  if (card.author !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  return accepted({ k: 'card.removed', d: { stageId: board.stageId, id: card.id } });
}

function placeDot(room: RoomState, board: Board, { data, sender }: Asked<CommandData<'dot.place'>>): Decision {
  if (board.voting !== 'open') return refused('stage_closed');
  const votable =
    board.clusters.some((cluster) => cluster.id === data.target) ||
    board.cards.some((card) => card.id === data.target && card.clusterId === null);
  if (!votable) return refused('not_found');
  if (dotsLeft(room, board.stageId, sender.id) <= 0) return refused('quota');
  return accepted({ k: 'dot.placed', d: { stageId: board.stageId, target: data.target, memberId: sender.id } });
}

function takeBackDot(board: Board, { data, sender }: Asked<CommandData<'dot.take-back'>>): Decision {
  if (board.voting !== 'open') return refused('stage_closed');
  const placed = board.dots.some((dot) => dot.target === data.target && dot.memberId === sender.id);
  if (!placed) return refused('not_found');
  return accepted({ k: 'dot.removed', d: { stageId: board.stageId, target: data.target, memberId: sender.id } });
}

function arrange(stage: Stage, board: Board, kind: CommandKind, asked: Asked): Decision {
  const { stageId } = board;
  const hasCluster = (id: string) => board.clusters.some((cluster) => cluster.id === id);
  switch (kind) {
    case 'card.move': {
      const { id, column, clusterId } = asked.data as CommandData<'card.move'>;
      if (!board.cards.some((card) => card.id === id)) return refused('not_found');
      if (clusterId !== null && !hasCluster(clusterId)) return refused('not_found', 'clusterId');
      if (column >= Math.max(1, stage.board!.columns.length)) return refused('invalid', 'column');
      return accepted({ k: 'card.moved', d: { stageId, id, column, clusterId } });
    }
    case 'cluster.add': {
      const { title, cardIds } = asked.data as CommandData<'cluster.add'>;
      if (!cardIds.every((id) => board.cards.some((card) => card.id === id))) return refused('not_found', 'cardIds');
      return accepted({ k: 'cluster.added', d: { stageId, cluster: { id: asked.id, title }, cardIds } });
    }
    case 'cluster.rename': {
      const { id, title } = asked.data as CommandData<'cluster.rename'>;
      return hasCluster(id) ? accepted({ k: 'cluster.renamed', d: { stageId, id, title } }) : refused('not_found');
    }
    case 'cluster.remove': {
      const { id } = asked.data as CommandData<'cluster.remove'>;
      return hasCluster(id) ? accepted({ k: 'cluster.removed', d: { stageId, id } }) : refused('not_found');
    }
    case 'vote.open':
      if (board.voting === 'open' || stage.board!.votes === 0) return refused('conflict');
      return accepted({ k: 'vote.opened', d: { stageId } });
    case 'vote.close':
      return board.voting === 'open' ? accepted({ k: 'vote.closed', d: { stageId } }) : refused('conflict');
    default:
      return refused('invalid', 'kind');
  }
}

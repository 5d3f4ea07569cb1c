import type { CommandData, CommandKind } from './commands';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import { currentStage } from './room-questions';
import type { Question, RoomState } from './room-state';

/** Questions: anybody asks, signed or not; hands instead of scores; facilitators merge and settle. */
export function decideAboutQuestion(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { sender } = asked;
  const isOffered = currentStage(room)?.tools.includes('questions') ?? false;
  if (!isOffered && !isFacilitator(sender)) return refused('stage_closed');
  if (kind === 'question.ask') {
    const { text, signed } = asked.data as CommandData<'question.ask'>;
    return accepted({ k: 'question.asked', d: { id: asked.id, text, by: signed ? sender.id : null } });
  }
  const question = room.questions.find(({ id }) => id === asked.data.id);
  if (!question) return refused('not_found');
  if (kind === 'question.remove') {
    if (!question.askers.includes(sender.id) && !isFacilitator(sender)) return refused('forbidden');
    // A merged question is several people's: none of them takes it from the others.
    if (question.askers.length > 1 && !isFacilitator(sender)) return refused('forbidden');
    return accepted({ k: 'question.removed', d: { id: question.id } });
  }
  if (kind === 'question.raise' || kind === 'question.lower') return hand(question, kind, sender.id);
  if (!isFacilitator(sender)) return refused('forbidden');
  if (kind === 'question.settle') {
    const { status, answer } = asked.data as CommandData<'question.settle'>;
    return accepted({ k: 'question.settled', d: { id: question.id, status, answer } });
  }
  return kind === 'question.merge'
    ? merge(room, question, (asked.data as CommandData<'question.merge'>).into)
    : refused('invalid', 'kind');
}

function hand(question: Question, kind: CommandKind, memberId: string): Decision {
  if (question.mergedInto !== null) return refused('stage_closed');
  const isUp = question.hands.includes(memberId);
  if (kind === 'question.raise')
    return isUp ? refused('conflict') : accepted({ k: 'question.raised', d: { id: question.id, memberId } });
  return isUp ? accepted({ k: 'question.lowered', d: { id: question.id, memberId } }) : refused('not_found');
}

function merge(room: RoomState, question: Question, into: string): Decision {
  const target = room.questions.find(({ id }) => id === into);
  if (!target || target.id === question.id) return refused('not_found', 'into');
  if (question.mergedInto !== null || target.mergedInto !== null) return refused('conflict');
  return accepted({ k: 'question.merged', d: { id: question.id, into } });
}

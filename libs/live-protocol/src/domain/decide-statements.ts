import type { CommandData, CommandKind } from './commands';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import { currentStage } from './room-questions';
import type { RoomState } from './room-state';

/** Anybody writes a statement and answers each of them; the last answer counts. */
export function decideAboutStatement(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { id, sender } = asked;
  const isOffered = currentStage(room)?.tools.includes('statements') ?? false;
  if (!isOffered && !(isFacilitator(sender) && kind === 'statement.add')) return refused('stage_closed');
  if (kind === 'statement.add') {
    const { text, signed } = asked.data as CommandData<'statement.add'>;
    return accepted({ k: 'statement.added', d: { id, text, by: signed ? sender.id : null } });
  }
  const { id: statementId, vote } = asked.data as CommandData<'statement.vote'>;
  if (!room.statements.some((each) => each.id === statementId)) return refused('not_found');
  return accepted({ k: 'statement.voted', d: { id: statementId, memberId: sender.id, vote } });
}

import type { CommandData, CommandKind } from './commands';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import { paperMarkOf } from './from-paper';
import { currentStage, memberOf } from './room-questions';
import type { Commitment, RoomState, StageTool } from './room-state';

/** What the room writes down together: agreement, goals, commitments, closing words. */
export function decideAboutWork(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const tool = toolOf(kind);
  if (tool && !offered(room, tool, asked)) return refused('stage_closed');
  switch (kind) {
    case 'agreement.add': {
      const { text } = asked.data as CommandData<'agreement.add'>;
      return accepted({ k: 'agreement.added', d: { id: asked.id, text, by: asked.sender.id } });
    }
    case 'agreement.change':
    case 'agreement.remove':
      return decideAboutLine(room, asked as Asked<{ id: string; text?: string }>);
    case 'goal.add': {
      const data = asked.data as CommandData<'goal.add'>;
      return accepted({ k: 'goal.added', d: { id: asked.id, ...data, version: 1 } });
    }
    case 'goal.change':
      return changeGoal(room, asked.data as CommandData<'goal.change'>);
    case 'goal.remove': {
      const { id } = asked.data as CommandData<'goal.remove'>;
      if (!isFacilitator(asked.sender)) return refused('forbidden');
      return room.goals.some((goal) => goal.id === id)
        ? accepted({ k: 'goal.removed', d: { id } })
        : refused('not_found');
    }
    case 'commitment.promise':
    case 'commitment.add':
    case 'commitment.change':
      return writeCommitment(room, kind, asked as Asked<CommandData<'commitment.add'>>);
    case 'commitment.remove':
      return removeCommitment(room, asked as Asked<CommandData<'commitment.remove'>>);
    case 'word.say': {
      const { text } = asked.data as CommandData<'word.say'>;
      return accepted({ k: 'word.said', d: { memberId: asked.sender.id, text } });
    }
    default:
      return refused('invalid', 'kind');
  }
}

// A commitment may be made at any moment: it is born where it is spoken (live sessions 4.7).
function toolOf(kind: CommandKind): StageTool | null {
  if (kind.startsWith('agreement.')) return 'agreement';
  if (kind.startsWith('goal.')) return 'goals';
  return kind === 'word.say' ? 'words' : null;
}

function offered(room: RoomState, tool: StageTool, { sender }: Asked): boolean {
  return isFacilitator(sender) || (currentStage(room)?.tools.includes(tool) ?? false);
}

function decideAboutLine(room: RoomState, { data, sender }: Asked<{ id: string; text?: string }>): Decision {
  const line = room.agreement.find((each) => each.id === data.id);
  if (!line) return refused('not_found');
  if (line.by !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  if (data.text === undefined) return accepted({ k: 'agreement.removed', d: { id: line.id } });
  return accepted({ k: 'agreement.changed', d: { id: line.id, text: data.text } });
}

function changeGoal(room: RoomState, data: CommandData<'goal.change'>): Decision {
  const goal = room.goals.find((each) => each.id === data.id);
  if (!goal) return refused('not_found');
  if (goal.version !== data.version) return refused('conflict');
  return accepted({ k: 'goal.changed', d: { ...data, ...paperMarkOf(goal), version: goal.version + 1 } });
}

function writeCommitment(
  room: RoomState,
  kind: CommandKind,
  { id, data, sender }: Asked<CommandData<'commitment.add'> & { id?: string; version?: number; questionId?: string }>,
): Decision {
  const owner = memberOf(room, data.ownerId);
  if (!owner) return refused('not_found', 'ownerId');
  if (data.ownerId !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  const question = data.questionId === undefined ? null : questionAsked(room, data.questionId);
  if (question === undefined) return refused('not_found', 'questionId');
  const commitment: Commitment = {
    id,
    ownerId: owner.id,
    ownerName: owner.displayName,
    organization: { id: owner.organization.id, name: owner.organization.name },
    text: data.text,
    dueOn: data.dueOn,
    doneWhen: data.doneWhen,
    by: sender.id,
    version: 1,
    ...question,
  };
  if (kind !== 'commitment.change') return accepted({ k: 'commitment.added', d: commitment });
  const before = room.commitments.find((each) => each.id === data.id);
  if (!before) return refused('not_found');
  if (before.ownerId !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  if (before.version !== data.version) return refused('conflict');
  return accepted({
    k: 'commitment.changed',
    d: { ...keptOf(before), ...commitment, id: before.id, version: before.version + 1 },
  });
}

/** Of a question, whoever asked it and whoever put up a hand for it; merged ones lead to the one they were merged into. */
function questionAsked(room: RoomState, questionId: string): Pick<Commitment, 'questionId' | 'askedBy'> | undefined {
  const question = room.questions.find((each) => each.id === questionId);
  if (!question) return undefined;
  if (question.mergedInto !== null) return questionAsked(room, question.mergedInto);
  const askedBy = [...new Set([...question.askers, ...question.hands])].filter((asker) => asker !== null);
  return { questionId: question.id, askedBy };
}

const keptOf = ({ questionId, askedBy, ...commitment }: Commitment): Partial<Commitment> => ({
  ...paperMarkOf(commitment),
  ...(questionId && { questionId }),
  ...(askedBy && { askedBy }),
});

function removeCommitment(room: RoomState, { data, sender }: Asked<CommandData<'commitment.remove'>>): Decision {
  const commitment = room.commitments.find((each) => each.id === data.id);
  if (!commitment) return refused('not_found');
  if (commitment.ownerId !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  return accepted({ k: 'commitment.removed', d: { id: commitment.id } });
}

import type { CommandData, CommandKind } from './commands';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import type { GroupState } from './group-state';
import { groupOf, parseLane } from './lanes';
import { lineOf, sharedLines, sideOf } from './meeting-questions';
import type { LineKind } from './meeting-state';
import { currentStage, memberOf } from './room-questions';
import type { RoomState } from './room-state';

export const isMeetingKind = (kind: string): boolean => /^(exchange|offer|ask|match)\./.test(kind);

/** Partner meetings (domain T5): cards spoken in the other's role, offers and asks matched on the spot. */
export function decideAboutMeeting(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  if (kind === 'exchange.write') return write(room, asked as Asked<CommandData<'exchange.write'>>);
  if (kind === 'exchange.confirm') return confirm(room, asked as Asked<CommandData<'exchange.confirm'>>);
  if (!isFacilitator(asked.sender) && !currentStage(room)?.tools.includes('offers')) return refused('stage_closed');
  switch (kind) {
    case 'offer.make':
      return make(room, 'offer', asked as Asked<CommandData<'offer.make'>>);
    case 'ask.make':
      return make(room, 'ask', asked as Asked<CommandData<'ask.make'>>);
    case 'offer.withdraw':
      return withdraw(room, 'offer', asked as Asked<CommandData<'offer.withdraw'>>);
    case 'ask.withdraw':
      return withdraw(room, 'ask', asked as Asked<CommandData<'ask.withdraw'>>);
    case 'match.make':
    case 'match.undo':
      return match(room, kind, asked as Asked<CommandData<'match.make'>>);
    default:
      return refused('invalid', 'kind');
  }
}

/** The pair the command came from; null where the sender does not sit in it: a facilitator looks in, and writes nothing in anybody's name. */
function pairOf(room: RoomState, { lane, sender, readLane }: Asked) {
  const parsed = parseLane(lane);
  if (parsed?.kind !== 'group' || groupOf(room, sender.id) !== parsed.group) return null;
  const memberIds = room.groups?.groups.find(({ n }) => n === parsed.group)?.memberIds ?? [];
  return { memberIds, drafts: (readLane(lane) as GroupState | undefined)?.drafts ?? [] };
}

function write(room: RoomState, asked: Asked<CommandData<'exchange.write'>>): Decision {
  const { data, sender } = asked;
  if (currentStage(room)?.kind !== 'role-exchange') return refused('stage_closed');
  const pair = pairOf(room, asked);
  if (!pair) return refused('forbidden');
  if (!pair.memberIds.includes(data.aboutId)) return refused('not_found', 'aboutId');
  const before = pair.drafts.find((draft) => draft.aboutId === data.aboutId);
  // A card is begun by somebody who listened; whoever it speaks for corrects it.
  if (!before && data.aboutId === sender.id) return refused('forbidden');
  if ((before?.version ?? 0) !== data.version) return refused('conflict');
  const { aboutId, version, strength, puzzle, resource, hope } = data;
  if (![strength, puzzle, resource, hope].some((line) => line.trim() !== '')) return refused('invalid', 'strength');
  const by = before && aboutId === sender.id ? before.by : sender.id;
  const draft = { aboutId, by, strength, puzzle, resource, hope, version: version + 1, confirmed: false };
  return { ok: true, events: [{ k: 'exchange.written', d: draft }] };
}

function confirm(room: RoomState, asked: Asked<CommandData<'exchange.confirm'>>): Decision {
  const stage = currentStage(room);
  if (stage?.kind !== 'role-exchange') return refused('stage_closed');
  const draft = pairOf(room, asked)?.drafts.find(({ aboutId }) => aboutId === asked.sender.id);
  if (!draft) return refused('not_found');
  if (draft.version !== asked.data.version || draft.confirmed) return refused('conflict');
  const { version, confirmed: _, ...card } = draft;
  return {
    ok: true,
    events: [{ k: 'exchange.confirmed', d: { aboutId: draft.aboutId, version } }],
    elsewhere: [{ lane: 'all', events: [{ k: 'exchange.shown', d: { ...card, stageId: stage.id } }] }],
  };
}

const mostLines = 200;

function make(
  room: RoomState,
  kind: LineKind,
  { id, data, sender }: Asked<{ memberId: string; what: string }>,
): Decision {
  if (!memberOf(room, data.memberId)) return refused('not_found', 'memberId');
  if (data.memberId !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  if (room.meeting.lines.length >= mostLines) return refused('quota');
  return accepted({ k: `${kind}.made`, d: { id, kind, what: data.what, by: data.memberId } });
}

function withdraw(room: RoomState, kind: LineKind, { data, sender }: Asked<{ id: string }>): Decision {
  const line = room.meeting.lines.find((each) => each.id === data.id && each.kind === kind);
  if (!line) return refused('not_found');
  if (line.by !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  return accepted({ k: `${kind}.withdrawn`, d: { id: line.id } });
}

function match(room: RoomState, kind: CommandKind, { data, sender }: Asked<CommandData<'match.make'>>): Decision {
  const { offerId, askId } = data;
  const lines = sharedLines(room);
  const offer = lineOf(lines, 'offer', offerId);
  const ask = lineOf(lines, 'ask', askId);
  if (!offer) return refused('not_found', 'offerId');
  if (!ask) return refused('not_found', 'askId');
  if (offer.organization.key === ask.organization.key) return refused('invalid', 'askId');
  const own = sideOf(room, sender.id)?.key;
  if (!isFacilitator(sender) && own !== offer.organization.key && own !== ask.organization.key)
    return refused('forbidden');
  const stands = room.meeting.matches.some((each) => each.offerId === offerId && each.askId === askId);
  if (stands === (kind === 'match.make')) return refused('conflict');
  return accepted({ k: stands ? 'match.undone' : 'match.made', d: { offerId, askId } });
}

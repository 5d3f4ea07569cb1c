import type { CommandData, CommandKind } from './commands';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import type { RoomEvent } from './events';
import { memberOf } from './room-questions';
import type { RoomState } from './room-state';

/** Asking to speak beside the talking piece: a facilitator calls, nobody pushes in front of a round. */
export function decideAboutQueue(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { sender, now } = asked;
  const { waiting, speaker } = room.queue;
  if (kind === 'queue.finish') return finish(room, asked as Asked<CommandData<'queue.finish'>>);
  if (!room.current) return refused('stage_closed');
  const isWaiting = (id: string) => waiting.some((entry) => entry.memberId === id);
  if (kind === 'queue.ask') {
    if (isWaiting(sender.id) || speaker === sender.id) return refused('conflict');
    return accepted({ k: 'queue.asked', d: { memberId: sender.id, at: now } });
  }
  if (kind === 'queue.withdraw') {
    if (!isWaiting(sender.id)) return refused('not_found');
    return accepted({ k: 'queue.withdrawn', d: { memberId: sender.id } });
  }
  const { memberId } = asked.data as CommandData<'queue.call'>;
  if (!isFacilitator(sender)) return refused('forbidden');
  if (!memberOf(room, memberId) || !isWaiting(memberId)) return refused('not_found');
  // Whoever holds the piece is not interrupted.
  if (room.round && room.round.endedAt === null && room.round.holder !== null) return refused('conflict');
  return accepted(...endOfSpeech(room, now), { k: 'queue.called', d: { memberId, at: now } });
}

function finish(room: RoomState, { data, sender, now }: Asked<CommandData<'queue.finish'>>): Decision {
  if (room.queue.speaker !== data.memberId) return refused('conflict');
  if (sender.id !== data.memberId && !isFacilitator(sender)) return refused('forbidden');
  return accepted(...endOfSpeech(room, now));
}

/** What ends the speech of whoever was called, where somebody was. */
export function endOfSpeech(room: RoomState, at: number): RoomEvent[] {
  const { speaker } = room.queue;
  return speaker === null ? [] : [{ k: 'queue.finished', d: { memberId: speaker, at } }];
}

import type { CommandData, CommandKind } from './commands';
import { endOfSpeech } from './decide-queue';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import type { RoomEvent } from './events';
import { memberOf, nextSpeaker, stageOf } from './room-questions';
import type { RoomState, Round, RoundOrder } from './room-state';

/** The talking piece: an order decided once, one holder, passing and coming back allowed. */
export function decideAboutRound(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { sender, now } = asked;
  if (kind === 'round.start') return start(room, asked as Asked<CommandData<'round.start'>>);
  const round = room.round;
  if (!round || round.endedAt !== null) return refused('stage_closed');
  if (kind === 'round.pass-on') return passOn(round, asked as Asked<CommandData<'round.pass-on'>>);
  if (kind === 'round.join') {
    if (round.order.includes(sender.id)) return refused('conflict');
    return accepted({ k: 'round.joined', d: { memberId: sender.id, at: now } });
  }
  if (!isFacilitator(sender)) return refused('forbidden');
  if (kind === 'round.end') return accepted(ended(round, now));
  if (kind === 'round.extend') {
    const { seconds } = asked.data as CommandData<'round.extend'>;
    if (round.holder === null) return refused('conflict');
    return accepted({ k: 'round.extended', d: { extraSeconds: round.extraSeconds + seconds } });
  }
  return give(round, asked as Asked<CommandData<'round.give'>>);
}

function start(room: RoomState, { id, data, sender, now }: Asked<CommandData<'round.start'>>): Decision {
  if (!isFacilitator(sender)) return refused('forbidden');
  if (room.round && room.round.endedAt === null) return refused('conflict');
  const stage = room.current && stageOf(room, room.current.stageId);
  if (!stage || !stage.tools.includes('round')) return refused('stage_closed');
  const order = data.memberIds ?? everyoneHere(room);
  if (order.length === 0 || new Set(order).size !== order.length) return refused('invalid', 'memberIds');
  if (!order.every((memberId) => memberOf(room, memberId))) return refused('not_found');
  return accepted(...endOfSpeech(room, now), {
    k: 'round.started',
    d: {
      id,
      stageId: stage.id,
      prompt: data.prompt || (room.shownPrompt ?? stage.prompt),
      rule: data.order,
      softSeconds: data.softSeconds,
      order: arranged(order, data.order, id),
      at: now,
    },
  });
}

const ended = (round: Round, at: number): RoomEvent => ({
  k: 'round.ended',
  d: { at, spoken: round.spoken.length, passed: round.passed.length },
});

/** What ends whoever's turn it is, where it is somebody's: of a round, or called from the queue. */
export function endOfTurns(room: RoomState, at: number): RoomEvent[] {
  const rounds = room.round && room.round.endedAt === null ? [ended(room.round, at)] : [];
  return [...rounds, ...endOfSpeech(room, at)];
}

function passOn(round: Round, { data, sender, now }: Asked<CommandData<'round.pass-on'>>): Decision {
  if (round.holder !== data.holder) return refused('conflict');
  if (round.holder !== sender.id && !isFacilitator(sender)) return refused('forbidden');
  const to = nextSpeaker(round);
  return accepted({ k: 'round.moved', d: { outcome: data.outcome, from: data.holder, to, at: now } });
}

function give(round: Round, { data, now }: Asked<CommandData<'round.give'>>): Decision {
  if (round.holder !== data.holder) return refused('conflict');
  if (!round.order.includes(data.to)) return refused('not_found');
  return accepted({ k: 'round.given', d: { to: data.to, at: now } });
}

function everyoneHere(room: RoomState): string[] {
  const signed = room.members.filter((member) => room.attendance.some((entry) => entry.memberId === member.id));
  return (signed.length > 0 ? signed : room.members).map((member) => member.id);
}

function arranged(members: string[], rule: RoundOrder, seed: string): string[] {
  if (rule === 'newest') return members.slice().reverse();
  return rule === 'seating' ? members : shuffled(members, seed);
}

/** Fisher–Yates with numbers drawn from the command id, so that deciding twice gives the same order. */
export function shuffled<T>(items: T[], seed: string): T[] {
  const result = items.slice();
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917);
    const pick = ((mixed ^ (mixed >>> 16)) >>> 0) % (last + 1);
    [result[last], result[pick]] = [result[pick], result[last]];
  }
  return result;
}

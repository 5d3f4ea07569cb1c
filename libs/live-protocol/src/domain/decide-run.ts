import type { CommandData, CommandKind } from './commands';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import type { RoomEvent } from './events';
import { memberOf, stageLength } from './room-questions';
import type { RoomState } from './room-state';

/** Opening, closing, stages and their time, who is a facilitator, who signed in. */
export function decideAboutRun(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  if (kind === 'attendance.sign') return signIn(room, asked, asked.sender.id, 'self');
  if (!isFacilitator(asked.sender)) return refused('forbidden');
  switch (kind) {
    case 'session.open':
      return open(room, asked.now);
    case 'session.close':
      return close(room, asked.now);
    case 'member.set-role':
      return setRole(room, asked.data as CommandData<'member.set-role'>);
    case 'attendance.sign-for':
      return signIn(room, asked, (asked.data as CommandData<'attendance.sign-for'>).memberId, 'facilitator');
    case 'attendance.withdraw': {
      const { memberId } = asked.data as CommandData<'attendance.withdraw'>;
      const signed = room.attendance.some((entry) => entry.memberId === memberId);
      return signed ? accepted({ k: 'attendance.withdrawn', d: { memberId } }) : refused('not_found');
    }
    default:
      return room.session.status === 'open' ? decideAboutStage(room, kind, asked) : refused('closed');
  }
}

function decideAboutStage(room: RoomState, kind: CommandKind, { data, now }: Asked): Decision {
  const current = room.current;
  if (kind === 'prompt.show') return accepted({ k: 'prompt.shown', d: data as CommandData<'prompt.show'> });
  if (kind === 'stage.go') return start(room, indexOf(room, (data as CommandData<'stage.go'>).stageId), now);
  if (!current) return refused('stage_closed');
  switch (kind) {
    case 'stage.advance':
      return start(room, current.index + 1, now);
    case 'stage.extend': {
      const more = (data as CommandData<'stage.extend'>).minutes * 60_000;
      const version = current.version + 1;
      if (current.endsAt === null) {
        return accepted({
          k: 'stage.extended',
          d: { endsAt: null, pausedLeftMs: (current.pausedLeftMs ?? 0) + more, version },
        });
      }
      // Minutes given after the time was up count from now: five more minutes are five more minutes.
      const endsAt = Math.max(current.endsAt, now) + more;
      return accepted({ k: 'stage.extended', d: { endsAt, pausedLeftMs: null, version } });
    }
    case 'stage.pause': {
      if (current.endsAt === null) return refused('conflict');
      const pausedLeftMs = Math.max(0, current.endsAt - now);
      return accepted({ k: 'stage.paused', d: { pausedLeftMs, version: current.version + 1 } });
    }
    case 'stage.resume':
      if (current.pausedLeftMs === null) return refused('conflict');
      return accepted({ k: 'stage.resumed', d: { endsAt: now + current.pausedLeftMs, version: current.version + 1 } });
    default:
      return refused('invalid', 'kind');
  }
}

function open(room: RoomState, now: number): Decision {
  if (room.session.status !== 'prepared') return refused('conflict');
  if (room.agenda.length === 0) return refused('invalid', 'agenda');
  return accepted({ k: 'session.opened', d: { at: now } }, startedEvent(room, 0, now));
}

function close(room: RoomState, now: number): Decision {
  if (room.session.status !== 'open') return refused('closed');
  return accepted(...endOfRound(room, now), { k: 'session.closed', d: { at: now } });
}

function start(room: RoomState, index: number, now: number): Decision {
  if (index < 0) return refused('not_found');
  if (index >= room.agenda.length) return refused('conflict');
  return accepted(...endOfRound(room, now), startedEvent(room, index, now));
}

const indexOf = (room: RoomState, stageId: string) => room.agenda.findIndex((stage) => stage.id === stageId);

function startedEvent(room: RoomState, index: number, now: number): RoomEvent {
  const stage = room.agenda[index];
  const version = (room.current?.version ?? 0) + 1;
  return {
    k: 'stage.started',
    d: { index, stageId: stage.id, startedAt: now, endsAt: now + stageLength(stage), version },
  };
}

function endOfRound(room: RoomState, now: number): RoomEvent[] {
  return room.round && room.round.endedAt === null ? [{ k: 'round.ended', d: { at: now } }] : [];
}

function setRole(room: RoomState, { memberId, role }: CommandData<'member.set-role'>): Decision {
  const member = memberOf(room, memberId);
  if (!member) return refused('not_found');
  // A guest is nobody the network knows: never a facilitator.
  if (!member.verified) return refused('forbidden');
  const last = room.members.filter((each) => each.role === 'facilitator').length === 1;
  if (member.role === 'facilitator' && role !== 'facilitator' && last) return refused('conflict');
  return accepted({ k: 'member.role-set', d: { memberId, role } });
}

function signIn(room: RoomState, { now }: Asked, memberId: string, by: 'self' | 'facilitator'): Decision {
  if (!memberOf(room, memberId)) return refused('not_found');
  if (room.attendance.some((entry) => entry.memberId === memberId)) return refused('conflict');
  return accepted({ k: 'attendance.signed', d: { memberId, at: now, by } });
}

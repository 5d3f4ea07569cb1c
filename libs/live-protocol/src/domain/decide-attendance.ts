import type { CommandData, CommandKind } from './commands';
import { applyToRoom } from './apply-room';
import { seatForLate } from './decide-groups';
import { accepted, type Asked, type Decision, isFacilitator, refused } from './decision';
import type { RoomEvent } from './events';
import { memberOf } from './room-questions';
import type { Attendance, Member, RoomState } from './room-state';

type Moment = Pick<Asked, 'now' | 'readLane'>;
export type SignedHow = Omit<Attendance, 'memberId' | 'at'>;

/** A table of people without phones is no crowd: the same bound as for guests by link. */
const mostUnverified = 400;

/** 签到 by a facilitator's hand; one's own is `attendance.sign`. */
export function decideAboutAttendance(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { data, sender } = asked;
  if (!isFacilitator(sender)) return refused('forbidden');
  switch (kind) {
    case 'attendance.sign-for': {
      const { memberId } = data as CommandData<'attendance.sign-for'>;
      return decideSigned(room, asked, memberId, { by: 'facilitator' });
    }
    case 'attendance.withdraw': {
      const { memberId } = data as CommandData<'attendance.withdraw'>;
      const signed = room.attendance.some((entry) => entry.memberId === memberId);
      return signed ? accepted({ k: 'attendance.withdrawn', d: { memberId } }) : refused('not_found');
    }
    case 'attendance.sign-list':
      return signList(room, asked as Asked<CommandData<'attendance.sign-list'>>);
    case 'attendance.write-in':
      return decideWrittenIn(room, asked, asked.data as CommandData<'attendance.write-in'>, asked.id, {
        by: 'list',
        typedBy: sender.id,
      });
    default:
      return refused('invalid', 'kind');
  }
}

/** One person's attendance, and the seat a late comer takes in a small group. Once signed in, always the first time counts. */
export function decideSigned(room: RoomState, { now, readLane }: Moment, memberId: string, how: SignedHow): Decision {
  if (!memberOf(room, memberId)) return refused('not_found');
  if (room.attendance.some((entry) => entry.memberId === memberId)) return refused('conflict');
  const signed: RoomEvent = { k: 'attendance.signed', d: { memberId, at: now, ...how } };
  return accepted(signed, ...seatForLate(room, memberId, readLane));
}

function signList(room: RoomState, asked: Asked<CommandData<'attendance.sign-list'>>): Decision {
  const events: RoomEvent[] = [];
  let state = room;
  for (const memberId of new Set(asked.data.memberIds)) {
    const decision = decideSigned(state, asked, memberId, { by: 'list', typedBy: asked.sender.id });
    if (!decision.ok && decision.code !== 'conflict') return decision;
    if (!decision.ok) continue;
    const signed = decision.events as RoomEvent[];
    events.push(...signed);
    state = signed.reduce(applyToRoom, state);
  }
  return events.length > 0 ? accepted(...events) : refused('conflict');
}

/** Somebody the network does not know, as a facilitator heard it: in the room and signed in, without a device of their own. */
export function decideWrittenIn(
  room: RoomState,
  moment: Moment,
  { name, organization }: CommandData<'attendance.write-in'>,
  id: string,
  how: SignedHow & { typedBy: string },
): Decision {
  if (room.members.filter(({ verified }) => !verified).length >= mostUnverified) return refused('conflict');
  const member: Member = {
    id,
    displayName: name.trim(),
    organization: { id: null, name: organization.trim(), group: 'guest' },
    role: 'guest',
    verified: false,
    joinedAt: moment.now,
    writtenInBy: how.typedBy,
  };
  const joined: RoomEvent = { k: 'member.joined', d: { member } };
  const signed = decideSigned(applyToRoom(room, joined), moment, id, how);
  return signed.ok ? accepted(joined, ...(signed.events as RoomEvent[])) : signed;
}

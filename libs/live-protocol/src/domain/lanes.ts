/**
 * A session is written as lanes: ordered logs, each with one audience and its own numbering without holes, so that nobody
 * sees a hole where something was not meant for them (live sessions 2.4).
 *
 * `all` everyone · `group:<n>` one small group · `staff` facilitators · `me:<member>` one person · `safe:<prompt>` one
 * question of an unattributed round, which keeps no log of its own.
 */
export type LaneId = string;

export type Lane =
  | { kind: 'all' }
  | { kind: 'staff' }
  | { kind: 'group'; group: number }
  | { kind: 'me'; memberId: string }
  | { kind: 'safe'; promptId: string };

/** Reads a lane id; null for anything that is not one. */
export function parseLane(id: string): Lane | null {
  if (id === 'all' || id === 'staff') return { kind: id };
  const group = /^group:([1-9]\d{0,2})$/.exec(id);
  if (group) return { kind: 'group', group: Number(group[1]) };
  const me = /^me:([0-9a-f-]{36})$/.exec(id);
  if (me) return { kind: 'me', memberId: me[1] };
  const safe = /^safe:([0-9a-f-]{36})$/.exec(id);
  return safe ? { kind: 'safe', promptId: safe[1] } : null;
}

/** What is asked of a person about lanes; a member of the room has it all. */
export interface LaneMember {
  id: string;
  role: MemberRole;
  organization?: { group: string };
}

/** The part of the room that says who sits in which small group. */
export interface RoomGroups {
  groups?: { groups: readonly { n: number; memberIds: readonly string[] }[] } | null;
}

/** The number of the group this person sits in now; null outside group work. */
export const groupOf = (room: RoomGroups, memberId: string): number | null =>
  room.groups?.groups.find(({ memberIds }) => memberIds.includes(memberId))?.n ?? null;

/**
 * Whether this person may follow the lane, as the room stands now. A facilitator looks into every group; a funder's person
 * and a guest have no part in an unattributed round (live sessions 4.1).
 */
export function mayFollow(lane: Lane, member: LaneMember, room: RoomGroups): boolean {
  switch (lane.kind) {
    case 'all':
      return true;
    case 'staff':
      return member.role === 'facilitator';
    case 'me':
      return lane.memberId === member.id;
    case 'group':
      if (!room.groups?.groups.some(({ n }) => n === lane.group)) return false;
      return member.role === 'facilitator' || groupOf(room, member.id) === lane.group;
    case 'safe':
      if (member.role === 'guest') return false;
      return member.organization !== undefined && member.organization.group !== 'funder';
  }
}

export type MemberRole = 'facilitator' | 'member' | 'guest';

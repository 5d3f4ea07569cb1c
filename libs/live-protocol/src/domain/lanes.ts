/**
 * A session is written as lanes: ordered logs, each with one audience and its own numbering without holes, so that nobody
 * sees a hole where something was not meant for them (live sessions 2.4).
 *
 * `all` everyone · `group:<n>` one small group · `staff` facilitators · `me:<member>` one person.
 * `safe:<prompt>` is reserved for unattributed rounds and refused until they exist.
 */
export type LaneId = string;

export type Lane =
  | { kind: 'all' }
  | { kind: 'staff' }
  | { kind: 'group'; group: number }
  | { kind: 'me'; memberId: string }
  | { kind: 'reserved' };

/** Reads a lane id; null for anything that is not one. */
export function parseLane(id: string): Lane | null {
  if (id === 'all' || id === 'staff') return { kind: id };
  const group = /^group:([1-9]\d{0,2})$/.exec(id);
  if (group) return { kind: 'group', group: Number(group[1]) };
  const me = /^me:([0-9a-f-]{36})$/.exec(id);
  if (me) return { kind: 'me', memberId: me[1] };
  return /^safe:[\w-]{1,64}$/.test(id) ? { kind: 'reserved' } : null;
}

/** Whether this person may follow the lane; a session that has no such group refuses it later. */
export function mayFollow(lane: Lane, member: { id: string; role: MemberRole }): boolean {
  switch (lane.kind) {
    case 'all':
      return true;
    case 'staff':
      return member.role === 'facilitator';
    case 'me':
      return lane.memberId === member.id;
    case 'group':
    case 'reserved':
      return false;
  }
}

export type MemberRole = 'facilitator' | 'member' | 'guest';

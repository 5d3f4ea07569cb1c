import { sideOf } from './meeting-questions';
import type { PlaceReason, QueuePlace } from './queue-state';
import type { RoomState } from './room-state';

/** Everybody heard in the present stage: with the talking piece or from the queue. */
function heardNow(room: RoomState): Set<string> {
  const heard = new Set(room.queue.heard);
  if (room.queue.speaker) heard.add(room.queue.speaker);
  const { round } = room;
  if (round && round.stageId === room.current?.stageId) {
    for (const id of round.spoken) heard.add(id);
    if (round.holder) heard.add(round.holder);
  }
  return heard;
}

const organizationKey = (room: RoomState, memberId: string): string | undefined => sideOf(room, memberId)?.key;

const reasons: readonly PlaceReason[] = ['organization-not-heard', 'person-not-heard', 'asked-earlier'];

/**
 * Who is called next, and why: first those whose organisation was not heard in this stage, then those who were not, then in
 * the order of asking. A facilitator may call anybody.
 */
export function speakingOrder(room: RoomState): QueuePlace[] {
  const heard = heardNow(room);
  const heardOrganizations = new Set([...heard].map((id) => organizationKey(room, id)));
  const places = room.queue.waiting.map(({ memberId }): QueuePlace => {
    if (!heardOrganizations.has(organizationKey(room, memberId))) return { memberId, reason: 'organization-not-heard' };
    return { memberId, reason: heard.has(memberId) ? 'asked-earlier' : 'person-not-heard' };
  });
  return reasons.flatMap((reason) => places.filter((place) => place.reason === reason));
}

/**
 * Organisations at the table of which nobody was heard in this stage, by name; only their number is shown to everybody.
 * Empty where nobody has spoken in turn yet, by piece or queue: then there is nothing to be late for.
 */
export function organizationsNotHeard(room: RoomState): string[] {
  const heard = heardNow(room);
  if (heard.size === 0) return [];
  const signed = new Set(room.attendance.map((entry) => entry.memberId));
  const here = signed.size === 0 ? room.members : room.members.filter((member) => signed.has(member.id));
  const heardOrganizations = new Set([...heard].map((id) => organizationKey(room, id)));
  const missing = here.filter((member) => !heardOrganizations.has(organizationKey(room, member.id)));
  return [...new Set(missing.map((member) => member.organization.name))];
}

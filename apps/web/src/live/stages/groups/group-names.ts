import { memberOf, type RoomState } from '@app/live-protocol';
import { listed } from '../../../texts/joining';

/** 陈老师、李社工 */
export const namesOf = (room: RoomState, ids: readonly string[]): string =>
  listed(ids.flatMap((id) => memberOf(room, id)?.displayName ?? []));

/** Name with organisation, for whoever does not know everybody yet. */
export function nameWithOrganization(room: RoomState, id: string): string {
  const member = memberOf(room, id);
  return member ? `${member.displayName} · ${member.organization.name}` : '';
}

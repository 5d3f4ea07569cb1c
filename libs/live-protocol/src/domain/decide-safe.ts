import { memberOf, stageOf } from './room-questions';
import type { RoomState } from './room-state';
import { mayTakePartInSafe, type SafeRefusal, safeRules, type SafeState } from './safe-round';

/** What is held for one round, as far as a rule needs it. */
export interface HeldCount {
  notes: number;
  organizations: number;
}

export const isEnough = ({ notes, organizations }: HeldCount): boolean =>
  notes >= safeRules.fewestNotes && organizations >= safeRules.fewestOrganizations;

/** Why this person may not take part in the round of this stage, or null. */
export function refusedInSafe(room: RoomState, promptId: string, memberId: string): SafeRefusal | null {
  const member = memberOf(room, memberId);
  if (!member || !mayTakePartInSafe(member)) return 'forbidden';
  const stage = stageOf(room, promptId);
  return stage?.kind === 'safe-round' ? null : 'not_found';
}

const leads = (room: RoomState, memberId: string): boolean => memberOf(room, memberId)?.role === 'facilitator';

/** Opening: once, and again after its words were given back; never after they were shown. */
export function refusedToOpen(
  room: RoomState,
  safe: SafeState,
  promptId: string,
  memberId: string,
): SafeRefusal | null {
  const refused = refusedInSafe(room, promptId, memberId);
  if (refused) return refused;
  if (!leads(room, memberId)) return 'forbidden';
  if (room.session.status !== 'open' || room.current?.stageId !== promptId) return 'stage_closed';
  return safe.status === 'not-opened' || safe.status === 'returned' ? null : 'conflict';
}

export function refusedToOffer(
  room: RoomState,
  safe: SafeState,
  promptId: string,
  memberId: string,
): SafeRefusal | null {
  const refused = refusedInSafe(room, promptId, memberId);
  if (refused) return refused;
  return safe.status === 'open' && room.current?.stageId === promptId ? null : 'stage_closed';
}

/** `memberId` null: the stage is over and the server settles it. */
export function refusedToReveal(
  room: RoomState,
  safe: SafeState,
  promptId: string,
  memberId: string | null,
  held: HeldCount,
): SafeRefusal | null {
  const refused = refusedToReturn(room, safe, promptId, memberId);
  return refused ?? (isEnough(held) ? null : 'too_few');
}

export function refusedToReturn(
  room: RoomState,
  safe: SafeState,
  promptId: string,
  memberId: string | null,
): SafeRefusal | null {
  if (memberId !== null) {
    const refused = refusedInSafe(room, promptId, memberId);
    if (refused) return refused;
    if (!leads(room, memberId)) return 'forbidden';
  }
  return safe.status === 'open' ? null : 'stage_closed';
}

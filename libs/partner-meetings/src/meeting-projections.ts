import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { type LiveEvent, type RoomState, sharedLines, wallLines } from '@app/live-protocol';
import type { SessionFacts, Work } from '@app/live-sessions';

/**
 * When a meeting closes, what its organisations said they are good at, can share and look for becomes lines of theirs, which
 * nobody else reads before they have confirmed them. Unsigned cards and guests' lines stay in the record of the meeting.
 */
export function meetingWorks(facts: SessionFacts, event: LiveEvent, after: RoomState): Work[] {
  if (event.k === 'session.closed') return [(tx) => keepLines(tx, facts.id, after)];
  const isLate = event.k === 'card.added' && after.session.status === 'closed';
  return isLate ? [(tx) => keepLines(tx, facts.id, onlyWith(after, event.d.card.id))] : [];
}

/** A card typed in from paper afterwards: the others were kept when the meeting closed. */
const onlyWith = (room: RoomState, cardId: string): RoomState => ({
  ...room,
  boards: room.boards.map((board) => ({ ...board, cards: board.cards.filter(({ id }) => id === cardId) })),
  meeting: { ...room.meeting, lines: [], matches: [] },
});

async function keepLines(tx: Tx, sessionId: string, room: RoomState): Promise<void> {
  for (const { column, what, organization } of wallLines(room)) {
    if (column !== 'strength' || organization.id === null) continue;
    await tx.insert('organization_strength', {
      id: newId(),
      organizationId: organization.id,
      text: what,
      sessionId,
    });
  }
  const kept = new Map<string, { id: string; organizationId: string }>();
  for (const { id: lineId, kind, what, organization } of sharedLines(room)) {
    if (organization.id === null) continue;
    const row = { id: newId(), organizationId: organization.id };
    await tx.insert('ask_offer', { ...row, kind, what, sessionId });
    kept.set(lineId, row);
  }
  await keepMatches(tx, sessionId, room, kept);
}

/** One match for an ask and an organisation, however many of its offers were laid beside it. */
async function keepMatches(
  tx: Tx,
  sessionId: string,
  room: RoomState,
  kept: ReadonlyMap<string, { id: string; organizationId: string }>,
): Promise<void> {
  const made = new Set<string>();
  for (const { offerId, askId } of room.meeting.matches) {
    const offer = kept.get(offerId);
    const ask = kept.get(askId);
    if (!offer || !ask || made.has(`${ask.id} ${offer.organizationId}`)) continue;
    made.add(`${ask.id} ${offer.organizationId}`);
    await tx.insert('ask_offer_match', {
      id: newId(),
      organizationId: ask.organizationId,
      askOfferId: ask.id,
      otherOrganizationId: offer.organizationId,
      otherAskOfferId: offer.id,
      sessionId,
    });
  }
}

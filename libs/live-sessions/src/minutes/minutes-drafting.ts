import { createHash } from 'node:crypto';
import type { Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { canonicalJson, minutesOf, type Minutes, type ReadLane, type RoomState } from '@app/live-protocol';
import type { SessionFacts } from '../live-log';

const nobody = { organizationId: null };

/** What minutes are kept as: the canonical text and its SHA-256. */
export function sealed(minutes: Minutes): { content: string; contentHash: string } {
  const content = canonicalJson(minutes);
  return { content, contentHash: createHash('sha256').update(content).digest('hex') };
}

/** Written down at the moment of closing, in the transaction of the last event. */
export async function draftMinutes(tx: Tx, facts: SessionFacts, room: RoomState, readLane: ReadLane): Promise<void> {
  const row = { sessionId: facts.id, organizationId: facts.organizationId, ...sealed(minutesOf(room, readLane)) };
  await tx.insert('live_minutes', row);
  await tx.insert('minutes_version', { ...row, number: 1, because: 'log' });
}

/** Facilitators hear that the draft waits for them, everybody who was there that a few questions are left. */
export async function tellAfterwards(tx: Tx, facts: SessionFacts): Promise<void> {
  const people = await tx.query<{ person: string; organizationId: string; role: string }>(
    `SELECT coalesce(m.organization_id, $2) || '/' || m.account_id AS person, coalesce(m.organization_id, $2) AS "organizationId", m.role
     FROM live_member m WHERE m.session_id = $1 AND m.account_id IS NOT NULL`,
    [facts.id, facts.organizationId],
  );
  const tell = async (type: string, told: typeof people): Promise<void> => {
    if (told.length === 0) return;
    await appendEvent(tx, nobody, {
      type,
      subjectId: facts.id,
      organizationIds: [facts.organizationId, ...told.map(({ organizationId }) => organizationId)],
      data: { people: told.map(({ person }) => person).join(' ') },
    });
  };
  await tell(
    'live-session.minutes-drafted',
    people.filter(({ role }) => role === 'facilitator'),
  );
  await tell('live-session.survey-opened', people);
}

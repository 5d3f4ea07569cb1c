import type { Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { newId } from '@app/kernel';
import type { Commitment } from '@app/live-protocol';
import type { SessionFacts } from '../live-log';

const nobody = { organizationId: null };

/** Ties a commitment to the accounts behind the people of the room: who keeps it, who asked for it. The askers are told. */
export async function connectCommitment(tx: Tx, facts: SessionFacts, commitment: Commitment): Promise<void> {
  await tx.execute(
    `UPDATE live_commitment SET owner_account_id = (SELECT m.account_id FROM live_member m WHERE m.session_id = $2 AND m.id = $3)
     WHERE id = $1`,
    [commitment.id, facts.id, commitment.ownerId],
  );
  if (!commitment.askedBy || commitment.askedBy.length === 0) return;
  const people = await tx.query<{ organizationId: string; accountId: string }>(
    `WITH asked AS (
       INSERT INTO commitment_asker (commitment_id, account_id, organization_id, person_organization_id, session_id)
       SELECT $1, m.account_id, $2, coalesce(m.organization_id, $2), $3 FROM live_member m
       WHERE m.session_id = $3 AND m.id = ANY($4) AND m.account_id IS NOT NULL
       ON CONFLICT DO NOTHING RETURNING account_id, person_organization_id
     ) SELECT account_id AS "accountId", person_organization_id AS "organizationId" FROM asked`,
    [commitment.id, facts.organizationId, facts.id, commitment.askedBy],
  );
  if (people.length === 0) return;
  const owner = commitment.organization.id;
  await appendEvent(tx, nobody, {
    type: 'commitment.promised',
    subjectId: commitment.id,
    organizationIds: [...(owner ? [owner] : []), facts.organizationId, ...people.map((one) => one.organizationId)],
    data: {
      fromOrganizationId: owner ?? facts.organizationId,
      sessionId: facts.id,
      people: people.map((one) => `${one.organizationId}/${one.accountId}`).join(' '),
    },
  });
}

/** The next session of a series begins with what is still open: whoever promised or asked is told. */
export async function carryOver(tx: Tx, facts: SessionFacts): Promise<void> {
  const open = await tx.query<{ id: string; organizationId: string; ownerId: string | null; people: string }>(
    `SELECT commitment_id AS id, organization_id AS "organizationId", owner_organization_id AS "ownerId", people
     FROM rls.open_commitments_before($1)`,
    [facts.id],
  );
  for (const { id, organizationId, ownerId, people } of open) {
    await tx.execute(
      `INSERT INTO commitment_step (id, commitment_id, organization_id, session_id, owner_organization_id, kind)
       VALUES ($1, $2, $3, $4, $5, 'carried-over') ON CONFLICT DO NOTHING`,
      [newId(), id, organizationId, facts.id, ownerId],
    );
    if (people === '') continue;
    await appendEvent(tx, nobody, {
      type: 'commitment.carried-over',
      subjectId: id,
      organizationIds: [facts.organizationId, ...people.split(' ').map((one) => one.split('/')[0])],
      data: { sessionId: facts.id, people },
    });
  }
}

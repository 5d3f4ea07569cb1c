import type { Tx } from '@app/database';
import { appendEvent } from '@app/events';
import type { Adjustment, LiveEvent, Pledge } from '@app/live-protocol';
import type { SessionFacts, Work } from '@app/live-sessions';

const nobody = { organizationId: null };

/** Rows that stay after a stage review, written with the event they come from. Cards stay in the log of the room alone. */
export function reviewWorks(facts: SessionFacts, event: LiveEvent): Work[] {
  switch (event.k) {
    case 'adjustment.proposed':
      return facts.grantId === null ? [] : [(tx) => keepAdjustment(tx, facts, facts.grantId!, event.d)];
    case 'pledge.made':
      return [(tx) => keepPledge(tx, facts, event.d)];
    case 'pledge.taken-back':
      return [(tx) => dropPledge(tx, event.d.id)];
    default:
      return [];
  }
}

/** A session that names no grant has nothing to keep a proposal with; it stays in the room's record. */
async function keepAdjustment(tx: Tx, facts: SessionFacts, grantId: string, made: Adjustment): Promise<void> {
  const [row] = await tx.query<{ funder: string }>(
    `INSERT INTO adjustment_proposal (id, organization_id, funder_organization_id, grant_id, session_id, what, why)
     SELECT $1, $2, f.funder, $3, $4, $5, $6 FROM (SELECT rls.grant_funder($3) AS funder) f WHERE f.funder IS NOT NULL
     RETURNING funder_organization_id AS funder`,
    [made.id, made.organization.id, grantId, facts.id, made.what, made.why],
  );
  if (!row) return;
  await appendEvent(tx, nobody, {
    type: 'adjustment-proposal.made',
    subjectId: made.id,
    organizationIds: [made.organization.id, row.funder],
    data: { grantId, sessionId: facts.id },
  });
}

async function keepPledge(tx: Tx, facts: SessionFacts, made: Pledge): Promise<void> {
  await tx.insert('help_pledge', {
    id: made.id,
    organizationId: made.helper.organizationId,
    helpedOrganizationId: made.helped.organizationId,
    sessionId: facts.id,
    helperName: made.helper.name,
    what: made.what,
    dueOn: made.dueOn,
  });
  await appendEvent(tx, nobody, {
    type: 'help-pledge.made',
    subjectId: made.id,
    organizationIds: [made.helper.organizationId, made.helped.organizationId],
    data: { sessionId: facts.id },
  });
}

async function dropPledge(tx: Tx, id: string): Promise<void> {
  await tx.execute("DELETE FROM help_pledge WHERE id = $1 AND status = 'made'", [id]);
}

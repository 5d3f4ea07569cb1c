import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Pool } from 'pg';

/**
 * P4's limit: one hand-written statement behind bare node:http. It knows who asks, looks at the consent, and writes the rows
 * the product writes, as a user no policy holds back. A request and its answer have the size of the product's.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const sql = `
WITH who AS MATERIALIZED (
  SELECT s.account_id, a.display_name, m.organization_id, m.role FROM session s
  JOIN account a ON a.id = s.account_id
  JOIN membership m ON m.account_id = s.account_id AND m.organization_id = s.organization_id AND m.valid_to IS NULL
  WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()),
asked AS MATERIALIZED (
  SELECT t.*, r.person_id, c.id AS consent_id, c.ends_on, c.purpose FROM referral_task t
  JOIN who ON who.organization_id = t.organization_id
  JOIN service_request r ON r.id = t.request_id
  JOIN referral_consent c ON c.request_id = t.request_id AND c.recipient_organization_id = t.target_organization_id
    AND c.decision <> 'refused' AND c.ends_on >= current_date AND t.fields <@ c.fields
  WHERE t.id = $2 AND t.status = 'draft' AND t.version = $3
    AND EXISTS (SELECT 1 FROM referral_view v WHERE v.task_id = t.id AND v.seen = 'preview' AND v.task_version = t.version)
  FOR UPDATE OF t),
task AS (
  UPDATE referral_task t SET status = 'requested', hands = 'target', clock_kind = 'acknowledge', clock_started_at = now(),
    due_at = $4, consent_ends_on = asked.ends_on, sent_at = now(), sent_by_account_id = asked.holder_account_id, version = t.version + 1, updated_at = now()
  FROM asked WHERE t.id = asked.id RETURNING t.id, t.number, t.version),
request AS (UPDATE service_request r SET status = 'active' FROM asked WHERE r.id = asked.request_id),
share AS (
  INSERT INTO referral_share (task_id, organization_id, recipient_organization_id, ends_at)
  SELECT id, organization_id, target_organization_id, ends_on + 90 FROM asked),
opened AS (
  INSERT INTO identity_grant (id, organization_id, recipient_organization_id, person_id, fields, purpose, consent_id, referral_task_id, ends_at)
  SELECT $5, organization_id, target_organization_id, person_id, fields, purpose, consent_id, id, ends_on + 1 FROM asked),
told AS (
  INSERT INTO referral_history (id, organization_id, task_id, step, from_status, to_status, actor_account_id, actor_name,
    actor_organization_id, actor_role)
  SELECT $6, asked.organization_id, asked.id, 'send', 'draft', 'requested', who.account_id, who.display_name, who.organization_id, who.role
  FROM asked, who),
audited AS (
  INSERT INTO audit_event (id, account_id, organization_id, role, action, subject_type, subject_id, organization_ids, request_id)
  SELECT $7, who.account_id, who.organization_id, who.role, 'referral.send', 'referral', asked.id,
    ARRAY[asked.organization_id, asked.target_organization_id], $8 FROM asked, who),
event AS (
  INSERT INTO outbox (id, type, subject_id, organization_ids, data)
  SELECT $9, 'referral.sent', asked.id, ARRAY[asked.organization_id, asked.target_organization_id],
    jsonb_build_object('grantId', asked.grant_id, 'needCode', asked.need_code, 'mode', asked.mode, 'status', 'requested',
      'urgency', asked.urgency, 'occurredOn', current_date, 'sourceOrganizationId', asked.organization_id,
      'recipientOrganizationId', asked.target_organization_id, 'writtenByAccountId', asked.holder_account_id,
      'actingOrganizationId', asked.organization_id, 'number', asked.number, 'dueAt', $4::timestamptz) FROM asked),
answered AS (
  INSERT INTO idempotency_answer (account_id, key, route, request_hash, status, body)
  SELECT who.account_id, $10, 'send', $1, 200, $11 FROM asked, who)
SELECT task.id, task.number, task.version, pg_notify('bare_outbox', ''), pg_notify('bare_hint', task.id::text) FROM task`;

createServer((request, reply) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    void send(request.headers.cookie ?? '', request.url ?? '', body, Number(request.headers['if-match']?.slice(1, -1)))
      .then((answer) =>
        reply.writeHead(answer ? 200 : 409, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {})),
      )
      .catch((error: Error) => reply.writeHead(500).end(error.message));
  });
}).listen(0, '127.0.0.1', function (this: { address(): unknown }) {
  process.send?.({ port: (this.address() as { port: number }).port });
});
process.on('disconnect', () => process.exit());

async function send(cookie: string, url: string, body: string, version: number): Promise<object | undefined> {
  JSON.parse(body);
  const secret = /sid=([\w-]{43})/.exec(cookie)?.[1] ?? '';
  const id = url.split('/')[3];
  const due = new Date(Date.now() + 86_400_000);
  const ids = Array.from({ length: 5 }, () => randomUUID());
  const token = createHash('sha256').update(secret).digest();
  const { rows } = await pool.query<{ id: string; number: string; version: number }>({
    name: 'send',
    text: sql,
    values: [token, id, version, due, ids[0], ids[1], ids[2], ids[3], ids[4], randomUUID(), Buffer.alloc(360)],
  });
  if (!rows[0]) return undefined;
  const clock = {
    kind: 'acknowledge',
    startedAt: new Date(),
    dueAt: due,
    workingDaysLeft: 1,
    overdue: false,
    provisional: false,
  };
  const { number, version: next } = rows[0];
  return {
    id,
    number,
    version: next,
    status: 'requested',
    businessStatus: null,
    hands: 'theirs',
    clock,
    allowedActions: ['withdraw'],
  };
}

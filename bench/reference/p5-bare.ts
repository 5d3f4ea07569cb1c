import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Pool } from 'pg';

/**
 * P5's limit: the inbox as one hand-written statement behind bare node:http. It knows who asks and puts their organisation
 * into a plain WHERE, as a user no policy holds back; the answer has the size of the product's.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const sql = `
SELECT t.id, t.number, t.version, t.status, t.business_status, t.hands, t.urgency, t.mode, t.need_code, t.card, t.clock_kind,
  t.clock_started_at, t.due_at, t.updated_at, o.id AS party, o.name, o.short_name, o.phone
FROM session s
JOIN membership m ON m.account_id = s.account_id AND m.organization_id = s.organization_id AND m.valid_to IS NULL
JOIN referral_task t ON t.target_organization_id = s.organization_id
JOIN organization o ON o.id = t.organization_id
WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()
  AND t.status <> 'draft' AND t.hands <> 'nobody' AND (t.due_at, t.id) > ($2, $3)
ORDER BY t.due_at, t.id LIMIT 26`;

interface Row {
  id: string;
  due_at: Date;
  [column: string]: unknown;
}

createServer((request, reply) => {
  const after = new URL(request.url ?? '', 'http://localhost').searchParams.get('after');
  page(request.headers.cookie ?? '', after)
    .then((answer) => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)))
    .catch((error: Error) => reply.writeHead(500).end(error.message));
}).listen(0, '127.0.0.1', function (this: { address(): unknown }) {
  process.send?.({ port: (this.address() as { port: number }).port });
});
process.on('disconnect', () => process.exit());

async function page(cookie: string, after: string | null): Promise<object> {
  const secret = /sid=([\w-]{43})/.exec(cookie)?.[1] ?? '';
  const [due, id] = after?.split(' ') ?? ['-infinity', '00000000-0000-0000-0000-000000000000'];
  const { rows } = await pool.query<Row>({
    name: 'page',
    text: sql,
    values: [createHash('sha256').update(secret).digest(), due, id],
  });
  const items = rows.slice(0, 25).map(({ card, party, name, short_name: shortName, phone, ...task }) => ({
    ...task,
    side: 'target',
    serviceCodes: (card as { serviceCodes: string[] }).serviceCodes,
    personCode: (card as { personCode: string }).personCode,
    counterpart: { id: party, name, shortName, phone },
    clock: { kind: task.clock_kind, startedAt: task.clock_started_at, dueAt: task.due_at, workingDaysLeft: 1 },
  }));
  const last = rows[24];
  return { items, next: rows.length > 25 ? `${last.due_at.toISOString()} ${last.id}` : undefined };
}

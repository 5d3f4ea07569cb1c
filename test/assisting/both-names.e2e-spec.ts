import { allRowFiles, type AccessRow, type AccessRows } from '../access/access-rows';
import { startTestApp, TestClient, type TestApp } from '../support/test-app';
import { aResident, fillInFor } from './helping';

/** R-UI-01: the helper is logged with the resident. Nothing a route writes may forget one of the two. */
let app: TestApp;
const prepared = new Map<string, AccessRows>();

beforeAll(async () => {
  app = await startTestApp();
  for (const { feature, prepare } of allRowFiles()) prepared.set(feature, await prepare(app));
});
afterAll(() => app.close());

interface AuditRow {
  action: string;
  accountId: string;
  assistedBy: string | null;
}

const auditOf = (accountIds: string[], since: string) =>
  app.database.query<AuditRow & Record<string, unknown>>(
    `SELECT action, account_id AS "accountId", assisted_by_account_id AS "assistedBy"
     FROM audit_event WHERE account_id = ANY($1) AND xid >= $2::xid8`,
    [accountIds, since],
  );

async function now(): Promise<string> {
  const [{ xid }] = await app.database.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
  return xid;
}

async function send(client: TestClient, row: AccessRow): Promise<{ status: number; code: unknown }> {
  const { path, body, version } = await row.request();
  const method = row.operation.split(' ')[0];
  const key = method === 'POST' ? crypto.randomUUID() : undefined;
  const answer = await client.call(method, path, method === 'GET' ? undefined : (body ?? {}), { version, key });
  return { status: answer.status, code: (answer.body as { code?: unknown } | undefined)?.code };
}

const endsTheSession = new Set(['POST /api/sign-out', 'POST /api/assisted-sessions/leave']);
const allRows = () => [...prepared.values()].flatMap(({ rows }) => rows);

it('goes through every operation as an assisted resident: nothing breaks, and what is written carries both names', async () => {
  const community = await app.anOrganization({ kind: 'community' });
  const helper = await app.aMember(community, 'community-staff');
  const resident = await aResident(app, community);
  const since = await now();
  const { browser } = await fillInFor(helper, resident);
  const broken: string[] = [];
  const answered: string[] = [];
  for (const row of allRows().filter(({ operation }) => !endsTheSession.has(operation))) {
    const { status } = await send(browser, row);
    if (status >= 500) broken.push(`${row.operation}: ${status}`);
    if (status < 400) answered.push(row.operation);
  }
  expect(broken).toEqual([]);
  expect(answered).toEqual(expect.arrayContaining(['GET /api/me', 'GET /api/notifications', 'GET /api/live-sessions']));
  await browser.post('/api/assisted-sessions/leave');
  const written = await auditOf([resident], since);
  expect(written.map(({ action }) => action)).toContain('assisted-session.ended');
  expect(written.filter(({ assistedBy }) => assistedBy !== helper.account!.id)).toEqual([]);
});

it('carries both names whatever is written, by whichever writer of audit rows', async () => {
  const community = await app.anOrganization({ kind: 'community' });
  const helper = await app.aMember(community, 'community-staff');
  const [{ id: helperSession }] = await app.database.query<{ id: string }>(
    'SELECT id FROM session WHERE account_id = $1',
    [helper.account!.id],
  );
  const persons = [...prepared.values()].flatMap(({ allowed }) => allowed.account?.id ?? []);
  const since = await now();
  // Staff write far more than residents do: their own sessions, marked as assisted, pass every writer there is.
  await app.database.query(
    `UPDATE session SET assisted_by_account_id = $2, helper_session_id = $3 WHERE account_id = ANY($1)`,
    [persons, helper.account!.id, helperSession],
  );
  for (const { rows, allowed } of prepared.values())
    for (const row of rows) if (!endsTheSession.has(row.operation)) await send(allowed, row);
  const written = await auditOf(persons, since);
  expect(new Set(written.map(({ action }) => action)).size).toBeGreaterThan(10);
  expect(written.filter(({ assistedBy }) => assistedBy !== helper.account!.id)).toEqual([]);
}, 120_000);

it('writes one name only where nobody helps', async () => {
  const community = await app.anOrganization({ kind: 'community' });
  const worker = await app.aMember(community, 'worker');
  const since = await now();
  await worker.post('/api/residents', { displayName: '居民己' });
  expect(await auditOf([worker.account!.id], since)).toEqual([
    { action: 'resident.added', accountId: worker.account!.id, assistedBy: null },
  ]);
});

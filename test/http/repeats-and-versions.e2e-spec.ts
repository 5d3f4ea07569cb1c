import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

let app: TestApp;
let organization: TestOrganization;
let admin: TestClient;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  organization = await app.anOrganization();
  admin = await app.aMember(organization, 'organization-admin');
});

const addService = (name: string, key: string | null) =>
  admin.post<{ id: string; code?: string }>(`/api/organizations/${organization.id}/services`, { name }, { key });

const serviceCount = async () =>
  (
    await app.database.query<{ count: string }>('SELECT count(*) FROM service WHERE organization_id = $1', [
      organization.id,
    ])
  )[0].count;

describe('Idempotency-Key', () => {
  it('is asked for', async () => {
    expect(await addService('陪伴', null)).toMatchObject({ status: 400, body: { code: 'idempotency-key-required' } });
  });

  it('gives a repeat the first answer and does the work once', async () => {
    const first = await addService('陪伴', 'key-of-this-intent');
    const second = await addService('陪伴', 'key-of-this-intent');
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(await serviceCount()).toBe('1');
  });

  it('refuses the same key for another request', async () => {
    await addService('陪伴', 'key-of-this-intent');
    expect(await addService('探访', 'key-of-this-intent')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('does the work once for twenty requests at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => addService('陪伴', 'key-of-this-intent')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(answers[0].status).toBe(201);
    expect(await serviceCount()).toBe('1');
  });

  it('belongs to one account: a colleague with the same key does work of their own', async () => {
    const colleague = await app.aMember(organization, 'organization-admin');
    const path = `/api/organizations/${organization.id}/services`;
    await addService('陪伴', 'key-of-this-intent');
    expect((await colleague.post(path, { name: '陪伴' }, { key: 'key-of-this-intent' })).status).toBe(201);
    expect(await serviceCount()).toBe('2');
  });

  it('keeps nothing of a request that failed', async () => {
    const path = `/api/organizations/${organization.id}/services`;
    const key = 'key-of-this-intent';
    expect((await admin.post(path, { name: '' }, { key })).status).toBe(400);
    expect((await admin.post(path, { name: '陪伴' }, { key })).status).toBe(201);
  });

  it('stores the answer unreadable', async () => {
    const { body } = await addService('陪伴', 'key-of-this-intent');
    const rows = await app.database.query<{ stored: string }>(
      `SELECT encode(body, 'escape') AS stored FROM idempotency_answer WHERE account_id = $1`,
      [admin.account!.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].stored).not.toContain(body.id);
  });
});

describe('If-Match', () => {
  const rename = (call: { version?: number; headers?: Record<string, string> }) =>
    admin.patch(`/api/organizations/${organization.id}`, { shortName: '新名字' }, call);

  it('is asked for, must be readable, and must be current', async () => {
    expect(await rename({})).toMatchObject({ status: 428, body: { code: 'if-match-needed' } });
    expect(await rename({ headers: { 'if-match': 'three' } })).toMatchObject({ status: 400 });
    const answer = await rename({ version: 1 });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(await rename({ version: 1 })).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
  });

  it('lets one of two people at once through', async () => {
    const answers = await Promise.all([rename({ version: 1 }), rename({ version: 1 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

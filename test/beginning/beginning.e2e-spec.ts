import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBeginToken } from '@app/config';
import { draft, endOf, good, step, yes, type Referral, type Standing } from '../referrals/two-organizations';
import { startTestApp, type Answer, type TestApp, type TestClient } from '../support/test-app';
import { accept, aPhone, clientOf, invite, password } from './people';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startTestApp({ DEMO: 'off' });
  token = ensureBeginToken(app.database.config.secretsDir);
});
afterAll(() => app.close());

const begin = (more: Record<string, unknown> = {}): Promise<Answer> =>
  app.nobody.post(
    '/api/network/begin',
    {
      token,
      network: '为老服务行动网络',
      organization: '行动网络支持中心',
      name: '李站',
      signInName: aPhone(),
      password,
      ...more,
    },
    { key: null },
  );
const rowsOf = async (table: string): Promise<number> =>
  (await app.database.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).map(({ count }) => Number(count))[0];

describe('an empty database', () => {
  it('says that no network has begun', async () => {
    expect((await app.nobody.get('/api/network')).body).toMatchObject({ name: '', demo: false, begun: false });
    for (const table of ['account', 'organization', 'membership']) expect(await rowsOf(table)).toBe(0);
  });

  it('keeps its one token where only the owner reads it, and makes no second one', () => {
    const { secretsDir } = app.database.config;
    expect(statSync(join(secretsDir, 'begin-token')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(secretsDir, 'begin-token'), 'utf8')).toBe(token);
    expect(ensureBeginToken(secretsDir)).toBe(token);
  });

  it.each([
    ['without the token', { token: 'guessed' }, 404, 'link-not-valid'],
    ['with a short password', { password: 'short' }, 422, 'password-too-short'],
    ['with a name nobody signs in with', { signInName: '12' }, 422, 'sign-in-name-not-readable'],
    ['without a name for the network', { network: '  ' }, 400, 'validation-failed'],
    ['with a name that is too long', { network: '网'.repeat(101) }, 400, 'validation-failed'],
    ['with a demo', { demo: true }, 400, 'validation-failed'],
    ['with 2 MB', { name: 'x'.repeat(2_000_000) }, 413, 'too-large'],
  ])('is not begun %s, and nothing is half done', async (_, wrong, status, code) => {
    expect(await begin(wrong)).toMatchObject({ status, body: { code } });
    for (const table of ['network', 'account', 'organization', 'membership']) expect(await rowsOf(table)).toBe(0);
  });
});

describe('from an empty database', () => {
  let steward: TestClient;

  it('a network begins once, whoever else presses at the same moment', async () => {
    const answers = await Promise.all([begin(), begin(), begin()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const won = answers.find(({ status }) => status === 200)!;
    expect(won.body).toMatchObject({
      account: { displayName: '李站' },
      active: {
        organizationName: '行动网络支持中心',
        organizationKind: 'support-agency',
        role: 'network-steward',
      },
    });
    steward = clientOf(app, won);
    expect((await app.nobody.get('/api/network')).body).toMatchObject({ name: '为老服务行动网络', begun: true });
    expect(await begin()).toMatchObject({ status: 409, body: { code: 'network-begun-already' } });
    for (const table of ['network', 'account', 'organization', 'membership']) expect(await rowsOf(table)).toBe(1);
  });

  it('its steward fills in the profile of their organisation', async () => {
    const { body } = await steward.get<{ id: string; version: number; allowedActions: string[] }>(
      '/api/organizations/mine',
    );
    expect(body.allowedActions).toContain('edit-profile');
    const path = `/api/organizations/${body.id}`;
    good(await steward.patch(path, { description: '陪伴伙伴一起走' }, { version: body.version }));
    good(await steward.post(`${path}/services`, { name: '督导' }), 201);
  });

  it('two invited organisations refer a case to each other, and no row is of a demo', async () => {
    const [nuanyan, qingmiao] = [await joins('暖檐社工站'), await joins('青苗儿童中心')];
    for (const [from, to] of [
      [nuanyan, qingmiao],
      [qingmiao, nuanyan],
    ]) {
      const id = await refers(from, to);
      const referral = (await to.worker.get<Referral>(`/api/referrals/${id}`)).body;
      expect(referral).toMatchObject({ status: 'accepted', source: { id: from.organizationId } });
      expect(referral.fields.find(({ field }) => field === 'name')).toMatchObject({ state: 'open' });
    }
    const tables = await app.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'demo' AND data_type = 'boolean'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['network', 'organization']));
    for (const { name } of tables) expect(await app.database.query(`SELECT 1 FROM ${name} WHERE demo`)).toEqual([]);
    expect(await app.database.query("SELECT 1 FROM organization WHERE source <> 'network'")).toEqual([]);
  });

  interface Joined {
    organizationId: string;
    admin: TestClient;
    worker: TestClient;
  }

  /** Invited by the steward, accepted by its first administrator, who offers a service and invites a worker. */
  async function joins(organizationName: string): Promise<Joined> {
    const link = await invite(steward, { kind: 'organization', organizationName, organizationKind: 'member' });
    const admin = clientOf(app, await accept(app, link.token, { name: '负责人' }));
    const organizationId = admin.account!.organizationId!;
    const service = good(
      await admin.post<{ id: string }>(`/api/organizations/${organizationId}/services`, {
        name: '上门探访',
        expertise: ['home-visit'],
      }),
      201,
    );
    good(await admin.put(`/api/services/${service.id}/capacity`, { freePlaces: 3 }));
    const colleague = await invite(admin, { kind: 'colleague', role: 'worker' });
    const worker = clientOf(app, await accept(app, colleague.token, { name: '社工' }));
    return { organizationId, admin, worker };
  }

  async function refers(from: Joined, to: Joined): Promise<string> {
    const body = { ...draft, recipientId: to.organizationId };
    const { id, version } = good(await from.worker.post<Standing>('/api/referrals', body), 201);
    const consent = { ...yes, endsOn: endOf(1) };
    const consented = good(await from.worker.post<Standing>(`/api/referrals/${id}/consents`, consent, { version }));
    good(await from.worker.get(`/api/referrals/${id}/preview`));
    good(await step(from.worker, id, 'send', {}, consented.version));
    good(await step(to.worker, id, 'receive'));
    good(await step(to.worker, id, 'accept', { capacityConfirmed: true }));
    return id;
  }
});

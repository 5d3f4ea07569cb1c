import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { AdminProblem, createNetwork, disable, enable, invite, reset } from '../../apps/admin/people';
import { startTestApp, type TestApp, TestClient } from '../support/test-app';

let app: TestApp;
let client: Client;
const password = 'a long enough password';

beforeAll(async () => {
  app = await startTestApp();
  client = new Client({ connectionString: app.database.url });
  client.on('error', () => undefined);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await app.close();
});

let phones = 0;
const aPhone = (): string => `1400002${String((phones += 1)).padStart(4, '0')}`;
const invited = (signInName: string, organization = '行动网络支持中心') => ({
  organization,
  kind: 'member',
  name: '张敏',
  signInName,
  role: 'worker',
});
const open = (token: string | undefined) => app.nobody.post('/api/sign-in-links/open', { token });
const use = (token: string | undefined, next = password) =>
  app.nobody.post('/api/sign-in-links/use', { token, password: next });
const signIn = (signInName: string, typed = password) =>
  app.nobody.post('/api/sign-in', { signInName, password: typed });
const signedIn = async (signInName: string) => {
  const answer = await signIn(signInName);
  return new TestClient(app.url, answer.headers.getSetCookie()[0].split(';')[0], undefined);
};

describe('a real network', () => {
  it('begins once, with a steward who signs in through a one-time link', async () => {
    const phone = aPhone();
    const steward = { organization: '示范支持机构', name: '李站', signInName: phone };
    const { token } = await createNetwork(client, '示范网络', steward);
    expect((await signIn(phone)).status).toBe(401);

    expect(await open(token)).toMatchObject({
      status: 200,
      body: { purpose: 'invitation', displayName: '李站', signInName: phone, organizations: ['示范支持机构'] },
    });
    expect(await use(token, 'short')).toMatchObject({ status: 422, body: { code: 'password-too-short' } });
    expect((await use(token)).status).toBe(204);
    expect(await signIn(phone)).toMatchObject({
      status: 200,
      body: {
        active: { organizationName: '示范支持机构', organizationKind: 'support-agency', role: 'network-steward' },
      },
    });
    await expect(createNetwork(client, '又一个', { ...steward, signInName: aPhone() })).rejects.toThrow(AdminProblem);
  });
});

describe('a one-time link', () => {
  it('works once, also when it is used twice at the same moment', async () => {
    const { token } = await invite(client, invited(aPhone()));
    const answers = await Promise.all([use(token), use(token, 'another long password')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    for (const answer of [await use(token), await open(token)])
      expect(answer).toMatchObject({ status: 404, body: { code: 'link-not-valid' } });
  });

  it('says the same of an unknown, an expired and a replaced link', async () => {
    const phone = aPhone();
    const first = await invite(client, invited(phone));
    const second = await reset(client, phone);
    await client.query("UPDATE sign_in_link SET expires_at = now() - interval '1 second' WHERE token_hash = $1", [
      createHash('sha256').update(String(second.token)).digest(),
    ]);
    const { requestId: _, ...unknown } = (await open('no such link')).body;
    for (const { token } of [first, second]) {
      const answer = await open(token);
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject(unknown);
    }
  });

  it('is stored as a hash only', async () => {
    const { token } = await invite(client, invited(aPhone()));
    const { rows } = await client.query<{ row: string }>('SELECT l::text AS row FROM sign_in_link l');
    expect(rows.some(({ row }) => row.includes(String(token)))).toBe(false);
  });

  it('for a forgotten password ends every session that was open', async () => {
    const phone = aPhone();
    await use((await invite(client, invited(phone))).token);
    const before = await signedIn(phone);
    const { token } = await reset(client, phone);
    expect((await before.get('/api/me')).status).toBe(200);
    expect((await use(token, 'another long password')).status).toBe(204);
    expect((await before.get('/api/me')).status).toBe(401);
    expect((await signIn(phone)).status).toBe(401);
    expect((await signIn(phone, 'another long password')).status).toBe(200);
  });
});

describe('people of a network', () => {
  it('join a second organisation without a new password, and the same one only once', async () => {
    const phone = aPhone();
    await use((await invite(client, invited(phone))).token);
    expect((await invite(client, invited(phone, '另一家机构'))).token).toBeUndefined();
    expect((await (await signedIn(phone)).get('/api/me')).body.memberships).toHaveLength(2);
    await expect(invite(client, invited(phone))).rejects.toThrow('already');
  });

  it('turn a listed organisation into a member when they join it', async () => {
    const { name } = await app.anOrganization({ kind: 'listed' });
    const phone = aPhone();
    await use((await invite(client, invited(phone, name))).token);
    expect((await signIn(phone)).body.active).toMatchObject({ organizationName: name, organizationKind: 'member' });
  });

  it('are cut off at once when disabled, and come back with their old password', async () => {
    const phone = aPhone();
    await use((await invite(client, invited(phone))).token);
    const session = await signedIn(phone);
    await client.query('LISTEN "session-ended"');
    const heard = new Promise<string | undefined>((done) =>
      client.once('notification', ({ payload }) => done(payload)),
    );
    await disable(client, phone);
    expect((await session.get('/api/me')).status).toBe(401);
    expect((await signIn(phone)).status).toBe(401);
    expect(await heard).toMatch(/^[0-9a-f-]{36}$/);
    await enable(client, phone);
    expect((await session.get('/api/me')).status).toBe(401);
    expect((await signIn(phone)).status).toBe(200);
  });

  it.each([
    ['a role that does not exist', { role: 'boss' }, /--role is one of/],
    ['a kind that does not exist', { kind: 'club', organization: '没有的机构' }, /--kind is one of/],
    ['a name nobody can sign in with', { signInName: '12' }, /neither a mobile number nor an e-mail/],
  ])('are not invited with %s', async (_, wrong, message) => {
    await expect(invite(client, { ...invited(aPhone()), ...wrong })).rejects.toThrow(message);
  });
});

import { createHash } from 'node:crypto';
import naughtyStrings from '../data/naughty-strings/blns.json';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { accept, aPhone, clientOf, invite, open, password } from './people';

let app: TestApp;
let support: TestOrganization;
let here: TestOrganization;
let steward: TestClient;
let admin: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  support = await app.anOrganization({ kind: 'support-agency', name: '示范支持机构' });
  here = await app.anOrganization({ name: '暖檐社工站' });
  steward = await app.aMember(support, 'network-steward', '李站');
  admin = await app.aMember(here, 'organization-admin', '王主任');
});
afterAll(() => app.close());

const notValid = { status: 404, body: { code: 'link-not-valid' } };
const colleague = (role = 'worker') => ({ kind: 'colleague', role });
const newcomer = (organizationName: string) => ({ kind: 'organization', organizationName, organizationKind: 'member' });
const membersOf = (organizationId: string) =>
  app.database.query<{ account_id: string; role: string }>(
    'SELECT account_id, role FROM membership WHERE organization_id = $1 AND valid_to IS NULL',
    [organizationId],
  );
const states = async (client: TestClient): Promise<Map<string, Record<string, unknown>>> => {
  const { body } = await client.get<{ items: { id: string }[] }>('/api/invitations?limit=100');
  return new Map(body.items.map((item) => [item.id, item as Record<string, unknown>]));
};

describe('a colleague', () => {
  it('is told who invites them to what, accepts, and is signed in there', async () => {
    const { id, token, path } = await invite(admin, colleague());
    expect(path).toBe(`/invitation#${token}`);
    expect(await open(app, token)).toMatchObject({
      status: 200,
      body: {
        kind: 'colleague',
        organizationName: here.name,
        organizationKind: 'member',
        role: 'worker',
        invitedBy: { name: '王主任', organizationName: here.name },
        boundTo: null,
      },
    });
    const accepted = await accept(app, token, { name: '  赵琳 🌻  ' });
    expect(accepted).toMatchObject({
      status: 200,
      body: { account: { displayName: '赵琳 🌻' }, active: { organizationId: here.id, role: 'worker' } },
    });
    const person = clientOf(app, accepted);
    expect((await person.get('/api/me')).body).toMatchObject({ active: { organizationId: here.id } });
    expect((await states(admin)).get(id)).toMatchObject({
      state: 'accepted',
      acceptedBy: '赵琳 🌻',
      allowedActions: [],
    });
  });

  it('joins with the account they have: by its password, or by being signed in', async () => {
    const signInName = aPhone();
    await accept(app, (await invite(steward, colleague())).token, { signInName });
    const second = await invite(admin, colleague());
    expect(await accept(app, second.token, { signInName, password: 'not the right one' })).toMatchObject({
      status: 401,
      body: { code: 'name-or-password-wrong' },
    });
    const accepted = await accept(app, second.token, { signInName, name: undefined });
    expect(accepted).toMatchObject({ status: 200, body: { active: { organizationId: here.id } } });
    expect(accepted.body.memberships).toHaveLength(2);

    const third = await app.anOrganization();
    const { token } = await invite(await app.aMember(third, 'organization-admin'), colleague('supervisor'));
    const person = clientOf(app, accepted);
    expect((await person.post('/api/invitations/join', { token })).status).toBe(204);
    expect((await person.get('/api/me')).body).toMatchObject({
      active: { organizationId: third.id, role: 'supervisor' },
    });
    expect(await person.post('/api/invitations/join', { token })).toMatchObject(notValid);
  });

  it('who is a member already keeps the link unused', async () => {
    const { id, token } = await invite(admin, colleague());
    expect(await admin.post('/api/invitations/join', { token })).toMatchObject({
      status: 409,
      body: { code: 'already-member' },
    });
    expect((await states(admin)).get(id)).toMatchObject({ state: 'waiting' });
  });

  it.each([
    ['a name nobody can sign in with', { signInName: '12' }, 422, 'sign-in-name-not-readable'],
    ['a short password', { password: 'short' }, 422, 'password-too-short'],
    ['five emoji as password', { password: '🙂🙂🙂🙂🙂' }, 422, 'password-too-short'],
    ['no name, and no account either', { name: undefined }, 401, 'name-or-password-wrong'],
    ['a blank name', { name: '   ' }, 400, 'validation-failed'],
    ['a name of 61 characters', { name: '名'.repeat(61) }, 400, 'validation-failed'],
    ['an unknown field', { role: 'organization-admin' }, 400, 'validation-failed'],
  ])('is refused with %s, and the link is not used up', async (_, wrong, status, code) => {
    const { token } = await invite(admin, colleague());
    expect(await accept(app, token, wrong)).toMatchObject({ status, body: { code } });
    expect((await accept(app, token)).status).toBe(200);
  });
});

describe('a link', () => {
  it('works once; used, expired, withdrawn, replaced and unknown look the same', async () => {
    const used = await invite(admin, colleague());
    await accept(app, used.token);
    const expired = await invite(admin, colleague());
    await app.database.query("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1", [
      expired.id,
    ]);
    const withdrawn = await invite(admin, colleague());
    expect((await admin.post(`/api/invitations/${withdrawn.id}/withdraw`)).status).toBe(204);
    const replaced = await invite(admin, colleague());
    const renewed = await admin.post<{ token: string }>(`/api/invitations/${replaced.id}/renew`);
    expect(renewed.status).toBe(200);
    const answers = [];
    for (const token of [used.token, expired.token, withdrawn.token, replaced.token, 'no such link'])
      answers.push(await open(app, token), await accept(app, token));
    for (const answer of answers) expect(answer).toMatchObject(notValid);
    expect(new Set(answers.map(({ body: { requestId: _, ...rest } }) => JSON.stringify(rest))).size).toBe(1);
    expect((await accept(app, renewed.body.token)).status).toBe(200);
    const known = await states(admin);
    expect([used, expired, withdrawn, replaced].map(({ id }) => known.get(id)?.state)).toEqual([
      'accepted',
      'expired',
      'withdrawn',
      'accepted',
    ]);
  });

  it('that expired is renewed; one that was accepted or withdrawn is not', async () => {
    const { id } = await invite(admin, colleague());
    await app.database.query("UPDATE invitation SET expires_at = now() - interval '1 day' WHERE id = $1", [id]);
    const renewed = await admin.post<{ token: string }>(`/api/invitations/${id}/renew`);
    expect((await accept(app, renewed.body.token)).status).toBe(200);
    for (const action of ['renew', 'withdraw'])
      expect(await admin.post(`/api/invitations/${id}/${action}`)).toMatchObject({
        status: 409,
        body: { code: 'invitation-not-open', details: { state: 'accepted' } },
      });
  });

  it('accepted by ten at the same moment makes one member and one account', async () => {
    const { token } = await invite(admin, colleague());
    const before = (await membersOf(here.id)).length;
    const phones = Array.from({ length: 10 }, aPhone);
    const answers = await Promise.all(phones.map((signInName) => accept(app, token, { signInName })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(404)]);
    expect((await membersOf(here.id)).length).toBe(before + 1);
    const made = await app.database.query('SELECT 1 FROM account WHERE phone = ANY($1)', [phones]);
    expect(made).toHaveLength(1);
  });

  it('bound to one name is of no use to whoever it was forwarded to', async () => {
    const signInName = aPhone();
    const { id, token } = await invite(admin, { ...colleague(), signInName: `+86 ${signInName}` });
    const masked = `1********${signInName.slice(-2)}`;
    expect((await open(app, token)).body.boundTo).toBe(masked);
    expect((await states(admin)).get(id)?.boundTo).toBe(masked);
    expect(await accept(app, token)).toMatchObject({ status: 422, body: { code: 'invitation-for-another-name' } });
    const other = await app.aMember(support);
    expect(await other.post('/api/invitations/join', { token })).toMatchObject({
      status: 422,
      body: { code: 'invitation-for-another-name' },
    });
    expect((await accept(app, token, { signInName })).status).toBe(200);
  });

  it('bound to one name is not guessed at without end', async () => {
    const { token } = await invite(admin, { ...colleague(), signInName: 'li@example.org' });
    const statuses = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      statuses.push((await accept(app, token, { signInName: `guess-${attempt}@example.org` })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await accept(app, token, { signInName: 'li@example.org' })).status).toBe(429);
    await app.database.query('DELETE FROM sign_in_failure');
  });

  it('stands nowhere: not in the database, not in lists, not in the audit', async () => {
    const { id, token } = await invite(admin, { ...colleague(), signInName: aPhone() });
    await admin.post(`/api/invitations/${id}/renew`);
    await accept(app, (await invite(admin, colleague())).token);
    const hash = createHash('sha256').update(token).digest('hex');
    const tables = await app.database.query<{ name: string }>(
      `SELECT format('%I', relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const bytes = Buffer.from(token).toString('hex');
    for (const { name } of tables) {
      const rows = await app.database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      const found = rows.filter(({ row }) => row.includes(token) || row.includes(bytes));
      expect({ name, found }).toEqual({ name, found: [] });
    }
    expect(JSON.stringify((await admin.get('/api/invitations?limit=100')).body)).not.toMatch(
      new RegExp(`${token}|${hash}`),
    );
  });
});

describe('an organisation', () => {
  it('joins the network with its first administrator, who then invites others', async () => {
    const { id, token } = await invite(steward, { ...newcomer('邻里之心'), areaCode: '110101001000' });
    expect(await app.database.query("SELECT 1 FROM organization WHERE name = '邻里之心'")).toEqual([]);
    const accepted = await accept(app, token);
    expect(accepted.body.active).toMatchObject({
      organizationName: '邻里之心',
      organizationKind: 'member',
      role: 'organization-admin',
    });
    const first = clientOf(app, accepted);
    expect((await accept(app, (await invite(first, colleague())).token)).status).toBe(200);
    expect((await states(steward)).get(id)).toMatchObject({ state: 'accepted', organizationName: '邻里之心' });
    const found = await first.get<{ items: { name: string }[] }>('/api/organizations?q=邻里之心');
    expect(found.body.items.map(({ name }) => name)).toEqual(['邻里之心']);
    const rows = await app.database.query("SELECT demo, source, area_code FROM organization WHERE name = '邻里之心'");
    expect(rows).toEqual([{ demo: false, source: 'network', area_code: '110101001000' }]);
  });

  it('that is listed is claimed, not doubled', async () => {
    const listed = await app.anOrganization({ kind: 'listed', name: '青苗儿童中心' });
    expect(await steward.post('/api/invitations', newcomer(listed.name))).toMatchObject({
      status: 409,
      body: { code: 'organization-listed', details: { organizations: [{ id: listed.id, name: listed.name }] } },
    });
    const claim = { kind: 'organization', organizationKind: 'member', organizationId: listed.id };
    const [first, second] = [await invite(steward, claim), await invite(steward, claim)];
    expect((await accept(app, first.token)).body.active).toMatchObject({
      organizationId: listed.id,
      organizationKind: 'member',
    });
    expect(await accept(app, second.token)).toMatchObject({
      status: 409,
      body: { code: 'organization-takes-part-already' },
    });
    expect(await steward.post('/api/invitations', claim)).toMatchObject({ status: 409 });
    expect(await app.database.query('SELECT 1 FROM organization WHERE name = $1', [listed.name])).toHaveLength(1);
  });

  it('with the credit code of a listed one is the listed one', async () => {
    const listed = await app.anOrganization({ kind: 'listed', name: '名字不同的机构' });
    const uscc = '51110000500021676Q';
    await app.database.query('UPDATE organization SET uscc = $2 WHERE id = $1', [listed.id, uscc]);
    expect(await steward.post('/api/invitations', { ...newcomer('新名字'), uscc })).toMatchObject({
      status: 409,
      body: { code: 'organization-listed', details: { organizations: [{ id: listed.id }] } },
    });
  });

  it('invited twice joins once, also when both accept at the same moment', async () => {
    const links = [await invite(steward, newcomer('同一家机构')), await invite(steward, newcomer('同一家机构'))];
    const answers = await Promise.all(links.map(({ token }) => accept(app, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await app.database.query("SELECT 1 FROM organization WHERE name = '同一家机构'")).toHaveLength(1);
  });

  it('that takes part already is not invited again', async () => {
    expect(await steward.post('/api/invitations', newcomer(here.name))).toMatchObject({
      status: 409,
      body: { code: 'organization-takes-part-already' },
    });
  });
});

describe('who may invite whom', () => {
  it('is said with the list', async () => {
    const all = ['organization-admin', 'supervisor', 'worker', 'facilitator'];
    expect((await admin.get('/api/invitations')).body.mayInvite).toEqual({ roles: all, organizationKinds: [] });
    expect((await steward.get('/api/invitations')).body.mayInvite).toEqual({
      roles: [...all, 'network-steward'],
      organizationKinds: ['member', 'support-agency', 'foundation', 'civil-affairs', 'street', 'community'],
    });
  });

  it.each([
    ['a steward into a member', () => admin, colleague('network-steward'), 422, 'role-not-allowed'],
    ['a program officer into a member', () => admin, colleague('program-officer'), 422, 'role-not-allowed'],
    ['a role that does not exist', () => admin, colleague('boss'), 400, 'validation-failed'],
    ['a colleague without a role', () => admin, { kind: 'colleague' }, 400, 'role-needed'],
    ['an organisation, as its administrator', () => admin, newcomer('某机构'), 403, 'action-not-allowed'],
    [
      'an organisation that is only listed',
      () => steward,
      { ...newcomer('某机构'), organizationKind: 'listed' },
      422,
      'organization-kind-not-allowed',
    ],
    [
      'an organisation without a kind',
      () => steward,
      { kind: 'organization', organizationName: '某机构' },
      400,
      'organization-kind-needed',
    ],
    [
      'an organisation without a name',
      () => steward,
      { kind: 'organization', organizationKind: 'member' },
      400,
      'organization-name-needed',
    ],
    [
      'somebody by a name nobody signs in with',
      () => admin,
      { ...colleague(), signInName: '12' },
      422,
      'sign-in-name-not-readable',
    ],
  ])('nobody invites %s', async (_, client, body, status, code) => {
    expect(await client().post('/api/invitations', body)).toMatchObject({ status, body: { code } });
  });

  it('another organisation neither sees nor moves an invitation', async () => {
    const { id } = await invite(admin, colleague());
    const stranger = await app.aMember(await app.anOrganization(), 'organization-admin');
    expect((await states(stranger)).has(id)).toBe(false);
    expect((await states(steward)).has(id)).toBe(false);
    for (const action of ['renew', 'withdraw'])
      for (const client of [stranger, steward])
        expect((await client.post(`/api/invitations/${id}/${action}`)).status).toBe(404);
  });

  it('the same click twice makes one invitation', async () => {
    const key = crypto.randomUUID();
    const [first, again] = [
      await admin.post('/api/invitations', colleague(), { key }),
      await admin.post('/api/invitations', colleague(), { key }),
    ];
    expect(again.body).toEqual(first.body);
  });
});

describe('bad input', () => {
  const naughty = naughtyStrings.filter((text) => text.trim() !== '' && text.length <= 60);

  it('keeps names exactly, whatever they are made of', async () => {
    for (const name of naughty.slice(0, 40)) {
      const { token } = await invite(admin, colleague());
      const answer = await accept(app, token, { name });
      expect([200, 400]).toContain(answer.status);
      if (answer.status === 200) expect((answer.body.account as { displayName: string }).displayName).toBe(name.trim());
    }
  });

  it('lets organisations be named like that too', async () => {
    for (const organizationName of [
      '🌻👩‍👩‍👧‍👦',
      "Robert'); DROP TABLE organization;--",
      '<b>机构</b>',
      ...naughty.slice(-20),
    ]) {
      const made = await steward.post<{ token: string }>('/api/invitations', newcomer(organizationName));
      expect([201, 400, 409]).toContain(made.status);
      if (made.status !== 201) continue;
      const accepted = await accept(app, made.body.token);
      expect(accepted).toMatchObject({ status: 200, body: { active: { organizationName: organizationName.trim() } } });
    }
  });

  it('2 MB are refused before anything is read', async () => {
    const answer = await app.nobody.post('/api/invitations/accept', {
      token: 'x'.repeat(2_000_000),
      signInName: 'a',
      password,
    });
    expect(answer.status).toBe(413);
  });
});

import { io, type Socket } from 'socket.io-client';
import type { OrganizationKind, Role } from '@app/access';
import { newId } from '@app/kernel';
import { startTestApp, TestClient, type TestApp, type TestOrganization } from '../support/test-app';
import { startTestWorker } from '../support/test-worker';
import { aResident, cookiesAfter, fillInFor } from './helping';

interface Me {
  account: { id: string; displayName: string };
  active: { role: string } | null;
  assistance: { helperName: string; endsAt: string } | null;
}

let app: TestApp;
let community: TestOrganization;
let helper: TestClient;
let resident: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  community = await app.anOrganization({ kind: 'community' });
  helper = await app.aMember(community, 'community-staff', '社区工作者甲');
  resident = await aResident(app, community);
});

const me = (client: TestClient) => client.get<Me>('/api/me');

describe('filling in for a resident', () => {
  it('acts as the resident, says who helps, and gives the helper back', async () => {
    const { browser, begun } = await fillInFor(helper, resident);
    expect(begun.residentName).toBe('居民甲');
    expect((await me(browser)).body).toMatchObject({
      account: { id: resident, displayName: '居民甲' },
      active: { role: 'resident' },
      assistance: { helperName: '社区工作者甲', endsAt: begun.endsAt },
    });
    const left = await browser.post('/api/assisted-sessions/leave');
    expect(left.body).toEqual({ returned: true });
    expect((await me(browser)).status).toBe(401);
    const after = new TestClient(app.url, cookiesAfter(browser.cookie, left.headers), undefined);
    expect((await me(after)).body).toMatchObject({ account: { id: helper.account!.id }, assistance: null });
    expect(after.cookie).not.toContain('helper-sid');
  });

  it('lasts an hour at most', async () => {
    const { begun, browser } = await fillInFor(helper, resident);
    const minutes = (new Date(begun.endsAt).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(50);
    expect(minutes).toBeLessThanOrEqual(60);
    await app.database.query(`UPDATE session SET expires_at = now() - interval '1 second' WHERE id = $1`, [begun.id]);
    expect((await me(browser)).status).toBe(401);
    const left = await browser.post('/api/assisted-sessions/leave');
    expect(left.body).toEqual({ returned: true });
  });

  it('is never longer than the session of the helper', async () => {
    await app.database.query(`UPDATE session SET expires_at = now() + interval '10 minutes' WHERE account_id = $1`, [
      helper.account!.id,
    ]);
    const { begun } = await fillInFor(helper, resident);
    expect((new Date(begun.endsAt).getTime() - Date.now()) / 60_000).toBeLessThanOrEqual(10);
  });

  it.each<[string, (browser: TestClient) => Promise<{ status: number; body: Record<string, unknown> }>]>([
    ['the password', (one) => one.post('/api/me/password', { current: 'whatever it is', next: 'another long one' })],
    ['the organisation', (one) => one.post('/api/me/organization', { organizationId: community.id })],
  ])('never changes %s', async (_, attempt) => {
    const { browser } = await fillInFor(helper, resident);
    expect(await attempt(browser)).toMatchObject({ status: 403, body: { code: 'own-hand-only' } });
  });

  it('does not begin another one, nor add residents', async () => {
    const { browser } = await fillInFor(helper, resident);
    const other = await aResident(app, community, '居民乙');
    const body = { residentAccountId: other, asked: 'paper' };
    expect((await browser.post('/api/assisted-sessions', body)).status).toBe(403);
    expect((await browser.post('/api/residents', { displayName: '居民丙' })).status).toBe(403);
    expect((await browser.get('/api/residents')).status).toBe(403);
  });

  it.each<[Role, OrganizationKind, number]>([
    ['community-staff', 'community', 201],
    ['worker', 'member', 201],
    ['supervisor', 'member', 201],
    ['facilitator', 'support-agency', 201],
    ['organization-admin', 'member', 201],
    ['organization-admin', 'foundation', 403],
    ['program-officer', 'foundation', 403],
    ['worker', 'civil-affairs', 403],
    ['network-steward', 'support-agency', 403],
    ['resident', 'community', 403],
  ])('%s of a %s: %i', async (role, kind, status) => {
    const organization = await app.anOrganization({ kind });
    const staff = await app.aMember(organization, role);
    const residentAccountId = await aResident(app, organization);
    const answer = await staff.post('/api/assisted-sessions', { residentAccountId, asked: 'telephone' });
    expect(answer.status).toBe(status);
    const listed = await staff.get('/api/residents');
    expect(listed.status).toBe(status === 201 ? 200 : 403);
  });

  it('finds no resident of another organisation, and helps no colleague', async () => {
    const elsewhere = await app.anOrganization({ kind: 'community' });
    const stranger = await app.aMember(elsewhere, 'community-staff');
    const body = { residentAccountId: resident, asked: 'present' };
    expect((await stranger.post('/api/assisted-sessions', body)).status).toBe(404);
    const colleague = await app.aMember(community, 'worker');
    expect(
      await helper.post('/api/assisted-sessions', { residentAccountId: colleague.account!.id, asked: 'present' }),
    ).toMatchObject({ status: 422, body: { code: 'only-residents-are-assisted' } });
  });
});

describe('what ends it', () => {
  const sockets: Socket[] = [];
  afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));

  /** Settles when the server has promised hints; `cut` settles when it ends the socket. */
  async function socketOf(browser: TestClient): Promise<{ cut: Promise<void> }> {
    const socket = io(`${app.url}/hints`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: app.url, cookie: browser.cookie! },
    });
    sockets.push(socket);
    const cut = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
    await new Promise<void>((resolve) => socket.once('ready', () => resolve()));
    return { cut };
  }

  it.each<[string, () => Promise<unknown>]>([
    ['the helper signs out elsewhere', () => helper.post('/api/sign-out')],
    [
      'the helper leaves the organisation',
      () => app.database.query('UPDATE membership SET valid_to = now() WHERE account_id = $1', [helper.account!.id]),
    ],
    [
      'the helper gets another role',
      () =>
        app.database.query(`UPDATE membership SET role = 'network-steward' WHERE account_id = $1`, [
          helper.account!.id,
        ]),
    ],
    [
      'the resident leaves',
      () => app.database.query('UPDATE membership SET valid_to = now() WHERE account_id = $1', [resident]),
    ],
    [
      'the account of the helper is disabled',
      () => app.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [helper.account!.id]),
    ],
  ])('%s: the page and its socket are cut', async (_, happens) => {
    const { browser } = await fillInFor(helper, resident);
    const { cut } = await socketOf(browser);
    expect((await me(browser)).status).toBe(200);
    await happens();
    await cut;
    expect((await me(browser)).status).toBe(401);
    const [row] = await app.database.query<{ open: boolean }>(
      'SELECT ended_at IS NULL AS open FROM assisted_session WHERE resident_account_id = $1',
      [resident],
    );
    expect(row.open).toBe(false);
  });

  it('signing out while filling in signs the helper out too', async () => {
    const { browser } = await fillInFor(helper, resident);
    expect((await browser.post('/api/sign-out')).status).toBe(204);
    expect((await me(browser)).status).toBe(401);
    expect((await me(helper)).status).toBe(401);
    expect((await browser.post('/api/assisted-sessions/leave')).body).toEqual({ returned: false });
  });
});

it('gives a waiting session back to its own helper only', async () => {
  const { browser } = await fillInFor(helper, resident);
  const other = await app.aMember(community, 'worker');
  const waiting = browser.cookie!.split('; ').find((pair) => pair.startsWith('helper-sid='));
  const mixed = new TestClient(app.url, `${other.cookie}; ${waiting}`, undefined);
  const left = await mixed.post('/api/assisted-sessions/leave');
  expect(left.body).toEqual({ returned: false });
  const after = new TestClient(app.url, cookiesAfter(mixed.cookie, left.headers), undefined);
  expect((await me(after)).body.account.id).toBe(other.account!.id);
  expect(after.cookie).not.toContain('helper-sid');
});

describe('who can read about it', () => {
  interface List {
    items: { residentName: string; helperName: string; asked: string; endedAt: string | null }[];
    next: string | null;
  }

  it('the resident and the helper, each in their own list, and nobody else', async () => {
    const { browser } = await fillInFor(helper, resident);
    const received = await browser.get<List>('/api/assisted-sessions/received');
    expect(received.body.items).toMatchObject([
      { residentName: '居民甲', helperName: '社区工作者甲', asked: 'present', endedAt: null },
    ]);
    const given = await helper.get<List>('/api/assisted-sessions/given');
    expect(given.body.items).toMatchObject([{ residentName: '居民甲' }]);
    const colleague = await app.aMember(community, 'community-staff');
    for (const list of ['given', 'received'])
      expect((await colleague.get<List>(`/api/assisted-sessions/${list}`)).body.items).toEqual([]);
    await browser.post('/api/assisted-sessions/leave');
    expect((await helper.get<List>('/api/assisted-sessions/given')).body.items[0].endedAt).not.toBeNull();
  });

  it('comes in pages', async () => {
    for (let count = 0; count < 3; count += 1) await fillInFor(helper, resident);
    const first = await helper.get<List>('/api/assisted-sessions/given?limit=2');
    expect(first.body.items).toHaveLength(2);
    const rest = await helper.get<List>(`/api/assisted-sessions/given?limit=2&after=${first.body.next}`);
    expect(rest.body.items).toHaveLength(1);
    expect(rest.body.next).toBeNull();
  });
});

it('tells the resident, and nobody else', async () => {
  const worker = await startTestWorker(app);
  try {
    await worker.drain();
    const colleague = await app.aMember(community, 'community-staff');
    const { browser } = await fillInFor(helper, resident);
    await worker.drain();
    const inbox = (client: TestClient) => client.get<{ items: { type: string }[] }>('/api/notifications');
    expect((await inbox(browser)).body.items).toMatchObject([{ type: 'assisted-session.begun' }]);
    for (const other of [helper, colleague]) expect((await inbox(other)).body.items).toEqual([]);
  } finally {
    await worker.close();
  }
});

describe('residents without phone and mail', () => {
  it('are added with a name only, found by it, and helped', async () => {
    const added = await helper.post<{ id: string; assistedOnly: boolean }>('/api/residents', { displayName: '居民丁' });
    expect(added).toMatchObject({ status: 201, body: { displayName: '居民丁', assistedOnly: true } });
    const found = await helper.get<{ items: { id: string }[] }>(`/api/residents?named=${encodeURIComponent('丁')}`);
    expect(found.body.items.map(({ id }) => id)).toEqual([added.body.id]);
    const { browser } = await fillInFor(helper, added.body.id);
    expect((await me(browser)).body.account.displayName).toBe('居民丁');
    const audited = await app.database.query('SELECT 1 FROM audit_event WHERE action = $1 AND subject_id = $2', [
      'resident.added',
      added.body.id,
    ]);
    expect(audited).toHaveLength(1);
  });

  it('are added once, whatever the link does', async () => {
    const key = newId();
    const [one, again] = [
      await helper.post('/api/residents', { displayName: '居民戊' }, { key }),
      await helper.post('/api/residents', { displayName: '居民戊' }, { key }),
    ];
    expect(again.body).toEqual(one.body);
  });

  it('are the only accounts without a name to sign in with', async () => {
    await expect(
      app.database.query(`INSERT INTO account (id, display_name) VALUES ($1, '无名')`, [newId()]),
    ).rejects.toThrow('account_sign_in_name');
  });
});

describe('the call button', () => {
  const callOf = async (client: TestClient) => (await client.get('/api/me/call')).body;

  it('rings one’s own organisation, else the steward of the network, else nobody', async () => {
    const browser = await app.aMember(community, 'resident');
    expect(await callOf(browser)).toEqual({ phone: null, organizationName: null, of: null });
    const agency = await app.anOrganization({ kind: 'support-agency', name: '支持机构' });
    await app.aMember(agency, 'network-steward');
    await app.database.query(`UPDATE organization SET phone = '010-5550000' WHERE id = $1`, [agency.id]);
    expect(await callOf(browser)).toEqual({
      phone: '010-5550000',
      organizationName: '支持机构',
      of: 'network-steward',
    });
    await app.database.query(`UPDATE organization SET phone = '010-5551111' WHERE id = $1`, [community.id]);
    expect(await callOf(browser)).toMatchObject({ phone: '010-5551111', of: 'organization' });
  });
});

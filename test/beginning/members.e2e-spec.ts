import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { io, type Socket } from 'socket.io-client';
import { Meeting } from '../live-sessions/meeting';
import {
  aDraft,
  aReferral,
  bodies,
  readyToSend,
  step,
  twoOrganizations,
  type Referral,
} from '../referrals/two-organizations';
import { startTestApp, type Answer, type TestApp, TestClient, type TestOrganization } from '../support/test-app';

interface Member {
  accountId: string;
  displayName: string;
  role: string;
  signInName: string | null;
  lastSeenOn: string | null;
  state: string | null;
  assignableRoles: string[];
  allowedActions: string[];
}

interface Work {
  kind: string;
  count: number;
  items: { id: string; label: string; path: string }[];
}

let app: TestApp;
let support: TestOrganization;
let here: TestOrganization;
let steward: TestClient;
let admin: TestClient;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  support = await app.anOrganization({ kind: 'support-agency' });
  steward = await app.aMember(support, 'network-steward', '李站');
});
beforeEach(async () => {
  here = await app.anOrganization();
  admin = await app.aMember(here, 'organization-admin', '王主任');
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => app.close());

const at = (person: TestClient, organizationId = here.id): string =>
  `/api/organizations/${organizationId}/members/${person.account!.id}`;
const listed = async (client: TestClient, organizationId = here.id): Promise<Member[]> => {
  const { status, body } = await client.get<Member[]>(`/api/organizations/${organizationId}/members`);
  expect(status).toBe(200);
  return body;
};
const memberOf = async (client: TestClient, person: TestClient, organizationId = here.id): Promise<Member> =>
  (await listed(client, organizationId)).find(({ accountId }) => accountId === person.account!.id)!;
const remove = (client: TestClient, person: TestClient, successor?: TestClient): Promise<Answer<Work[]>> =>
  client.post<Work[]>(`${at(person)}/remove`, successor ? { successorAccountId: successor.account!.id } : {});
const isRefused = (answer: Answer<unknown>, status: number, code: string): void =>
  expect(answer).toMatchObject({ status, body: { code } });

/** The same person, also a member of another organisation. */
async function alsoIn(person: TestClient, organization: TestOrganization, role = 'worker'): Promise<void> {
  await app.database.query(
    'INSERT INTO membership (id, organization_id, account_id, role) VALUES (gen_random_uuid(), $1, $2, $3)',
    [organization.id, person.account!.id, role],
  );
}

/** Sessions of this database that wait for a lock. */
async function waitingForLocks(): Promise<number> {
  const [{ count }] = await app.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE NOT l.granted AND a.datname = current_database()`,
  );
  return count;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

async function connected(person: TestClient): Promise<{ cut: Promise<string> }> {
  const socket = io(`${app.url}/hints`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: app.url, cookie: String(person.cookie) },
  });
  sockets.push(socket);
  const cut = new Promise<string>((resolve) => socket.once('disconnect', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('ready', () => resolve());
    socket.once('connect_error', reject);
  });
  return { cut };
}

describe('the list', () => {
  it('shows colleagues names and roles, and who looks after them how they sign in (masked) and when they did', async () => {
    const worker = await app.aMember(here, 'worker', '赵琳');
    expect(await memberOf(worker, admin)).toMatchObject({
      displayName: '王主任',
      role: 'organization-admin',
      signInName: null,
      lastSeenOn: null,
      state: null,
      assignableRoles: [],
      allowedActions: [],
    });
    expect(await memberOf(admin, worker)).toMatchObject({
      displayName: '赵琳',
      signInName: expect.stringMatching(/^1\*{8}\d\d$/),
      lastSeenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      state: 'no-password',
      assignableRoles: ['organization-admin', 'supervisor', 'worker', 'facilitator'],
      allowedActions: ['change-role', 'remove', 'reset-password', 'see-open-work'],
    });
    expect(await memberOf(admin, admin)).toMatchObject({ allowedActions: ['remove', 'see-open-work'] });
  });

  it('is closed to others, but for a steward', async () => {
    const stranger = await app.aMember(await app.anOrganization(), 'organization-admin');
    isRefused(await stranger.get(`/api/organizations/${here.id}/members`), 403, 'action-not-allowed');
    expect(await memberOf(steward, admin)).toMatchObject({ allowedActions: ['move', 'reset-password'] });
  });

  it('keeps a disabled person for those who look after them', async () => {
    const worker = await app.aMember(here, 'worker');
    await app.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [worker.account!.id]);
    expect(await memberOf(admin, worker)).toMatchObject({ state: 'disabled' });
    expect(await memberOf(await app.aMember(here), worker)).toBeUndefined();
  });
});

describe('a role', () => {
  it('changes what the person may do from the next request on', async () => {
    const person = await app.aMember(here, 'worker');
    expect((await person.get('/api/invitations')).status).toBe(403);
    const { cut } = await connected(person);
    expect((await admin.patch(at(person), { role: 'organization-admin' })).status).toBe(204);
    await cut;
    expect((await person.get('/api/invitations')).status).toBe(200);
  });

  it('is given by rule: none of another kind, none to oneself, steward by steward', async () => {
    const worker = await app.aMember(here, 'worker');
    isRefused(await admin.patch(at(worker), { role: 'network-steward' }), 422, 'role-not-allowed');
    isRefused(await admin.patch(at(worker), { role: 'program-officer' }), 422, 'role-not-allowed');
    isRefused(await admin.patch(at(admin), { role: 'worker' }), 403, 'action-not-allowed');
    isRefused(await steward.patch(at(worker), { role: 'supervisor' }), 403, 'action-not-allowed');
    isRefused(await admin.patch(at(worker), { role: 'boss' }), 400, 'validation-failed');
    const colleague = await app.aMember(support, 'worker');
    expect((await steward.patch(at(colleague, support.id), { role: 'network-steward' })).status).toBe(204);
  });
});

describe('removing somebody', () => {
  it('ends what they may do at once, cuts their sockets, and leaves what they wrote', async () => {
    const network = await twoOrganizations(app);
    const { id } = await aReferral(network, 'requested');
    const { cut } = await connected(network.worker);
    const answer = await network.admin.post(at(network.worker, network.source.id) + '/remove');
    expect(answer.status).toBe(200);
    await cut;
    expect((await network.worker.get('/api/me')).body).toMatchObject({ memberships: [], active: null });
    expect((await network.worker.get(`/api/referrals/${id}`)).status).toBe(403);
    expect((await network.supervisor.get(`/api/referrals/${id}`)).status).toBe(200);
    expect((await listed(network.admin, network.source.id)).map(({ accountId }) => accountId)).not.toContain(
      network.worker.account!.id,
    );
  });

  it('lets their session act for where else they belong', async () => {
    const person = await app.aMember(here, 'worker');
    const other = await app.anOrganization();
    await alsoIn(person, other, 'supervisor');
    expect((await remove(admin, person)).status).toBe(200);
    expect((await person.get('/api/me')).body).toMatchObject({
      active: { organizationId: other.id, role: 'supervisor' },
    });
  });

  it('is refused for the last who looks after the organisation, oneself included', async () => {
    isRefused(await remove(admin, admin), 409, 'last-admin');
    const second = await app.aMember(here, 'organization-admin');
    expect((await remove(admin, admin)).status).toBe(200);
    isRefused(await remove(second, second), 409, 'last-admin');
    expect((await admin.get('/api/me')).body).toMatchObject({ active: null });
  });

  it('is refused for the last steward of the network', async () => {
    const agency = await app.anOrganization({ kind: 'support-agency' });
    const last = await app.aMember(agency, 'network-steward');
    await app.aMember(agency, 'organization-admin');
    const others = "role = 'network-steward' AND account_id <> $1 AND valid_to IS NULL";
    await app.database.query(`UPDATE membership SET role = 'facilitator' WHERE ${others}`, [last.account!.id]);
    isRefused(await last.post(`${at(last, agency.id)}/remove`), 409, 'last-steward');
    await app.database.query("UPDATE membership SET role = 'network-steward' WHERE account_id = $1", [
      steward.account!.id,
    ]);
    expect((await last.post(`${at(last, agency.id)}/remove`)).status).toBe(200);
  });

  it('of one another by two administrators leaves one of them', async () => {
    const second = await app.aMember(here, 'organization-admin');
    const answers = await Promise.all([remove(admin, second), remove(second, admin)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await app.database.query(
      "SELECT 1 FROM membership WHERE organization_id = $1 AND role = 'organization-admin' AND valid_to IS NULL",
      [here.id],
    );
    expect(left).toHaveLength(1);
  });

  it('by a stranger, a colleague without the right, or of somebody who is no member, does nothing', async () => {
    const worker = await app.aMember(here, 'worker');
    const stranger = await app.aMember(await app.anOrganization(), 'organization-admin');
    isRefused(await remove(stranger, worker), 404, 'not-found');
    isRefused(await remove(await app.aMember(here, 'supervisor'), worker), 403, 'role-not-allowed');
    isRefused(await admin.post(`${at(stranger)}/remove`), 404, 'not-found');
    isRefused(await remove(steward, worker), 403, 'action-not-allowed');
    expect(await memberOf(admin, worker)).toBeDefined();
  });

  it('while a request of theirs is on its way refuses that request cleanly, and nothing of it is kept', async () => {
    const network = await twoOrganizations(app);
    const { id, version } = await aReferral(network, 'requested');
    const lock = new Client({ connectionString: app.database.url });
    lock.on('error', () => undefined);
    await lock.connect();
    try {
      await lock.query('BEGIN');
      await lock.query('SELECT 1 FROM referral_task WHERE id = $1 FOR UPDATE', [id]);
      const withdrawing = step(network.worker, id, 'withdraw', bodies.withdraw, version);
      await until(async () => (await waitingForLocks()) > 0);
      expect((await network.admin.post(`${at(network.worker, network.source.id)}/remove`)).status).toBe(200);
      await lock.query('COMMIT');
      const { status, headers } = await withdrawing;
      expect([401, 403, 404]).toContain(status);
      expect(headers.get('content-type')).toContain('application/problem+json');
    } finally {
      await lock.end();
    }
    expect((await network.supervisor.get(`/api/referrals/${id}`)).body).toMatchObject({ status: 'requested', version });
  });

  it('is written down for the organisation, and told without a name', async () => {
    const worker = await app.aMember(here, 'worker', '赵琳');
    await remove(admin, worker);
    const audited = await app.database.query(
      "SELECT account_id, organization_ids FROM audit_event WHERE action = 'member.removed' AND subject_id = $1",
      [worker.account!.id],
    );
    expect(audited).toEqual([{ account_id: admin.account!.id, organization_ids: [here.id] }]);
    const told = await app.database.query<{ data: object }>(
      "SELECT data FROM outbox WHERE type = 'member.removed' AND subject_id = $1",
      [worker.account!.id],
    );
    expect(told).toEqual([{ data: { organizationId: here.id, roleBefore: 'worker' } }]);
  });
});

describe('what somebody leaves behind', () => {
  it('is shown by number, and goes to the successor with the membership', async () => {
    const network = await twoOrganizations(app);
    const { worker, colleague, admin: keeper, intake, source } = network;
    const open = [await aReferral(network, 'requested'), await aDraft(network)];
    await aReferral(network, 'cancelled');
    const work = await keeper.get<Work[]>(`${at(worker, source.id)}/open-work`);
    expect(work.body).toMatchObject([{ kind: 'referrals', count: 2 }]);
    const shown = open.map(({ id, number }) => ({ id, label: number, path: `/referrals/${id}` }));
    expect(work.body[0].items).toEqual(expect.arrayContaining(shown));

    const answer = await keeper.post<Work[]>(`${at(worker, source.id)}/remove`, {
      successorAccountId: colleague.account!.id,
    });
    expect(answer).toMatchObject({ status: 200, body: [{ kind: 'referrals', count: 2 }] });
    const taken = await colleague.get<Referral & { holderName: string }>(`/api/referrals/${open[0].id}`);
    expect(taken.body).toMatchObject({ holderName: '社工丙', status: 'requested' });
    expect(taken.body.allowedActions).toContain('withdraw');
    expect((await step(intake, open[0].id, 'receive')).status).toBe(200);
    const came = await colleague.get<{ items: { label: string; fromName: string; path: string }[] }>(
      '/api/handed-over',
    );
    expect(came.body.items.map(({ label }) => label).sort()).toEqual(open.map(({ number }) => number).sort());
    expect(came.body.items[0]).toMatchObject({ fromName: '社工乙', path: expect.stringMatching(/^\/referrals\//) });
    expect((await intake.get('/api/handed-over')).body).toMatchObject({ items: [] });
    expect((await keeper.get('/api/handed-over')).body).toMatchObject({ items: [] });
    const told = await app.database.query(
      "SELECT subject_id, data FROM outbox WHERE type = 'membership.handed-over' AND $1 = ANY (organization_ids)",
      [source.id],
    );
    expect(told).toEqual([
      {
        subject_id: colleague.account!.id,
        data: {
          organizationId: source.id,
          fromAccountId: worker.account!.id,
          toAccountId: colleague.account!.id,
          count: 2,
        },
      },
    ]);
  });

  it('goes to nobody who cannot do it, and then nobody leaves', async () => {
    const network = await twoOrganizations(app);
    const { worker, admin: keeper, source, intake } = network;
    await readyToSend(network);
    const officer = await app.aMember(source, 'facilitator');
    for (const successor of [officer, intake, worker])
      isRefused(
        await keeper.post(`${at(worker, source.id)}/remove`, { successorAccountId: successor.account!.id }),
        422,
        'successor-not-suitable',
      );
    expect(await memberOf(keeper, worker, source.id)).toBeDefined();
  });

  it('of live sessions needs a successor, who then leads them', async () => {
    const meeting = await Meeting.prepare(app);
    const { organization, facilitator } = meeting;
    const keeper = await app.aMember(organization, 'organization-admin');
    const successor = await app.aMember(organization, 'facilitator', '主持人乙');
    const path = at(facilitator, organization.id);
    expect((await keeper.get<Work[]>(`${path}/open-work`)).body).toEqual([
      {
        kind: 'live-sessions',
        count: 1,
        items: [{ id: meeting.session.id, label: '伙伴见面会，第 1 次', path: `/live/${meeting.session.id}` }],
      },
    ]);
    isRefused(await keeper.post(`${path}/remove`), 409, 'successor-needed');
    expect((await keeper.post(`${path}/remove`, { successorAccountId: successor.account!.id })).status).toBe(200);
    const seen = await successor.get(meeting.path);
    expect(seen.body).toMatchObject({ me: { role: 'facilitator' }, facilitatorName: '主持人乙' });
    isRefused(
      await facilitator.post(`${meeting.path}/open`, {}, { version: Number(seen.body.version) }),
      403,
      'action-not-allowed',
    );
    expect((await successor.post(`${meeting.path}/open`, {}, { version: Number(seen.body.version) })).status).toBe(200);
    meeting.leave();
  });
});

describe('what somebody took on for a recipient', () => {
  it('is handed over with what they wrote; what nobody took on is the team’s, and the source holds its own', async () => {
    const network = await twoOrganizations(app);
    const { intake, otherIntake, targetAdmin, target } = network;
    const untaken = await aReferral(network, 'requested');
    const taken = [await aReferral(network, 'received'), await aReferral(network, 'in-progress')];
    await aReferral(network, 'rejected');
    const work = await targetAdmin.get<Work[]>(`${at(intake, target.id)}/open-work`);
    const labels = (items: { label: string }[]) => items.map(({ label }) => label).sort();
    expect(work.body).toMatchObject([{ kind: 'referrals', count: 2 }]);
    expect(labels(work.body[0].items)).toEqual(taken.map(({ number }) => number).sort());

    const gone = await targetAdmin.post<Work[]>(`${at(intake, target.id)}/remove`, {
      successorAccountId: otherIntake.account!.id,
    });
    expect(gone).toMatchObject({ status: 200, body: [{ kind: 'referrals', count: 2 }] });
    const rows = await app.database.query<{ holder: string | null; source: string }>(
      `SELECT target_holder_account_id AS holder, holder_account_id AS source FROM referral_task
       WHERE id = ANY($1::uuid[]) ORDER BY id`,
      [[untaken.id, ...taken.map(({ id }) => id)]],
    );
    expect(rows.map(({ holder }) => holder)).toEqual([null, otherIntake.account!.id, otherIntake.account!.id]);
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set([network.worker.account!.id]));
    const mine = await otherIntake.get<{ items: { id: string }[] }>('/api/referrals?box=in&mine=true&limit=100');
    expect(mine.body.items.map(({ id }) => id).sort()).toEqual(taken.map(({ id }) => id).sort());
    expect((await step(otherIntake, taken[0].id, 'accept', bodies.accept)).status).toBe(200);
  });
});

describe('moving somebody', () => {
  it('to another organisation is the steward’s', async () => {
    const person = await app.aMember(here, 'worker');
    const there = await app.anOrganization();
    const to = { organizationId: there.id, role: 'supervisor' };
    isRefused(await admin.post(`${at(person)}/move`, to), 403, 'role-not-allowed');
    expect((await steward.post(`${at(person)}/move`, to)).status).toBe(204);
    expect((await person.get('/api/me')).body).toMatchObject({
      memberships: [{ organizationId: there.id, role: 'supervisor' }],
      active: { organizationId: there.id },
    });
    const audited = await app.database.query<{ organization_ids: string[] }>(
      "SELECT organization_ids FROM audit_event WHERE action = 'member.moved' AND subject_id = $1",
      [person.account!.id],
    );
    expect(audited[0].organization_ids.sort()).toEqual([support.id, here.id, there.id].sort());
  });

  it('goes by rule', async () => {
    const person = await app.aMember(here, 'worker');
    const there = await app.anOrganization();
    const listedOnly = await app.anOrganization({ kind: 'listed' });
    const move = (to: object, who = person) => steward.post(`${at(who)}/move`, to);
    isRefused(await move({ organizationId: there.id, role: 'program-officer' }), 422, 'role-not-allowed');
    isRefused(await move({ organizationId: listedOnly.id, role: 'worker' }), 422, 'role-not-allowed');
    isRefused(await move({ organizationId: support.id, role: 'network-steward' }), 422, 'role-not-allowed');
    isRefused(await move({ organizationId: here.id, role: 'worker' }), 409, 'already-member');
    isRefused(await move({ organizationId: person.account!.id, role: 'worker' }), 404, 'not-found');
    isRefused(await move({ organizationId: there.id, role: 'worker' }, admin), 409, 'last-admin');
    await alsoIn(person, there);
    isRefused(await move({ organizationId: there.id, role: 'worker' }), 409, 'already-member');
    expect(await memberOf(admin, person)).toBeDefined();
  });
});

describe('a forgotten password', () => {
  const next = 'another long password';
  const use = (token: unknown) => app.nobody.post('/api/sign-in-links/use', { token, password: next });

  it('is replaced through a link its administrator hands over', async () => {
    const person = await app.aMember(here, 'worker');
    const answer = await admin.post(`${at(person)}/reset`);
    expect(answer).toMatchObject({ status: 201, body: { path: `/welcome#${String(answer.body.token)}` } });
    const second = await admin.post(`${at(person)}/reset`);
    expect((await use(answer.body.token)).status).toBe(404);
    expect((await person.get('/api/me')).status).toBe(200);
    expect((await use(second.body.token)).status).toBe(204);
    expect((await person.get('/api/me')).status).toBe(401);
    expect((await use(second.body.token)).status).toBe(404);
  });

  it('of somebody who also works elsewhere is no administrator’s to replace, only a steward’s', async () => {
    const person = await app.aMember(here, 'worker');
    await alsoIn(person, await app.anOrganization());
    isRefused(await admin.post(`${at(person)}/reset`), 403, 'action-not-allowed');
    expect((await steward.post(`${at(person)}/reset`)).status).toBe(201);
  });

  it('of an administrator is a steward’s to replace; of a worker it is not, of oneself nobody’s', async () => {
    expect((await steward.post(`${at(admin)}/reset`)).status).toBe(201);
    isRefused(await steward.post(`${at(await app.aMember(here))}/reset`), 403, 'action-not-allowed');
    isRefused(await admin.post(`${at(admin)}/reset`), 403, 'action-not-allowed');
    const agencyAdmin = await app.aMember(support, 'organization-admin');
    isRefused(await agencyAdmin.post(`${at(steward, support.id)}/reset`), 403, 'action-not-allowed');
  });
});

describe('behind the rules', () => {
  it('a membership that ends in any other way ends the same', async () => {
    const person = await app.aMember(here, 'worker');
    const { cut } = await connected(person);
    await app.database.query('UPDATE membership SET valid_to = now() WHERE account_id = $1', [person.account!.id]);
    await cut;
    expect((await person.get('/api/me')).body).toMatchObject({ active: null });
  });
});

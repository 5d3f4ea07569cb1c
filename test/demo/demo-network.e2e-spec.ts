import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkSocialCreditCode } from '@app/organizations';
import { loadDemo } from '../../apps/demo/load-demo';
import { startTestApp, TestClient, type TestApp } from '../support/test-app';

interface DemoAccount {
  role: string;
  organization: string;
  signInName: string;
  password: string;
}

let app: TestApp;
let dataDir: string;
let accounts: DemoAccount[];

beforeAll(async () => {
  app = await startTestApp();
  // The folder of the application: what the demo seals is opened with the same root key.
  dataDir = app.database.config.dataDir;
  expect(await loadDemo({ url: app.database.url, dataDir })).toBe(true);
  accounts = JSON.parse(readFileSync(join(dataDir, 'secrets/demo-accounts.json'), 'utf8')) as DemoAccount[];
});
afterAll(() => app.close());

async function signIn(role: string, organization: string): Promise<TestClient> {
  const known = accounts.find((account) => account.role === role && account.organization.startsWith(organization));
  if (!known) throw new Error(`no ${role} of ${organization}`);
  const answer = await app.nobody.post('/api/sign-in', { signInName: known.signInName, password: known.password });
  expect(answer.status).toBe(200);
  return new TestClient(app.url, answer.headers.get('set-cookie')!.split(';')[0], undefined);
}

it('a second load changes nothing, and neither does one beside a network that has begun', async () => {
  const before = readFileSync(join(dataDir, 'secrets/demo-accounts.json'), 'utf8');
  expect(await loadDemo({ url: app.database.url, dataDir })).toBe(false);
  expect(readFileSync(join(dataDir, 'secrets/demo-accounts.json'), 'utf8')).toBe(before);
});

it('keeps its passwords to the owner of the data folder', () => {
  expect(statSync(join(dataDir, 'secrets/demo-accounts.json')).mode & 0o777).toBe(0o600);
  expect(new Set(accounts.map((account) => account.password)).size).toBe(accounts.length);
});

it('has the organisations of the scenario, every code with valid check characters, all marked', async () => {
  const rows = await app.database.query<{ kind: string; uscc: string | null; demo: boolean; phone: string }>(
    'SELECT kind, uscc, demo, phone FROM organization',
  );
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  expect(['member', 'foundation', 'support-agency', 'civil-affairs', 'street', 'community'].map(count)).toEqual([
    13, 1, 1, 2, 1, 1,
  ]);
  expect(rows.every((row) => row.demo && /^1400000\d{4}$/.test(row.phone))).toBe(true);
  expect(rows.flatMap((row) => (row.uscc ? checkSocialCreditCode(row.uscc).findings : []))).toEqual([]);
});

it('every account can sign in, and sees the banner', async () => {
  for (const [role, organization] of [
    ['worker', '暖檐'],
    ['supervisor', '拾光'],
    ['organization-admin', '银杏'],
    ['facilitator', '示例支持机构'],
    ['network-steward', '示例支持机构'],
    ['program-officer', '示例基金会'],
    ['street-officer', '青禾街道办事处'],
    ['community-staff', '青禾街道A社区'],
  ])
    expect((await (await signIn(role, organization)).get('/api/me')).body).toMatchObject({ active: { role } });
  expect((await app.nobody.get('/api/network')).body).toMatchObject({ demo: true });
});

it('answers the need of case 3 with the partner the scenario names, and explains it', async () => {
  const worker = await signIn('worker', '暖檐');
  const need = 'canReceive=true&expertise=dementia-support,carer-group&area=990100001001&age=77&hasCapacity=true';
  const { body } = await worker.get<{ items: { shortName: string; match: { met: number; asked: number } }[] }>(
    `/api/organizations?${need}`,
  );
  expect(body.items[0]).toMatchObject({ shortName: '拾光', match: { met: 5, asked: 5 } });
});

it('binds every yuan of every agreement to a line and to a tranche', async () => {
  const rows = await app.database.query<{ agreementNo: string; amount: string; lines: string; planned: string }>(
    `SELECT agreement_no AS "agreementNo", amount_minor AS amount,
       (SELECT sum(amount_minor) FROM budget_line l WHERE l.grant_id = g.id) AS lines,
       (SELECT sum(planned_minor) FROM tranche t WHERE t.grant_id = g.id) AS planned
     FROM grant_agreement g ORDER BY agreement_no`,
  );
  expect(rows[0]).toMatchObject({ agreementNo: '2024-YC-01', amount: '120000000' });
  for (const row of rows) expect([row.lines, row.planned]).toEqual([row.amount, row.amount]);
});

interface Item {
  id: string;
  number: string;
  status: string;
  counterpart: { shortName: string } | null;
  clock: { overdue: boolean } | null;
}
interface Sight {
  status: string;
  version: number;
  allowedActions: string[];
  fields: { field: string; state: string; value: string | null; reason: string | null }[];
  timeline: { step: string; note: string | null }[];
}
const fieldOf = (sight: Sight, field: string) => sight.fields.find((one) => one.field === field);

async function openFirst(client: TestClient, list: string, who: string): Promise<Sight> {
  const { body } = await client.get<{ items: Item[] }>(list);
  const item = body.items.find((one) => one.counterpart?.shortName === who);
  const answer = await client.get<Sight>(`/api/referrals/${item?.id}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('the sample cases', () => {
  it('show the recipient what was consented once it accepted, and nothing before', async () => {
    const nuanyan = await signIn('worker', '暖檐');
    const accepted = await openFirst(nuanyan, '/api/referrals?box=in', '银杏');
    expect(accepted.status).toBe('in-progress');
    expect(fieldOf(accepted, 'name')).toMatchObject({ state: 'open', value: '何守梅' });
    expect(fieldOf(accepted, 'phone')).toMatchObject({ state: 'open', value: '14000009101' });
    expect(accepted.timeline.map(({ step }) => step)).toEqual(['consent', 'send', 'receive', 'accept', 'start']);
    expect(accepted.timeline[3].note).toContain('志愿者');

    const waiting = await openFirst(await signIn('worker', '法援邻里'), '/api/referrals?box=in', '和家');
    expect(waiting.status).toBe('received');
    expect(fieldOf(waiting, 'name')).toMatchObject({ state: 'closed', reason: 'after-acceptance' });
    expect(JSON.stringify(waiting)).not.toContain('梁知秋');
  });

  it('leave the address closed that was not ticked', async () => {
    const accepted = await openFirst(await signIn('worker', '星桥'), '/api/referrals?box=in', '暖檐');
    expect(fieldOf(accepted, 'name')).toMatchObject({ value: '江望川' });
    expect(fieldOf(accepted, 'address')).toMatchObject({ state: 'closed', reason: 'not-consented' });
  });

  it('go on from where they stand: the waiting referral can be accepted by its recipient', async () => {
    const legal = await signIn('worker', '法援邻里');
    const { body } = await legal.get<{ items: (Item & { version: number })[] }>(
      '/api/referrals?box=in&status=received',
    );
    const answer = await legal.post<Item>(
      `/api/referrals/${body.items[0].id}/accept`,
      { capacityConfirmed: true },
      { version: body.items[0].version },
    );
    expect(answer).toMatchObject({ status: 200, body: { status: 'accepted' } });
    const sight = await openFirst(legal, '/api/referrals?box=in&status=accepted', '和家');
    expect(fieldOf(sight, 'name')).toMatchObject({ state: 'open', value: '梁知秋' });
  });

  it('one acknowledgement is overdue, on purpose; what is in the hands of a worker is on its home page', async () => {
    const worker = await signIn('worker', '暖檐');
    const { body } = await worker.get<{ mine: Item[]; theirs: Item[] }>('/api/referrals/in-hands');
    const overdue = [...body.mine, ...body.theirs].filter((item) => item.clock?.overdue);
    expect(overdue.map((item) => [item.status, item.counterpart?.shortName])).toEqual([['requested', '法援邻里']]);
    expect(body.mine.length).toBeGreaterThanOrEqual(3);
  });
});

it('has told people what waits for them, the news of the last days still unread', async () => {
  interface News {
    type: string;
    readAt: string | null;
    organization: { name: string } | null;
  }
  const legal = await signIn('worker', '法援邻里');
  const { body } = await legal.get<{ items: News[] }>('/api/notifications');
  const asked = body.items.find(
    ({ type, organization }) => type === 'referral.sent' && organization?.name.startsWith('和家'),
  );
  expect(asked).toMatchObject({ readAt: null });
  const known = await (await signIn('worker', '益康')).get<{ items: News[] }>('/api/notifications');
  const settled = known.body.items.filter(({ type }) => type !== 'referral.consent-paused');
  expect(settled.length).toBeGreaterThan(0);
  expect(settled.every(({ readAt }) => readAt !== null)).toBe(true);
  expect(known.body.items.find(({ type }) => type === 'referral.consent-paused')).toMatchObject({ readAt: null });
});

describe('the meetings', () => {
  it('left minutes, and the next one can be opened by its facilitator', async () => {
    const chair = await signIn('facilitator', '示例支持机构');
    const past = await chair.get<{ items: { id: string; title: string }[] }>('/api/live-sessions?when=past');
    expect(past.body.items.map((item) => item.title)).toEqual([
      '专题见面：周末带孩子出门',
      '专题见面：身后事怎样开口',
      '伙伴见面会，第6次',
      '阶段性交流会①',
      '伙伴见面会，第5次',
    ]);
    const minutes = await chair.get<Record<string, unknown[]>>(`/api/live-sessions/${past.body.items[2].id}/minutes`);
    expect(minutes.body).toMatchObject({ goals: [{ text: '每一件转介，两个工作日内都有一句回音' }, {}] });
    expect(minutes.body.attendance).toHaveLength(10);
    expect(minutes.body.commitments).toHaveLength(5);

    const upcoming = await chair.get<{ items: { id: string; title: string; status: string }[] }>(
      '/api/live-sessions?when=upcoming',
    );
    expect(upcoming.body.items).toMatchObject([{ title: '伙伴见面会，第7次', status: 'prepared' }]);
    const opened = await chair.post(`/api/live-sessions/${upcoming.body.items[0].id}/open`);
    expect(opened).toMatchObject({ status: 200, body: { status: 'open' } });
    expect((await chair.get(`/api/live-sessions/${upcoming.body.items[0].id}/join-link`)).status).toBe(200);
  });

  it('are visible to the members who were invited', async () => {
    const worker = await signIn('worker', '巧手');
    const { body } = await worker.get<{ items: unknown[] }>('/api/live-sessions?when=past');
    expect(body.items).toHaveLength(5);
  });
});

it('shows the foundation its cohort as numbers', async () => {
  const officer = await signIn('program-officer', '示例基金会');
  const { body } = await officer.get<{ items: { id: string; name: string }[] }>('/api/cohorts');
  const third = body.items.find((cohort) => cohort.name === '第三批伙伴')!;
  const cohort = await officer.get(`/api/cohorts/${third.id}`);
  expect(cohort.status).toBe(200);
  expect(JSON.stringify(cohort.body)).not.toMatch(/何守梅|A01|B001/);
});

it('names no real body and no identity number', async () => {
  const tables = await app.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const real = /北京|南京|泰康|协作者社会工作|融爱融乐|美丽心灵|雨花台|\d{17}[\dXx]/;
  for (const { name } of tables) {
    const rows = await app.database.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    const hits = rows.filter((row) =>
      real.test(row.text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replace(/\\x[0-9a-f]+/g, '')),
    );
    expect([name, hits]).toEqual([name, []]);
  }
});

it('stage review: left pledges of both organisations and a proposal that waits for the funder', async () => {
  const found = await (
    await signIn('program-officer', '示例基金会')
  ).get<{
    items: { status: string; allowedActions: string[] }[];
  }>('/api/adjustment-proposals');
  expect(found.body.items).toMatchObject([
    { status: 'declined', allowedActions: [] },
    { status: 'agreed', allowedActions: [] },
    { status: 'made', allowedActions: ['agree', 'decline'] },
  ]);
  const rows = await app.database.query<{ n: number }>('SELECT count(*)::int AS n FROM help_pledge');
  expect(rows).toEqual([{ n: 2 }]);
});

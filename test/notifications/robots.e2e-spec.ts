import { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { appendEvent, Timers, type EventData } from '@app/events';
import { newId, systemClock } from '@app/kernel';
import { ConsoleLogger } from '@nestjs/common';
import { startFakeRobots, type FakeProvider, type FakeRobots } from '../support/fake-robots';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

interface Robot {
  id: string;
  version: number;
  state: string;
  pauseReason: string | null;
  lastRefusal: string | null;
  waiting: number;
  addressEnd: string;
  secretEnd: string | null;
  secretSetAt: string | null;
  allowedActions: string[];
  test: { answer: string | null; answeredAt: string | null } | null;
  code?: string;
}

const logged: string[] = [];
class RememberingLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[]): void {
    logged.push(...messages.map(String));
  }
}

let fake: FakeRobots;
let test: TestApp;
let worker: TestWorker;
let here: TestOrganization;
let there: TestOrganization;
let admin: TestClient;
let key: string;

beforeAll(async () => {
  fake = await startFakeRobots();
  test = await startTestApp({ ROBOT_HOSTS: fake.host, PUBLIC_URL: 'https://tongxing.example' });
  worker = await startTestWorker(test);
  test.app.useLogger(new RememberingLogger());
  worker.context.useLogger(new RememberingLogger());
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await test?.close();
  await fake?.close();
});
beforeEach(async () => {
  here = await test.anOrganization();
  there = await test.anOrganization();
  admin = await test.aMember(here, 'organization-admin');
  key = `key-${newId()}`;
});

const add = async (provider: FakeProvider, change: object = {}, robotKey = key) =>
  admin.post<Robot>('/api/robots', {
    name: '值班群',
    address: fake.address(provider, robotKey),
    groups: ['waiting', 'live'],
    language: 'zh-CN',
    quiet: false,
    ...change,
  });
const robotNow = async (id: string): Promise<Robot> =>
  (await admin.get<{ items: Robot[] }>('/api/robots')).body.items.find((robot) => robot.id === id)!;
const move = async (id: string, action: string) => {
  const { version } = await robotNow(id);
  return admin.post<Robot>(`/api/robots/${id}/${action}`, {}, { version });
};
const minute = 60_000;
/** Feishu is left alone around the full and the half hour, so there the clock is two minutes further. */
async function round(): Promise<void> {
  const isCrowded = [29, 0].includes(new Date().getMinutes() % 30);
  const clock = jest
    .spyOn(systemClock, 'now')
    .mockImplementation(() => new Date(Date.now() + (isCrowded ? 2 * minute : 0)));
  try {
    await worker.context.get(Timers).runAll();
  } finally {
    clock.mockRestore();
  }
}
/** Lets pass what a robot waits for. */
const hurry = () => test.database.query(`UPDATE robot SET hold_until = NULL`);

async function happens(type: string, data: EventData = {}): Promise<string> {
  const subjectId = newId();
  const actor = Actor.sweep('test');
  const told = { sourceOrganizationId: there.id, recipientOrganizationId: here.id, writtenByAccountId: newId() };
  await worker.context
    .get(Transactions)
    .run(actor, (tx) =>
      appendEvent(tx, actor, { type, subjectId, organizationIds: [there.id, here.id], data: { ...told, ...data } }),
    );
  await worker.drain();
  return subjectId;
}
const sent = (data: EventData = {}) =>
  happens('referral.sent', {
    number: 'ZJ-202611-0007',
    urgency: 'priority',
    dueAt: '2026-11-24T10:00:00.000Z',
    ...data,
  });

describe('a message to a chat group', () => {
  const secret = 'SECdemo000000000000';
  it.each<[FakeProvider, object, (link: string) => object]>([
    [
      'wecom',
      {},
      (link) => ({
        msgtype: 'markdown',
        markdown: {
          content: `**转介待签收**\n>编号ZJ-202611-0007｜优先｜请于11月24日18:00前签收\n[去签收](${link})`,
        },
      }),
    ],
    [
      'dingtalk',
      { secret, keyword: '同行' },
      (link) => ({
        msgtype: 'actionCard',
        actionCard: {
          title: '转介待签收',
          text: '### 转介待签收\n\n编号ZJ-202611-0007｜优先｜请于11月24日18:00前签收\n\n同行',
          btnOrientation: '0',
          singleTitle: '去签收',
          singleURL: link,
        },
      }),
    ],
    [
      'feishu',
      { secret, keyword: '转介' },
      (link) => ({
        timestamp: expect.stringMatching(/^\d{10}$/) as string,
        sign: expect.any(String) as string,
        msg_type: 'text',
        content: { text: `【转介待签收】\n编号ZJ-202611-0007｜优先｜请于11月24日18:00前签收\n${link}` },
      }),
    ],
  ])('%s: signed, in its format, with the page it is about', async (provider, settings, body) => {
    fake.configure(key, settings);
    expect((await add(provider, settings)).status).toBe(201);
    const subjectId = await sent();
    await round();
    expect(fake.messages(key).map((message) => message.body)).toEqual([
      body(`https://tongxing.example/referrals/${subjectId}`),
    ]);
    await round();
    expect(fake.calls(key)).toBe(1);
  });

  it('speaks the language chosen for the group', async () => {
    await add('wecom', { language: 'en' });
    await sent();
    await round();
    expect(JSON.stringify(fake.messages(key))).toContain('please acknowledge by 24 Nov 18:00');
  });

  it('goes only to groups that asked for this kind, of organisations it is news to', async () => {
    await add('wecom', { groups: ['funding'] });
    await sent();
    await happens('live-session.opened');
    await round();
    expect(fake.calls(key)).toBe(0);
  });

  it('of several that wait is one that counts them', async () => {
    await add('wecom');
    await sent();
    await sent({ urgency: 'critical', dueAt: '2026-11-23T01:30:00.000Z' });
    await sent();
    await round();
    expect(fake.messages(key)).toHaveLength(1);
    expect(JSON.stringify(fake.messages(key)[0].body)).toContain(
      '转介待签收 3 件\\n其中紧急 1 件，请同时电话联系\\n最早的时限：11月23日09:30',
    );
    await round();
    expect(fake.calls(key)).toBe(1);
  });

  it('waits in quiet hours, unless danger is near', async () => {
    const { body } = await add('wecom', { quiet: true });
    await test.database.query(
      `INSERT INTO calendar_day (date, off, name, notice_year, source)
       SELECT day::date, true, '测试', extract(year FROM day), 'test'
       FROM generate_series(now() - interval '1 day', now() + interval '3 days', '1 day') AS day`,
    );
    await sent();
    await round();
    expect(fake.calls(key)).toBe(0);
    expect((await robotNow(body.id)).waiting).toBe(1);
    await sent({ urgency: 'critical' });
    await round();
    expect(fake.messages(key)).toHaveLength(1);
    expect((await robotNow(body.id)).waiting).toBe(1);
    await test.database.query('DELETE FROM calendar_day');
  });
});

describe('twenty a minute', () => {
  it('the twenty-first is held, not lost', async () => {
    const { body } = await add('dingtalk');
    const card = JSON.stringify({ msgtype: 'actionCard', actionCard: { title: '转介待签收' } });
    for (let count = 0; count < 18; count += 1)
      await fetch(fake.address('dingtalk', key), { method: 'POST', body: card });
    await test.database.query('UPDATE robot SET sent_times = array_fill(now(), ARRAY[18]) WHERE id = $1', [body.id]);
    for (let count = 18; count < 20; count += 1) {
      await sent();
      await round();
    }
    expect(fake.messages(key)).toHaveLength(20);
    // However slow this machine is, the product has sent twenty within this moment.
    await test.database.query('UPDATE robot SET sent_times = array_fill(now(), ARRAY[20]) WHERE id = $1', [body.id]);
    await sent();
    await sent();
    await round();
    await round();
    expect(fake.calls(key)).toBe(20);
    expect((await robotNow(body.id)).waiting).toBe(2);
    fake.advance(60_000);
    await test.database.query(
      `UPDATE robot SET hold_until = NULL, sent_times = array_fill(now() - interval '1 minute', ARRAY[20]) WHERE id = $1`,
      [body.id],
    );
    await round();
    expect(fake.messages(key)).toHaveLength(21);
    expect(JSON.stringify(fake.messages(key)[20].body)).toContain('2 条新消息');
    expect((await robotNow(body.id)).waiting).toBe(0);
  });

  it('shut out by the provider it waits and goes on', async () => {
    const { body } = await add('wecom');
    fake.mode('rate', key);
    await sent();
    await round();
    expect(await robotNow(body.id)).toMatchObject({ state: 'active', lastRefusal: 'too-often', waiting: 1 });
    await round();
    expect(fake.calls(key)).toBe(1);
    fake.mode('ok', key);
    await hurry();
    await round();
    expect(fake.messages(key)).toHaveLength(1);
    expect(await robotNow(body.id)).toMatchObject({ lastRefusal: null, waiting: 0 });
  });
});

describe('when the provider does not take it', () => {
  it.each<[FakeProvider, string]>([
    ['wecom', 'key-refused'],
    ['dingtalk', 'sign-refused'],
    ['feishu', 'sign-refused'],
  ])(
    '%s: paused at once with the reason, told to the administrators, and nothing is lost',
    async (provider, reason) => {
      const { body } = await add(provider);
      fake.mode('badsign', key);
      await sent();
      await round();
      await hurry();
      await round();
      expect(fake.calls(key)).toBe(1);
      expect(await robotNow(body.id)).toMatchObject({ state: 'paused', pauseReason: reason, waiting: 1 });
      await worker.drain();
      const inbox = await admin.get<{ items: object[] }>('/api/notifications?group=upkeep');
      expect(inbox.body.items).toEqual([
        expect.objectContaining({ type: 'robot.paused', subjectType: 'robot', subjectId: body.id, organization: null }),
      ]);
      fake.mode('ok', key);
      await sent();
      expect((await move(body.id, 'resume')).body).toMatchObject({ state: 'active', pauseReason: null });
      await round();
      expect(fake.messages(key)).toHaveLength(1);
      expect(JSON.stringify(fake.messages(key))).toContain('2 条新消息');
    },
  );

  it('a missing keyword is named', async () => {
    fake.configure(key, { keyword: '同行' });
    const { body } = await add('dingtalk');
    await sent();
    await round();
    expect((await robotNow(body.id)).pauseReason).toBe('keyword-missing');
  });

  it('an error of the server is tried again later', async () => {
    const { body } = await add('wecom');
    fake.mode('500', key);
    await sent();
    await round();
    await round();
    expect(fake.calls(key)).toBe(1);
    expect(await robotNow(body.id)).toMatchObject({ state: 'active', lastRefusal: 'server-error', waiting: 1 });
    fake.mode('ok', key);
    await hurry();
    await round();
    expect(fake.messages(key)).toHaveLength(1);
  });

  it('one that never answers holds up no other', async () => {
    const hanging = (await add('wecom')).body;
    const otherKey = `other-${newId()}`;
    const other = (await add('wecom', {}, otherKey)).body;
    fake.mode('timeout', key);
    await sent();
    await round();
    expect(fake.messages(otherKey)).toHaveLength(1);
    expect(await robotNow(other.id)).toMatchObject({ waiting: 0, lastRefusal: null });
    expect(await robotNow(hanging.id)).toMatchObject({ state: 'active', waiting: 1, lastRefusal: 'no-answer' });
    fake.mode('ok', key);
    await hurry();
    await round();
    expect(fake.messages(key)).toHaveLength(1);
  });

  it('a redirect into the network is not followed', async () => {
    const { body } = await add('wecom');
    fake.mode('redirect', key);
    await sent();
    await round();
    expect(fake.strayed()).toBe(0);
    expect(await robotNow(body.id)).toMatchObject({ state: 'paused', pauseReason: 'redirected' });
  });

  it('one that was being sent when the worker was killed is sent once more, with what came since', async () => {
    const { body } = await add('wecom');
    await sent();
    await test.database.query(`UPDATE robot SET busy_until = now() + interval '1 hour' WHERE id = $1`, [body.id]);
    await sent();
    await round();
    expect(fake.calls(key)).toBe(0);
    await test.database.query(`UPDATE robot SET busy_until = now() - interval '1 second' WHERE id = $1`, [body.id]);
    await round();
    await round();
    expect(fake.messages(key)).toHaveLength(1);
    expect(JSON.stringify(fake.messages(key))).toContain('2 条新消息');
  });

  it('what waited for more than a day goes no more', async () => {
    const { body } = await add('wecom');
    await move(body.id, 'pause');
    await sent();
    await test.database.query(`UPDATE robot_message SET due_at = now() - interval '25 hours' WHERE robot_id = $1`, [
      body.id,
    ]);
    await move(body.id, 'resume');
    await round();
    expect(fake.calls(key)).toBe(0);
    expect((await robotNow(body.id)).waiting).toBe(0);
  });
});

describe('the test message', () => {
  it('brings the provider’s real answer, also while the robot is paused', async () => {
    const { body } = await add('feishu', { secret: 'SECdemo000000000000' });
    fake.configure(key, { secret: 'SECanother00000000' });
    await move(body.id, 'pause');
    expect((await admin.post<Robot>(`/api/robots/${body.id}/test`)).body.test).toMatchObject({ answer: null });
    expect((await admin.post<Robot>(`/api/robots/${body.id}/test`)).body.code).toBe('robot-test-under-way');
    await round();
    expect(await robotNow(body.id)).toMatchObject({ state: 'paused', test: { answer: 'sign-refused' } });
    const { version } = await robotNow(body.id);
    await admin.patch(`/api/robots/${body.id}`, { secret: 'SECanother00000000' }, { version });
    await admin.post(`/api/robots/${body.id}/test`);
    await hurry();
    await round();
    expect((await robotNow(body.id)).test).toMatchObject({ answer: 'taken' });
    expect(JSON.stringify(fake.messages(key))).toContain('群机器人接通了');
  });
});

describe('an address', () => {
  it.each([
    ['not an address', 'robot-address-not-readable'],
    ['http://127.0.0.1:1/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
    ['https://[::1]/cgi-bin/webhook/send?key=12345678', 'robot-host-not-allowed'],
    ['https://169.254.169.254/robot/send?access_token=12345678', 'robot-host-not-allowed'],
    ['https://qyapi.weixin.qq.com/cgi-bin/gettoken?key=12345678', 'robot-address-form'],
  ])('%s is refused: %s', async (address, code) => {
    const { status, body } = await add('wecom', { address });
    expect({ status, code: body.code }).toEqual({ status: 422, code });
  });

  it('on a host that is no longer named is blocked before a connection', async () => {
    const { body } = await add('wecom');
    const strict = await startTestWorker({
      database: { ...test.database, config: { ...test.database.config, robotHosts: [] } },
    });
    try {
      await sent();
      await strict.context.get(Timers).runAll();
      expect(fake.calls(key)).toBe(0);
      expect((await robotNow(body.id)).pauseReason).toBe('address-blocked');
    } finally {
      await strict.close();
    }
  });

  it('of another provider does not become this robot’s', async () => {
    const { body } = await add('wecom');
    const address = fake.address('feishu', key);
    const answer = await admin.patch<Robot>(`/api/robots/${body.id}`, { address }, { version: body.version });
    expect(answer.body.code).toBe('robot-provider-differs');
  });
});

describe('address and secret', () => {
  it('are nowhere to be read again, only their last four characters', async () => {
    const secret = `SEC${newId().replaceAll('-', '')}`;
    const { body } = await add('dingtalk', { secret });
    fake.mode('badsign', key);
    await sent();
    await round();
    await worker.drain();
    expect(await robotNow(body.id)).toMatchObject({ secretEnd: secret.slice(-4), addressEnd: key.slice(-4) });
    const dump: string[] = [];
    const tables = await test.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables)
      dump.push(
        ...(await test.database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)).map(({ row }) => row),
      );
    const answers = [await admin.get('/api/robots'), await admin.get('/api/notifications')];
    const everything = [...dump, ...logged, JSON.stringify(answers.map((answer) => answer.body))].join('\n');
    expect(everything).toContain(body.id);
    for (const given of [secret, key])
      for (const form of [
        given,
        Buffer.from(given).toString('hex'),
        Buffer.from(given).toString('base64').slice(0, -4),
      ])
        expect(everything).not.toContain(form);
  });

  it('cannot be read by the process that answers requests, whatever it asks', async () => {
    const [rights] = await test.database.query<Record<string, boolean>>(
      `SELECT bool_or(has_column_privilege(role, 'robot', 'sealed_address', 'SELECT')
         OR has_column_privilege(role, 'robot', 'sealed_secret', 'SELECT')) AS readable
       FROM unnest(ARRAY['app', 'app_member', 'app_funder', 'app_community']) AS role`,
    );
    expect(rights).toEqual({ readable: false });
  });

  it('can be taken away and given anew', async () => {
    const { body } = await add('feishu', { secret: 'SECdemo000000000000' });
    const without = await admin.patch<Robot>(`/api/robots/${body.id}`, { secret: '' }, { version: body.version });
    expect(without.body).toMatchObject({ secretEnd: null, secretSetAt: null, version: body.version + 1 });
    const stale = await admin.patch<Robot>(`/api/robots/${body.id}`, { name: '群' }, { version: body.version });
    expect(stale.status).toBe(412);
  });
});

it('ten robots are enough for an organisation; one that is removed is gone with what waited', async () => {
  const first = (await add('wecom')).body;
  for (let count = 1; count < 10; count += 1) await add('wecom');
  expect((await add('wecom')).body.code).toBe('too-many-robots');
  await sent();
  const { status } = await admin.delete(`/api/robots/${first.id}`, { version: first.version });
  expect(status).toBe(204);
  expect(await test.database.query('SELECT 1 FROM robot_message WHERE robot_id = $1', [first.id])).toEqual([]);
  expect((await admin.get<{ items: Robot[] }>('/api/robots')).body.items).toHaveLength(9);
});

it.each([
  ['no group', { groups: [] }, 422],
  ['a group robots do not hear of', { groups: ['upkeep'] }, 400],
  ['an unknown field', { more: 1 }, 400],
  ['a secret with a space', { secret: 'two words' }, 400],
  ['a name of spaces', { name: '   ' }, 400],
  ['a keyword over two lines', { keyword: 'a\nb' }, 400],
  ['a very long address', { address: `https://${'a'.repeat(600)}` }, 400],
])('%s is refused', async (_, change, status) => expect((await add('wecom', change)).status).toBe(status));

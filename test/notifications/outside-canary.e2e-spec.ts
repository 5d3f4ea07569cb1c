import { randomBytes } from 'node:crypto';
import { Timers } from '@app/events';
import { aReferral, good, identity, readyToSend, step, twoOrganizations, yes } from '../referrals/two-organizations';
import { startFakeRobots, type FakeRobots } from '../support/fake-robots';
import { lettersOf, startMailServer, type MailServer } from '../support/mail-server';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

const marker = (what: string): string => `金丝雀${what}${randomBytes(6).toString('hex')}`;
const fields = Object.fromEntries(Object.keys(identity).map((field) => [field, marker(field)]));
const typed = { note: marker('note'), title: marker('title'), group: marker('group'), name: marker('name') };

let fake: FakeRobots;
let mailServer: MailServer;
let test: TestApp;
let worker: TestWorker;
const markers: string[] = [...Object.values(fields), ...Object.values(typed)];

/** Everything by mail and in the digest, at any hour. */
async function listens(client: TestClient): Promise<void> {
  const groups = ['waiting', 'answers', 'protection', 'live', 'funding', 'handed-over', 'upkeep'];
  const email = `w${client.account!.id.slice(-8)}@example.org`;
  await test.database.query('UPDATE account SET email = $2 WHERE id = $1', [client.account!.id, email]);
  const choices = { mail: groups, digest: groups, digestHour: 9, quietDaysOff: false, urgentPasses: true };
  good(await client.put('/api/me/notification-choices', choices, { version: 0 }));
}

/** Each event is sent on its own, so that each kind shows its own words. */
async function deliver(): Promise<void> {
  await worker.drain();
  await test.database.query('UPDATE robot SET hold_until = NULL');
  await worker.context.get(Timers).runAll();
}

beforeAll(async () => {
  fake = await startFakeRobots();
  mailServer = await startMailServer();
  test = await startTestApp({ ROBOT_HOSTS: fake.host, SMTP_URL: mailServer.url });
  worker = await startTestWorker(test);
  const network = await twoOrganizations(test);
  const facilitator = await test.aMember(
    await test.anOrganization({ kind: 'support-agency' }),
    'facilitator',
    typed.name,
  );
  const names = await test.database.query<{ name: string }>('SELECT name FROM organization');
  markers.push(...names.map(({ name }) => name), '社工甲', '社工乙', '督导甲', '督导乙', '负责人甲', '负责人乙');
  for (const admin of [network.admin, network.targetAdmin])
    for (const provider of ['wecom', 'dingtalk'] as const)
      good(
        await admin.post('/api/robots', {
          name: typed.group,
          address: fake.address(provider, `key-${provider}-${admin.account!.organizationId}`),
          groups: ['waiting', 'answers', 'live', 'funding'],
          language: provider === 'wecom' ? 'zh-CN' : 'en',
          quiet: false,
        }),
        201,
      );
  for (const client of [network.worker, network.supervisor, network.intake, network.targetAdmin]) await listens(client);

  const details = { details: fields };
  const consent = { ...yes, fields: Object.keys(identity) };
  const ready = await readyToSend(network, { ...details, urgency: 'critical' }, consent);
  good(await network.supervisor.get(`/api/referrals/${ready.id}/preview`));
  let standing = good(await step(network.supervisor, ready.id, 'send', {}, ready.version));
  await deliver();
  const rest: [TestClient, string, object][] = [
    [network.intake, 'accept', { capacityConfirmed: true, note: typed.note }],
    [network.intake, 'start', { firstContactOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) }],
    [network.intake, 'complete', { deliveredServices: ['home-visit'], outcome: 'goals-met', note: typed.note }],
    [network.worker, 'close', { clientFeedback: 'satisfied', note: typed.note }],
  ];
  for (const [client, action, body] of rest) {
    good(await client.get(`/api/referrals/${standing.id}`));
    standing = good(await step(client, standing.id, action, body, standing.version));
    await deliver();
  }
  for (const ending of ['rejected', 'cancelled']) {
    await aReferral(network, ending, details);
    await deliver();
  }
  const session = good(
    await facilitator.post<{ id: string }>('/api/live-sessions', {
      template: 'partner-meeting',
      title: typed.title,
      startsAt: '2026-12-02T06:00:00Z',
      invitedOrganizationIds: [network.target.id],
    }),
    201,
  );
  await deliver();
  good(await facilitator.post(`/api/live-sessions/${session.id}/open`));
  await deliver();
  await test.database.query('UPDATE digest SET due_at = now()');
  await deliver();
  await deliver();
}, 120_000);
afterAll(async () => {
  await worker?.close();
  await test?.close();
  await mailServer?.stop();
  await fake?.close();
});

it('chat groups were told of every kind, by number, urgency and deadline', () => {
  const all = fake.messages().map(({ body }) => JSON.stringify(body));
  for (const words of ['转介待签收', '转介已被接收', '转介未被接收', '转介结果待确认', '现场开始了'])
    expect(all.some((message) => message.includes(words))).toBe(true);
  expect(all.some((message) => /编号ZJ-\d{6}-\d{4,}｜紧急｜请于/.test(message))).toBe(true);
  expect(all.some((message) => message.includes('Referral withdrawn') || message.includes('new messages'))).toBe(true);
});

it('mails and digests were sent', () => {
  const subjects = mailServer.received.map((mail) => lettersOf(mail).subject);
  expect(subjects).toContain('【同行】有一份转介等您签收');
  expect(subjects).toContain('【同行】一场现场开始了');
  expect(subjects.some((subject) => /有 \d+ 条消息等您看/.test(subject))).toBe(true);
});

it('no word that anybody typed, and no name, is in any of them', () => {
  const outside = [
    ...fake.messages().map(({ body }) => JSON.stringify(body)),
    ...mailServer.received.flatMap((mail) => [mail.raw, lettersOf(mail).subject, lettersOf(mail).body]),
  ].join('\n');
  expect(markers.filter((one) => outside.includes(one))).toEqual([]);
});

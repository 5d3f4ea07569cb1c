import { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { appendEvent, Timers } from '@app/events';
import { newId } from '@app/kernel';
import { lettersOf, startMailServer, type MailServer } from '../support/mail-server';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

let mailServer: MailServer;
let test: TestApp;
let worker: TestWorker;
let source: TestOrganization;
let recipient: TestOrganization;

/** Without quiet hours unless asked for: these tests run at any hour. */
const choose = async (client: TestClient, change: object): Promise<void> => {
  const path = '/api/me/notification-choices';
  const { version } = (await client.get<{ version: number }>(path)).body;
  const usual = { mail: ['waiting', 'answers'], digest: [], quietDaysOff: false, urgentPasses: true };
  expect((await client.put(path, { ...usual, ...change }, { version })).status).toBe(200);
};

const withMail = async (client: TestClient): Promise<string> => {
  const email = `w${client.account!.id.slice(-8)}@example.org`;
  await test.database.query('UPDATE account SET email = $2 WHERE id = $1', [client.account!.id, email]);
  await choose(client, {});
  return email;
};

async function sent(): Promise<{ eventId: string; subjectId: string }> {
  const subjectId = newId();
  const actor = Actor.sweep('test');
  const eventId = await worker.context.get(Transactions).run(actor, (tx) =>
    appendEvent(tx, actor, {
      type: 'referral.sent',
      subjectId,
      organizationIds: [source.id, recipient.id],
      data: { sourceOrganizationId: source.id, recipientOrganizationId: recipient.id, writtenByAccountId: newId() },
    }),
  );
  await worker.drain();
  return { eventId, subjectId };
}

const round = () => worker.context.get(Timers).runAll();
const stateOf = async (subjectId: string) =>
  (
    await test.database.query<{ state: string; tries: number; lastError: string | null }>(
      'SELECT state, tries, last_error AS "lastError" FROM mail WHERE subject_id = $1',
      [subjectId],
    )
  )[0];
const hurry = () => test.database.query('UPDATE mail SET next_try_at = now()');

async function prepare(environment: Record<string, string>): Promise<void> {
  test = await startTestApp(environment);
  worker = await startTestWorker(test);
}

beforeEach(async () => {
  source = await test.anOrganization();
  recipient = await test.anOrganization();
});

const finish = async () => {
  await worker?.close();
  await test?.close();
};

describe('with a mail server', () => {
  beforeAll(async () => {
    mailServer = await startMailServer();
    await prepare({
      SMTP_URL: mailServer.url,
      PUBLIC_URL: 'https://tongxing.example',
      MAIL_FROM: 'no-reply@tongxing.example',
    });
  }, 60_000);
  afterAll(async () => {
    await finish();
    await mailServer?.stop();
  });

  it('sends a line and a link to those who have an address, once', async () => {
    const client = await test.aMember(recipient);
    const email = await withMail(client);
    await test.aMember(recipient);
    const { eventId, subjectId } = await sent();
    await round();
    await round();
    expect(mailServer.received).toHaveLength(1);
    const [{ to, raw }] = mailServer.received;
    expect(to).toEqual([email]);
    expect(raw).toContain(`Message-ID:\r\n <${eventId}.${client.account!.id}@tongxing.example>`);
    expect(raw).toContain('From: no-reply@tongxing.example');
    expect(raw).toContain('List-Unsubscribe: <https://tongxing.example/notifications/settings>');
    const { subject: words, body } = lettersOf(mailServer.received[0]);
    expect(words).toBe('【同行】有一份转介等您签收');
    expect(body).toContain(`https://tongxing.example/referrals/${subjectId}`);
    for (const name of [source.name, recipient.name, '社工甲']) expect(words + body).not.toContain(name);
    expect(await stateOf(subjectId)).toMatchObject({ state: 'sent', tries: 1 });
  });

  it('tries again after a passing refusal, and gives up at a final one', async () => {
    const client = await test.aMember(recipient);
    await withMail(client);
    const before = mailServer.received.length;
    mailServer.refuseWith(451);
    const passing = await sent();
    await round();
    expect(await stateOf(passing.subjectId)).toEqual({ state: 'waiting', tries: 1, lastError: 'EMESSAGE' });
    await round();
    expect((await stateOf(passing.subjectId)).tries).toBe(1);
    mailServer.refuseWith();
    await hurry();
    await round();
    expect(await stateOf(passing.subjectId)).toMatchObject({ state: 'sent', tries: 2 });
    mailServer.refuseWith(550);
    const final = await sent();
    await round();
    expect(await stateOf(final.subjectId)).toMatchObject({ state: 'failed', tries: 1 });
    mailServer.refuseWith();
    await hurry();
    await round();
    expect(mailServer.received).toHaveLength(before + 1);
  });

  it('sends nothing to an account that was disabled meanwhile', async () => {
    const client = await test.aMember(recipient);
    await withMail(client);
    const { subjectId } = await sent();
    const before = mailServer.received.length;
    await test.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [client.account!.id]);
    await round();
    expect(await stateOf(subjectId)).toMatchObject({ state: 'failed', lastError: 'no-address' });
    expect(mailServer.received).toHaveLength(before);
  });
});

describe('without a mail server', () => {
  beforeAll(() => prepare({}), 60_000);
  afterAll(finish);

  it('writes no mail in a real network, and its outbox page does not exist', async () => {
    const client = await test.aMember(recipient);
    await withMail(client);
    const { subjectId } = await sent();
    expect(await stateOf(subjectId)).toBeUndefined();
    expect((await client.get('/api/demo/mail-outbox')).status).toBe(404);
  });

  it('keeps mails in the demo, where each person reads their own', async () => {
    await test.database.query(
      `INSERT INTO network (name, demo) VALUES ('示范', true) ON CONFLICT (id) DO UPDATE SET demo = true`,
    );
    const client = await test.aMember(recipient);
    const colleague = await test.aMember(recipient, 'supervisor');
    await withMail(client);
    const { subjectId } = await sent();
    await round();
    const { body } = await client.get<{ items: unknown[]; next: null }>('/api/demo/mail-outbox');
    expect(body.items).toEqual([
      {
        id: expect.any(String) as string,
        to: '社工甲',
        state: 'kept',
        subject: '【同行】有一份转介等您签收',
        text: expect.stringContaining(`/referrals/${subjectId}`) as string,
        link: expect.stringMatching(/^http:\/\/localhost:\d+\/referrals\//) as string,
        createdAt: expect.any(String) as string,
      },
    ]);
    expect((await colleague.get<{ items: unknown[] }>('/api/demo/mail-outbox')).body.items).toEqual([]);
  });
});

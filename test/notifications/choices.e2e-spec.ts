import { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { appendEvent, Timers, type EventData } from '@app/events';
import { newId } from '@app/kernel';
import { lettersOf, startMailServer, type MailServer } from '../support/mail-server';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

interface Choices {
  mail: string[];
  digest: string[];
  digestHour: number | null;
  nightFrom: number | null;
  nightUntil: number | null;
  quietDaysOff: boolean;
  urgentPasses: boolean;
  hasMailAddress: boolean;
  mails: string;
  version: number;
  code?: string;
}

const path = '/api/me/notification-choices';
const loud = { mail: [], digest: [], quietDaysOff: false, urgentPasses: true };

let mailServer: MailServer;
let test: TestApp;
let worker: TestWorker;
let here: TestOrganization;
let there: TestOrganization;
let client: TestClient;
let email: string;

beforeAll(async () => {
  mailServer = await startMailServer();
  test = await startTestApp({ SMTP_URL: mailServer.url, PUBLIC_URL: 'https://tongxing.example' });
  worker = await startTestWorker(test);
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await test?.close();
  await mailServer?.stop();
});
beforeEach(async () => {
  here = await test.anOrganization();
  there = await test.anOrganization();
  client = await test.aMember(here, 'supervisor');
  email = `w${client.account!.id.slice(-8)}@example.org`;
  await test.database.query('UPDATE account SET email = $2 WHERE id = $1', [client.account!.id, email]);
});

const choicesOf = async (one: TestClient): Promise<Choices> => (await one.get<Choices>(path)).body;
const choose = async (change: object, one = client) => {
  const { version } = await choicesOf(one);
  return one.put<Choices>(path, { ...loud, ...change }, { version });
};
const round = () => worker.context.get(Timers).runAll();
const lettersTo = () => mailServer.received.filter(({ to }) => to.includes(email)).map(lettersOf);
const hurryMails = () => test.database.query(`UPDATE mail SET next_try_at = now() WHERE state = 'waiting'`);
const hurryDigests = () => test.database.query('UPDATE digest SET due_at = now()');
const dueDigests = () =>
  test.database.query<{ dueAt: Date }>('SELECT due_at AS "dueAt" FROM digest WHERE account_id = $1', [
    client.account!.id,
  ]);

async function happens(type: string, data: EventData = {}): Promise<void> {
  const actor = Actor.sweep('test');
  const told = { sourceOrganizationId: there.id, recipientOrganizationId: here.id, writtenByAccountId: newId() };
  await worker.context.get(Transactions).run(actor, (tx) =>
    appendEvent(tx, actor, {
      type,
      subjectId: newId(),
      organizationIds: type.startsWith('membership.') ? [here.id] : [there.id, here.id],
      data: { ...told, ...data },
    }),
  );
  await worker.drain();
}

describe('what a person chooses', () => {
  it('is sensible before anything was chosen', async () => {
    const { status, body, headers } = await client.get<Choices>(path);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"0"');
    expect(body).toEqual({
      mail: ['waiting', 'answers', 'protection', 'live', 'handed-over'],
      digest: ['live', 'funding', 'upkeep'],
      digestHour: 9,
      nightFrom: 20,
      nightUntil: 8,
      quietDaysOff: true,
      urgentPasses: true,
      hasMailAddress: true,
      mails: 'sent',
      version: 0,
    });
    const without = await test.aMember(here);
    expect((await choicesOf(without)).hasMailAddress).toBe(false);
  });

  it('is kept, and only for the one who chose', async () => {
    const chosen = { mail: ['live'], digest: ['waiting'], digestHour: 18, nightFrom: 21, nightUntil: 7 };
    const { status, body } = await choose(chosen);
    expect({ status, version: body.version }).toEqual({ status: 200, version: 1 });
    expect(await choicesOf(client)).toMatchObject({ ...chosen, quietDaysOff: false });
    expect(await choicesOf(await test.aMember(here))).toMatchObject({ version: 0 });
    expect((await choose({ mail: [] })).body).toMatchObject({
      version: 2,
      mail: [],
      digestHour: null,
      nightFrom: null,
    });
  });

  it('is refused when it was changed meanwhile, also by the first choice', async () => {
    expect((await choose({})).status).toBe(200);
    expect((await client.put(path, loud, { version: 0 })).status).toBe(412);
    expect((await client.put(path, loud, { version: 7 })).status).toBe(412);
    expect((await client.put(path, loud)).status).toBe(428);
  });

  it.each([
    [{ nightFrom: 8, nightUntil: 8 }, 422, 'quiet-night-empty'],
    [{ nightFrom: 8 }, 400, 'quiet-night-half-given'],
    [{ digestHour: 24 }, 400, undefined],
    [{ digestHour: null }, 400, undefined],
    [{ mail: ['everything'] }, 400, undefined],
    [{ mail: ['live', 'live'] }, 400, undefined],
    [{ more: true }, 400, undefined],
  ])('%p is refused', async (change, status, code) => {
    const answer = await choose(change);
    expect(answer.status).toBe(status);
    if (code) expect(answer.body.code).toBe(code);
  });
});

describe('mails', () => {
  it('come for the groups that were chosen', async () => {
    await choose({ mail: ['live'] });
    await happens('referral.sent');
    await happens('live-session.opened');
    await round();
    expect(lettersTo().map(({ subject }) => subject)).toEqual(['【同行】一场现场开始了']);
  });

  it('speak the language of their reader', async () => {
    await choose({ mail: ['handed-over'] });
    expect((await client.put('/api/me/presentation', { language: 'en' })).status).toBe(200);
    await happens('membership.handed-over', { toAccountId: client.account!.id });
    await round();
    const [letter] = lettersTo();
    expect(letter.subject).toBe('[Tongxing] Work has been handed over to you');
    expect(letter.body).toContain('https://tongxing.example/handed-over\n');
    expect(letter.body).toContain('https://tongxing.example/notifications/settings');
  });

  describe('in quiet hours', () => {
    /** All hours but one, far from now. */
    const quietNow = () => {
      const hour = new Date(Date.now() + 8 * 3_600_000).getUTCHours();
      return { nightFrom: (hour + 22) % 24, nightUntil: (hour + 12) % 24, mail: ['waiting', 'live'] };
    };

    it('wait for their end and are one mail with numbers', async () => {
      await choose(quietNow());
      await happens('referral.sent');
      await happens('referral.sent');
      await happens('live-session.opened');
      await round();
      expect(lettersTo()).toEqual([]);
      await hurryMails();
      await round();
      const [letter, ...more] = lettersTo();
      expect(more).toEqual([]);
      expect(letter.subject).toBe('【同行】有 3 条消息等您看');
      expect(letter.body).toContain('· 等您办的转介 2 条\n· 现场 1 条');
      expect(letter.body).toContain('https://tongxing.example/notifications?unread=true');
    });

    it('a critical referral comes through, if the person lets it', async () => {
      await choose(quietNow());
      await happens('referral.sent', { urgency: 'critical' });
      await round();
      expect(lettersTo()).toHaveLength(1);
      await choose({ ...quietNow(), urgentPasses: false });
      await happens('referral.sent', { urgency: 'critical' });
      await round();
      expect(lettersTo()).toHaveLength(1);
    });

    it('what was read in the product meanwhile is not mailed', async () => {
      await choose(quietNow());
      await happens('referral.sent');
      expect((await client.post('/api/notifications/read-all')).status).toBe(200);
      await hurryMails();
      await round();
      expect(lettersTo()).toEqual([]);
      const rows = await test.database.query('SELECT state FROM mail WHERE account_id = $1', [client.account!.id]);
      expect(rows).toEqual([{ state: 'unneeded' }]);
    });

    it('who left the organisation gets none of it', async () => {
      await choose(quietNow());
      await happens('referral.sent');
      await test.database.query('UPDATE membership SET valid_to = now() WHERE account_id = $1', [client.account!.id]);
      await hurryMails();
      await round();
      expect(lettersTo()).toEqual([]);
    });
  });
});

describe('the digest', () => {
  it('is one mail with the numbers of what is unread, at its hour', async () => {
    await choose({ digest: ['live', 'funding'], digestHour: 9 });
    await happens('live-session.opened');
    await happens('live-session.opened');
    await happens('grant.awarded');
    await happens('referral.sent');
    expect(await dueDigests()).toHaveLength(1);
    await round();
    expect(lettersTo()).toEqual([]);
    await hurryDigests();
    await round();
    await round();
    const [letter, ...more] = lettersTo();
    expect(more).toEqual([]);
    expect(letter.subject).toBe('【同行】有 3 条消息等您看');
    expect(letter.body).toContain('· 现场 2 条\n· 资助 1 条');
    expect(letter.body).not.toContain('转介');
    expect(await dueDigests()).toEqual([]);
  });

  it('is not sent when everything was read, and begins anew with the next message', async () => {
    await choose({ digest: ['live'], digestHour: 9 });
    await happens('live-session.opened');
    await client.post('/api/notifications/read-all');
    await hurryDigests();
    await round();
    expect(lettersTo()).toEqual([]);
    await happens('live-session.opened');
    await hurryDigests();
    await round();
    await round();
    expect(lettersTo().map(({ subject }) => subject)).toEqual(['【同行】有 1 条消息等您看']);
  });

  it('follows a new hour, and ends with the choice of none', async () => {
    await choose({ digest: ['live'], digestHour: 9 });
    await happens('live-session.opened');
    await choose({ digest: ['live'], digestHour: 17 });
    const [{ dueAt }] = await dueDigests();
    expect(new Date(dueAt).getUTCHours()).toBe(17 - 8);
    await choose({ digest: ['live'] });
    expect(await dueDigests()).toEqual([]);
  });
});

describe('the inbox by groups', () => {
  it('shows one group, and marks one group as read', async () => {
    await happens('referral.sent');
    await happens('live-session.opened');
    const typesOf = async (query: string) =>
      (await client.get<{ items: { type: string }[] }>(`/api/notifications?${query}`)).body.items.map(
        ({ type }) => type,
      );
    expect(await typesOf('group=waiting')).toEqual(['referral.sent']);
    expect(await typesOf('group=live&unread=true')).toEqual(['live-session.opened']);
    expect((await client.post<{ count: number }>('/api/notifications/read-all?group=live')).body.count).toBe(1);
    expect(await typesOf('unread=true')).toEqual(['referral.sent']);
    expect((await client.get('/api/notifications?group=nothing')).status).toBe(400);
  });
});

it('shows how messages read, made by what makes them', async () => {
  const { body } = await client.get<Record<'mail' | 'digest' | 'robot', Record<string, unknown>>>(
    '/api/notifications/preview?language=en',
  );
  expect(body.mail.subject).toBe('[Tongxing] A referral is waiting for you to acknowledge');
  expect(body.digest.subject).toBe('[Tongxing] 3 messages are waiting for you');
  expect(body.robot).toEqual({
    title: 'Referral to acknowledge',
    lines: ['No. ZJ-202611-0007｜priority｜please acknowledge by 24 Nov 18:00'],
    action: 'Acknowledge',
  });
});

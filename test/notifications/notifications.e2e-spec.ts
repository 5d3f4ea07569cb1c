import { Actor, SESSION_RESOLVER, type SessionResolver } from '@app/access';
import { Transactions } from '@app/database';
import { appendEvent, type EventData } from '@app/events';
import { newId } from '@app/kernel';
import { io, type Socket } from 'socket.io-client';
import { aReferral, twoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

interface Row {
  id: string;
  type: string;
  subjectType: string;
  subjectId: string;
  organization: { id: string; name: string } | null;
  readAt: string | null;
}
interface Inbox {
  items: Row[];
  next: string | null;
}

let test: TestApp;
let worker: TestWorker;
let source: TestOrganization;
let recipient: TestOrganization;
let writer: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  test = await startTestApp();
  worker = await startTestWorker(test);
  stranger = await test.aMember(await test.anOrganization());
}, 60_000);

beforeEach(async () => {
  source = await test.anOrganization();
  recipient = await test.anOrganization();
  writer = await test.aMember(source);
});

afterAll(async () => {
  await worker?.close();
  await test?.close();
});

async function happens(
  by: TestClient,
  type: string,
  change: EventData = {},
  organizationIds?: string[],
): Promise<string> {
  const secret = by.cookie!.slice('sid='.length);
  const session = await test.app.get<SessionResolver>(SESSION_RESOLVER).resolve(secret);
  const actor = Actor.signedIn(session!, secret, 'test');
  const subjectId = newId();
  const data = {
    sourceOrganizationId: source.id,
    recipientOrganizationId: recipient.id,
    writtenByAccountId: writer.account!.id,
    ...change,
  };
  await test.app
    .get(Transactions)
    .run(actor, (tx) =>
      appendEvent(tx, actor, { type, subjectId, organizationIds: organizationIds ?? [source.id, recipient.id], data }),
    );
  return subjectId;
}

const inboxOf = async (client: TestClient, query = ''): Promise<Inbox> =>
  (await client.get<Inbox>(`/api/notifications${query}`)).body as unknown as Inbox;
const unreadOf = async (client: TestClient): Promise<number> =>
  (await client.get<{ count: number }>('/api/notifications/unread-count')).body.count;
const subjectsOf = async (client: TestClient): Promise<string[]> =>
  (await inboxOf(client)).items.map(({ subjectId }) => subjectId);

describe('a sent referral', () => {
  it('is told to the recipient’s intake, in the words of the screens, and to nobody else', async () => {
    const intake = await Promise.all(
      (['worker', 'supervisor', 'organization-admin'] as const).map((role) => test.aMember(recipient, role)),
    );
    const others = [await test.aMember(recipient, 'facilitator'), writer, stranger];
    const subjectId = await happens(writer, 'referral.sent');
    expect(await worker.drain()).toBe(1);
    for (const client of intake) {
      const { items } = await inboxOf(client);
      expect(items).toEqual([
        {
          id: expect.any(String) as string,
          type: 'referral.sent',
          subjectType: 'referral',
          subjectId,
          organization: { id: source.id, name: source.name },
          createdAt: expect.any(String) as string,
          readAt: null,
        },
      ]);
      expect(await unreadOf(client)).toBe(1);
    }
    for (const client of others) expect(await subjectsOf(client)).toEqual([]);
  });

  it('is told once, however often it is delivered', async () => {
    const client = await test.aMember(recipient);
    const subjectId = await happens(writer, 'referral.sent');
    await worker.drain();
    await test.database.query('UPDATE outbox SET done_at = NULL, published_at = NULL WHERE subject_id = $1', [
      subjectId,
    ]);
    expect(await worker.drain()).toBe(1);
    expect(await subjectsOf(client)).toEqual([subjectId]);
  });

  it('reaches an open page as a hint that names only the notification', async () => {
    const client = await test.aMember(recipient);
    const socket: Socket = io(`${test.url}/hints`, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { origin: test.url, cookie: client.cookie! },
    });
    await new Promise((resolve) => socket.once('ready', () => resolve(undefined)));
    const hinted = new Promise((resolve) => socket.once('hint', resolve));
    await happens(writer, 'referral.sent');
    await worker.drain();
    const [{ id }] = (await inboxOf(client)).items;
    expect(await hinted).toEqual({ type: 'notification.created', id });
    socket.disconnect();
  });
});

describe('what the recipient does', () => {
  it('is told to the writer and the supervisors, not to every colleague', async () => {
    const supervisor = await test.aMember(source, 'supervisor');
    const colleague = await test.aMember(source);
    const accepting = await test.aMember(recipient);
    const subjectId = await happens(accepting, 'referral.accepted');
    await worker.drain();
    expect(await subjectsOf(writer)).toEqual([subjectId]);
    expect(await subjectsOf(supervisor)).toEqual([subjectId]);
    expect(await subjectsOf(colleague)).toEqual([]);
    expect((await inboxOf(writer)).items[0].organization).toEqual({ id: recipient.id, name: recipient.name });
  });

  it('is not told to a writer who has left', async () => {
    await test.database.query('UPDATE membership SET valid_to = now() WHERE account_id = $1', [writer.account!.id]);
    await happens(await test.aMember(recipient), 'referral.accepted');
    await worker.drain();
    const told = await test.database.query('SELECT 1 FROM notification WHERE account_id = $1', [writer.account!.id]);
    expect(told).toEqual([]);
  });
});

it('an opened session and a grant are told to the other organisations', async () => {
  const facilitator = await test.aMember(recipient, 'facilitator');
  const lead = await test.aMember(recipient, 'organization-admin');
  const session = await happens(writer, 'live-session.opened');
  const grant = await happens(writer, 'grant.awarded');
  await worker.drain();
  expect(await subjectsOf(facilitator)).toEqual([session]);
  expect((await subjectsOf(lead)).sort()).toEqual([session, grant].sort());
  expect(await subjectsOf(writer)).toEqual([]);
});

describe('the inbox', () => {
  it('comes in pages, newest first, and can show only what is unread', async () => {
    const client = await test.aMember(recipient);
    const subjects: string[] = [];
    for (let index = 0; index < 5; index += 1) subjects.unshift(await happens(writer, 'referral.sent'));
    await worker.drain();
    const first = await inboxOf(client, '?limit=2');
    const second = await inboxOf(client, `?limit=2&after=${first.next}`);
    const third = await inboxOf(client, `?limit=2&after=${second.next}`);
    const seen = [...first.items, ...second.items, ...third.items].map(({ subjectId }) => subjectId);
    expect(new Set(seen)).toEqual(new Set(subjects));
    expect(third.next).toBeNull();
    await client.post(`/api/notifications/${first.items[0].id}/read`);
    expect((await inboxOf(client, '?unread=true')).items).toHaveLength(4);
    expect((await client.get('/api/notifications?after=W10')).status).toBe(400);
    expect((await client.get('/api/notifications?unread=maybe')).status).toBe(400);
  });

  it('counts what is unread, and reading twice keeps the first time', async () => {
    const client = await test.aMember(recipient);
    for (let index = 0; index < 3; index += 1) await happens(writer, 'referral.sent');
    await worker.drain();
    const [{ id }] = (await inboxOf(client)).items;
    expect((await client.post(`/api/notifications/${id}/read`)).body).toEqual({ count: 2 });
    const readAt = (await inboxOf(client)).items[0].readAt;
    expect(readAt).not.toBeNull();
    expect((await client.post(`/api/notifications/${id}/read`)).body).toEqual({ count: 2 });
    expect((await inboxOf(client)).items[0].readAt).toBe(readAt);
    expect((await client.post('/api/notifications/read-all')).body).toEqual({ count: 0 });
    expect(await unreadOf(client)).toBe(0);
  });

  it('of somebody else looks exactly like one that does not exist', async () => {
    const client = await test.aMember(recipient);
    const colleague = await test.aMember(recipient);
    await happens(writer, 'referral.sent');
    await worker.drain();
    const [{ id }] = (await inboxOf(client)).items;
    const without = ({ requestId: _, ...body }: Record<string, unknown>) => body;
    const nowhere = await client.post(`/api/notifications/${newId()}/read`);
    expect(nowhere.status).toBe(404);
    for (const other of [colleague, stranger]) {
      const answer = await other.post(`/api/notifications/${id}/read`);
      expect({ ...answer, headers: null, body: without(answer.body) }).toEqual({
        ...nowhere,
        headers: null,
        body: without(nowhere.body),
      });
    }
    expect((await inboxOf(client)).items[0].readAt).toBeNull();
  });

  it('shows only what belongs to the organisation one acts for', async () => {
    const client = await test.aMember(recipient);
    const elsewhere = await test.anOrganization();
    await test.database.query(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'worker')`,
      [newId(), elsewhere.id, client.account!.id],
    );
    await happens(writer, 'referral.sent');
    await worker.drain();
    expect(await unreadOf(client)).toBe(1);
    await client.post('/api/me/organization', { organizationId: elsewhere.id });
    expect(await unreadOf(client)).toBe(0);
  });
});

it('a real referral tells each side what the other did', async () => {
  const network = await twoOrganizations(test);
  const { id } = await aReferral(network, 'accepted');
  await worker.drain();
  const told = async (client: TestClient) =>
    (await inboxOf(client)).items.map(({ type, subjectId }) => [type, subjectId]);
  expect(await told(network.intake)).toEqual([['referral.sent', id]]);
  expect(await told(network.targetAdmin)).toEqual([['referral.sent', id]]);
  expect(await told(network.worker)).toEqual([
    ['referral.accepted', id],
    ['referral.received', id],
  ]);
  expect(await told(network.colleague)).toEqual([]);
  expect(await told(network.stranger)).toEqual([]);
});

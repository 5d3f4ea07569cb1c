import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@app/kernel';
import { setupApp } from '../../apps/api/setup-app';
import { TestClient, startTestApp, type TestApp } from '../support/test-app';
import { LiveClient, until } from './live-client';
import { Meeting } from './meeting';

/** A second api process on the same database, as far as one test process can have it: only PostgreSQL is between them. */
let app: TestApp;
let second: NestFastifyApplication | null;
let elsewhere: string;
let meeting: Meeting;
let chair: LiveClient;
let stageId: string;
const visitors: LiveClient[] = [];

async function startSecond(): Promise<void> {
  second = await setupApp(app.database.config, { quiet: true });
  await second.listen(0, '127.0.0.1');
  elsewhere = (await second.getUrl()).replace('[::1]', '127.0.0.1');
}

async function through(url: string, cookie: string | undefined): Promise<LiveClient> {
  const client = new LiveClient({ url, cookie, origin: app.database.config.publicUrl ?? url }, meeting.session.id);
  visitors.push(client);
  return client.enter();
}

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await startSecond();
  meeting = await Meeting.prepare(app);
  chair = await meeting.enterAs(meeting.facilitator);
  await chair.live.send('session.open', {});
  stageId = await meeting.goTo(chair, '目标共建');
});
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave();
  meeting.leave();
  await second?.close();
});

const card = (text: string) => ({ stageId, text, column: 0, signed: true });
const textsOf = (client: LiveClient) => client.live.room.boards[0]?.cards.map(({ text }) => text) ?? [];

it('people of both processes are in one room: the same order for all, written by one of them', async () => {
  const guest = await through(elsewhere, await meeting.aGuestCookie());
  const { live: partner } = await meeting.aPartner();
  expect(guest.live.room.current?.stageId).toBe(stageId);
  const sent = Array.from({ length: 20 }, (_, n) =>
    (n % 2 === 0 ? guest : partner).live.send('card.add', card(`${n} ${'长'.repeat(200)}`)),
  );
  expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true);
  await until(() => [chair, partner, guest].every((each) => textsOf(each).length === 20));
  expect(textsOf(guest)).toEqual(textsOf(chair));
  expect(textsOf(partner)).toEqual(textsOf(chair));
  await until(() => guest.live.online.length === 3 && chair.live.online.length === 3);
  const id = newId();
  const first = await guest.raw({ id, kind: 'card.add', data: card('一次') });
  expect(await guest.raw({ id, kind: 'card.add', data: card('一次') })).toEqual({ ...first, dup: true });
  const owners = await app.database.query('SELECT 1 FROM live_owner WHERE session_id = $1', [meeting.session.id]);
  expect(owners).toHaveLength(1);
});

it('a request that reached the wrong process is answered by the right one', async () => {
  const person = await app.aMember(await app.anOrganization(), 'worker', '迟到的人');
  const there = new TestClient(elsewhere, person.cookie, undefined);
  const joined = await there.post<{ memberId: string }>('/api/live-sessions/join', meeting.link);
  expect(joined.status).toBe(200);
  await until(() => chair.live.room.members.some(({ id }) => id === joined.body.memberId));
  const guest = new TestClient(elsewhere, undefined, undefined);
  const seated = await guest.post('/api/live-sessions/join', { ...meeting.link, name: '来客', organization: '街坊' });
  expect(seated.status).toBe(200);
  expect(seated.headers.getSetCookie()).toHaveLength(1);
});

it('rights end on the other process too', async () => {
  const { person, live } = await meeting.aPartner();
  const memberId = live.live.me!.memberId;
  const far = await through(elsewhere, person.cookie);
  await chair.live.send('member.set-role', { memberId, role: 'facilitator' });
  await until(() => far.live.staff !== null && far.live.seqOf('staff') === 0);
  await chair.live.send('staff-note.add', { text: '先请新来的说' });
  await until(() => far.live.staff?.notes.length === 1);
  await chair.live.send('member.set-role', { memberId, role: 'member' });
  await until(() => far.live.me?.role === 'member' && far.live.staff === null);
  const before = far.frames.length;
  await chair.live.send('staff-note.add', { text: '只给主持人' });
  await chair.live.send('goal.add', { text: '大家都看到', who: '', sign: '' });
  await until(() => far.live.room.goals.length === 1);
  expect(far.frames.slice(before).map(({ lane }) => lane)).toEqual(['all']);
  expect(await far.rawSince('staff', 0)).toMatchObject({ ok: false, code: 'forbidden' });
});

it('when the process that writes a session ends, the other takes it over with nothing lost and nothing twice', async () => {
  const cookie = await meeting.aGuestCookie();
  const other = await Meeting.prepare({ ...app, url: app.url });
  const far = await through(elsewhere, cookie);
  await far.live.send('card.add', card('之前'));
  const id = newId();
  const first = await far.raw({ id, kind: 'card.add', data: card('一次') });
  // What a killed process leaves: a lease that stands, and a connection that does not.
  await app.database.query(
    'UPDATE live_process SET backend_pid = 0 WHERE id = (SELECT process_id FROM live_owner WHERE session_id = $1)',
    [meeting.session.id],
  );
  const sent = far.live.send('card.add', card('之后'));
  await until(() => far.live.status().state === 'saved', 15_000);
  expect(await sent).toMatchObject({ ok: true });
  expect(await far.raw({ id, kind: 'card.add', data: card('一次') })).toEqual({ ...first, dup: true });
  await until(() => textsOf(far).length === 3, 15_000);
  expect(textsOf(far)).toEqual(['之前', '一次', '之后']);
  other.leave();
}, 60_000);

import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@app/kernel';
import type { CommandAnswer } from '@app/live-protocol';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../support/test-app';
import { type LiveClient, until } from './live-client';
import { Meeting } from './meeting';

let app: TestApp;
let meeting: Meeting;
let chair: LiveClient;
let stageId: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await Meeting.prepare(app);
  chair = await meeting.enterAs(meeting.facilitator);
  await chair.live.send('session.open', {});
  stageId = await meeting.goTo(chair, '目标共建');
});
afterEach(() => meeting.leave());

const card = (text: string) => ({ stageId, text, column: 0, signed: true });

async function cutLiveConnections(): Promise<void> {
  const client = new Client({ connectionString: app.database.config.databaseUrls.live });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'live' AND datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await client.end();
}

/** What a second process does first when it takes the session over. */
const anotherOwner = () =>
  app.database.query('UPDATE lane SET owner_fence = owner_fence + 1 WHERE session_id = $1', [meeting.session.id]);

it('a database that goes away loses nothing: what is not saved says so and is saved once it is back', async () => {
  const { live: partner } = await meeting.aPartner();
  await until(() => partner.live.room.current?.stageId === stageId);
  const sent: Promise<CommandAnswer>[] = [];
  for (let n = 0; n < 30; n += 1) {
    sent.push(partner.live.send('card.add', card(`${n}`)));
    if (n % 10 === 5) await cutLiveConnections();
  }
  const answers = await Promise.all(sent);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(partner.live.status().state).toBe('saved');
  await until(() => [chair, partner].every((each) => each.live.room.boards[0]?.cards.length === 30), 15_000);
  const texts = Array.from({ length: 30 }, (_, n) => `${n}`);
  for (const each of [chair, partner]) expect(each.live.room.boards[0].cards.map((one) => one.text)).toEqual(texts);
  const [{ whole }] = await app.database.query<{ whole: boolean }>(
    `SELECT l.head = count(*) AND l.head = max(e.seq) AS whole FROM lane l JOIN lane_event e USING (session_id, lane)
     WHERE l.session_id = $1 AND l.lane = 'all' GROUP BY l.head`,
    [meeting.session.id],
  );
  expect(whole).toBe(true);
}, 60_000);

it('an owner that was replaced writes nothing more, takes the session over again and repeats nothing', async () => {
  const id = newId();
  await anotherOwner();
  expect(await chair.raw({ id, kind: 'card.add', data: card('被接管') })).toEqual({ ok: false, code: 'retry' });
  const again = await chair.raw({ id, kind: 'card.add', data: card('被接管') });
  expect(again).toMatchObject({ ok: true });
  expect(await chair.raw({ id, kind: 'card.add', data: card('被接管') })).toEqual({ ...again, dup: true });
  await until(() => chair.live.room.boards[0]?.cards.length === 1);
});

it('a session loaded anew is what it was, and knows what it has answered', async () => {
  const id = newId();
  for (let n = 0; n < 210; n += 1) await chair.live.send('goal.add', { text: `${n}`, who: '', sign: '' });
  // Two hundred commands in a row are more than a person presses: the allowance fills up again.
  await pause(500);
  const first = await chair.raw({ id, kind: 'card.add', data: card('一次') });
  await until(() => chair.live.room.boards.length === 1);
  await anotherOwner();
  await chair.raw({ kind: 'card.add', data: card('换人') });
  expect(await chair.raw({ id, kind: 'card.add', data: card('一次') })).toEqual({ ...first, dup: true });
  const late = await meeting.enter(await meeting.aGuestCookie());
  expect({ ...late.live.room, members: [] }).toEqual({ ...chair.live.room, members: [] });
  const [{ count }] = await app.database.query<{ count: string }>(
    'SELECT count(*) FROM lane_snapshot WHERE session_id = $1',
    [meeting.session.id],
  );
  expect(Number(count)).toBe(1);
}, 60_000);

import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type SafeAnswer, safeLaneOf, type SafeState } from '@app/live-protocol';
import { setupApp } from '../../apps/api/setup-app';
import { startTestApp, type TestApp } from '../support/test-app';
import { LiveClient, until } from './live-client';
import { Meeting } from './meeting';

/** The part of the web app that keeps a person's notes; asked for by its path, since it is typed for browsers. */
interface Keeper {
  follow(prompt: string): void;
  put(prompt: string, text: string): Promise<void>;
  offerAll(): Promise<void>;
  snapshot(): { notes: { text: string; state: string }[] };
}
const { SafeKeeper } = jest.requireActual<{ SafeKeeper: new (connection: object, sid: string) => Keeper }>(
  '../../apps/web/src/live/stages/safe-round/safe-keeper',
);

/** Two api processes on one database, as far as one test process can have them; a balancer in front knows neither. */
let app: TestApp;
let second: NestFastifyApplication;
let elsewhere: string;
let meeting: Meeting;
let chair: LiveClient;
let prompt: string;
const visitors: LiveClient[] = [];
const timers: NodeJS.Timeout[] = [];

beforeAll(async () => {
  // What the device's own part asks of its window; its timers end with the test.
  const setInterval = (work: () => void, ms: number) => timers[timers.push(globalThis.setInterval(work, ms)) - 1];
  Object.assign(globalThis, { window: { setInterval } });
  app = await startTestApp();
  second = await setupApp(app.database.config, { quiet: true });
  await second.listen(0, '127.0.0.1');
  elsewhere = (await second.getUrl()).replace('[::1]', '127.0.0.1');
  meeting = await Meeting.prepare(app, { template: 'stage-review', title: '阶段性交流会' });
  chair = await meeting.enterAs(meeting.facilitator);
  await chair.live.send('session.open', {});
  prompt = await meeting.goTo(chair, '不记名的一轮');
}, 60_000);
afterAll(async () => {
  timers.forEach(clearInterval);
  for (const visitor of visitors) visitor.leave();
  meeting.leave();
  await second?.close();
  await app?.close();
  Reflect.deleteProperty(globalThis, 'window');
});

const ask = (who: LiveClient, message: object): Promise<SafeAnswer> =>
  who.socket.timeout(8000).emitWithAck('safe', message);
const aKey = (): string => randomBytes(32).toString('hex');
const safeAt = (who: LiveClient) => who.live.stateOf(safeLaneOf(prompt)) as SafeState | null;

/** The device of a member whom the balancer sends to the process that does not run the session. */
async function sentElsewhere(): Promise<LiveClient> {
  const { person } = await meeting.aPartner('被分到另一边的人');
  const origin = app.database.config.publicUrl ?? elsewhere;
  const client = new LiveClient({ url: elsewhere, cookie: person.cookie, origin }, meeting.session.id);
  visitors.push(client);
  return client.enter();
}

/** What the web app keeps a connection in: beginning anew meets the other process this time. */
function connectionOf(client: LiveClient): { connection: object; begun: () => number } {
  let begun = 0;
  const listeners = new Set<() => void>();
  timers.push(setInterval(() => listeners.forEach((listener) => listener()), 5));
  const connection = {
    get live() {
      return client.live;
    },
    subscribe: (listener: () => void) => listeners.add(listener),
    startAnew: () => {
      begun += 1;
      client.cut();
      listeners.forEach((listener) => listener());
      void client.comeBackTo(app.url);
    },
  };
  return { connection, begun: () => begun };
}

it('a note offered to the process that does not run the session is refused there, offered anew, counted and shown once', async () => {
  const others: LiveClient[] = [];
  for (let n = 0; n < 4; n += 1) others.push((await meeting.aPartner(`伙伴${n}`)).live);
  const far = await sentElsewhere();
  expect(await ask(chair, { op: 'open', prompt })).toEqual({ ok: true, state: 'done' });
  for (const [n, other] of others.entries())
    expect(await ask(other, { op: 'offer', prompt, key: aKey(), text: `话 ${n}` })).toMatchObject({ state: 'held' });
  expect(await ask(far, { op: 'offer', prompt, key: aKey(), text: '绕了一圈的话' })).toEqual({
    ok: false,
    code: 'elsewhere',
  });
  // What was refused there is held nowhere.
  expect(await ask(chair, { op: 'reveal', prompt })).toEqual({ ok: false, code: 'too_few' });

  const { connection, begun } = connectionOf(far);
  const keeper = new SafeKeeper(connection, meeting.session.id);
  keeper.follow(prompt);
  await until(() => safeAt(far)?.status === 'open');
  await keeper.put(prompt, '绕了一圈的话');
  await until(() => keeper.snapshot().notes[0]?.state === 'held', 10_000);
  expect(begun()).toBe(1);
  // The device repeats what it holds, as it does every while; the note stays one.
  await keeper.offerAll();
  await keeper.offerAll();
  expect(await ask(chair, { op: 'reveal', prompt })).toEqual({ ok: true, state: 'done' });

  await until(() => safeAt(far)?.status === 'revealed');
  expect(safeAt(far)?.notes).toBe(5);
  const read = await ask(others[0], { op: 'read', prompt });
  const notes = 'notes' in read ? read.notes.slice().sort() : [];
  expect(notes).toEqual(['绕了一圈的话', ...others.map((_, n) => `话 ${n}`)].sort());
  const receipts = await app.database.query('SELECT 1 FROM safe_receipt WHERE prompt_id = $1', [prompt]);
  expect(receipts).toHaveLength(5);
  // Once shown, the device learns it and lets go of the words.
  await keeper.offerAll();
  await until(() => keeper.snapshot().notes[0]?.state === 'shown');
  expect(keeper.snapshot().notes[0].text).toBe('');
}, 60_000);

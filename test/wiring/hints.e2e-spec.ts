import { createHash } from 'node:crypto';
import { Actor } from '@app/access';
import { DatabasePools, Transactions } from '@app/database';
import { newId } from '@app/kernel';
import { hint, recheckSockets, RoomGuards, socketEventsOf } from '@app/realtime';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

let test: TestApp;
let here: TestOrganization;
let member: TestClient;
/** Pairs of account and thing that may be watched. */
const mayWatch = new Set<string>();
const sockets: Socket[] = [];

beforeAll(async () => {
  test = await startTestApp();
  here = await test.anOrganization();
  member = await test.aMember(here);
  test.app.get(RoomGuards).register('thing', async (actor, id) => mayWatch.has(`${actor.accountId}|${id}`));
}, 60_000);

afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => test?.close());

interface Listening {
  socket: Socket;
  hints: { type: string; id: string; version?: number }[];
  resyncs: number;
  /** Resolves with how long after `since` the server cut it. */
  cut: Promise<number>;
}

function open(client: Pick<TestClient, 'cookie'>, headers: Record<string, string> = { origin: test.url }): Socket {
  const socket = io(`${test.url}/hints`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { ...headers, ...(client.cookie && { cookie: client.cookie }) },
  });
  sockets.push(socket);
  return socket;
}

async function listen(client: TestClient): Promise<Listening> {
  const socket = open(client);
  const listening: Listening = {
    socket,
    hints: [],
    resyncs: 0,
    cut: new Promise((resolve) => socket.once('disconnect', () => resolve(Date.now()))),
  };
  socket.on('hint', (one: Listening['hints'][number]) => listening.hints.push(one));
  socket.on('resync', () => (listening.resyncs += 1));
  await new Promise<void>((resolve, reject) => {
    socket.once('ready', () => resolve());
    socket.once('connect_error', reject);
  });
  return listening;
}

const refusal = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    socket.once('connect_error', (error) => resolve(error.message));
    socket.once('connect', () => resolve('connected'));
  });

const tell = (room: string, id = newId(), work: () => void = () => undefined) =>
  test.app.get(Transactions).run(Actor.nobody('test'), async (tx) => {
    await hint(tx, { room, type: 'thing.changed', id, version: 3 });
    work();
  });

async function until(test: () => boolean, withinMs = 2_000): Promise<void> {
  const began = Date.now();
  while (!test()) {
    if (Date.now() - began > withinMs) throw new Error(`it did not happen within ${withinMs} ms`);
    await pause(10);
  }
}

describe('the handshake', () => {
  it.each([
    ['none', undefined],
    ['a foreign site', 'https://evil.example'],
    ['null', 'null'],
    ['a name that begins like ours', 'http://127.0.0.1.evil.example'],
    ['our host on another port', 'http://127.0.0.1:1'],
  ])('refuses the Origin: %s', async (_, origin) => {
    expect(await refusal(open(member, origin === undefined ? {} : { origin }))).not.toBe('connected');
  });

  it('refuses nobody, a made-up cookie and a session that has ended', async () => {
    expect(await refusal(open({ cookie: undefined }))).toBe('sign-in-needed');
    expect(await refusal(open({ cookie: `sid=${'A'.repeat(43)}` }))).toBe('sign-in-needed');
    const gone = await test.aMember(here);
    await gone.post('/api/sign-out');
    expect(await refusal(open(gone))).toBe('sign-in-needed');
  });

  it('refuses long polling', async () => {
    const answer = await fetch(`${test.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie: member.cookie!, origin: test.url },
    });
    expect(answer.status).toBe(400);
  });
});

describe('hints', () => {
  it('reach the account and the organisation, and nobody else', async () => {
    const [mine, colleague, stranger] = await Promise.all([
      listen(member),
      test.aMember(here).then(listen),
      test
        .anOrganization()
        .then((other) => test.aMember(other))
        .then(listen),
    ]);
    const [forMe, forUs] = [newId(), newId()];
    await tell(`account:${member.account!.id}`, forMe);
    await tell(`organization:${here.id}`, forUs);
    await until(() => mine.hints.length === 2 && colleague.hints.length === 1);
    expect(mine.hints).toEqual([
      { type: 'thing.changed', id: forMe, version: 3 },
      { type: 'thing.changed', id: forUs, version: 3 },
    ]);
    expect(colleague.hints.map(({ id }) => id)).toEqual([forUs]);
    expect(stranger.hints).toEqual([]);
  });

  it('say nothing of what was rolled back', async () => {
    const mine = await listen(member);
    const failed = tell(`account:${member.account!.id}`, newId(), () => {
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    const marker = newId();
    await tell(`account:${member.account!.id}`, marker);
    await until(() => mine.hints.length > 0);
    expect(mine.hints.map(({ id }) => id)).toEqual([marker]);
  });

  it('of one thing reach those who may watch it, until they no longer may', async () => {
    const thing = newId();
    const mine = await listen(member);
    const watch = (room: unknown) => mine.socket.timeout(2_000).emitWithAck('watch', { room }) as Promise<unknown>;
    expect(await watch(`thing:${thing}`)).toEqual({ ok: false, code: 'not-found' });
    mayWatch.add(`${member.account!.id}|${thing}`);
    await pause(1_050);
    expect(await watch(`thing:${thing}`)).toEqual({ ok: true });
    await tell(`thing:${thing}`, thing);
    await until(() => mine.hints.length === 1);
    mayWatch.delete(`${member.account!.id}|${thing}`);
    await pause(1_050);
    await tell(`thing:${thing}`, thing);
    await pause(200);
    expect(mine.hints).toHaveLength(1);
  });

  it.each([
    'account:0190a0a0-0000-7000-8000-000000000000',
    'organization:0190a0a0-0000-7000-8000-000000000000',
    'session:0190a0a0-0000-7000-8000-000000000000',
    'thing:1',
    'thing',
    42,
    null,
    { toString: 'x' },
  ])('no client joins the room %p by asking', async (room) => {
    const mine = await listen(member);
    const answer = (await mine.socket.timeout(2_000).emitWithAck('watch', { room })) as unknown;
    expect(answer).toEqual({ ok: false, code: 'room-not-readable' });
    expect(await mine.socket.timeout(2_000).emitWithAck('watch')).toEqual({ ok: false, code: 'room-not-readable' });
  });

  it('are fetched anew after the connection to the database was lost', async () => {
    const mine = await listen(member);
    await test.app
      .get(DatabasePools)
      .pool('app')
      .query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tongxing-hints' AND datname = current_database()",
      );
    await until(() => mine.resyncs === 1, 5_000);
    await tell(`account:${member.account!.id}`);
    await until(() => mine.hints.length === 1);
  });
});

describe('a socket is cut within two seconds', () => {
  const cutAfter = async (listening: Listening, work: () => Promise<unknown>): Promise<number> => {
    const began = Date.now();
    await work();
    return (await Promise.race([listening.cut, pause(5_000, Infinity, { ref: false })])) - began;
  };

  it('when its session signs out', async () => {
    const person = await test.aMember(here);
    expect(await cutAfter(await listen(person), () => person.post('/api/sign-out'))).toBeLessThan(2_000);
  });

  it('when its membership ends', async () => {
    const person = await test.aMember(here);
    const listening = await listen(person);
    const bystander = await listen(member);
    await test.database.query('UPDATE membership SET valid_to = now() WHERE account_id = $1', [person.account!.id]);
    const transactions = test.app.get(Transactions);
    const notice = () =>
      transactions.run(Actor.nobody('test'), (tx) => recheckSockets(tx, { accountId: person.account!.id }));
    expect(await cutAfter(listening, notice)).toBeLessThan(2_000);
    expect(bystander.socket.connected).toBe(true);
  });

  it('when it acts for another organisation from now on', async () => {
    const person = await test.aMember(here);
    const other = await test.anOrganization();
    await test.database.query(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'worker')`,
      [newId(), other.id, person.account!.id],
    );
    const listening = await listen(person);
    const change = () => person.post('/api/me/organization', { organizationId: other.id });
    expect(await cutAfter(listening, change)).toBeLessThan(2_000);
    const again = await listen(person);
    await tell(`organization:${here.id}`);
    await tell(`organization:${other.id}`);
    await until(() => again.hints.length > 0);
    expect(again.hints).toHaveLength(1);
  });

  it('when it sends a frame that is too large, or hundreds of events', async () => {
    const large = await listen(member);
    expect(await cutAfter(large, async () => large.socket.emit('watch', { room: 'x'.repeat(70_000) }))).toBeLessThan(
      2_000,
    );
    const many = await listen(member);
    const flood = async () => Array.from({ length: 300 }, () => many.socket.emit('watch', { room: 'thing:1' }));
    expect(await cutAfter(many, flood)).toBeLessThan(2_000);
  });
});

it('an open page does not keep a session from ending by idleness', async () => {
  const person = await test.aMember(here);
  const listening = await listen(person);
  const hash = createHash('sha256').update(person.cookie!.slice(4)).digest();
  await test.database.query(`UPDATE session SET seen_at = now() - interval '13 hours' WHERE token_hash = $1`, [hash]);
  await test.app
    .get(Transactions)
    .run(Actor.nobody('test'), (tx) => recheckSockets(tx, { accountId: person.account!.id }));
  await listening.cut;
});

it('every socket event says who may send it', () => {
  const events = socketEventsOf(test.app).filter(({ namespace }) => namespace === '/hints');
  expect(events).toEqual([
    { namespace: '/hints', event: 'watch', who: 'signed-in' },
    { namespace: '/hints', event: 'unwatch', who: 'signed-in' },
  ]);
});

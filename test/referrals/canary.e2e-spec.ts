import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ConsoleLogger } from '@nestjs/common';
import { io, type Socket } from 'socket.io-client';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import {
  good,
  identity,
  readyToSend,
  step,
  twoOrganizations,
  yes,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

/** One value a field, which occurs nowhere else in the world. */
const markers = Object.fromEntries(
  Object.keys(identity).map((field) => [
    field,
    field === 'phone' ? `14${digits(9)}` : `金丝雀${field}${randomBytes(6).toString('hex')}`,
  ]),
);

function digits(count: number): string {
  return Array.from(randomBytes(count), (byte) => String(byte % 10)).join('');
}

/** The marker itself, and as it would look inside bytes printed as hex or base64. */
const forms = Object.values(markers).flatMap((marker) => {
  const bytes = Buffer.from(marker, 'utf8');
  return [
    marker,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    encodeURIComponent(marker),
    JSON.stringify(marker).slice(1, -1),
  ];
});

const leaksIn = (text: string): string[] => forms.filter((form) => text.includes(form));

let app: TestApp;
let worker: TestWorker;
let network: TwoOrganizations;
let officer: TestClient;
let sent: Standing;
const logged: string[] = [];
const frames: string[] = [];
const sockets: Socket[] = [];

class RememberingLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[]): void {
    logged.push(...messages.map(String));
  }
}

async function listen(client: TestClient, watch: string): Promise<void> {
  const socket = io(`${app.url}/hints`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: app.url, cookie: client.cookie! },
  });
  sockets.push(socket);
  socket.onAny((...frame: unknown[]) => frames.push(JSON.stringify(frame)));
  await new Promise<void>((resolve, reject) => {
    socket.once('ready', () => resolve());
    socket.once('connect_error', reject);
  });
  frames.push(JSON.stringify(await socket.emitWithAck('watch', { room: watch })));
}

beforeAll(async () => {
  app = await startTestApp();
  app.app.useLogger(new RememberingLogger());
  worker = await startTestWorker(app);
  worker.context.useLogger(new RememberingLogger());
  network = await twoOrganizations(app);
  officer = await app.aMember(await app.anOrganization({ kind: 'foundation' }), 'program-officer');
  const ready = await readyToSend(network, { details: markers }, { ...yes, fields: Object.keys(identity) });
  for (const client of [network.intake, network.stranger, officer]) await listen(client, `referral:${ready.id}`);
  good(await network.supervisor.get(`/api/referrals/${ready.id}/preview`));
  sent = good(await step(network.supervisor, ready.id, 'send', {}, ready.version));
  await listen(network.intake, `referral:${sent.id}`);
  good(await step(network.intake, sent.id, 'receive'));
  await worker.drain();
  await worker.runTimers();
  await worker.drain();
});
afterAll(async () => {
  sockets.forEach((socket) => socket.disconnect());
  await worker?.close();
  await app?.close();
});

it('the source itself reads every marker: they are there to be leaked', async () => {
  const own = await network.supervisor.get(`/api/referrals/${sent.id}`);
  for (const marker of Object.values(markers)) expect(JSON.stringify(own.body)).toContain(marker);
});

interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

/** Every route that reads, with the referral's id wherever an id is asked for. */
async function readingPaths(): Promise<string[]> {
  const { body } = await app.nobody.get<OpenApi>('/openapi.json');
  return Object.entries(body.paths)
    .filter(([, verbs]) => 'get' in verbs)
    .map(([path]) => path.replace(/\{\w+\}/g, sent.id));
}

describe.each(['recipient', 'recipient’s administrator', 'stranger', 'funder', 'nobody'])('over HTTP the %s', (who) => {
  const clientOf = (): TestClient =>
    ({ recipient: network.intake, stranger: network.stranger, funder: officer, nobody: app.nobody })[who] ??
    network.targetAdmin;

  it('finds no marker on any route that reads', async () => {
    const queries = ['', '?box=in', '?box=in&limit=100', '?q=金丝雀', '?need=home-visit'];
    for (const path of await readingPaths())
      for (const query of queries) {
        const answer = await clientOf().get(`${path}${query}`);
        expect({ path, query, leaks: leaksIn(JSON.stringify([answer.body, [...answer.headers]])) }).toEqual({
          path,
          query,
          leaks: [],
        });
      }
  });

  it('finds none in the refusals of commands', async () => {
    for (const action of ['send', 'accept', 'complete', 'close', 'another']) {
      const answer = await clientOf().post(
        `/api/referrals/${sent.id}/${action}`,
        { note: 1 },
        { version: sent.version },
      );
      expect(leaksIn(JSON.stringify(answer.body))).toEqual([]);
    }
  });
});

it('no frame of a socket holds a marker, and the recipient does hear of it', async () => {
  await pause(100);
  const all = frames.join('\n');
  expect(all).toContain('referral.sent');
  expect(all).toContain(sent.id);
  expect(leaksIn(all)).toEqual([]);
});

it('no log line holds a marker, not even of a failure', async () => {
  const body = { ...markers, details: markers };
  await network.worker.patch(`/api/referrals/${sent.id}`, body, { version: 1 });
  await network.worker.call('POST', '/api/referrals', `{"details": {"name": "${markers.name}"`, {
    key: 'broken-json-1',
  });
  await app.database.query('ALTER TABLE person_field RENAME TO person_field_away');
  const broken = await network.supervisor.get(`/api/referrals/${sent.id}`);
  await app.database.query('ALTER TABLE person_field_away RENAME TO person_field');
  expect(broken.status).toBe(500);
  expect(logged.length).toBeGreaterThan(0);
  expect(leaksIn(logged.join('\n'))).toEqual([]);
});

it('a dump of the whole database, jobs, mail and stored answers included, holds none', async () => {
  const tables = await app.database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const leaks: string[] = [];
  let rows = 0;
  for (const { name } of tables) {
    const content = await app.database.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    rows += content.length;
    if (leaksIn(content.map(({ line }) => line).join('\n')).length > 0) leaks.push(name);
  }
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['public.person_field', 'public.outbox', 'public.audit_event']),
  );
  expect(rows).toBeGreaterThan(50);
  expect(leaks).toEqual([]);
});

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { passwordFile } from '@app/config';
import { type SafeAnswer, safeLaneOf, type SafeMessage, type SafeState } from '@app/live-protocol';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../support/test-app';
import { type LiveClient, until } from './live-client';
import { Meeting } from './meeting';

let app: TestApp;
let meeting: Meeting;
let chair: LiveClient;
let prompt: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await Meeting.prepare(app, { template: 'stage-review', title: '阶段性交流会' });
  chair = await meeting.enterAs(meeting.facilitator);
  expect(await chair.live.send('session.open', {})).toMatchObject({ ok: true });
  prompt = await meeting.goTo(chair, '不记名的一轮');
});
afterEach(() => meeting.leave());

const aKey = (): string => randomBytes(32).toString('hex');
const ask = (who: LiveClient, message: object): Promise<SafeAnswer> =>
  who.socket.timeout(8000).emitWithAck('safe', message);
const offer = (who: LiveClient, text: string, key = aKey()) => ask(who, { op: 'offer', prompt, key, text });
const open = () => ask(chair, { op: 'open', prompt });
const plain = (op: SafeMessage['op']) => ({ op, prompt });

/** People of as many organisations, each with an account. */
async function partners(count: number): Promise<LiveClient[]> {
  const all: LiveClient[] = [];
  for (let n = 0; n < count; n += 1) all.push((await meeting.aPartner(`伙伴${n}`)).live);
  return all;
}

async function aFunder(): Promise<LiveClient> {
  const foundation = await app.anOrganization({ kind: 'foundation' });
  const officer = await app.aMember(foundation, 'program-officer', '项目官员');
  expect(await officer.post('/api/live-sessions/join', meeting.link)).toMatchObject({ status: 200 });
  return meeting.enterAs(officer);
}

const rows = async (table: string): Promise<number> =>
  (await app.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

it('shows nothing below five notes or three organisations, and then leaves nothing behind', async () => {
  const [one, two] = await partners(2);
  expect(await offer(one, '还没开始')).toEqual({ ok: false, code: 'stage_closed' });
  expect(await open()).toEqual({ ok: true, state: 'done' });
  const held = await Promise.all([one, one, one, two, two].map((who) => offer(who, '话')));
  for (const answer of held) expect(answer).toEqual({ ok: true, state: 'held' });
  expect(await ask(chair, plain('reveal'))).toEqual({ ok: false, code: 'too_few' });
  expect(await offer(one, '第四条')).toEqual({ ok: false, code: 'quota' });
  expect(await ask(chair, plain('return'))).toEqual({ ok: true, state: 'done' });
  for (const table of ['safe_note', 'safe_receipt', 'safe_dedupe']) expect(await rows(table)).toBe(0);
  expect(await ask(one, plain('read'))).toEqual({ ok: false, code: 'stage_closed' });
});

it('reveals one shuffled batch to those who take part; a note is repeated, replaced and taken back by its key', async () => {
  const people = await partners(4);
  await open();
  const keys = people.map(aKey);
  const spare = aKey();
  await Promise.all([
    ...people.map((who, at) => offer(who, `第一稿 ${at}`, keys[at])),
    offer(chair, '主持人的一条'),
    offer(people[1], '不要了', spare),
  ]);
  expect(await offer(people[0], '改过的 0', keys[0])).toEqual({ ok: true, state: 'held' });
  expect(await ask(people[1], { op: 'withdraw', prompt, key: spare })).toEqual({ ok: true, state: 'withdrawn' });
  expect(await ask(people[0], plain('reveal'))).toEqual({ ok: false, code: 'forbidden' });
  expect(await ask(chair, plain('reveal'))).toEqual({ ok: true, state: 'done' });
  const read = await ask(people[2], plain('read'));
  expect(read).toMatchObject({ ok: true, state: 'read' });
  const notes = 'notes' in read ? read.notes : [];
  expect(notes.slice().sort()).toEqual(['主持人的一条', '改过的 0', '第一稿 1', '第一稿 2', '第一稿 3'].sort());
  // A device that never heard the answer asks again and learns that its note is among them.
  expect(await offer(people[3], '第一稿 3', keys[3])).toEqual({ ok: true, state: 'in-batch' });
  expect(await offer(people[3], '太晚了')).toEqual({ ok: false, code: 'stage_closed' });
  expect(await ask(people[2], { op: 'withdraw', prompt, key: keys[2] })).toEqual({ ok: true, state: 'withdrawn' });
  expect(await ask(people[0], plain('read'))).toMatchObject({ notes: expect.not.arrayContaining(['第一稿 2']) });
  expect(await rows('safe_receipt')).toBe(5);
});

it('the log of the lane names nobody, and the text is in one table alone', async () => {
  const people = await partners(5);
  await open();
  const text = '谁也不知道的暗号七七';
  await Promise.all(people.map((who) => offer(who, text)));
  await ask(chair, plain('reveal'));
  await chair.live.send('session.close', {});
  const log = await app.database.query<{ kind: string; actor_id: string | null; cmd_id: string | null }>(
    'SELECT kind, actor_id, cmd_id FROM lane_event WHERE lane = $1 ORDER BY seq',
    [safeLaneOf(prompt)],
  );
  expect(log.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['safe.opened', 'safe.revealed']));
  for (const { actor_id, cmd_id } of log) expect([actor_id, cmd_id]).toEqual([null, null]);
  const tables = await app.database.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  for (const { name } of tables) {
    const found = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${name}" AS t WHERE t::text LIKE '%暗号七七%'`,
    );
    expect([name, found[0].n > 0]).toEqual([name, name === 'safe_note']);
  }
  const minutes = await meeting.facilitator.get(`${meeting.path}/minutes`);
  expect(JSON.stringify(minutes.body)).not.toContain('暗号七七');
});

it('funders and guests see that it runs and are not in it', async () => {
  const funder = await aFunder();
  const guest = await meeting.enter(await meeting.aGuestCookie());
  await open();
  for (const who of [funder, guest]) {
    await until(() => who.live.room.current?.stageId === prompt);
    expect(who.live.room.agenda.find(({ id }) => id === prompt)?.kind).toBe('safe-round');
    expect(await offer(who, '我也说')).toEqual({ ok: false, code: 'forbidden' });
    expect(await ask(who, plain('read'))).toEqual({ ok: false, code: 'forbidden' });
    expect(await who.rawJoin([{ id: safeLaneOf(prompt), epoch: 0, seq: 0 }])).toMatchObject({ code: 'forbidden' });
  }
});

it('the tables are nobody’s but the room’s: permission denied by SQL', async () => {
  for (const role of ['app_funder', 'app_member', 'app_community', 'worker', 'relay', 'jobs', 'app', 'rls_reader']) {
    for (const table of ['safe_note', 'safe_receipt', 'safe_dedupe']) {
      const [may] = await app.database.query<{ any: boolean }>(
        `SELECT bool_or(has_table_privilege($1, $2, p)) AS any
         FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p`,
        [role, table],
      );
      expect([role, table, may.any]).toEqual([role, table, false]);
    }
  }
  const url = new URL(app.database.url);
  url.username = 'app';
  url.password = readFileSync(passwordFile(app.database.config.secretsDir, 'app'), 'utf8').trim();
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query('SET ROLE app_funder');
    for (const table of ['safe_note', 'safe_receipt', 'safe_dedupe'])
      await expect(client.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await client.end();
  }
});

it('a round whose stage is over settles itself: enough is revealed, too little is given back', async () => {
  const people = await partners(5);
  await open();
  await Promise.all(people.map((who) => offer(who, '话')));
  await people[0].live.follow(safeLaneOf(prompt));
  await chair.live.send('stage.advance', {});
  const status = () => (people[0].live.stateOf(safeLaneOf(prompt)) as SafeState | null)?.status;
  await until(() => status() === 'revealed', 8000);
  expect(await ask(people[4], plain('read'))).toMatchObject({ ok: true, state: 'read' });
});

it('refuses what is not a message of the round', async () => {
  const [one] = await partners(1);
  await open();
  const key = aKey();
  const bad: object[] = [
    { op: 'offer', prompt, key, text: '' },
    { op: 'offer', prompt, key, text: '  ' },
    { op: 'offer', prompt, key, text: 'x'.repeat(501) },
    { op: 'offer', prompt, key, text: 'a\0b' },
    { op: 'offer', prompt, key, text: '\ud800' },
    { op: 'offer', prompt, key: 'short', text: 'x' },
    { op: 'offer', prompt, key, text: 'x', author: 'me' },
    { op: 'offer', prompt: 'x', key, text: 'x' },
    { op: 'count', prompt },
    { op: 'read', prompt, key },
  ];
  for (const message of bad) expect(await ask(one, message)).toEqual({ ok: false, code: 'invalid' });
  expect(await ask(chair, plain('reveal'))).toEqual({ ok: false, code: 'too_few' });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { passwordFile } from '@app/config';
import { type LiveEvent, type Member, type SafeAnswer, type Stage } from '@app/live-protocol';
import { Client } from 'pg';
import { LiveClient } from '../../live-sessions/live-client';
import type { Check } from '../check';
import { inHall, writeLog } from './hall';
import { learned, type RoundDump, score, strategies } from './safe-analyst';
import { searchExports } from './safe-exports';

const sessions = 3;
const people = 30;
const roundsEach = 40;
const organizations = 10;
const marker = 'gustav-mahler-vier';
/** Said before everybody: whatever does not show this was not looked into. */
const openWord = 'anton-bruckner-sieben';

interface Table {
  sid: string;
  prompts: string[];
  /** The facilitator's. */
  cookie: string;
  /** In the order of joining; the last one works for a funder. */
  members: { id: string; client: LiveClient }[];
}

const ask = (client: LiveClient, message: object): Promise<SafeAnswer> =>
  client.socket.timeout(15_000).emitWithAck('safe', message);
const aKey = (): string => randomBytes(32).toString('hex');

export const safe: Check = {
  id: 'live-safe-lane',
  promised: `an analyst with the whole database (xmin, places, ids), queue, job history, logs, every export and the timing of answers matches the notes of a ${people}-person session to members no better than chance + 1 %; below the threshold nothing is revealed; the funder's role gets permission denied`,
  patienceMs: 20 * 60_000,
  run: (log) =>
    inHall(log, { sessions, perSession: people }, async ({ stage, client, seats }) => {
      const { product } = stage;
      const tables: Table[] = [];
      for (let n = 0; n < sessions; n += 1) {
        const seated = seats.slice(n * people, (n + 1) * people);
        tables.push(await anAgendaOfRounds(client, product.url, seated));
      }
      const databaseUrl = await product.databaseUrl();
      const rounds = (await Promise.all(tables.map((table) => play(databaseUrl, table)))).flat();
      log(`${rounds.length} rounds of ${people - 1} notes`);
      const below = await belowTheThreshold(client, tables[0]);
      const told: string[] = [];
      const chance = rounds.length / rounds.reduce((sum, { receipts }) => sum + receipts.length, 0);
      let worst = 0;
      const outcomes = Object.entries(strategies).map(([name, guess]) => [name, score(rounds, guess)] as const);
      for (const [name, { right, of }] of [...outcomes, ['learned from every other round', learned(rounds)] as const]) {
        worst = Math.max(worst, right / of);
        log(`${name}: ${right} of ${of}, ${percent(right / of)}`);
      }
      told.push(`best of ${outcomes.length + 1} strategies ${percent(worst)}, chance ${percent(chance)}`);
      const joined = rounds.filter(({ notes, receipts }) => {
        const inNotes = new Set(notes.map(({ xmin }) => xmin));
        return inNotes.size !== 1 || receipts.some(({ xmin }) => inNotes.has(xmin));
      }).length;
      told.push(`${joined} of ${rounds.length} rounds with a transaction that joins`);
      const funder = await funderIsOut(tables[0]);
      for (const { members } of tables) await must(members[0].client.live.send('agreement.add', { text: openWord }));
      const out = await searchExports(stage, client, tables, { secret: marker, open: openWord });
      const leaks = [...(await leaksOf(client, product.output)), ...out.leaks];
      told.push(`text outside safe_note: ${leaks.length === 0 ? 'nowhere' : leaks.join(', ')}`);
      told.push(
        `searched besides every table and all output: ${out.exports} exports (${out.formats.join(', ')}); ${out.blind.length === 0 ? 'each paper shows what was said openly' : `BLIND in ${out.blind.join(', ')}`}`,
      );
      told.push(`below the threshold: ${below ? 'nothing revealed, nothing stored' : 'REVEALED'}`);
      const denied = await deniedToFunder(product.dataDir, await product.databaseUrl());
      told.push(`funder's role: ${denied ? 'permission denied' : 'READS'}`);
      told.push(`funder's person: ${funder ? 'refused' : 'TAKES PART'}`);
      for (const { members } of tables) for (const member of members) member.client.leave();
      return {
        measured: told.join(' | '),
        holds:
          worst <= chance + 0.01 &&
          joined === 0 &&
          leaks.length === 0 &&
          out.blind.length === 0 &&
          below &&
          denied &&
          funder,
      };
    }),
};

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** The hall's session with an agenda of rounds, its people from ten organisations and one from a funder. */
async function anAgendaOfRounds(client: Client, url: string, seats: { cookie: string; sid: string }[]): Promise<Table> {
  const [{ sid }] = seats;
  const { rows } = await client.query<Pick<Member, 'id' | 'displayName' | 'role'>>(
    `SELECT data->'member'->>'id' AS id, data->'member'->>'displayName' AS "displayName", data->'member'->>'role' AS role
     FROM lane_event WHERE session_id = $1 AND kind = 'member.joined' ORDER BY seq`,
    [sid],
  );
  const ids = Array.from({ length: organizations }, () => randomUUID());
  const seated = rows.map((row, n): LiveEvent => {
    const isFunder = n === rows.length - 1;
    const organization = {
      id: ids[n % organizations],
      name: `organisation ${n % organizations}`,
      group: isFunder ? ('funder' as const) : ('partner' as const),
    };
    return { k: 'member.joined', d: { member: { ...row, organization, verified: true, joinedAt: Date.now() } } };
  });
  const agenda = Array.from({ length: roundsEach + 1 }, (_, n) => aRound(n));
  await writeLog(client, sid, [{ k: 'agenda.set', d: { agenda } }, ...seated]);
  const members: Table['members'] = [];
  for (const [n, { cookie }] of seats.entries()) {
    const one = new LiveClient({ url, cookie, origin: url }, sid);
    await one.enter();
    members.push({ id: rows[n].id, client: one });
  }
  return { sid, cookie: seats[0].cookie, prompts: agenda.map(({ id }) => id), members };
}

const aRound = (n: number): Stage => ({
  id: randomUUID(),
  title: `round ${n}`,
  kind: 'safe-round',
  minutes: 10,
  prompt: '',
  output: '',
  fixed: false,
  grouping: null,
  tools: [],
  board: null,
  round: null,
  hints: [],
  advance: 'by-hand',
});

/** Everybody has a habit: the same people write early in every round, which is what a leak of order would show. */
async function play(databaseUrl: string, { sid, prompts, members }: Table): Promise<RoundDump[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const [chair] = members;
  const writers = members.slice(0, -1);
  const habit = [...writers].sort((a, b) => (a.id.slice(-4) < b.id.slice(-4) ? -1 : 1));
  const rounds: RoundDump[] = [];
  for (const prompt of prompts.slice(0, roundsEach)) {
    await must(chair.client.live.send('stage.go', { stageId: prompt }));
    await must(ask(chair.client, { op: 'open', prompt }));
    const truth = new Map<string, string>();
    const answers: { member: string; at: number }[] = [];
    await Promise.all(
      habit.map(async ({ id, client: one }, at) => {
        await pause(at * 8);
        const text = `${marker} ${randomUUID()}`;
        truth.set(text, id);
        await must(ask(one, { op: 'offer', prompt, key: aKey(), text }));
        answers.push({ member: id, at: Date.now() });
      }),
    );
    await must(ask(chair.client, { op: 'reveal', prompt }));
    const joined = members.map(({ id }) => id);
    rounds.push({
      ...(await dumpOf(client, sid, prompt)),
      joined,
      answered: answers.map(({ member }) => member),
      truth,
    });
  }
  await client.end();
  return rounds;
}

async function must(answer: Promise<{ ok: boolean }>): Promise<void> {
  const told = await answer;
  if (!told.ok) throw new Error(JSON.stringify(told));
}

const place = `(ctid::text::point)[0] * 100000 + (ctid::text::point)[1] AS place`;

async function dumpOf(
  client: Client,
  sid: string,
  prompt: string,
): Promise<Pick<RoundDump, 'notes' | 'receipts' | 'dedupe'>> {
  const of = [sid, prompt];
  // Receipts follow in a transaction of their own; a second at most.
  for (let tries = 0; tries < 50; tries += 1) {
    const receipts = await client.query<RoundDump['receipts'][number]>(
      `SELECT member_id AS member, xmin::text::int AS xmin, ${place} FROM safe_receipt WHERE session_id = $1 AND prompt_id = $2`,
      of,
    );
    if (receipts.rows.length === 0) {
      await pause(50);
      continue;
    }
    const notes = await client.query<RoundDump['notes'][number]>(
      `SELECT id, body, encode(withdrawal_hash, 'hex') AS hash, xmin::text::int AS xmin, ${place}
       FROM safe_note WHERE session_id = $1 AND prompt_id = $2`,
      of,
    );
    const dedupe = await client.query<RoundDump['dedupe'][number]>(
      `SELECT encode(d.key_hash, 'hex') AS hash, ${place.replaceAll('ctid', 'd.ctid')} FROM safe_dedupe d
       WHERE d.xmin = (SELECT n.xmin FROM safe_note n WHERE n.session_id = $1 AND n.prompt_id = $2 LIMIT 1)`,
      of,
    );
    return { notes: notes.rows, receipts: receipts.rows, dedupe: dedupe.rows };
  }
  throw new Error('no receipts were written');
}

/** Four notes from four organisations, and five from two. */
async function belowTheThreshold(client: Client, { sid, prompts, members }: Table): Promise<boolean> {
  const prompt = prompts[roundsEach];
  const chair = members[0].client;
  await must(chair.live.send('stage.go', { stageId: prompt }));
  await must(ask(chair, { op: 'open', prompt }));
  const put = ({ client: one }: Table['members'][number]) =>
    must(ask(one, { op: 'offer', prompt, key: aKey(), text: `${marker} few` }));
  await Promise.all(members.slice(0, 4).map(put));
  const few = await ask(chair, { op: 'reveal', prompt });
  await must(ask(chair, { op: 'return', prompt }));
  await must(ask(chair, { op: 'open', prompt }));
  const two = [members[0], members[organizations], members[1], members[organizations + 1], members[1]];
  await Promise.all(two.map(put));
  const narrow = await ask(chair, { op: 'reveal', prompt });
  await must(ask(chair, { op: 'return', prompt }));
  const { rows } = await client.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM safe_note WHERE session_id = $1 AND prompt_id = $2)::int
       + (SELECT count(*) FROM safe_receipt WHERE session_id = $1 AND prompt_id = $2)::int AS n`,
    [sid, prompt],
  );
  const isRefused = (answer: SafeAnswer): boolean => !answer.ok && answer.code === 'too_few';
  return isRefused(few) && isRefused(narrow) && rows[0].n === 0;
}

/** Every table of every schema (log, outbox, jobs, minutes, audit), and what the processes printed. */
async function leaksOf(client: Client, output: string): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const leaks: string[] = [];
  for (const { name } of tables) {
    if (name === 'public.safe_note') continue;
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} AS t WHERE t::text LIKE $1`,
      [`%${marker}%`],
    );
    if (rows[0].n > 0) leaks.push(name);
  }
  if (output.includes(marker)) leaks.push('what the processes printed');
  return leaks;
}

async function deniedToFunder(dataDir: string, migratorUrl: string): Promise<boolean> {
  const url = new URL(migratorUrl);
  url.username = 'app';
  url.password = readFileSync(passwordFile(join(dataDir, 'secrets'), 'app'), 'utf8').trim();
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query('SET ROLE app_funder');
    for (const table of ['safe_note', 'safe_receipt', 'safe_dedupe']) {
      const code = await client.query(`SELECT * FROM ${table}`).then(
        () => '',
        (error: { code?: string }) => error.code,
      );
      if (code !== '42501') return false;
    }
    return true;
  } finally {
    await client.end();
  }
}

async function funderIsOut({ prompts, members }: Table): Promise<boolean> {
  const funder = members.at(-1)!.client;
  const [prompt] = prompts;
  const read = await ask(funder, { op: 'read', prompt });
  const followed = await funder.rawJoin([{ id: `safe:${prompt}`, epoch: 0, seq: 0 }]);
  return !read.ok && read.code === 'forbidden' && !followed.ok;
}

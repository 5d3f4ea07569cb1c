import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveEvent, Member, SafeAnswer, Stage } from '@app/live-protocol';
import { Client } from 'pg';
import { LiveClient } from '../../live-sessions/live-client';
import { writeLog } from './hall';
import type { NoteDump, RoundDump } from './safe-analyst';

const organizations = 10;
export const marker = 'gustav-mahler-vier';

export interface Table {
  sid: string;
  prompts: string[];
  /** The facilitator's. */
  cookie: string;
  /** In the order of joining; the last one works for a funder. */
  members: { id: string; name: string; organization: string; client: LiveClient }[];
}

export const ask = (client: LiveClient, message: object): Promise<SafeAnswer> =>
  client.socket.timeout(15_000).emitWithAck('safe', message);
const aKey = (): string => randomBytes(32).toString('hex');

/** The hall's session with an agenda of rounds, its people from ten organisations and one from a funder. */
export async function anAgendaOfRounds(
  client: Client,
  url: string,
  seats: { cookie: string; sid: string }[],
  rounds: number,
): Promise<Table> {
  const [{ sid }] = seats;
  const { rows } = await client.query<Pick<Member, 'id' | 'displayName' | 'role'>>(
    `SELECT data->'member'->>'id' AS id, data->'member'->>'displayName' AS "displayName", data->'member'->>'role' AS role
     FROM lane_event WHERE session_id = $1 AND kind = 'member.joined' ORDER BY seq`,
    [sid],
  );
  const ids = Array.from({ length: organizations }, () => randomUUID());
  const nameOf = (n: number): string => `organisation ${n % organizations}`;
  const seated = rows.map((row, n): LiveEvent => {
    const isFunder = n === rows.length - 1;
    const organization = {
      id: ids[n % organizations],
      name: nameOf(n),
      group: isFunder ? ('funder' as const) : ('partner' as const),
    };
    return { k: 'member.joined', d: { member: { ...row, organization, verified: true, joinedAt: Date.now() } } };
  });
  const agenda = Array.from({ length: rounds }, (_, n) => aRound(n));
  await writeLog(client, sid, [{ k: 'agenda.set', d: { agenda } }, ...seated]);
  const members: Table['members'] = [];
  for (const [n, { cookie }] of seats.entries()) {
    const one = new LiveClient({ url, cookie, origin: url }, sid);
    await one.enter();
    members.push({ id: rows[n].id, name: rows[n].displayName, organization: nameOf(n), client: one });
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
export async function play(
  databaseUrl: string,
  { sid, members }: Table,
  prompts: readonly string[],
): Promise<RoundDump[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const [chair] = members;
  const writers = members.slice(0, -1);
  const habit = [...writers].sort((a, b) => (a.id.slice(-4) < b.id.slice(-4) ? -1 : 1));
  const rounds: RoundDump[] = [];
  for (const prompt of prompts) {
    await must(chair.client.live.send('stage.go', { stageId: prompt }));
    await must(ask(chair.client, { op: 'open', prompt }));
    const truth = new Map<string, string>();
    const answers: string[] = [];
    await Promise.all(
      habit.map(async ({ id, client: one }, at) => {
        await pause(at * 8);
        const text = `${marker} ${randomUUID()}`;
        truth.set(text, id);
        await must(ask(one, { op: 'offer', prompt, key: aKey(), text }));
        answers.push(id);
      }),
    );
    await must(ask(chair.client, { op: 'reveal', prompt }));
    rounds.push({
      ...(await dumpOf(client, sid, prompt)),
      openings: [],
      joined: members.map(({ id }) => id),
      names: new Map(members.map(({ id, name, organization }) => [id, { name, organization }])),
      answered: answers,
      truth,
    });
  }
  await client.end();
  return rounds;
}

export async function must(answer: Promise<{ ok: boolean }>): Promise<void> {
  const told = await answer;
  if (!told.ok) throw new Error(JSON.stringify(told));
}

const place = `(ctid::text::point)[0] * 100000 + (ctid::text::point)[1] AS place`;

async function dumpOf(
  client: Client,
  sid: string,
  prompt: string,
): Promise<Pick<RoundDump, 'notes' | 'receipts' | 'dedupe' | 'kept'>> {
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
    const notes = await client.query<NoteDump>(
      `SELECT id, body, encode(withdrawal_hash, 'hex') AS hash, xmin::text::int AS xmin, ${place},
         seal, inner_hash AS "innerHash", author_hash AS "authorHash"
       FROM safe_note WHERE session_id = $1 AND prompt_id = $2`,
      of,
    );
    const dedupe = await client.query<RoundDump['dedupe'][number]>(
      `SELECT encode(d.key_hash, 'hex') AS hash, ${place.replaceAll('ctid', 'd.ctid')} FROM safe_dedupe d
       WHERE d.xmin = (SELECT n.xmin FROM safe_note n WHERE n.session_id = $1 AND n.prompt_id = $2 LIMIT 1)`,
      of,
    );
    const kept = await client.query<NonNullable<RoundDump['kept']>>(
      `SELECT xmin::text::int AS xmin, ${place} FROM safe_sealed_round WHERE session_id = $1 AND prompt_id = $2`,
      of,
    );
    return { notes: notes.rows, receipts: receipts.rows, dedupe: dedupe.rows, kept: kept.rows.at(0) ?? null };
  }
  throw new Error('no receipts were written');
}

/** Four notes from four organisations, and five from two. */
export async function belowTheThreshold(client: Client, { sid, members }: Table, prompt: string): Promise<boolean> {
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

export async function funderIsOut({ members }: Table, prompt: string): Promise<boolean> {
  const funder = members.at(-1)!.client;
  const read = await ask(funder, { op: 'read', prompt });
  const followed = await funder.rawJoin([{ id: `safe:${prompt}`, epoch: 0, seq: 0 }]);
  return !read.ok && read.code === 'forbidden' && !followed.ok;
}

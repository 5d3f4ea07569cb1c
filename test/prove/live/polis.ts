import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '@app/kernel';
import { type CommandAnswer, type Statement, type Vote } from '@app/live-protocol';
import type { Socket } from 'socket.io-client';
import { LiveClient, connected, openSocket } from '../../live-sessions/live-client';
import type { Check } from '../check';
import { within } from '../referrals/stage';
import { type Hall, inHall, writeLog } from './hall';
import { storedRoom } from './whole';

const root = resolve(__dirname, '../../../..');
const folder = resolve(root, '../shared/data/polis-live-votes');
const deliberations = ['15-per-hour-seattle', 'london.youth.policing'];
const mostPeople = 345;
const voteOf: Record<string, Vote> = { '1': 'agree', '-1': 'disagree', '0': 'pass' };

type Row = Record<string, string>;

/** Comma-separated values with quoted fields that may hold commas, quotes and line breaks. */
function rowsOf(file: string): Row[] {
  const text = readFileSync(file, 'utf8');
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') lines.push([]);
  }
  const [names, ...rest] = lines.filter((line) => line.length > 1);
  return rest.map((line) => Object.fromEntries(names.map((name, n) => [name, line[n]])));
}

interface Voice {
  at: number;
  by: string;
  comment: string;
  vote: Vote | null;
  text: string;
}

/** Everything that was said, oldest first; somebody writes a comment before anybody answers it. */
function voicesOf(comments: Row[], votes: Row[]): Voice[] {
  const written = comments.map((row) => ({
    at: Number(row.timestamp),
    by: row['author-id'],
    comment: row['comment-id'],
    vote: null,
    text: row['comment-body'],
  }));
  const given = votes.map((row) => ({
    at: Number(row.timestamp),
    by: row['voter-id'],
    comment: row['comment-id'],
    vote: voteOf[row.vote],
    text: '',
  }));
  return [...written, ...given].sort((a, b) => a.at - b.at || Number(a.vote !== null) - Number(b.vote !== null));
}

/** Participants in the order in which they first speak, each on a socket of their own that follows nothing but its own lane. */
class Participants {
  readonly memberOf = new Map<string, string>();
  private readonly sockets = new Map<string, Socket>();

  constructor(
    private readonly hall: Hall,
    private readonly seats: Hall['seats'],
    private readonly memberIds: string[],
  ) {}

  async say(by: string, kind: string, data: object, id: string): Promise<void> {
    const socket = await this.socketOf(by);
    for (;;) {
      const answer = (await socket
        .timeout(20_000)
        .emitWithAck('cmd', { id, lane: 'all', kind, data })) as CommandAnswer;
      if (answer.ok) return;
      if (answer.code !== 'busy' && answer.code !== 'retry')
        throw new Error(`${kind}: ${answer.code} ${answer.at ?? ''}`);
      await pause(200);
    }
  }

  leave(): void {
    for (const socket of this.sockets.values()) socket.disconnect();
  }

  private async socketOf(by: string): Promise<Socket> {
    const known = this.sockets.get(by);
    if (known) return known;
    // The first seat is the facilitator's.
    const place = this.sockets.size + 1;
    const { url } = this.hall.stage.product;
    const { cookie, sid } = this.seats[place];
    const memberId = this.memberIds[place];
    const socket = openSocket({ url, cookie });
    if ((await connected(socket)) !== true) throw new Error('a participant was not let in');
    const lanes = [{ id: `me:${memberId}`, epoch: 0, seq: 0 }];
    const answer = (await socket.timeout(20_000).emitWithAck('join', { sid, proto: 1, lanes, outbox: [] })) as {
      ok: boolean;
    };
    if (!answer.ok) throw new Error('a participant was not seated');
    this.sockets.set(by, socket);
    this.memberOf.set(by, memberId);
    return socket;
  }
}

interface Judged {
  said: string;
  holds: boolean;
}

async function replay(hall: Hall, name: string, log: (line: string) => void): Promise<Judged> {
  const { client, open, stage } = hall;
  const seats = await open();
  const [{ sid, cookie }] = seats;
  const [comments, votes, matrix] = ['comments', 'votes', 'participants-votes'].map((file) =>
    rowsOf(join(folder, name, `${file}.csv`)),
  );
  const { room: empty } = await storedRoom(client, sid);
  const agenda = empty.agenda.map((each) => ({
    ...each,
    kind: 'plenary' as const,
    tools: ['statements' as const],
    board: null,
  }));
  await writeLog(client, sid, [{ k: 'agenda.set', d: { agenda } }]);
  const people = new Participants(
    hall,
    seats,
    empty.members.map(({ id }) => id),
  );
  const { url } = stage.product;
  const watcher = await new LiveClient({ url, cookie, origin: url }, sid).enter();
  try {
    const statementOf = new Map<string, string>();
    const voices = voicesOf(comments, votes);
    for (const [n, { by, comment, vote, text }] of voices.entries()) {
      const id = newId();
      if (vote === null) {
        statementOf.set(comment, id);
        await people.say(by, 'statement.add', { text, signed: true }, id);
      } else await people.say(by, 'statement.vote', { id: statementOf.get(comment), vote }, id);
      if (n % 1_000 === 999) log(`${name}: ${n + 1} of ${voices.length}`);
    }
    const stored = await storedRoom(client, sid);
    const { rows } = await client.query<{ id: string; vote: Vote; count: number }>(
      `SELECT data->>'id' AS id, data->>'vote' AS vote, count(*)::int AS count FROM lane_event
       WHERE session_id = $1 AND kind = 'statement.voted' GROUP BY 1, 2`,
      [sid],
    );
    const tally = (comment: string, vote: Vote) =>
      rows.find((row) => row.id === statementOf.get(comment) && row.vote === vote)?.count ?? 0;
    const wrongTallies = comments.filter(
      (row) =>
        tally(row['comment-id'], 'agree') !== Number(row.agrees) ||
        tally(row['comment-id'], 'disagree') !== Number(row.disagrees),
    ).length;
    const byId = new Map(stored.room.statements.map((statement) => [statement.id, statement]));
    const cells = cellsThatDiffer(matrix, statementOf, byId, people.memberOf);
    const seen = await within(20_000, () => Promise.resolve(watcher.live.seqOf('all') === stored.head));
    const same = isDeepStrictEqual(watcher.live.room.statements, stored.room.statements);
    return {
      said: `${name}: ${comments.length} statements, ${votes.length} votes of ${people.memberOf.size} people: ${wrongTallies} tallies of the log differ, ${cells.wrong} of ${cells.all} cells differ, a screen that watched ${seen && same ? 'shows the same' : 'DIFFERS'}`,
      holds: wrongTallies === 0 && cells.wrong === 0 && cells.filled === cells.given && seen && same && stored.isWhole,
    };
  } finally {
    people.leave();
    watcher.leave();
  }
}

/** Every cell of the matrix, the empty ones too. */
function cellsThatDiffer(
  matrix: Row[],
  statementOf: ReadonlyMap<string, string>,
  statements: ReadonlyMap<string, Statement>,
  memberOf: ReadonlyMap<string, string>,
): { all: number; filled: number; given: number; wrong: number } {
  const result = { all: 0, filled: 0, given: 0, wrong: 0 };
  for (const row of matrix) {
    for (const [comment, id] of statementOf) {
      const cell = row[comment];
      const vote = statements.get(id)?.votes[memberOf.get(row.participant) ?? ''];
      result.all += 1;
      if (cell !== undefined && cell !== '') result.filled += 1;
      if (vote !== (cell ? voteOf[cell] : undefined)) result.wrong += 1;
    }
  }
  for (const { votes } of statements.values()) result.given += Object.keys(votes).length;
  return result;
}

export const polis: Check = {
  id: 'live-polis',
  promised:
    'two real deliberations replayed in time order: the log equals the tallies of the comments, the present answers equal the matrix cell by cell',
  async run(log) {
    if (!existsSync(folder)) {
      log(`NOT RUN: the recorded deliberations are not there (${folder}).`);
      return { measured: `not run: the data is absent at ${folder}`, holds: false };
    }
    return inHall(log, { sessions: 1, perSession: mostPeople }, async (hall) => {
      const judged: Judged[] = [];
      for (const name of deliberations) judged.push(await replay(hall, name, log));
      return { measured: judged.map(({ said }) => said).join(' | '), holds: judged.every(({ holds }) => holds) };
    });
  },
};

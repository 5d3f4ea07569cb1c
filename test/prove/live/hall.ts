import { randomUUID } from 'node:crypto';
import { newId } from '@app/kernel';
import type { LiveEvent } from '@app/live-protocol';
import { Client } from 'pg';
import type { LoadMember } from '../../../bench/live/load';
import { Rooms } from '../../../bench/live/rooms';
import { onStage, type Stage } from '../referrals/stage';

/** The product with so many open sessions of so many signed-in people each, seats to be taken. */
export interface Hall {
  stage: Stage;
  client: Client;
  seats: LoadMember[];
  /** One more open session for each of them. */
  open(): Promise<LoadMember[]>;
}

export interface HallSize {
  sessions: number;
  perSession: number;
}

export function inHall<Result>(
  log: (line: string) => void,
  { sessions, perSession }: HallSize,
  work: (hall: Hall) => Promise<Result>,
  environment: Record<string, string> = {},
): Promise<Result> {
  return onStage(
    log,
    async (stage) => {
      const client = new Client({ connectionString: await stage.product.databaseUrl() });
      client.on('error', () => undefined);
      await client.connect();
      try {
        const rooms = new Rooms(client, sessions, perSession);
        await rooms.prepare();
        return await work({ stage, client, seats: await rooms.open(), open: () => rooms.open() });
      } finally {
        await client.end();
      }
    },
    { DEMO: 'off', ...environment },
  );
}

/** Writes events into the log of a session no process has opened yet. */
export async function writeLog(client: Client, sid: string, events: LiveEvent[]): Promise<void> {
  await client.query(
    `INSERT INTO lane_event (session_id, lane, seq, cmd_id, kind, data)
     SELECT $1, 'all', l.head + e.n, e.c, e.k, e.d
     FROM lane l, json_to_recordset($2) AS e (n int, c uuid, k text, d jsonb) WHERE l.session_id = $1 AND l.lane = 'all'`,
    [sid, JSON.stringify(events.map((event, n) => ({ n: n + 1, c: randomUUID(), ...event })))],
  );
  await client.query(`UPDATE lane SET head = head + $2 WHERE session_id = $1 AND lane = 'all'`, [sid, events.length]);
}

const said = [
  '先把热线排好',
  '每周三下午有人在',
  '老人的药没人取',
  '可以借两间教室',
  '孩子放学到六点没人看',
  '要一张联系卡',
];

/** What an hour of a working meeting leaves: most of it changes what is there, as sorting and voting do. */
export function anHourOf(memberIds: string[], stageId: string, count: number): LiveEvent[] {
  const events: LiveEvent[] = [];
  const cards: string[] = [];
  const of = <T>(list: readonly T[], n: number): T => list[n % list.length];
  for (let n = 0; events.length < count; n += 1) {
    const by = of(memberIds, n * 7);
    const kind = n % 12;
    if (kind === 0 || cards.length === 0) {
      const card = { id: newId(), text: `${of(said, n)}，第 ${n} 条`, author: by, column: 0, clusterId: null };
      cards.push(card.id);
      events.push({ k: 'card.added', d: { stageId, card } });
    } else if (kind < 4) {
      events.push({ k: 'card.changed', d: { stageId, id: of(cards, n), text: `${of(said, n + 1)}，改 ${n}` } });
    } else if (kind < 7) {
      events.push({ k: 'card.moved', d: { stageId, id: of(cards, n * 3), column: 0, clusterId: null } });
    } else if (kind < 9) {
      events.push({ k: 'dot.placed', d: { stageId, target: of(cards, n), memberId: by } });
    } else if (kind < 11) {
      events.push({ k: 'prompt.shown', d: { text: of(said, n) } });
    } else {
      events.push({ k: 'word.said', d: { memberId: by, text: of(said, n) } });
    }
  }
  return events;
}

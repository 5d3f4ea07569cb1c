import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedServer, removeEmbedded, startEmbedded } from '@app/embedded-postgres';
import { migrate } from '@app/database';
import { nodeFlags } from '@app/process';
import { Client } from 'pg';
import type { Benchmark, Kept } from './harness';
import { Child } from './live/child';
import type { LoadMember, StepResult } from './live/load';
import { Rooms } from './live/rooms';

const sessions = Number(process.env.P1_SESSIONS ?? 100);
const perSession = 20;
const runMs = Number(process.env.P1_SECONDS ?? 5) * 1000;
const warmMs = 1500;
const slowest = 200;
const firstRate = 500;
const mostRate = 32_000;

let dataDir: string;
let database: EmbeddedServer;
let client: Client;
let rooms: Rooms;
let bare: Child;
let product: Child;
const at500: Record<'reference' | 'ours', number[]> = { reference: [], ours: [] };
let gapsOfOurs = 0;

const startProduct = () =>
  Child.start(
    'live/product.js',
    { DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO: 'off', PUBLIC_URL: '', PORT: '0' },
    nodeFlags,
  );

const stepOf = (rate: number) => ({ kind: 'step' as const, rate, warmMs, runMs, drainMs: 3000, keepAcked: false });

const sustained = ({ p99, gaps, delivered, acked, offered, refused }: StepResult) =>
  p99 <= slowest && gaps === 0 && refused === 0 && delivered >= 0.999 && acked >= offered * 0.97;

/** Doubles until it fails, then narrows twice between the last that held and the first that did not. */
async function highestRate(side: 'reference' | 'ours', port: number, members: LoadMember[]): Promise<number> {
  const load = await Child.start('live/load.js');
  try {
    await load.ask({ kind: 'connect', port, members, perSession });
    const holds = async (rate: number) => {
      const result = await load.ask<StepResult>(stepOf(rate));
      if (rate === firstRate) at500[side].push(result.p99);
      if (side === 'ours') gapsOfOurs += result.gaps;
      if (process.env.P1_SAY) process.stderr.write(`${side} ${JSON.stringify({ ...result, ackedIds: undefined })}\n`);
      // What is still on its way must not meet the next step.
      await pause(500);
      return sustained(result);
    };
    let [low, high] = [0, firstRate];
    while (high <= mostRate && (await holds(high))) [low, high] = [high, high * 2];
    if (low === 0) return (await holds(firstRate / 2)) ? firstRate / 2 : firstRate / 4;
    for (let narrowing = 0; narrowing < 2; narrowing += 1) {
      const middle = Math.round(Math.sqrt(low * high));
      if (await holds(middle)) low = middle;
      else high = middle;
    }
    return low;
  } finally {
    await load.kill();
  }
}

/** Kills the api in the middle of 500 commands a second; every acknowledged one must be there, once, without holes. */
async function afterKill(): Promise<Kept> {
  const members = await rooms.open();
  const load = await Child.start('live/load.js');
  await load.ask({ kind: 'connect', port: product.port, members, perSession });
  const running = load.ask<StepResult>({ ...stepOf(firstRate), warmMs: 0, runMs: 4000, drainMs: 200, keepAcked: true });
  await pause(2500);
  await product.kill();
  const { ackedIds } = await running;
  await load.kill();
  const sids = [...new Set(members.map(({ sid }) => sid))];
  const { rows } = await client.query<{ stored: string; lanes: string; whole: string }>(
    `SELECT (SELECT count(*) FROM lane_event e WHERE e.session_id = ANY($1) AND e.cmd_id = ANY($2)) AS stored,
       (SELECT count(*) FROM lane WHERE session_id = ANY($1) AND lane = 'all') AS lanes,
       (SELECT count(*) FROM lane l WHERE l.session_id = ANY($1) AND l.lane = 'all' AND l.head =
         (SELECT count(*) FROM lane_event e WHERE e.session_id = l.session_id AND e.lane = 'all')) AS whole`,
    [sids, ackedIds],
  );
  const missing = ackedIds.length - Number(rows[0].stored);
  const broken = Number(rows[0].lanes) - Number(rows[0].whole);
  return {
    promised: 'of the acknowledged commands 0 missing, 0 lanes with holes',
    measured: `${ackedIds.length} acknowledged, ${missing} missing, ${broken} lanes with holes`,
    holds: ackedIds.length > 0 && missing === 0 && broken === 0,
  };
}

const medianOf = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

export const benchmark: Benchmark = {
  id: 'P1',
  title: `live session fan-out, ${sessions} sessions × ${perSession} members, durable and acknowledged`,
  unit: 'commands/s',
  reach: 0.9,
  higherIsBetter: true,
  floor: 500,
  async prepare() {
    dataDir = mkdtempSync(join(tmpdir(), 'tongxing-p1-'));
    chmodSync(dataDir, 0o755);
    database = await startEmbedded({ dataDir });
    await migrate(database.url, join(dataDir, 'secrets'));
    client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    rooms = new Rooms(client, sessions, perSession);
    await rooms.prepare();
    bare = await Child.start('reference/p1-bare.js');
    product = await startProduct();
  },
  async reference() {
    const members = Array.from({ length: sessions * perSession }, (_, n) => {
      return { cookie: 'none=none', sid: `room-${n % sessions}`, stageId: '00000000-0000-4000-8000-000000000000' };
    });
    return highestRate('reference', bare.port, members);
  },
  async ours() {
    return highestRate('ours', product.port, await rooms.open());
  },
  voided() {
    at500.reference.pop();
    at500.ours.pop();
  },
  async also() {
    const ratio = medianOf(at500.ours) / medianOf(at500.reference);
    return {
      'p99 at 500/s': {
        promised: '≤ 2 × the reference',
        measured: `${medianOf(at500.ours)} ms / ${medianOf(at500.reference)} ms = ${ratio.toFixed(2)}`,
        holds: ratio <= 2,
      },
      'gaps seen by clients': { promised: '0', measured: gapsOfOurs, holds: gapsOfOurs === 0 },
      'rows after kill -9': await afterKill(),
    };
  },
  async close() {
    await bare?.kill();
    await product?.kill();
    await client?.end();
    await database?.stop();
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  },
};

import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from './harness';
import { Child } from './live/child';
import { Ground } from './live/ground';
import type { LoadMember } from './live/load';

const sessions = 20;
const perSession = 30;
const sockets = sessions * perSession;
/** As the web app does it: the first try after 0–3 s. */
const spreadMs = 3_000;
const mostMs = 10_000;
const historyOf = 40;

let ground: Ground;
let mostReads = 0;

/** Everybody comes back at their own moment; resolves with the milliseconds until the last is in. */
async function comeBack(port: number, members: LoadMember[]): Promise<number> {
  const load = await Child.start('live/load.js');
  try {
    return await load.ask<number>({ kind: 'return', port, members, spreadMs });
  } finally {
    await load.kill();
  }
}

async function fences(sids: string[]): Promise<number[]> {
  const { rows } = await ground.client.query<{ fence: number }>(
    'SELECT fence FROM live_owner WHERE session_id = ANY($1) ORDER BY session_id',
    [sids],
  );
  return rows.map(({ fence }) => fence);
}

export const benchmark: Benchmark = {
  id: 'P3',
  title: `reconnect storm: ${sockets} sockets of ${sessions} sessions come back within ${spreadMs / 1000} s after kill -9`,
  unit: 'ms',
  reach: mostMs,
  reachOf: 'value',
  higherIsBetter: false,
  async prepare() {
    ground = await Ground.prepare('p3', sessions, perSession);
  },
  /** There is nobody to compare with: the spread alone, before anybody is served. */
  reference: () => Promise.resolve(spreadMs),
  async ours() {
    const members = await ground.rooms.open();
    const sids = [...new Set(members.map(({ sid }) => sid))];
    const first = await ground.startProduct();
    const load = await Child.start('live/load.js');
    await load.ask({ kind: 'connect', port: first.port, members, perSession });
    const rate = sessions * 10;
    const kept = { warmMs: 0, runMs: (historyOf / 10) * 1000, drainMs: 1_000, keepAcked: false };
    await load.ask({ kind: 'step', rate, ...kept });
    const before = await fences(sids);
    await first.kill();
    await load.kill();
    await pause(500);
    const second = await ground.startProduct();
    try {
      const took = await comeBack(second.port, members);
      const after = await fences(sids);
      mostReads = Math.max(mostReads, ...after.map((fence, n) => fence - before[n]));
      return took;
    } finally {
      await second.kill();
    }
  },
  also: () =>
    Promise.resolve({
      'reads a session': { promised: '≤ 1 after the restart', measured: mostReads, holds: mostReads <= 1 },
    }),
  async close() {
    await ground?.close();
  },
};

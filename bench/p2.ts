import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from './harness';
import { Child } from './live/child';
import { Ground } from './live/ground';
import type { BurstResult, LoadMember } from './live/load';

const people = 200;
const withinMs = 200;

let ground: Ground;
let bare: Child;
let product: Child;
let rooms = 0;
let ordered = 0;
let bursts = 0;

async function burst(port: number, members: LoadMember[]): Promise<BurstResult> {
  const load = await Child.start('live/load.js');
  try {
    await load.ask({ kind: 'connect', port, members, perSession: people });
    await pause(500);
    return await load.ask<BurstResult>({ kind: 'burst', withinMs, patienceMs: 30_000 });
  } finally {
    await load.kill();
  }
}

export const benchmark: Benchmark = {
  id: 'P2',
  title: `time is up: ${people} people of one session submit within ${withinMs} ms, until the last has everything (p99 of people)`,
  unit: 'ms',
  reach: 0.5,
  higherIsBetter: false,
  floor: 5_000,
  async prepare() {
    ground = await Ground.prepare('p2', 1, people);
    bare = await Child.start('reference/p2-bare.js', { DATABASE_URL: ground.database.url });
    product = await ground.startProduct();
  },
  async reference() {
    rooms += 1;
    const member = { cookie: 'none=none', sid: `room-${rooms}`, stageId: '00000000-0000-4000-8000-000000000000' };
    return (await burst(bare.port, Array<LoadMember>(people).fill(member))).lastP99;
  },
  async ours() {
    const { lastP99, sameOrder, gaps, acked } = await burst(product.port, await ground.rooms.open());
    bursts += 1;
    if (sameOrder && gaps === 0 && acked === people) ordered += 1;
    return lastP99;
  },
  also: async () => ({
    'one order for all': {
      promised: 'in every burst, everything acknowledged, no gap',
      measured: `${ordered} of ${bursts}`,
      holds: ordered === bursts,
    },
  }),
  async close() {
    await bare?.kill();
    await product?.kill();
    await ground?.close();
  },
};

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from './harness';
import { Child } from './live/child';
import { Ground } from './live/ground';
import type { LoadMember } from './live/load';

const sessions = 40;
const perSession = 25;
const sockets = sessions * perSession;
const settleMs = 5_000;
const megabyte = 1024 * 1024;
const pageBytes = 4096;

let ground: Ground;

/** Resident memory of a server once a thousand people have come in and sat still for a while. */
async function residentWith(server: Child, members: LoadMember[]): Promise<number> {
  const load = await Child.start('live/load.js');
  try {
    await load.ask({ kind: 'connect', port: server.port, members, perSession });
    await pause(settleMs);
    return (Number(readFileSync(`/proc/${server.pid}/statm`, 'utf8').split(' ')[1]) * pageBytes) / megabyte;
  } finally {
    await load.kill();
    await server.kill();
  }
}

export const benchmark: Benchmark = {
  id: 'P14',
  title: `memory: api process with ${sockets} idle authenticated sockets that follow ${sessions} sessions`,
  unit: 'MB',
  reach: 2,
  higherIsBetter: false,
  floor: 250,
  async prepare() {
    ground = await Ground.prepare('p14', sessions, perSession);
  },
  async reference() {
    const member = (n: number) => ({ cookie: 'none=none', sid: `room-${n % sessions}`, stageId: '' });
    return residentWith(
      await Child.start('reference/p14-bare.js'),
      Array.from({ length: sockets }, (_, n) => member(n)),
    );
  },
  async ours() {
    return residentWith(await ground.startProduct(), await ground.rooms.open());
  },
  async close() {
    await ground?.close();
  },
};

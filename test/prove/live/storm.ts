import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Check } from '../check';
import { within } from '../referrals/stage';
import { OwnRedis, SecondApi } from './fleet';
import { type Hall, inHall } from './hall';
import { rounded } from './minutes';
import { Phone } from './phone';
import { holds, storedRoom } from './whole';

const sessions = Number(process.env.LIVE_STORM_SESSIONS ?? 20);
const perSession = 30;
const sockets = sessions * perSession;
const mostMs = 10_000;

const fences = async ({ client, seats }: Hall): Promise<Map<string, number>> => {
  const sids = [...new Set(seats.map(({ sid }) => sid))];
  const { rows } = await client.query<{ sid: string; fence: number }>(
    'SELECT session_id AS sid, fence FROM live_owner WHERE session_id = ANY($1)',
    [sids],
  );
  return new Map(rows.map(({ sid, fence }) => [sid, fence]));
};

/** How far lane `all` of each session is in the database. */
const headsOf = async ({ client, seats }: Hall): Promise<Map<string, number>> => {
  const { rows } = await client.query<{ sid: string; head: number }>(
    `SELECT session_id AS sid, head FROM lane WHERE lane = 'all' AND session_id = ANY($1)`,
    [[...new Set(seats.map(({ sid }) => sid))]],
  );
  return new Map(rows.map(({ sid, head }) => [sid, head]));
};

interface Told {
  measured: string;
  holds: boolean;
}

/** Kills the api while people write, and waits until each of them is back with everything. */
async function storm(hall: Hall, urls: string[], log: (line: string) => void): Promise<Told> {
  const { stage, client, seats } = hall;
  const { product } = stage;
  const phones = seats.map((seat, n) => new Phone(urls.length > 1 && n % 2 === 1 ? [...urls].reverse() : urls, seat));
  try {
    for (let from = 0; from < phones.length; from += 50)
      await Promise.all(phones.slice(from, from + 50).map((phone) => phone.enter()));
    const before = await fences(hall);
    const writers = phones.filter((_, n) => n % perSession < 2);
    let writing = true;
    const written = writers.map(async (phone, n) => {
      for (let line = 0; writing; line += 1) {
        await phone.send('card.add', { stageId: phone.seat.stageId, text: `${n}-${line}`, column: 0, signed: true });
        await pause(500);
      }
    });
    await pause(3_000);
    log(`${phones.length} in, ${writers.length} of them writing; kill -9`);
    process.kill(product.pid('api'), 'SIGKILL');
    const killed = performance.now();
    await pause(1_000);
    writing = false;
    // With one process nobody answers until it is up again; with two the other does.
    if (urls.length === 1) await product.ready();
    const up = performance.now();
    const isBack = (phone: Phone): boolean =>
      phone.live.link === 'joined' && phone.client.socket.connected && phone.live.status().state === 'saved';
    const allBack = await within(60_000, () => Promise.resolve(phones.every(isBack)));
    const back = performance.now();
    await Promise.all(written);
    const heads = await headsOf(hall);
    const complete = await within(20_000, () =>
      Promise.resolve(phones.every(({ live, seat }) => live.seqOf('all') === heads.get(seat.sid))),
    );
    const done = performance.now();
    // Nobody writes any more: what they have now is what they had then, and comparing it is not their time.
    const stored = new Map(
      await Promise.all(
        [...new Set(seats.map(({ sid }) => sid))].map(async (sid) => [sid, await storedRoom(client, sid)] as const),
      ),
    );
    const whole = [...stored.values()].every(({ isWhole }) => isWhole);
    const after = await fences(hall);
    const reads = Math.max(...[...after].map(([sid, fence]) => fence - (before.get(sid) ?? 0)));
    const missing = phones.filter((phone) => !holds(phone, stored.get(phone.seat.sid)!)).length;
    const acked = writers.reduce((sum, phone) => sum + phone.acked.length, 0);
    const kept = [...stored.values()].reduce((sum, { commands }) => sum + commands.size, 0);
    const took = (allBack && complete ? done : Infinity) - up;
    return {
      measured: `${phones.length} sockets: back ${rounded((back - up) / 1000)} s after the api was up (${rounded((back - killed) / 1000)} s after the kill), everybody complete ${rounded(took / 1000)} s, ${missing} not equal to the database; at most ${reads} reads a session; ${acked} acknowledged, ${kept} stored`,
      holds: took <= mostMs && missing === 0 && whole && reads <= 1 && acked === kept,
    };
  } finally {
    for (const phone of phones) phone.leave();
  }
}

export const stormOfOne: Check = {
  id: 'live-storm',
  promised: `kill -9 of the api with ${sockets} sockets: all complete ≤ 10 s after it is up, at most one read a session and lane, the lists equal the database`,
  run: (log) => inHall(log, { sessions, perSession }, (hall) => storm(hall, [hall.stage.product.url], log)),
};

const withTwo = (log: (line: string) => void, environment: Record<string, string>): Promise<Told> =>
  inHall(
    log,
    { sessions, perSession },
    async (hall) => {
      const second = await SecondApi.beside(hall.stage.product);
      try {
        return await storm(hall, [hall.stage.product.url, second.url], log);
      } finally {
        second.stop();
      }
    },
    environment,
  );

export const stormOfTwo: Check = {
  id: 'live-storm-two-postgres',
  promised: `two api processes and PostgreSQL only, half of ${sockets} sockets on each, kill -9 of one: the same`,
  run: (log) => withTwo(log, {}),
};

export const stormOfTwoWithRedis: Check = {
  id: 'live-storm-two-redis',
  promised: `two api processes and Redis, half of ${sockets} sockets on each, kill -9 of one: the same`,
  async run(log) {
    const redis = await OwnRedis.start();
    try {
      return await withTwo(log, { REDIS_URL: redis.url });
    } finally {
      redis.stop();
    }
  },
};

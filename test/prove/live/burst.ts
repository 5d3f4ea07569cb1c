import { Child } from '../../../bench/live/child';
import type { BurstResult } from '../../../bench/live/load';
import type { Check } from '../check';
import { inHall } from './hall';

const rounds = 5;
const shapes = [
  { people: 60, mostMs: 500 },
  { people: 200, mostMs: 1_500 },
];

const medianOf = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

export const burst: Check = {
  id: 'live-burst',
  promised:
    'time is up: 60 and 200 people submit within 200 ms: the last delivery p99 ≤ 500 ms and ≤ 1.5 s, one order for all, nobody’s text lost',
  async run(log) {
    const told: string[] = [];
    let holds = true;
    for (const { people, mostMs } of shapes) {
      await inHall(log, { sessions: 1, perSession: people }, async ({ stage, open, client }) => {
        const results: BurstResult[] = [];
        let kept = 0;
        for (let round = 0; round < rounds; round += 1) {
          const members = await open();
          const load = await Child.start('live/load.js');
          await load.ask({ kind: 'connect', port: stage.product.port, members, perSession: people });
          results.push(await load.ask<BurstResult>({ kind: 'burst', withinMs: 200, patienceMs: 15_000 }));
          await load.kill();
          const { rows } = await client.query<{ count: number }>(
            `SELECT count(DISTINCT cmd_id)::int AS count FROM lane_event WHERE session_id = $1 AND kind = 'card.added'`,
            [members[0].sid],
          );
          kept += rows[0].count;
        }
        const last = medianOf(results.map(({ lastP99 }) => lastP99));
        const same = results.filter(({ sameOrder, gaps }) => sameOrder && gaps === 0).length;
        const acked = results.reduce((sum, result) => sum + result.acked, 0);
        told.push(
          `${people}: last delivery p99 ${Math.round(last)} ms (median of ${rounds}), one order in ${same}/${rounds}, ${acked} acknowledged, ${kept} stored of ${rounds * people}`,
        );
        holds &&= last <= mostMs && same === rounds && acked === rounds * people && kept === acked;
      });
    }
    return { measured: told.join(' | '), holds };
  },
};

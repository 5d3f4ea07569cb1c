import { Child } from '../../../bench/live/child';
import type { StepResult } from '../../../bench/live/load';
import type { Check } from '../check';
import { inHall, type Hall, type HallSize } from './hall';
import { minutesFrom, rounded } from './minutes';
import { LoopProbes, ProcessWatch } from './process-watch';

const drainMs = 5_000;

interface Steady extends HallSize {
  /** Commands a second over all sessions. */
  rate: number;
  minutes: number;
}

async function runSteady({ stage, seats }: Hall, { rate, minutes, perSession }: Steady): Promise<StepResult> {
  const load = await Child.start('live/load.js');
  try {
    await load.ask({ kind: 'connect', port: stage.product.port, members: seats, perSession });
    const runMs = minutes * 60_000;
    return await load.ask<StepResult>({ kind: 'step', rate, warmMs: 3_000, runMs, drainMs, keepAcked: false });
  } finally {
    await load.kill();
  }
}

const isWhole = ({ gaps, delivered, refused, unanswered }: StepResult): boolean =>
  gaps === 0 && delivered === 1 && refused === 0 && unanswered === 0;

const figures = ({ p50, p99, ackP99, gaps, delivered, refused, unanswered }: StepResult): string =>
  `p50 ${p50} ms, p99 ${p99} ms, ack p99 ${ackP99} ms, ${gaps} gaps or repeats, ${(delivered * 100).toFixed(2)} % delivered, ${refused + unanswered} refused or unanswered`;

const steadySize = { sessions: 1, perSession: 200, rate: 5, minutes: minutesFrom('LIVE_STEADY_MINUTES', 10) };

export const steady: Check = {
  id: 'live-steady',
  promised: `one session, 200 people, 5 commands a second for ${steadySize.minutes} min: p50 ≤ 50 ms, p99 ≤ 250 ms, ack p99 ≤ 250 ms, 0 gaps, 0 repeats`,
  patienceMs: (steadySize.minutes + 5) * 60_000,
  run: (log) =>
    inHall(log, steadySize, async (hall) => {
      const result = await runSteady(hall, steadySize);
      const { p50, p99, ackP99 } = result;
      return { measured: figures(result), holds: isWhole(result) && p50 <= 50 && p99 <= 250 && ackP99 <= 250 };
    }),
};

const manyMinutes = minutesFrom('LIVE_MANY_MINUTES', 30);
const shapes = [
  { sessions: 20, perSession: 30, rate: 40, minutes: manyMinutes, p99: 250 },
  { sessions: 40, perSession: 25, rate: 80, minutes: manyMinutes, p99: 400 },
];

type Shape = (typeof shapes)[number];

async function runWatched(log: (line: string) => void, shape: Shape): Promise<{ kept: boolean; said: string }> {
  const probes = new LoopProbes();
  const watched = async (hall: Hall) => {
    const watch = new ProcessWatch(hall.stage.product.pid('api'), hall.stage.product.url, probes);
    const result = await runSteady(hall, shape);
    const { cpu, mostMb, growth, loopP99, besideP99, load } = watch.stop();
    const fits = cpu <= 0.6 && mostMb <= 350 && growth <= 0.1 && loopP99 <= 50 && besideP99 <= 50;
    const machine = `${Math.round(cpu * 100)} % of a core, ${Math.round(mostMb)} MB, growth ${(growth * 100).toFixed(1)} %, event loop late p99 ${rounded(loopP99)} ms, a request beside it p99 ${rounded(besideP99)} ms, load of the machine ${rounded(load)}`;
    return {
      kept: isWhole(result) && result.p99 <= shape.p99 && fits,
      said: `${shape.sessions} × ${shape.perSession}: ${figures(result)}; ${machine}`,
    };
  };
  try {
    return await inHall(log, shape, watched, probes.environment);
  } finally {
    probes.remove();
  }
}

export const many: Check = {
  id: 'live-many',
  promised: `20 × 30 and 40 × 25 people, 2 commands a second a session, ${manyMinutes} min each: p99 ≤ 250 and ≤ 400 ms, api ≤ 60 % of one core, ≤ 350 MB, growth ≤ 10 %, its event loop and a request beside it late p99 ≤ 50 ms`,
  patienceMs: (2 * manyMinutes + 10) * 60_000,
  async run(log) {
    const told: string[] = [];
    let holds = true;
    for (const shape of shapes) {
      const { kept, said } = await runWatched(log, shape);
      log(said);
      told.push(said);
      holds &&= kept;
    }
    return { measured: told.join(' | '), holds };
  },
};

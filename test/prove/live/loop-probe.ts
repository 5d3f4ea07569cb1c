import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/**
 * Loaded into every process of the product before its own program: how much later than asked its timers ring, which is how
 * long anything has to wait for its event loop. A line a second goes to a file named by the process.
 */
export const probeFolder = 'PROVE_LOOP_PROBE';
const everyMs = 20;
const linesEvery = 50;

const folder = process.env[probeFolder];
if (folder) {
  const late: number[] = [];
  let before = performance.now();
  setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, Math.round((now - before - everyMs) * 10) / 10));
    before = now;
    if (late.length >= linesEvery) appendFileSync(join(folder, `${process.pid}`), `${late.splice(0).join(' ')}\n`);
  }, everyMs).unref();
}

import { setTimeout as pause } from 'node:timers/promises';
import { Pool, type QueryResultRow } from 'pg';
import { peopleOn, TestClient, type Ground, type People } from '../../support/people';
import { Product } from '../product';

/** The product as it is started, with people made on its own database, so that what the tests use works here too. */
export interface Stage extends People, Ground {
  product: Product;
  nobody: TestClient;
}

/** A product of its own for one check, ended whatever happens; what it said last is told when the check breaks. */
export async function onStage<Result>(
  log: (line: string) => void,
  work: (stage: Stage) => Promise<Result>,
  environment: Record<string, string> = {},
): Promise<Result> {
  const product = await Product.start(environment);
  const pool = new Pool({ connectionString: await product.databaseUrl(), max: 4 });
  pool.on('error', () => undefined);
  const database = {
    query: async <Row extends QueryResultRow>(sql: string, parameters?: unknown[]) =>
      (await pool.query<Row>(sql, parameters)).rows,
  };
  const ground = { url: product.url, database };
  try {
    const nobody = new TestClient(product.url, undefined, undefined);
    return await work({ ...ground, ...peopleOn(ground), product, nobody });
  } catch (error) {
    log(product.output.slice(-2_000));
    throw error;
  } finally {
    await pool.end();
    await product.stop();
  }
}

/** While this runs no timer rings and no event is handled: the worker's process stands still. */
export async function withoutJobs<Result>({ product, database }: Stage, work: () => Promise<Result>): Promise<Result> {
  const worker = product.pid('worker');
  for (;;) {
    process.kill(worker, 'SIGSTOP');
    const [{ busy }] = await database.query<{ busy: number }>(
      `SELECT count(*)::int AS busy FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    if (busy === 0) break;
    // It stood still in the middle of a transaction, whose locks others would wait for.
    process.kill(worker, 'SIGCONT');
    await pause(50);
  }
  try {
    return await work();
  } finally {
    process.kill(worker, 'SIGCONT');
  }
}

/** Waits until something is so; false when it was not within this time. */
export async function within(ms: number, holds: () => Promise<boolean>): Promise<boolean> {
  for (const until = Date.now() + ms; ; await pause(50)) {
    if (await holds()) return true;
    if (Date.now() > until) return false;
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { beginStatement, type ActsInDatabase } from './context';
import { statement, txOver, type Tx } from './tx';

const retried = new Set(['40001', '40P01']);
const attempts = 3;

/**
 * The only way to a `Tx`. `run` begins, sets context and role in the same round trip, commits, and repeats the whole
 * function when PostgreSQL asked for it (serialisation failure, deadlock), at most three times. Nothing but SQL belongs inside.
 */
export class Transactions {
  /** A route whose answer is stored with its work opens the transaction itself; `run` inside it joins. */
  private static readonly ambient = new AsyncLocalStorage<{ pool: Pool; tx: Tx }>();

  constructor(private readonly pool: Pool) {}

  run<Result>(actor: ActsInDatabase, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const joined = Transactions.ambient.getStore();
    return joined && joined.pool === this.pool ? work(joined.tx) : this.repeat(actor, work, false);
  }

  /** Like `run`, in a READ ONLY transaction. Inside an ambient transaction it sees what that has written. */
  read<Result>(actor: ActsInDatabase, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const joined = Transactions.ambient.getStore();
    return joined && joined.pool === this.pool ? work(joined.tx) : this.repeat(actor, work, true);
  }

  /**
   * Like `read`, for what is asked all at once: `work` sends its statements before it waits for any, and BEGIN, they and COMMIT
   * travel together. A statement sent later is refused, since it would stand outside the transaction.
   */
  readAtOnce<Result>(actor: ActsInDatabase, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const joined = Transactions.ambient.getStore();
    return joined && joined.pool === this.pool ? work(joined.tx) : this.onceAtOnce(actor, work);
  }

  /**
   * One statement that is its own transaction, as the bare login without context or role: for what is asked on every
   * request before anybody is somebody.
   */
  async single<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return (await this.pool.query(statement(sql, parameters))).rows as Row[];
  }

  /** Makes this transaction the ambient one for everything `work` calls. */
  runAround<Result>(actor: ActsInDatabase, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.repeat(actor, (tx) => Transactions.ambient.run({ pool: this.pool, tx }, () => work(tx)), false);
  }

  private async repeat<Result>(
    actor: ActsInDatabase,
    work: (tx: Tx) => Promise<Result>,
    readOnly: boolean,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work, readOnly);
      } catch (error) {
        if (attempt >= attempts || !retried.has((error as { code?: string }).code ?? '')) throw error;
        await sleep(Math.random() * 20 * attempt);
      }
    }
  }

  private async onceAtOnce<Result>(actor: ActsInDatabase, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken: Error | undefined;
    const failures: unknown[] = [];
    let isOver = false;
    const open = noting(client, failures);
    const query = (config: QueryConfig): Promise<unknown> =>
      isOver ? Promise.reject(new Error('a statement came after its transaction had been sent')) : open.query(config);
    try {
      const queued = [open.query({ text: beginStatement(actor, true) })];
      const result = work(txOver({ query } as Pick<PoolClient, 'query'>, queued));
      isOver = true;
      queued.push(open.query({ text: 'COMMIT' }));
      return (await Promise.all([result, ...queued]))[0];
    } catch (error) {
      broken = await rollBack(client);
      throw causeOf(error, failures);
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }

  private async once<Result>(
    actor: ActsInDatabase,
    work: (tx: Tx) => Promise<Result>,
    readOnly: boolean,
  ): Promise<Result> {
    const client = await this.pool.connect();
    // A server that goes away mid-transaction must fail the query, not the process.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken: Error | undefined;
    // Not awaited: it travels with the first statement, and if it fails every later one fails with it.
    sendTogether(client);
    const queued: Promise<unknown>[] = [client.query(beginStatement(actor, readOnly))];
    queued[0].catch(() => undefined);
    const failures: unknown[] = [];
    try {
      const result = await work(txOver(noting(client, failures), queued));
      // PostgreSQL turns the COMMIT of a failed transaction into a ROLLBACK, so it may be sent before the rest has answered.
      await Promise.all([...queued, client.query('COMMIT')]);
      return result;
    } catch (error) {
      broken = await rollBack(client);
      throw causeOf((await firstFailure(queued)) ?? error, failures);
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }
}

/** What is sent in one turn of the event loop leaves in one write: each write wakes both sides, and that costs more than its bytes. */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection?: { stream?: Corkable } }).connection ?? {};
  if (!stream?.cork || held.has(stream)) return;
  held.add(stream);
  stream.cork();
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

const held = new WeakSet<Corkable>();

/** A client whose ROLLBACK failed must never reach the next borrower with the transaction still open. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** What PostgreSQL answers to every statement that was sent after one of the transaction had failed. */
const afterFailure = '25P02';
const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;

/** Statements that leave together fail together, and who awaited them may hear of the wrong one first. */
const causeOf = (error: unknown, failures: readonly unknown[]): unknown =>
  codeOf(error) === afterFailure ? (failures.find((failure) => codeOf(failure) !== afterFailure) ?? error) : error;

function noting(client: PoolClient, failures: unknown[]): Pick<PoolClient, 'query'> {
  const query = (config: QueryConfig): Promise<unknown> => {
    sendTogether(client);
    const sent = client.query(config);
    sent.catch((failure: unknown) => failures.push(failure));
    return sent;
  };
  return { query } as Pick<PoolClient, 'query'>;
}

/** A queued statement that failed is the cause; what came after it only says that the transaction is over. */
async function firstFailure(queued: Promise<unknown>[]): Promise<unknown> {
  const outcomes = await Promise.allSettled(queued);
  return outcomes.find((outcome) => outcome.status === 'rejected')?.reason;
}

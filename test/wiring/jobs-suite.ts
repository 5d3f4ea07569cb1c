import { Actor } from '@app/access';
import { ConfigModule } from '@app/config';
import { DatabaseModule, openPool, Transactions, type Tx } from '@app/database';
import { appendEvent, EventHandler, EventsWorkerModule, Sweep, type StoredEvent } from '@app/events';
import { newId } from '@app/kernel';
import { Injectable, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as pause } from 'node:timers/promises';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { startRedis, type TestRedis } from '../support/redis';

const effect = (tx: Tx, event: StoredEvent, handler: string): Promise<number> =>
  tx.execute('INSERT INTO effect (event_id, handler) VALUES ($1, $2)', [event.id, handler]);

/** How often an event of type `wiring.shaky` fails before it works; by its subject. */
const failuresLeft = new Map<string, number>();

@Injectable()
class WiringHandlers {
  @EventHandler('wiring.first', ['wiring.happened', 'wiring.shaky'])
  async first(tx: Tx, event: StoredEvent): Promise<void> {
    await effect(tx, event, 'first');
  }

  @EventHandler('wiring.second', ['wiring.happened'])
  async second(tx: Tx, event: StoredEvent): Promise<void> {
    await effect(tx, event, 'second');
  }

  @EventHandler('wiring.shaky', ['wiring.shaky'])
  async shaky(tx: Tx, event: StoredEvent): Promise<void> {
    await effect(tx, event, 'shaky');
    const left = failuresLeft.get(event.subjectId) ?? 0;
    failuresLeft.set(event.subjectId, left - 1);
    if (left > 0) throw Object.assign(new Error('王小明 13800001111'), { code: 'shaky-code' });
  }

  @EventHandler('wiring.peeking', ['wiring.peeked'])
  async peek(tx: Tx, event: StoredEvent): Promise<void> {
    const seen = await tx.query<{ id: string }>('SELECT id FROM outbox');
    const organizations = await tx.query<{ id: string }>('SELECT rls.organizations() AS id');
    await tx.execute('INSERT INTO peek (event_id, outbox, organizations) VALUES ($1, $2, $3)', [
      event.id,
      seen.map(({ id }) => id),
      organizations.map(({ id }) => id),
    ]);
  }

  @Sweep('wiring.sweep', { everyMs: 20 })
  async sweep(tx: Tx): Promise<void> {
    await tx.query('SELECT nextval($1)', ['sweep_begun']);
    await tx.execute(`INSERT INTO sweep_turn (begun) SELECT last_value FROM sweep_begun`);
    await tx.query('SELECT pg_sleep(0.05)');
    await tx.execute('UPDATE sweep_turn SET ended = (SELECT last_value FROM sweep_begun) WHERE ended IS NULL');
  }
}

@Module({})
class WiringModule {
  static with(database: TestDatabase, redisUrl?: string): DynamicModule {
    return {
      module: WiringModule,
      imports: [
        ConfigModule.with({ ...database.config, redisUrl }),
        DatabaseModule.with({ login: 'worker', poolSizes: { worker: 8, relay: 2 } }),
        EventsWorkerModule.with({ starts: true }),
      ],
      providers: [WiringHandlers],
    };
  }
}

/** The same promises on both backends (architecture 7); the file of each backend calls it. */
export function jobSuite(backend: 'postgres' | 'redis'): void {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let workers: INestApplicationContext[] = [];
  let transactions: Transactions;
  const writer = Actor.sweep('test');

  beforeAll(async () => {
    database = await cloneDatabase();
    await database.query(`
      CREATE TABLE effect (event_id uuid NOT NULL, handler text NOT NULL);
      CREATE TABLE peek (event_id uuid NOT NULL, outbox uuid[], organizations uuid[]);
      CREATE SEQUENCE sweep_begun;
      CREATE TABLE sweep_turn (begun bigint NOT NULL, ended bigint);
      GRANT SELECT, INSERT, UPDATE ON effect, peek, sweep_turn TO worker;
      GRANT ALL ON SEQUENCE sweep_begun TO worker;
    `);
    redis = backend === 'redis' ? await startRedis() : undefined;
    workers = [await aWorker(), await aWorker()];
    transactions = workers[0].get(Transactions);
  }, 60_000);

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await redis?.kill();
    await database?.drop();
  });

  const aWorker = (): Promise<INestApplicationContext> =>
    NestFactory.createApplicationContext(WiringModule.with(database, redis?.url), {
      logger: false,
      abortOnError: false,
    });

  const append = (type = 'wiring.happened', subjectId = newId(), organizationIds = [newId()]) =>
    transactions.run(writer, (tx) => appendEvent(tx, writer, { type, subjectId, organizationIds }));

  async function until(what: string, test: () => Promise<boolean>, withinMs: number): Promise<number> {
    const began = Date.now();
    while (!(await test())) {
      if (Date.now() - began > withinMs) throw new Error(`${what} did not happen within ${withinMs} ms`);
      await pause(20);
    }
    return Date.now() - began;
  }

  const settled = async (ids: string[], column: 'done_at' | 'dead_at' = 'done_at'): Promise<boolean> => {
    const sql = `SELECT count(*)::int AS count FROM outbox WHERE id = ANY ($1) AND ${column} IS NOT NULL`;
    return (await database.query<{ count: number }>(sql, [ids]))[0].count === ids.length;
  };

  const effectsOf = async (ids: string[]): Promise<string[]> => {
    const sql = 'SELECT event_id || handler AS key FROM effect WHERE event_id = ANY ($1) ORDER BY 1';
    return (await database.query<{ key: string }>(sql, [ids])).map(({ key }) => key);
  };

  const bothOf = (ids: string[]): string[] => ids.flatMap((id) => [`${id}first`, `${id}second`]).sort();

  /** As if the 15 seconds after which an unfinished event is given out again had passed. */
  const hurry = () =>
    database.query(
      `UPDATE outbox SET published_at = published_at - interval '16 seconds', retry_at = NULL WHERE done_at IS NULL`,
    );

  it('runs every handler once, soon after the commit', async () => {
    const ids: string[] = [];
    const waits: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const id = await append();
      ids.push(id);
      waits.push(await until('the event', () => settled([id]), 3_000));
    }
    expect(await effectsOf(ids)).toEqual(bothOf(ids));
    expect(waits.sort((one, other) => one - other)[7]).toBeLessThan(400);
  });

  it('knows nothing of what was rolled back', async () => {
    let id = '';
    const rolledBack = transactions.run(writer, async (tx) => {
      id = await appendEvent(tx, writer, { type: 'wiring.happened', subjectId: newId(), organizationIds: [] });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await pause(700);
    expect(await effectsOf([id])).toEqual([]);
  });

  it('takes two hundred events on two workers: none lost, none twice', async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, () => append()));
    await until('all events', () => settled(ids), 20_000);
    expect(await effectsOf(ids)).toEqual(bothOf(ids));
  });

  it('delivers again what was delivered and absorbs it', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => append()));
    await until('all events', () => settled(ids), 10_000);
    await database.query('UPDATE outbox SET done_at = NULL WHERE id = ANY ($1)', [ids]);
    await hurry();
    await until('all events again', () => settled(ids), 10_000);
    expect(await effectsOf(ids)).toEqual(bothOf(ids));
  });

  it('sees only its own event and the organisations that one names', async () => {
    const organization = newId();
    const id = await append('wiring.peeked', newId(), [organization]);
    await until('the event', () => settled([id]), 3_000);
    const [peek] = await database.query('SELECT outbox, organizations FROM peek WHERE event_id = $1', [id]);
    expect(peek).toEqual({ outbox: [id], organizations: [organization] });
  });

  it('tries a failed handler again, keeps the others, and stores no message', async () => {
    const subject = newId();
    failuresLeft.set(subject, 2);
    const id = await append('wiring.shaky', subject);
    await until('the event', () => settled([id]), 15_000);
    expect(await effectsOf([id])).toEqual([`${id}first`, `${id}shaky`]);
    const [row] = await database.query('SELECT failures, last_error AS "lastError" FROM outbox WHERE id = $1', [id]);
    expect(row).toMatchObject({ lastError: 'shaky-code' });
  });

  it('gives up on a poisoned event, keeps it, and lets others pass', async () => {
    const subject = newId();
    failuresLeft.set(subject, 1_000);
    const poison = await append('wiring.shaky', subject);
    await database.query('UPDATE outbox SET failures = 9 WHERE id = $1', [poison]);
    const others = await Promise.all([append(), append()]);
    await until('the others', () => settled(others), 5_000);
    const buried = async (): Promise<boolean> => {
      await hurry();
      return settled([poison], 'dead_at');
    };
    await until('the end of the poisoned one', buried, 15_000);
    const before = failuresLeft.get(subject);
    await hurry();
    await pause(1_200);
    expect(failuresLeft.get(subject)).toBe(before);
    expect(await effectsOf([poison])).toEqual([`${poison}first`]);
  });

  it('runs a sweep on one worker at a time', async () => {
    const turns = async () => (await database.query('SELECT 1 FROM sweep_turn WHERE ended IS NOT NULL')).length;
    const before = await turns();
    await until('ten turns', async () => (await turns()) >= before + 10, 10_000);
    const overlapping = await database.query('SELECT 1 FROM sweep_turn WHERE ended <> begun');
    expect(overlapping).toEqual([]);
  });

  it('goes on after every connection to the database was cut', async () => {
    const { databaseUrls } = database.config;
    for (const login of ['relay', 'jobs', 'worker'] as const) {
      const pool = openPool(databaseUrls[login]!, { max: 1 });
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`,
      );
      await pool.end();
    }
    await pause(200);
    const appendAgain = (): Promise<string> => append().catch(() => pause(100).then(appendAgain));
    const ids = [await appendAgain(), await appendAgain()];
    await until('the events', () => settled(ids), 6_000);
    expect(await effectsOf(ids)).toEqual(bothOf(ids));
    const next = await append();
    expect(await until('the next', () => settled([next]), 3_000)).toBeLessThan(1_000);
  });

  it('loses nothing when the queue forgets everything', async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    workers = [];
    const offline = await NestFactory.createApplicationContext(
      {
        module: WiringModule,
        imports: [ConfigModule.with(database.config), DatabaseModule.with({ login: 'worker' })],
      },
      { logger: false },
    );
    transactions = offline.get(Transactions);
    const ids = await Promise.all(Array.from({ length: 50 }, () => append()));
    // Given out, taken by the queue, and then the queue is gone: exactly what the outbox believes is what happened.
    await database.query('UPDATE outbox SET published_at = now(), tries = 1 WHERE id = ANY ($1)', [ids]);
    await forget();
    workers = [await aWorker(), await aWorker()];
    transactions = workers[0].get(Transactions);
    await offline.close();
    const took = await until('all events', () => settled(ids), 25_000);
    expect(took).toBeGreaterThan(5_000);
    expect(await effectsOf(ids)).toEqual(bothOf(ids));
  });

  async function forget(): Promise<void> {
    if (redis) return redis.wipe();
    const jobs = openPool(database.config.databaseUrls.jobs!, { max: 1 });
    const { rows } = await jobs.query<{ names: string }>(
      `SELECT string_agg(format('bullmq.%I', tablename), ', ') AS names FROM pg_tables
       WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    );
    await jobs.query(`TRUNCATE ${rows[0].names} CASCADE`);
    await jobs.end();
  }

  if (backend === 'redis') {
    it('goes on answering and catches up when Redis was away', async () => {
      await redis!.kill();
      const began = Date.now();
      const ids = await Promise.all(Array.from({ length: 30 }, () => append()));
      expect(Date.now() - began).toBeLessThan(2_000);
      await pause(3_000);
      expect(await settled(ids.slice(0, 1))).toBe(false);
      await redis!.start();
      await until('all events', () => settled(ids), 30_000);
      expect(await effectsOf(ids)).toEqual(bothOf(ids));
    });

    it('refuses a Redis that would evict jobs', async () => {
      const evicting = await startRedis('allkeys-lru');
      const module = WiringModule.with(database, evicting.url);
      await expect(
        NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }),
      ).rejects.toThrow('noeviction');
      await evicting.kill();
    });
  }
}

import { Queue, runMigrations, Worker, withBackend, createPostgresBackend, createRedisBackend } from 'bullmq';
import type { Processor, QueueOptions, WorkerOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { Client } from 'pg';

/** What a job carries: the event is read from the outbox, so that a job that lies around holds nothing and is never stale. */
export interface EventJob {
  eventId: string;
  /** The how manieth delivery of this event this is, from 1. */
  delivery: number;
}

export const queueName = 'events';
const schema = 'bullmq';

/** A queue that may lose everything at any moment; the outbox is the truth. */
export interface JobBackend {
  readonly kind: 'postgres' | 'redis';
  /** Makes the queue usable. Rejects when the backend must not be used at all. */
  prepare(): Promise<void>;
  queue(): Queue<EventJob>;
  worker(process: Processor<EventJob>, concurrency: number): Worker<EventJob>;
  close(): Promise<void>;
}

/** Numbers of reliability 0-7: a job of a killed worker runs again within seconds, and dying workers do not fail it for good. */
const workerOptions = {
  lockDuration: 5_000,
  stalledInterval: 3_000,
  maxStalledCount: 10,
  // How soon it asks again after its server was away.
  runRetryDelay: 1_000,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
} satisfies Partial<WorkerOptions>;

const queueOptions = {
  defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  // BullMQ's own journal of jobs: nobody reads it.
  streams: { events: { maxLen: 100 } },
} satisfies Partial<QueueOptions>;

const ignore = (): void => undefined;

/** REDIS_URL set → Redis, else PostgreSQL as role `jobs`, which owns schema `bullmq` and may touch nothing else. */
export function openJobBackend({ redisUrl, jobsUrl }: { redisUrl?: string; jobsUrl: () => string }): JobBackend {
  return redisUrl ? new RedisJobs(redisUrl) : new PostgresJobs(jobsUrl());
}

class PostgresJobs implements JobBackend {
  readonly kind = 'postgres';
  private readonly classes = withBackend(createPostgresBackend);

  constructor(private readonly url: string) {}

  async prepare(): Promise<void> {
    const client = new Client({ connectionString: this.url });
    client.on('error', ignore);
    await client.connect();
    try {
      await runMigrations(client, schema);
    } finally {
      await client.end();
    }
  }

  queue(): Queue<EventJob> {
    return quiet(
      new this.classes.Queue<EventJob>(queueName, {
        connection: this.connection(2),
        ...queueOptions,
      }) as unknown as Queue<EventJob>,
    );
  }

  worker(process: Processor<EventJob>, concurrency: number): Worker<EventJob> {
    return quiet(
      new this.classes.Worker<EventJob>(queueName, process, {
        connection: this.connection(4),
        concurrency,
        ...workerOptions,
      }) as unknown as Worker<EventJob>,
    );
  }

  async close(): Promise<void> {}

  private connection(max: number) {
    return { connectionString: this.url, schema, max, connectionTimeoutMillis: 5_000 };
  }
}

class RedisJobs implements JobBackend {
  readonly kind = 'redis';
  private readonly classes = withBackend(createRedisBackend);
  private readonly connections: Redis[] = [];

  constructor(private readonly url: string) {}

  /** A Redis that is away comes back; one that evicts would drop job bodies without a word, so it is refused. */
  async prepare(): Promise<void> {
    const probe = new Redis(this.url, { lazyConnect: true, connectTimeout: 2_000, retryStrategy: () => null });
    probe.on('error', ignore);
    try {
      await probe.connect();
    } catch {
      return;
    }
    try {
      const policy = /maxmemory_policy:(\S+)/.exec(await probe.info('memory'))?.[1];
      if (policy !== 'noeviction')
        throw new Error(`REDIS_URL points to a server with maxmemory-policy ${policy}; it must be noeviction.`);
    } finally {
      probe.disconnect();
    }
  }

  queue(): Queue<EventJob> {
    // A command fails at once while Redis is away, instead of waiting for ever (reliability 2-16).
    const connection = this.connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 2_000 });
    return quiet(
      new this.classes.Queue<EventJob>(queueName, { connection, ...queueOptions }) as unknown as Queue<EventJob>,
    );
  }

  worker(process: Processor<EventJob>, concurrency: number): Worker<EventJob> {
    const connection = this.connect({ maxRetriesPerRequest: null });
    return quiet(
      new this.classes.Worker<EventJob>(queueName, process, {
        connection,
        concurrency,
        ...workerOptions,
      }) as unknown as Worker<EventJob>,
    );
  }

  async close(): Promise<void> {
    for (const connection of this.connections.splice(0)) connection.disconnect();
  }

  private connect(options: RedisOptions): Redis {
    const connection = new Redis(this.url, { ...options, retryStrategy: (times) => Math.min(times * 100, 1_000) });
    connection.on('error', ignore);
    this.connections.push(connection);
    return connection;
  }
}

/** Both emit `error` when their server goes away; without a listener that would end the process. */
function quiet<Part extends { on(event: 'error', listener: () => void): unknown }>(part: Part): Part {
  part.on('error', ignore);
  return part;
}

import { CONFIG, type Config } from '@app/config';
import { DatabasePools } from '@app/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code';
import { EventRunner } from './event-runner';
import { openJobBackend, type EventJob, type JobBackend } from './job-backend';
import { Relay, type Delivery } from './relay';
import { Timers } from './timers';

const concurrency = 5;
const handOverMs = 3_000;

/** The moving parts of a worker process: relay → queue → runner, and the timers. Starts and stops them in order. */
@Injectable()
export class EventDelivery {
  private readonly logger = new Logger('Events');
  private backend: JobBackend | undefined;
  private queue: Queue<EventJob> | undefined;
  private worker: Worker<EventJob> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pools: DatabasePools,
    private readonly relay: Relay,
    private readonly runner: EventRunner,
    private readonly timers: Timers,
  ) {}

  async start(): Promise<void> {
    const backend = openJobBackend({ redisUrl: this.config.redisUrl, jobsUrl: () => this.pools.url('jobs') });
    await backend.prepare();
    this.backend = backend;
    this.queue = backend.queue();
    this.worker = backend.worker(({ data }) => this.runner.run(data.eventId, data.delivery), concurrency);
    this.worker.on('failed', (_, error) => this.logger.warn(`a delivery ended without a record: ${errorCode(error)}`));
    await this.relay.start((deliveries) => this.enqueue(deliveries));
    this.timers.start();
  }

  /** Takes nothing new, finishes what is under way. */
  async stop(): Promise<void> {
    await Promise.all([this.relay.stop(), this.timers.stop()]);
    // A queue whose server is away cannot close politely; the outbox delivers again what it held.
    await withinOr(5_000, this.worker?.close());
    await withinOr(1_000, this.queue?.close());
    await this.backend?.close();
  }

  /** Delivers and runs everything that is due without a queue, until nothing is: for tests and one-off programs. */
  async drain(): Promise<number> {
    let count = 0;
    const runAll = async (deliveries: Delivery[]): Promise<void> => {
      for (const { eventId, delivery } of deliveries) await this.runner.run(eventId, delivery);
    };
    for (let delivered = -1; delivered !== 0; count += delivered) delivered = await this.relay.deliverDue(runAll);
    return count;
  }

  private async enqueue(deliveries: Delivery[]): Promise<void> {
    const added = this.queue!.addBulk(
      deliveries.map(({ eventId, delivery }) => ({
        name: 'event',
        data: { eventId, delivery },
        // A retained or lost job never blocks the next delivery: each has its own id (no colon, no integer).
        opts: { jobId: `${eventId}_${delivery}` },
      })),
    );
    const late = new AbortController();
    const impatience = pause(handOverMs, undefined, { signal: late.signal }).then(() => {
      throw Object.assign(new Error('the queue does not answer'), { code: 'queue-slow' });
    });
    // Whichever loses the race may still reject, when nobody waits for it any more.
    for (const loser of [added, impatience]) loser.catch(() => undefined);
    try {
      await Promise.race([added, impatience]);
    } finally {
      late.abort();
    }
  }
}

async function withinOr(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  await Promise.race([work?.catch(() => undefined), pause(ms, undefined, { ref: false })]);
}

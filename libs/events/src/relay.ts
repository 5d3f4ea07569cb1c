import { DatabasePools, Listener } from '@app/database';
import { Injectable, Logger } from '@nestjs/common';
import { outboxChannel } from './append-event';
import { errorCode } from './error-code';

export interface Delivery {
  eventId: string;
  /** From 1; rises with each time the event is given out. */
  delivery: number;
}

/** Where deliveries go. Rejects when it could not take them. */
export type Deliver = (deliveries: Delivery[]) => Promise<void>;

const batch = 200;
/** Given out and not done: more would only wait in the queue, long enough to be given out a second time. */
const mostInFlight = 500;
const pollMs = 500;
const pauseAfterFailureMs = 1_000;

/**
 * Given out: an event nobody has done, never delivered or delivered 15 s ago without an end. `done_at` comes from the
 * worker, so whatever the queue loses is delivered again (reliability 3.4).
 */
const claimSql = `
  WITH in_flight AS (
    SELECT 1 FROM outbox
    WHERE done_at IS NULL AND dead_at IS NULL AND retry_at IS NULL AND published_at > now() - interval '15 seconds'
    LIMIT ${mostInFlight}
  ), due AS MATERIALIZED (
    SELECT id FROM outbox
    WHERE done_at IS NULL AND dead_at IS NULL
      AND (published_at IS NULL OR coalesce(retry_at, published_at + interval '15 seconds') <= now())
    ORDER BY seq LIMIT (SELECT least(${batch}, ${mostInFlight} - count(*)) FROM in_flight) FOR UPDATE SKIP LOCKED
  )
  UPDATE outbox o SET published_at = now(), tries = o.tries + 1, retry_at = NULL
  FROM due WHERE o.id = due.id
  RETURNING o.id AS "eventId", o.tries AS delivery, o.seq`;

/** Moves events from the outbox to the queue: woken by NOTIFY, polling as the net. Several may run at once. */
@Injectable()
export class Relay {
  private readonly logger = new Logger('Relay');
  private listener: Listener | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private awake = false;
  private wakeUp: () => void = () => undefined;

  constructor(private readonly pools: DatabasePools) {}

  async start(deliver: Deliver): Promise<void> {
    const wake = (): void => this.wake();
    this.listener = new Listener({
      url: this.pools.url('relay'),
      channels: { [outboxChannel]: wake },
      onGap: wake,
      applicationName: 'tongxing-relay-listen',
    });
    await this.listener.start();
    this.running = this.loop(deliver);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.listener?.stop();
    await this.running;
  }

  /** One batch: claims what is due and hands it over. Returns how many. */
  async deliverDue(deliver: Deliver): Promise<number> {
    const { rows } = await this.pools.pool('relay').query<Delivery & { seq: number }>(claimSql);
    if (rows.length === 0) return 0;
    const deliveries = rows
      .sort((one, other) => one.seq - other.seq)
      .map(({ eventId, delivery }) => ({ eventId, delivery }));
    try {
      await deliver(deliveries);
    } catch (error) {
      // Not taken: due again at once, rather than in 15 s.
      await this.pools
        .pool('relay')
        .query('UPDATE outbox SET published_at = NULL WHERE id = ANY ($1)', [deliveries.map(({ eventId }) => eventId)]);
      throw error;
    }
    return deliveries.length;
  }

  private async loop(deliver: Deliver): Promise<void> {
    while (!this.stopped) {
      this.awake = false;
      try {
        if ((await this.deliverDue(deliver)) < batch) await this.sleep(pollMs);
      } catch (error) {
        this.logger.warn(`events wait: the queue or the database is away (${errorCode(error)})`);
        await this.sleep(pauseAfterFailureMs);
      }
    }
  }

  private wake(): void {
    this.awake = true;
    this.wakeUp();
  }

  private sleep(ms: number): Promise<void> {
    if (this.awake || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

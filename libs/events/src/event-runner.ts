import { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { Injectable, Logger } from '@nestjs/common';
import { isDead, waitAfterFailure } from './domain/retries';
import { errorCode } from './error-code';
import { ReactionRegistry, type Handler } from './reaction-registry';
import type { StoredEvent } from './stored-event';

type StartedEvent = StoredEvent & { failures: number };

const eventColumns = `id, type, subject_id AS "subjectId", organization_ids AS "organizationIds", data,
  occurred_at AS "occurredAt", failures`;

/**
 * Takes one delivery of an event to its end. Each handler has its own transaction: the record that it ran, its effect, and
 * `done_at` when it was the last. A second delivery finds the record and does nothing (architecture 7).
 */
@Injectable()
export class EventRunner {
  private readonly logger = new Logger('Events');

  constructor(
    private readonly transactions: Transactions,
    private readonly registry: ReactionRegistry,
  ) {}

  /** `delivery` counts from 1. Throws only when the outcome could not be recorded; the relay then delivers again. */
  async run(eventId: string, delivery: number): Promise<void> {
    const actor = Actor.system({ id: eventId });
    const event = await this.transactions.run(actor, (tx) => this.start(tx, eventId, delivery));
    if (!event) return;
    const handlers = this.registry.of(event.type);
    if (handlers.length === 0) return this.transactions.run(actor, (tx) => settle(tx, event, handlers));
    const failures: unknown[] = [];
    for (const handler of handlers) {
      try {
        await this.transactions.run(actor, (tx) => this.once(tx, event, handler, handlers, actor));
      } catch (error) {
        failures.push(error);
        this.logger.warn(`${handler.name} failed on ${event.type} ${event.id}: ${errorCode(error)}`);
      }
    }
    if (failures.length > 0)
      await this.transactions.run(actor, (tx) => this.recordFailure(tx, event, delivery, failures[0]));
  }

  /**
   * A repeated delivery counts as a failure before it runs: whatever kills the process would otherwise never be counted.
   * The first one writes nothing, so the usual case costs nothing.
   */
  private async start(tx: Tx, eventId: string, delivery: number): Promise<StartedEvent | undefined> {
    const open = 'id = $1 AND done_at IS NULL AND dead_at IS NULL';
    const [event] = await tx.query<StartedEvent>(
      delivery > 1
        ? `UPDATE outbox SET failures = failures + 1 WHERE ${open} RETURNING ${eventColumns}`
        : `SELECT ${eventColumns} FROM outbox WHERE ${open}`,
      [eventId],
    );
    if (!event || !isDead(event.failures)) return event;
    await this.bury(tx, event);
    return undefined;
  }

  private async once(tx: Tx, event: StoredEvent, handler: Handler, handlers: Handler[], actor: Actor): Promise<void> {
    const first = await tx.execute(
      'INSERT INTO processed_event (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [event.id, handler.name],
    );
    if (first === 1) await handler.handle(tx, event, actor);
    await settle(tx, event, handlers);
  }

  private async recordFailure(tx: Tx, event: StartedEvent, delivery: number, error: unknown): Promise<void> {
    const failures = delivery > 1 ? event.failures : event.failures + 1;
    await tx.execute(
      `UPDATE outbox SET failures = $2, last_error = $3, retry_at = now() + $4 * interval '1 millisecond'
       WHERE id = $1 AND done_at IS NULL`,
      [event.id, failures, errorCode(error), waitAfterFailure(failures)],
    );
    if (isDead(failures)) await this.bury(tx, event);
  }

  private async bury(tx: Tx, event: StoredEvent): Promise<void> {
    await tx.execute('UPDATE outbox SET dead_at = now() WHERE id = $1 AND done_at IS NULL', [event.id]);
    this.logger.error(`event-dead ${event.type} ${event.id}: it failed too often and is repeated no more`);
  }
}

/** Done when every handler of this type has its record. Two last handlers at once may both miss it; the next delivery sets it. */
async function settle(tx: Tx, event: StoredEvent, handlers: Handler[]): Promise<void> {
  await tx.execute(
    `UPDATE outbox SET done_at = now() WHERE id = $1 AND done_at IS NULL
     AND (SELECT count(*) FROM processed_event WHERE event_id = $1 AND handler = ANY ($2)) = $3`,
    [event.id, handlers.map(({ name }) => name), handlers.length],
  );
}

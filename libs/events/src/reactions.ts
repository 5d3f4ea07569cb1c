import { SetMetadata } from '@nestjs/common';

export const EVENT_HANDLER = 'tongxing:event-handler';
export const SWEEP = 'tongxing:sweep';
export const ROUND = 'tongxing:round';

export interface EventHandlerMark {
  name: string;
  types: readonly string[];
}

export interface TimerMark {
  name: string;
  everyMs: number;
}

/**
 * Marks `(tx: Tx, event: StoredEvent, actor: Actor) => Promise<void>`. It runs once for each event, in the transaction that
 * records that it ran; `name` is part of that record and never changes. Delivery repeats, so nothing outside `tx` belongs in it.
 */
export const EventHandler = (name: string, types: readonly string[]): MethodDecorator =>
  SetMetadata(EVENT_HANDLER, { name, types } satisfies EventHandlerMark);

/**
 * Marks `(tx: Tx, actor: Actor) => Promise<void>`: timed work. Due times are rows; the sweep looks for those that have
 * passed. One worker at a time runs it, in one transaction as role worker, whose policies say what it may see.
 */
export const Sweep = (name: string, { everyMs }: { everyMs: number }): MethodDecorator =>
  SetMetadata(SWEEP, { name, everyMs } satisfies TimerMark);

/**
 * Marks `() => Promise<void>`: repeated work that must leave the database, such as sending mail. It opens its own
 * transactions and claims its rows itself, since two workers may run it at once.
 */
export const Round = (name: string, { everyMs }: { everyMs: number }): MethodDecorator =>
  SetMetadata(ROUND, { name, everyMs } satisfies TimerMark);

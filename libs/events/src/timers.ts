import { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code';
import { ReactionRegistry, type SweepTimer } from './reaction-registry';

/** Runs sweeps and rounds at their pace. A failure is logged by its code and the next turn comes as usual. */
@Injectable()
export class Timers {
  private readonly logger = new Logger('Timers');
  private readonly loops: Promise<void>[] = [];
  private readonly stopping = new AbortController();

  constructor(
    private readonly transactions: Transactions,
    private readonly registry: ReactionRegistry,
  ) {}

  start(): void {
    for (const timer of this.registry.sweeps)
      this.loops.push(this.repeat(timer.name, timer.everyMs, () => this.sweep(timer)));
    for (const timer of this.registry.rounds) this.loops.push(this.repeat(timer.name, timer.everyMs, timer.run));
  }

  /** Resolves when every turn under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  /** One turn of every sweep and round, at once: for tests that move time. */
  async runAll(): Promise<void> {
    for (const timer of this.registry.sweeps) await this.sweep(timer);
    for (const timer of this.registry.rounds) await timer.run();
  }

  /** The lock ends with the transaction; a second worker that finds it taken leaves this turn to the first. */
  private async sweep({ name, sweep }: SweepTimer): Promise<void> {
    const actor = Actor.sweep(name);
    await this.transactions.run(actor, async (tx) => {
      const [{ mine }] = await tx.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
        [`sweep:${name}`],
      );
      if (mine) await sweep(tx, actor);
    });
  }

  private async repeat(name: string, everyMs: number, turn: () => Promise<void>): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await turn();
      } catch (error) {
        this.logger.warn(`${name} failed: ${errorCode(error)}`);
      }
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

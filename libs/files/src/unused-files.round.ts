import { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { Round } from '@app/events';
import { systemClock } from '@app/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { FileStore } from './file-store';

const roundName = 'files.unused';
const day = 86_400_000;
const batch = 500;

/**
 * Takes away stored files no row points to: a server died between storing one and writing its row. Younger than a day it may
 * be on its way still; older than the database it is not this database's to judge.
 */
@Injectable()
export class UnusedFiles {
  private readonly logger = new Logger('Files');
  private readonly actor = Actor.sweep(roundName);

  constructor(
    private readonly transactions: Transactions,
    private readonly store: FileStore,
  ) {}

  @Round(roundName, { everyMs: 6 * 3_600_000 })
  async clear(): Promise<void> {
    const [{ since }] = await this.transactions.read(this.actor, (tx) =>
      tx.query<{ since: Date }>('SELECT files_known_since() AS since'),
    );
    const before = new Date(systemClock.now().getTime() - day);
    let cleared = 0;
    let keys: string[] = [];
    for await (const key of this.store.keysBetween(since, before)) {
      keys.push(key);
      if (keys.length < batch) continue;
      cleared += await this.clearUnused(keys);
      keys = [];
    }
    cleared += await this.clearUnused(keys);
    if (cleared > 0) this.logger.log(`${cleared} files that nothing pointed to were taken away`);
  }

  private async clearUnused(keys: readonly string[]): Promise<number> {
    if (keys.length === 0) return 0;
    const unused = await this.transactions.read(this.actor, (tx) =>
      tx.query<{ key: string }>('SELECT unused_file_keys($1) AS key', [keys]),
    );
    for (const { key } of unused) await this.store.delete(key);
    return unused.length;
  }
}

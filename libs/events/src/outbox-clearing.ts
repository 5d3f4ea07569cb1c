import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { Sweep } from './reactions';

/** What was done a month ago is no longer needed to absorb a repeat; without this the outbox would only grow. */
@Injectable()
export class OutboxClearing {
  @Sweep('events.clear-outbox', { everyMs: 3_600_000 })
  async clear(tx: Tx): Promise<void> {
    await tx.execute("DELETE FROM outbox WHERE done_at < now() - interval '30 days'");
  }
}

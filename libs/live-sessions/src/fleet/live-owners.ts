import { randomUUID } from 'node:crypto';
import { DatabasePools, openPool, type Tx } from '@app/database';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';

/** Another process writes this session. */
export class OwnedElsewhere extends Error {
  constructor(
    readonly sessionId: string,
    readonly processId: string,
  ) {
    super('this live session is run by another process');
  }
}

const renewMs = 1_000;
const lease = "interval '4 seconds'";
const isThere = `EXISTS (SELECT 1 FROM live_process p JOIN pg_stat_activity a ON a.pid = p.backend_pid
  WHERE p.id = o.process_id AND p.expires_at > now())`;

/** Which process writes which session: leases as rows, so that nothing but PostgreSQL has to agree. */
@Injectable()
export class LiveOwners implements BeforeApplicationShutdown {
  readonly processId = randomUUID();
  private readonly logger = new Logger('LiveSessions');
  private readonly elsewhere = new Map<string, string>();
  private pool: Pool | undefined;
  private timer: NodeJS.Timeout | undefined;
  private renewing: Promise<void> | null = null;
  private alive: ReadonlySet<string> = new Set();
  private moved: (sessionIds: string[], alive: ReadonlySet<string>) => void = () => undefined;

  constructor(private readonly pools: DatabasePools) {}

  /** `moved` is told of sessions whose owner is gone, and which processes are there. */
  async start(moved: (sessionIds: string[], alive: ReadonlySet<string>) => void): Promise<void> {
    this.moved = moved;
    // One connection of its own: its end tells the others that this process is gone.
    this.pool = openPool(this.pools.url('live'), { max: 1, applicationName: 'tongxing-live-lease' });
    await this.renew();
    this.timer = setInterval(() => void this.renew(), renewMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.renewing;
    const { pool } = this;
    this.pool = undefined;
    await pool?.query('DELETE FROM live_process WHERE id = $1', [this.processId]).catch(() => undefined);
    await pool?.end();
  }

  /** Throws where another process is known to write this session. */
  assertHere(sessionId: string): void {
    const owner = this.elsewhere.get(sessionId);
    if (owner) throw new OwnedElsewhere(sessionId, owner);
  }

  /** Takes a session nobody runs, in the transaction that reads it; false when there is no such session. */
  async claim(tx: Tx, sessionId: string): Promise<boolean> {
    const taken = await tx.query(
      `INSERT INTO live_owner AS o (session_id, process_id)
       SELECT s.id, $2 FROM live_session s WHERE s.id = $1
       ON CONFLICT (session_id) DO UPDATE SET process_id = $2, fence = o.fence + 1
         WHERE o.process_id = $2 OR NOT ${isThere}
       RETURNING fence`,
      [sessionId, this.processId],
    );
    if (taken.length > 0) return true;
    const [owner] = await tx.query<{ processId: string }>(
      'SELECT process_id AS "processId" FROM live_owner WHERE session_id = $1',
      [sessionId],
    );
    if (!owner) return false;
    this.elsewhere.set(sessionId, owner.processId);
    throw new OwnedElsewhere(sessionId, owner.processId);
  }

  /** Another process took a session this one still had devices in. */
  toldMoved(sessionId: string): void {
    this.moved([sessionId], this.alive);
  }

  /** That process did not answer for this session, or said it is not its own: asked anew next time. */
  forget(sessionId: string): void {
    this.elsewhere.delete(sessionId);
  }

  private renew(): Promise<void> {
    this.renewing ??= this.renewOnce()
      .catch(() => this.logger.warn('the lease of this process was not renewed'))
      .finally(() => {
        this.renewing = null;
      });
    return this.renewing;
  }

  private async renewOnce(): Promise<void> {
    await this.pool?.query(
      `INSERT INTO live_process (id, backend_pid, expires_at) VALUES ($1, pg_backend_pid(), now() + ${lease})
       ON CONFLICT (id) DO UPDATE SET backend_pid = excluded.backend_pid, expires_at = excluded.expires_at`,
      [this.processId],
    );
    const found = await this.pool?.query<{ id: string }>(
      `SELECT p.id FROM live_process p JOIN pg_stat_activity a ON a.pid = p.backend_pid WHERE p.expires_at > now()`,
    );
    if (!found) return;
    const alive = (this.alive = new Set(found.rows.map(({ id }) => id)));
    const gone = [...this.elsewhere].filter(([, owner]) => !alive.has(owner)).map(([sessionId]) => sessionId);
    for (const sessionId of gone) this.elsewhere.delete(sessionId);
    this.moved(gone, alive);
  }
}

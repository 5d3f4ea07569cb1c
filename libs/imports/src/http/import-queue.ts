import { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { workStates, type ImportState } from '../domain/import-flow';
import {
  ImportJobsRepository,
  jobColumns,
  type ErrorFile,
  type JobChange,
  type JobProgress,
  type JobRow,
} from './import-jobs.repository';

/** In whose name the worker reads and moves the rows of imports; what it imports it writes in the name of the import. */
const worker = Actor.sweep('imports.work');

/** A worker that is silent this long has died, and another takes the import over. */
const leaseSeconds = 20;
export const heartbeatMs = 5_000;
/** Claims of the writing lane queue here, so that two workers never find the lane free at once. */
const writingLane = 7_403_135;

const busyStates: readonly ImportState[] = [...workStates, 'waiting'];
const busy = busyStates.map((state) => `'${state}'`).join(', ');

export interface TaskOutcome {
  state: ImportState;
  change: JobChange;
  /** In whose name it is written down; by default the worker's own. */
  as?: Actor;
  /** What belongs to it and comes first, in the same transaction; adds to the change. */
  before?: (tx: Tx) => Promise<JobChange>;
  after?: (tx: Tx) => Promise<void>;
}

/** The import is no longer what it was when the work began. */
class Overtaken extends Error {}

export interface ExpiredJob {
  id: string;
  errorFile: ErrorFile | null;
  errorFileUntil: Date | null;
}

/**
 * Who works on which import. Two lanes: files are looked at as they come; only one import of the network writes at a time,
 * and the others wait in the order they asked.
 */
@Injectable()
export class ImportQueue {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobsRepository,
  ) {}

  claimToLook(): Promise<JobRow | undefined> {
    return this.transactions.run(worker, async (tx) => {
      const rows = await tx.query<JobRow>(
        `UPDATE import_job j SET attempts = j.attempts + 1, lease_until = now() + interval '${leaseSeconds} seconds'
         WHERE j.id = (SELECT id FROM import_job WHERE state IN ('inspecting', 'previewing')
             AND (lease_until IS NULL OR lease_until < now()) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING ${jobColumns}`,
      );
      return rows[0];
    });
  }

  /** An import whose worker died comes first, then whoever waits longest. */
  claimToWrite(): Promise<JobRow | undefined> {
    return this.transactions.run(worker, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [writingLane]);
      const rows = await tx.query<JobRow>(
        `UPDATE import_job j SET attempts = j.attempts + 1, lease_until = now() + interval '${leaseSeconds} seconds',
           state = CASE j.state WHEN 'waiting' THEN 'running' ELSE j.state END,
           version = j.version + CASE j.state WHEN 'waiting' THEN 1 ELSE 0 END,
           started_at = CASE j.state WHEN 'undoing' THEN j.started_at ELSE coalesce(j.started_at, now()) END
         WHERE j.id = (SELECT id FROM import_job WHERE state IN ('running', 'undoing', 'waiting')
             AND (lease_until IS NULL OR lease_until < now())
             AND NOT EXISTS (SELECT 1 FROM import_job busy WHERE busy.state IN ('running', 'undoing') AND busy.lease_until >= now())
           ORDER BY state = 'waiting', id LIMIT 1)
         RETURNING ${jobColumns}`,
      );
      if (rows[0]) await this.jobs.announce(tx, rows[0]);
      return rows[0];
    });
  }

  /** Says that this worker is alive. False when the import is no longer what was claimed: what is being done is for nothing. */
  keep(job: JobRow, progress?: JobProgress): Promise<boolean> {
    return this.transactions.run(worker, async (tx) => {
      const kept = await tx.execute(
        `UPDATE import_job SET lease_until = now() + interval '${leaseSeconds} seconds', progress = coalesce($3::jsonb, progress)
         WHERE id = $1 AND version = $2 AND attempts = $4`,
        [job.id, job.version, progress ? JSON.stringify(progress) : null, job.attempts],
      );
      if (kept === 1 && progress) await this.jobs.announce(tx, job);
      return kept === 1;
    });
  }

  /**
   * Writes down what came of it, together with what belongs to it. False when somebody chose otherwise meanwhile, e.g.
   * another file: then nothing of this is kept.
   */
  async finish(job: JobRow, { state, change, as = worker, before, after }: TaskOutcome): Promise<boolean> {
    try {
      await this.transactions.run(as, async (tx) => {
        const more = (await before?.(tx)) ?? {};
        if (!(await this.jobs.move(tx, job, state, { progress: null, ...change, ...more }))) throw new Overtaken();
        await after?.(tx);
      });
      return true;
    } catch (error) {
      if (error instanceof Overtaken) return false;
      throw error;
    }
  }

  /** Hands it back at once: this worker ends, or the database was away. The attempt does not count when it was no failure. */
  async release(job: JobRow, { waitSeconds, counts }: { waitSeconds: number; counts: boolean }): Promise<void> {
    await this.transactions.run(worker, (tx) =>
      tx.execute(
        `UPDATE import_job SET lease_until = now() + $3 * interval '1 second', attempts = attempts - $4
         WHERE id = $1 AND version = $2 AND attempts = $5`,
        [job.id, job.version, waitSeconds, counts ? 0 : 1, job.attempts],
      ),
    );
  }

  /** Imports whose files have had their time. */
  expired(): Promise<ExpiredJob[]> {
    return this.transactions.run(worker, (tx) =>
      tx.query<ExpiredJob>(
        `SELECT id, error_file AS "errorFile", finished_at + interval '7 days' AS "errorFileUntil" FROM import_job
         WHERE files_until < now() AND state NOT IN (${busy}) LIMIT 100`,
      ),
    );
  }

  /** The uploads are gone, the file of refused rows stays until then. */
  async keepErrorFile(id: string, until: Date): Promise<void> {
    await this.transactions.run(worker, (tx) => tx.update('import_job', { id }, { filesUntil: until }));
  }

  /** What was never written is gone with its files; what was stays on the list without them. */
  async forgetFiles(id: string): Promise<void> {
    await this.transactions.run(worker, async (tx) => {
      await tx.execute(`DELETE FROM import_job WHERE id = $1 AND started_at IS NULL AND state NOT IN (${busy})`, [id]);
      await tx.execute(`UPDATE import_job SET error_file = NULL, files_until = 'infinity' WHERE id = $1`, [id]);
    });
  }

  /** Which of these imports still exist. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.run(worker, (tx) =>
      tx.query<{ id: string }>('SELECT id FROM import_job WHERE id = ANY($1::uuid[])', [ids]),
    );
    return new Set(rows.map(({ id }) => id));
  }
}

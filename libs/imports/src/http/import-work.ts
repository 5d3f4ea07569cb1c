import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, Round } from '@app/events';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { mostAttempts, stateAfterFailure, type WorkState } from '../domain/import-flow';
import { FileRefused, ImportAborted, type ImportHooks } from './engine';
import { heartbeatMs, ImportQueue, type TaskOutcome } from './import-queue';
import { ImportTasks } from './import-tasks';
import type { JobProgress, JobRow } from './import-jobs.repository';

const progressEveryMs = 700;
const afterFailureSeconds = 3;

/**
 * What the worker does for imports. It claims a row for some seconds and says that it lives; when it dies, the row is
 * claimed again and the work continues where the last batch ended, so that no import stays "running" for ever.
 */
@Injectable()
export class ImportWork implements OnModuleDestroy {
  private readonly logger = new Logger('Imports');
  private readonly ending = new AbortController();

  constructor(
    private readonly queue: ImportQueue,
    private readonly tasks: ImportTasks,
  ) {}

  /** Lets go between two batches; the next worker continues. */
  onModuleDestroy(): void {
    this.ending.abort();
  }

  @Round('imports.look', { everyMs: 500 })
  look(): Promise<void> {
    return this.workOff(() => this.queue.claimToLook());
  }

  @Round('imports.write', { everyMs: 500 })
  write(): Promise<void> {
    return this.workOff(() => this.queue.claimToWrite());
  }

  private async workOff(claim: () => Promise<JobRow | undefined>): Promise<void> {
    while (!this.ending.signal.aborted) {
      const job = await claim();
      if (!job) return;
      await this.perform(job);
    }
  }

  private async perform(job: JobRow): Promise<void> {
    if (job.attempts > mostAttempts) return this.giveUp(job, 'import-failed-often');
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, this.ending.signal]);
    const beating = this.heartbeat(job, stop);
    try {
      await this.queue.finish(job, await this.outcomeOf(job, { signal, progress: this.progressOf(job) }));
    } catch (error) {
      await this.failed(job, error);
    } finally {
      stop.abort();
      await beating;
    }
  }

  private async outcomeOf(job: JobRow, hooks: ImportHooks): Promise<TaskOutcome> {
    const tasks: Record<WorkState, () => TaskOutcome | Promise<TaskOutcome>> = {
      inspecting: () => this.tasks.inspect(job),
      previewing: () => this.tasks.preview(job, hooks),
      running: () => this.tasks.run(job, hooks),
      undoing: () => this.tasks.undo(job),
    };
    return tasks[job.state as WorkState]();
  }

  private async failed(job: JobRow, error: unknown): Promise<void> {
    if (error instanceof ImportAborted) return this.queue.release(job, { waitSeconds: 0, counts: false });
    if (error instanceof FileRefused) return this.giveUp(job, error.code, error.details);
    this.logger.warn(`an import failed while ${job.state}: ${errorCode(error)}`);
    if (job.attempts >= mostAttempts) return this.giveUp(job, 'import-failed-often');
    await this.queue.release(job, { waitSeconds: afterFailureSeconds * job.attempts, counts: true });
  }

  /** Says what happened, and exactly what was written before it did. */
  private async giveUp(job: JobRow, code: string, details: Record<string, string | number> = {}): Promise<void> {
    const state = job.state as WorkState;
    const problem = { code, details };
    const outcome: TaskOutcome =
      state === 'running'
        ? await this.tasks.brokenOff(job)
        : { state: stateAfterFailure[state], change: state === 'inspecting' ? { files: [] } : {} };
    await this.queue.finish(job, { ...outcome, change: { ...outcome.change, problem } });
  }

  /** Runs beside the work until it ends. Work nobody wants any more is stopped. */
  private async heartbeat(job: JobRow, stop: AbortController): Promise<void> {
    const { signal } = stop;
    while (!signal.aborted) {
      await pause(heartbeatMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      // A database that is away takes nothing from anybody: the lease ends by itself, or the next beat holds it.
      const kept = await this.queue.keep(job).catch(() => true);
      if (!kept) stop.abort();
    }
  }

  private progressOf(job: JobRow): (done: JobProgress) => Promise<void> {
    let last = 0;
    return async (done) => {
      if (Date.now() - last < progressEveryMs) return;
      last = Date.now();
      await this.queue.keep(job, done);
    };
  }
}

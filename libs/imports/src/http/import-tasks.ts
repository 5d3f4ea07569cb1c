import { mkdir } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { Actor, type OrganizationKind, type Role } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { chinaDay } from '@app/grants';
import { Injectable } from '@nestjs/common';
import {
  allowedTargets,
  closeImport,
  defaultLimits,
  inspectFiles,
  performImport,
  previewImport,
  targetsOf,
  undoImport,
  undoUntil,
  writeErrorFile,
  writtenBy,
  type ImportHooks,
  type ImportReport,
  type ImportWork,
  type UploadedFile,
} from './engine';
import type { ErrorFile, JobChange, JobRow } from './import-jobs.repository';
import type { TaskOutcome } from './import-queue';
import { errorFileWords } from './words';
import { mostFiles, rejectsOf, UploadStore } from './upload-store';

const emptyMapping = { columns: {}, options: {} };

/** The four things a worker does for an import, each from what the row says to what the row will say. */
@Injectable()
export class ImportTasks {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: UploadStore,
  ) {}

  /** Opens the files: what they are, and what of the things this role may import. A list waits for its columns. */
  async inspect(job: JobRow): Promise<TaskOutcome> {
    await this.store.keepOnly(job.id, job.files);
    const inspection = await inspectFiles(this.filesOf(job), this.limits());
    const viewer = { role: job.role as Role, organizationKind: job.organizationKind as OrganizationKind };
    const allowed = allowedTargets(viewer);
    const possible = targetsOf(inspection);
    const target = possible.find((one) => allowed.includes(one));
    if (!target) return { state: 'empty', change: { files: [], problem: { code: 'file-not-for-role', details: {} } } };
    const asksColumns = inspection.shape === 'table' || needsFunder(inspection, job);
    const found = { inspection, target, problem: null };
    return asksColumns
      ? { state: 'uploaded', change: { ...found, mapping: null } }
      : { state: 'mapped', change: { ...found, mapping: emptyMapping } };
  }

  async preview(job: JobRow, hooks: ImportHooks): Promise<TaskOutcome> {
    const actor = actorOf(job);
    const work = await this.workOf(job, actor);
    const preview = await previewImport(this.transactions, actor, work, hooks);
    const errorFile = await this.errorFileOf(job, work, preview.report);
    return { state: 'previewed', change: { preview, errorFile, problem: null } };
  }

  /** Called again after a worker died it continues: what is written stays written and is counted once. */
  async run(job: JobRow, hooks: ImportHooks): Promise<TaskOutcome> {
    const actor = actorOf(job);
    const work = await this.workOf(job, actor);
    const report = await performImport(this.transactions, actor, work, hooks);
    const errorFile = await this.errorFileOf(job, work, report);
    return {
      state: 'done',
      change: { report, errorFile, problem: null, ...ending(job) },
      ...closing(job, actor, 'done'),
    };
  }

  undo(job: JobRow): TaskOutcome {
    const actor = actorOf(job);
    const before = async (tx: Tx): Promise<JobChange> => ({ undo: await undoImport(tx, actor, runOf(job)) });
    return { state: 'undone', change: { problem: null, undoUntil: null }, before, ...closing(job, actor) };
  }

  /** What stands after a run that broke off, and until when it can be taken back. */
  async brokenOff(job: JobRow): Promise<TaskOutcome> {
    const actor = actorOf(job);
    const written = await this.transactions.read(actor, (tx) => writtenBy(tx, runOf(job)));
    const report: ImportReport = { files: [] };
    for (const { kind, created, updated } of written)
      report[kind] = { created, updated, unchanged: 0, rejected: [], rejectedCount: 0 };
    return { state: 'failed', change: { report, ...ending(job) }, ...closing(job, actor, 'failed') };
  }

  private async workOf(job: JobRow, actor: Actor): Promise<ImportWork> {
    if (!job.target) throw new Error('an import is worked on that has no target');
    const [organization] = await this.transactions.read(actor, (tx) =>
      tx.query<{ name: string }>('SELECT name FROM organization WHERE id = $1', [job.organizationId]),
    );
    return {
      runId: runOf(job),
      organizationId: job.organizationId,
      organizationName: organization.name,
      target: job.target,
      files: this.filesOf(job),
      mapping: job.mapping,
      asOf: chinaDay(job.createdAt),
      rejectsPath: this.store.path(job.id, rejectsOf(job.files)),
      limits: this.limits(),
    };
  }

  private async errorFileOf(job: JobRow, work: ImportWork, report: ImportReport): Promise<ErrorFile | null> {
    const { inspection } = job;
    if (!inspection || !hasRejects(report)) return null;
    const stored = `${randomBytes(16).toString('hex')}/${randomBytes(16).toString('hex')}`;
    const outPath = this.store.path(job.id, stored);
    await mkdir(dirname(outPath), { mode: 0o700 });
    const words = errorFileWords(job.language);
    const written = await writeErrorFile({
      inspection,
      rejectsPath: work.rejectsPath,
      outPath,
      ...words,
    });
    return { stored, ...written };
  }

  /** What was let in is not refused for its size afterwards. */
  private limits(): typeof defaultLimits {
    return { ...defaultLimits, bytes: this.store.limitBytes, files: mostFiles };
  }

  private filesOf(job: JobRow): UploadedFile[] {
    return job.files.map(({ name, stored }) => ({ name, path: this.store.path(job.id, stored) }));
  }
}

function runOf({ runId }: JobRow): string {
  if (!runId) throw new Error('an import is worked on that was never opened');
  return runId;
}

function actorOf({ eventId }: JobRow): Actor {
  if (!eventId) throw new Error('an import is worked on that nobody asked for');
  return Actor.system({ id: eventId });
}

/** Written in the name of the import, whose right to write ends in the same transaction. */
const closing = (job: JobRow, as: Actor, ended?: 'done' | 'failed'): Pick<TaskOutcome, 'as' | 'after'> => ({
  as,
  after: async (tx) => {
    await closeImport(tx, runOf(job));
    if (ended) await tellOfTheEnd(tx, job, ended);
  },
});

/** For whoever began it and went away meanwhile. */
async function tellOfTheEnd(tx: Tx, job: JobRow, state: 'done' | 'failed'): Promise<void> {
  await appendEvent(tx, job, {
    type: 'import.ended',
    subjectId: job.id,
    organizationIds: [job.organizationId],
    data: { byAccountId: job.accountId, state },
  });
}

function ending({ target }: JobRow): JobChange {
  const finishedAt = new Date();
  const until = undoUntil(finishedAt);
  // Places of the country are nobody's to take away again.
  return { finishedAt, undoUntil: target === 'divisions' ? null : until, filesUntil: until };
}

const hasRejects = (report: ImportReport): boolean =>
  Object.values(report).some((kind) => !Array.isArray(kind) && kind.rejected.length > 0);

/** A foundation says which of the funders in the file it is. */
const needsFunder = (inspection: { shape: string }, job: JobRow): boolean =>
  inspection.shape === '360giving' && job.role === 'program-officer';

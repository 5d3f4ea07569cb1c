import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { hint } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import type { ImportState } from '../domain/import-flow';
import type { ImportPreview, ImportReport, ImportTarget, Inspection, Mapping, UndoPlan } from './engine';
import type { StoredFile } from './upload-store';

export type ReaderLanguage = 'zh-CN' | 'en';

export interface JobProblem {
  code: string;
  details: Record<string, string | number>;
}

/** A file of refused rows, below the import's folder. */
export interface ErrorFile {
  stored: string;
  extension: string;
  contentType: string;
}

export interface JobProgress {
  kind: string;
  rows: number;
}

export interface JobRow {
  id: string;
  organizationId: string;
  organizationKind: string;
  accountId: string;
  accountName: string | null;
  role: string;
  runId: string | null;
  eventId: string | null;
  state: ImportState;
  language: ReaderLanguage;
  target: ImportTarget | null;
  files: StoredFile[];
  inspection: Inspection | null;
  mapping: Mapping | null;
  preview: ImportPreview | null;
  report: ImportReport | null;
  undo: UndoPlan | null;
  problem: JobProblem | null;
  errorFile: ErrorFile | null;
  progress: JobProgress | null;
  attempts: number;
  version: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  undoUntil: Date | null;
  filesUntil: Date;
}

export type JobChange = Partial<
  Pick<
    JobRow,
    'runId' | 'eventId' | 'language' | 'target' | 'files' | 'inspection' | 'mapping' | 'preview' | 'report'
  > &
    Pick<
      JobRow,
      'undo' | 'problem' | 'errorFile' | 'progress' | 'startedAt' | 'finishedAt' | 'undoUntil' | 'filesUntil'
    >
>;

export const jobColumns = `j.id, j.organization_id AS "organizationId", j.organization_kind AS "organizationKind",
  j.account_id AS "accountId", j.role, j.run_id AS "runId", j.event_id AS "eventId", j.state, j.language, j.target, j.files,
  j.inspection, j.mapping, j.preview, j.report, j.undo, j.problem, j.error_file AS "errorFile", j.progress, j.attempts, j.version,
  j.created_at AS "createdAt", j.started_at AS "startedAt", j.finished_at AS "finishedAt", j.undo_until AS "undoUntil",
  j.files_until AS "filesUntil"`;

/** What a driver would otherwise write as an array of PostgreSQL. */
const asJson = new Set([
  'files',
  'inspection',
  'mapping',
  'preview',
  'report',
  'undo',
  'problem',
  'errorFile',
  'progress',
]);

export function jsonWhereNeeded(change: JobChange): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(change).map(([key, value]) => [
      key,
      asJson.has(key) && value !== null && value !== undefined ? JSON.stringify(value) : value,
    ]),
  );
}

/** Imports of the acting organisation in the acting role; row-level security decides which exist for the caller. */
@Injectable()
export class ImportJobsRepository {
  async add(tx: Tx, actor: Actor, job: { id: string; language: ReaderLanguage; state: ImportState }): Promise<void> {
    await tx.insert('import_job', {
      ...job,
      organizationId: actor.organizationId,
      organizationKind: actor.organizationKind,
      accountId: actor.accountId,
      role: actor.role,
    });
  }

  async find(tx: Tx, id: string, lock = false): Promise<JobRow | undefined> {
    const rows = await tx.query<JobRow>(
      `SELECT ${jobColumns}, (SELECT a.display_name FROM account a WHERE a.id = j.account_id) AS "accountName"
       FROM import_job j WHERE j.id = $1${lock ? ' FOR UPDATE' : ''}`,
      [id],
    );
    return rows[0];
  }

  page(tx: Tx, after: string | undefined, limit: number): Promise<JobRow[]> {
    return tx.query<JobRow>(
      `SELECT ${jobColumns}, (SELECT a.display_name FROM account a WHERE a.id = j.account_id) AS "accountName"
       FROM import_job j WHERE j.files <> '[]' AND ($1::uuid IS NULL OR j.id < $1) ORDER BY j.id DESC LIMIT $2`,
      [after ?? null, limit],
    );
  }

  /** False when the job has moved on since `version` was read. A new state gives the worker a fresh start. */
  async move(tx: Tx, job: JobRow, state: ImportState, change: JobChange = {}): Promise<boolean> {
    const written = { ...jsonWhereNeeded(change), state, attempts: 0, leaseUntil: null };
    const moved = await tx.update('import_job', { id: job.id, version: job.version }, written);
    if (moved === 1) await this.announce(tx, job);
    return moved === 1;
  }

  async remove(tx: Tx, job: JobRow): Promise<boolean> {
    const removed = await tx.execute('DELETE FROM import_job WHERE id = $1 AND version = $2', [job.id, job.version]);
    if (removed === 1) await this.announce(tx, job);
    return removed === 1;
  }

  /** Tells the pages of the organisation to look again. */
  announce(tx: Tx, job: Pick<JobRow, 'id' | 'organizationId'>): Promise<void> {
    return hint(tx, { room: `organization:${job.organizationId}`, type: 'import.changed', id: job.id });
  }
}

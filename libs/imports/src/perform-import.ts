import { createHash } from 'node:crypto';
import { auditSql } from '@app/access';
import { Transactions, type ActsInDatabase, type Tx } from '@app/database';
import { newId } from '@app/kernel';
import type { ImportTarget } from './domain/import.policy';
import { headerSignature, type Mapping } from './domain/mapping';
import { isKindReport, ReportBuilder, type ImportReport } from './domain/report';
import { defaultLimits, FileRefused, type ImportLimits } from './file-refused';
import { isGrantTable } from './domain/grant-table';
import { import360Giving, importGrantTable, type OwnFoundation } from './import-360giving';
import { ImportAborted, type ImportContext, type RowAction } from './import-context';
import { importDivisions } from './import-divisions';
import { importHsds } from './import-hsds';
import { importList } from './import-list';
import { openTable, shapeOf, withFiles } from './inspect';
import type { RowWarning } from './list-values';
import { RejectSpool } from './rejects';
import type { Table, UploadedFile } from './table-source';

/** One import as the worker runs it. */
export interface ImportWork {
  runId: string;
  organizationId: string;
  /** Of the organisation that acts. */
  organizationName: string;
  target: ImportTarget;
  files: readonly UploadedFile[];
  /** Which column is what, for a list; options for the others. */
  mapping: Mapping | null;
  /** The day divisions describe, YYYY-MM-DD. */
  asOf: string;
  /** Receives every refused row, a line of JSON each; written anew each time. */
  rejectsPath: string;
  limits?: ImportLimits;
}

export interface ImportHooks {
  /** Awaited after each batch. */
  progress(done: { kind: string; rows: number }): void | Promise<void>;
  /** Ends the import between two batches. */
  signal?: AbortSignal;
}

export interface PreviewedRow {
  kind: string;
  row: number | null;
  action: RowAction;
  values: Record<string, string>;
}

export interface ImportPreview {
  report: ImportReport;
  /** The first rows as they would look. */
  rows: PreviewedRow[];
  /** The first of `warningCount`. */
  warnings: RowWarning[];
  warningCount: number;
}

const shownRows = 20;
const shownWarnings = 100;
const rejectsInReport = 1_000;

/** What `performImport` would do: the same way through the same rows, and nothing is written. @throws FileRefused, ImportAborted */
export async function previewImport(
  transactions: Transactions,
  actor: ActsInDatabase,
  work: ImportWork,
  hooks: ImportHooks,
): Promise<ImportPreview> {
  const passage = new Passage(transactions, actor, work, hooks, true);
  const report = await passage.run();
  const { rows, warnings, warningCount } = passage;
  return { report, rows, warnings, warningCount };
}

/**
 * Writes what the files hold, in batches, each with what it changed. Called again for the same run it continues where it was
 * interrupted, and its report counts the whole. @throws FileRefused, ImportAborted
 */
export function performImport(
  transactions: Transactions,
  actor: ActsInDatabase,
  work: ImportWork,
  hooks: ImportHooks,
): Promise<ImportReport> {
  return new Passage(transactions, actor, work, hooks, false).run();
}

interface RunRow {
  accountId: string | null;
  role: string;
  continued: boolean;
}

/** One way through the files. */
class Passage {
  readonly rows: PreviewedRow[] = [];
  readonly warnings: RowWarning[] = [];
  warningCount = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly actor: ActsInDatabase,
    private readonly work: ImportWork,
    private readonly hooks: ImportHooks,
    private readonly preview: boolean,
  ) {}

  async run(): Promise<ImportReport> {
    const run = await this.transactions.read(this.actor, (tx) => runOf(tx, this.work.runId));
    const spool = new RejectSpool(this.work.rejectsPath);
    try {
      const report = new ReportBuilder({
        keeps: rejectsInReport,
        onReject: (rejected, cells) => spool.add(cells ? { ...rejected, cells } : rejected),
      });
      const limits = this.work.limits ?? defaultLimits;
      const source = await withFiles(this.work.files, limits, (files) => this.read(files, limits, run, report));
      const built = report.build();
      if (!this.preview) await this.record(source, run, built);
      return built;
    } finally {
      await spool.close();
    }
  }

  /** Returns the name of the source. */
  private async read(
    files: readonly UploadedFile[],
    limits: ImportLimits,
    run: RunRow,
    report: ReportBuilder,
  ): Promise<string> {
    const shape = shapeOf(files);
    const { target, mapping } = this.work;
    const table = shape === 'table' ? await openTable(files[0], limits) : null;
    try {
      const context = this.contextOf(this.sourceOf(run, table), run, report);
      if (table && (target === 'organizations' || target === 'services') && mapping)
        await this.readList(table, files[0], target, mapping, run, context);
      else if (target === 'directory' && (shape === 'hsds' || shape === 'json')) await importHsds(files, context);
      else if (target === 'divisions' && shape === 'divisions') await importDivisions(files, this.work.asOf, context);
      else if (target === 'grants' && shape === 'json')
        await import360Giving(files[0], context, this.ownFoundation(run));
      else if (target === 'grants' && table && isGrantTable(table.header))
        await importGrantTable(table, files[0].name, context, this.ownFoundation(run));
      else throw new FileRefused('files-do-not-fit');
      return context.source;
    } finally {
      table?.close();
    }
  }

  private readList(
    table: Table,
    { name }: UploadedFile,
    target: 'organizations' | 'services',
    mapping: Mapping,
    { accountId }: RunRow,
    context: ImportContext,
  ): Promise<void> {
    const { organizationId } = this.work;
    const warn = (warning: RowWarning): void => {
      this.warningCount += 1;
      if (this.warnings.length < shownWarnings) this.warnings.push(warning);
    };
    return importList(table, { target, name, mapping, organizationId, accountId, warn }, context);
  }

  /** A foundation brings its own grants along; a steward those others have published. */
  private ownFoundation({ role }: RunRow): OwnFoundation | null {
    if (role === 'network-steward') return null;
    const funderId = this.work.mapping?.options.funderId;
    if (!funderId) throw new FileRefused('funder-not-chosen');
    return { funderId, organizationId: this.work.organizationId };
  }

  /** Stewards share one directory; what others bring along is known by their organisation (import_source of the database). */
  private sourceOf({ role }: RunRow, table: Table | null): string {
    const owner = role === 'network-steward' ? 'network:' : `organization:${this.work.organizationId}:`;
    const { target, mapping, files } = this.work;
    const named = mapping?.options.source?.trim();
    if (named) return `${owner}${target}:${named.slice(0, 200)}`;
    if (table && target !== 'grants') return `${owner}${target}:${digest(headerSignature(table.header))}`;
    return owner + (target === 'directory' ? `directory:${packageName(files)}` : target);
  }

  private contextOf(source: string, { continued }: RunRow, report: ReportBuilder): ImportContext {
    const { runId: id, organizationId } = this.work;
    const { hooks } = this;
    return {
      source,
      report,
      preview: this.preview,
      run: this.preview ? null : { id, organizationId, continued },
      inTransaction: (work) => this.transactions.run(this.actor, work),
      progress: async (kind, rows) => {
        await hooks.progress({ kind, rows });
        if (hooks.signal?.aborted) throw new ImportAborted();
      },
      show: (kind, row, action, item) => {
        if (this.rows.length < shownRows) this.rows.push({ kind, row, action, values: shownValues(item) });
      },
    };
  }

  private record(source: string, { accountId, role }: RunRow, report: ImportReport): Promise<void> {
    const { runId, organizationId, target } = this.work;
    const counts = Object.fromEntries(
      Object.entries(report).flatMap(([kind, value]) =>
        isKindReport(value) ? [[kind, { ...value, rejected: value.rejectedCount }]] : [],
      ),
    );
    return this.transactions.run(this.actor, async (tx) => {
      await tx.execute('UPDATE import_run SET counts = $2, source = $3 WHERE id = $1', [
        runId,
        JSON.stringify(counts),
        source,
      ]);
      await tx.query(auditSql, [
        newId(),
        accountId,
        organizationId,
        role,
        'import.run',
        'import',
        runId,
        [],
        [],
        target,
        runId,
      ]);
    });
  }
}

async function runOf(tx: Tx, runId: string): Promise<RunRow> {
  const [run] = await tx.query<RunRow>(
    `SELECT account_id AS "accountId", role, EXISTS (SELECT 1 FROM import_change c WHERE c.run_id = r.id) AS continued
     FROM import_run r WHERE r.id = $1 AND r.phase <> 'ended'`,
    [runId],
  );
  if (!run) throw new Error('the import is not open');
  return run;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A directory is known by the name of its archive or document, without dates and versions: directory-2026-11.zip is directory. */
function packageName(files: readonly UploadedFile[]): string {
  if (files.length !== 1) return 'hsds';
  const name = files[0].name.replace(/\.[a-z]+$/i, '').replace(/[\d\s._()（）-]+/g, ' ');
  return name.trim().toLowerCase() || 'hsds';
}

const shownCharacters = 200;
/** Ids of rows here say nothing to a person. */
const hiddenFields = new Set(['organizationId', 'funder', 'recipient', 'recipientKind']);

function shownValues(item: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]: [string, unknown]) => {
      if (value === null || value === undefined || value === '' || hiddenFields.has(key)) return [];
      const text = Array.isArray(value) ? value.join('、') : String(value);
      return [[key, text.slice(0, shownCharacters)]];
    }),
  );
}

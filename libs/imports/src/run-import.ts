import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { auditSql } from '@app/access';
import { openPool } from '@app/database';
import { newId } from '@app/kernel';
import { isKindReport, ReportBuilder, type ImportReport } from './domain/report';
import { import360Giving } from './import-360giving';
import { importDivisions } from './import-divisions';
import { defaultLimits, FileRefused } from './file-refused';
import { importHolidays } from './import-holidays';
import { importHsds } from './import-hsds';
import { commandContext, type ImportContext } from './import-context';
import { shapeOf, withFiles } from './inspect';
import type { UploadedFile } from './table-source';

export const importFormats = ['hsds', '360giving', 'divisions', 'holidays'] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface ImportOrder {
  format: ImportFormat;
  path: string;
  /** First half of a row's identity; by default the format, and for a folder of HSDS its name. */
  source?: string;
  /** The day divisions describe, YYYY-MM-DD. */
  asOf: string;
  progress(kind: string, rows: number): void;
}

export class ImportRefused extends Error {}

/** Key of the advisory lock a running import holds: two at once would write the same rows. */
export const importLock = 7_403_122;

/** Runs one import as the owner of the tables. @throws ImportRefused when the path is wrong or another import runs */
export async function runImport(
  url: string,
  order: ImportOrder,
): Promise<{ report: ImportReport; readAnything: boolean }> {
  const path = resolve(order.path);
  await assertPath(path, order.format);
  const source = order.source ?? defaultSource(order.format, path);
  const pool = openPool(url, { max: 2, applicationName: 'tongxing-import' });
  try {
    const lock = await pool.connect();
    try {
      const { rows } = await lock.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [importLock]);
      if (!rows[0].free) throw new ImportRefused('Another import is running. Wait until it has ended.');
      try {
        const report = new ReportBuilder();
        const context = commandContext(pool, source, report, order.progress);
        await read(order, path, context);
        await record(order.format, context);
        return { report: report.build(), readAnything: report.readAnything };
      } finally {
        // Closing the connection would free it too, but only a moment after the next import may ask.
        await lock.query('SELECT pg_advisory_unlock($1)', [importLock]);
      }
    } finally {
      lock.release(true);
    }
  } finally {
    await pool.end();
  }
}

function defaultSource(format: ImportFormat, path: string): string {
  return format === 'hsds' ? `hsds:${basename(path)}` : format;
}

async function assertPath(path: string, format: ImportFormat): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new ImportRefused(`There is nothing at ${path}.`);
  // A directory may come as an archive or as one document.
  if (format === 'hsds') return;
  const wantsFile = format === '360giving';
  if (wantsFile !== found.isFile())
    throw new ImportRefused(`${format} reads a ${wantsFile ? 'file' : 'folder'}; ${path} is none.`);
}

async function read({ format, asOf }: ImportOrder, path: string, context: ImportContext): Promise<void> {
  switch (format) {
    case 'hsds':
      return importDirectory(path, context);
    case '360giving':
      return import360Giving({ path, name: basename(path) }, context);
    case 'divisions':
      return importDivisions(await filesIn(path), asOf, context);
    case 'holidays':
      return importHolidays(path, context);
  }
}

async function importDirectory(path: string, context: ImportContext): Promise<void> {
  if ((await stat(path)).isDirectory()) return importHsds(await filesIn(path), context);
  try {
    await withFiles([{ path, name: basename(path) }], commandLimits, (files) => {
      if (shapeOf(files) === 'table' || shapeOf(files) === 'divisions') throw new FileRefused('files-do-not-fit');
      return importHsds(files, context);
    });
  } catch (error) {
    throw error instanceof FileRefused ? new ImportRefused(`${path} cannot be read: ${error.code}.`) : error;
  }
}

/** Whoever may run programs on the server is held to no number of bytes; an archive that grows is still refused. */
const commandLimits = { ...defaultLimits, bytes: Infinity };

async function filesIn(folder: string): Promise<UploadedFile[]> {
  return (await readdir(folder)).map((name) => ({ name, path: join(folder, name) }));
}

/** Whoever may run programs on the server acts as the network steward; the audit row says so. */
async function record(format: ImportFormat, { source, report, inTransaction }: ImportContext): Promise<void> {
  const runId = newId();
  const counts = Object.fromEntries(
    Object.entries(report.build()).flatMap(([kind, value]) =>
      isKindReport(value) ? [[kind, { ...value, rejected: value.rejectedCount }]] : [],
    ),
  );
  await inTransaction(async (tx) => {
    await tx.insert('import_run', { id: runId, format, source, counts: JSON.stringify(counts) });
    await tx.query(auditSql, [
      newId(),
      null,
      null,
      'network-steward',
      'import.run',
      'import',
      runId,
      [],
      [],
      `${format} ${source}`,
      'command-line',
    ]);
  });
}

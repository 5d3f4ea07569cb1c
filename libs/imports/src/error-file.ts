import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { csvLine, csvStart, writeXlsx, xlsxType } from '@app/documents';
import type { Inspection } from './inspect';
import { spooledRejects, type SpooledReject } from './rejects';

export interface ErrorFileOrder {
  inspection: Inspection;
  /** Where `performImport` or `previewImport` put the refused rows. */
  rejectsPath: string;
  outPath: string;
  /** Says in the reader's language why a row was refused. */
  words(reason: string, at: { column: string | null; value?: string }): string;
  /** Header of the last column. */
  lastColumn: string;
}

export interface ErrorFileForm {
  extension: 'csv' | 'xlsx';
  contentType: string;
}

const csv: ErrorFileForm = { extension: 'csv', contentType: 'text/csv; charset=utf-8' };
const xlsx: ErrorFileForm = {
  extension: 'xlsx',
  contentType: xlsxType,
};

/** Headers for files that are no list: their refused rows are named by place. */
const placeColumns = ['file', 'row', 'column', 'id', 'value'];

/**
 * Writes the refused rows as they stood, in the form they came in, with a last column that says why: to be put right there
 * and handed in again. What has no columns of its own becomes a CSV file of places.
 */
export async function writeErrorFile(order: ErrorFileOrder): Promise<ErrorFileForm> {
  const { inspection, outPath } = order;
  if (inspection.shape === 'table' && inspection.format === 'xlsx') {
    const widths = [...inspection.header.map(() => 18), 48];
    await writeXlsx(outPath, [{ name: inspection.sheet ?? 'Sheet1', rows: rowsOf(order), header: true, textColumns: true, widths }]); // prettier-ignore
    return xlsx;
  }
  await pipeline(csvText(rowsOf(order)), createWriteStream(outPath, { mode: 0o600 }));
  return csv;
}

async function* rowsOf(order: ErrorFileOrder): AsyncGenerator<string[]> {
  const { inspection, lastColumn } = order;
  const header = inspection.shape === 'table' ? inspection.header : null;
  yield [...(header ?? placeColumns), lastColumn];
  for await (const rejected of spooledRejects(order.rejectsPath))
    yield [...(header ? cellsOf(rejected, header.length) : placeOf(rejected)), reasonOf(rejected, order)];
}

const cellsOf = ({ cells = [] }: SpooledReject, columns: number): string[] =>
  Array.from({ length: columns }, (_, at) => cells[at] ?? '');

const placeOf = ({ file, row, column, id, value }: SpooledReject): string[] => [
  file,
  row === null ? '' : String(row),
  column ?? '',
  id ?? '',
  value ?? '',
];

const reasonOf = ({ reason, column, value }: SpooledReject, { words }: ErrorFileOrder): string =>
  words(reason, { column, value });

async function* csvText(rows: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield csvStart;
  for await (const row of rows) yield csvLine(row);
}

import { columnLetters } from '@app/documents';
import { FileRefused, type ImportLimits } from './file-refused';
import type { Encoding } from './domain/encoding';
import type { Delimiter } from './domain/delimiter';

/** A file as it was handed in: where it lies, and the name its owner gave it. */
export interface UploadedFile {
  path: string;
  name: string;
}

/** One row of a list below its header, cells by column. */
export interface TableRow {
  /** As the file's own program counts: line of a CSV file, row of a sheet. */
  row: number;
  cells: string[];
  /** What is wrong with single cells, by column. */
  faults: ReadonlyMap<number, string>;
  /** Set when the row cannot be read at all. */
  problem?: string;
}

/** Something about a file that a person should know before its rows are used; `at` is a place, a sheet or a column. */
export interface Finding {
  code: FindingCode;
  at?: string;
  count?: number;
}

export const findingCodes = [
  'formulas-as-saved',
  'merged-cells',
  'hidden-sheet-skipped',
  'other-sheet-skipped',
  'hidden-rows-read',
  'empty-rows-skipped',
  'column-without-header',
  'title-above-header',
  'dates-1904',
  'file-skipped',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** A list: one header, and rows that can be gone through again and again. */
export interface Table {
  format: 'csv' | 'xlsx';
  encoding?: Encoding;
  mark?: boolean;
  delimiter?: Delimiter;
  sheet?: string;
  sheets?: { name: string; hidden: boolean }[];
  headerRow: number;
  header: string[];
  rowCount: number;
  findings: Finding[];
  rows(): AsyncGenerator<TableRow, void, undefined>;
  close(): void;
}

const looksForHeaderIn = 10;

/** A row as it comes out of the file, header and title lines included. */
export type RawRow = Pick<TableRow, 'row' | 'cells' | 'faults' | 'problem'>;

const filled = (row: RawRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

/** Collects what the first pass over a file must know: where the header is, how many rows follow. */
export class TableSurvey {
  private readonly first: RawRow[] = [];
  private total = 0;
  private emptySince = 0;
  private emptyBetween = 0;

  constructor(private readonly limits: ImportLimits) {}

  see(row: RawRow): void {
    if (filled(row) === 0 && !row.problem) {
      this.emptySince += 1;
      return;
    }
    // Empty rows at the end are left-over formatting, those before the first row a margin: nobody asks after either.
    if (this.total > 0) this.emptyBetween += this.emptySince;
    this.emptySince = 0;
    this.total += 1;
    if (this.total > this.limits.rows + looksForHeaderIn)
      throw new FileRefused('too-many-rows', { limit: this.limits.rows });
    if (this.first.length < looksForHeaderIn) this.first.push(row);
  }

  /** The header is the first row at least half as full as the fullest of the first ten: a title stands alone. */
  result(): { headerRow: number; header: string[]; rowCount: number; findings: Finding[] } {
    const readable = this.first.filter((row) => !row.problem);
    const width = Math.max(0, ...readable.map(filled));
    const found = readable.find((row) => filled(row) * 2 >= width);
    if (!found) throw new FileRefused('header-missing');
    const rowCount = this.total - this.first.indexOf(found) - 1;
    if (rowCount > this.limits.rows) throw new FileRefused('too-many-rows', { limit: this.limits.rows });
    if (rowCount === 0) throw new FileRefused('no-rows');
    const header = headerOf(found.cells, this.limits);
    const findings: Finding[] = [];
    if (found !== this.first[0]) findings.push({ code: 'title-above-header', count: this.first.indexOf(found) });
    header.forEach((name, at) => {
      if (name === '' && readable.some((row) => row !== found && (row.cells[at] ?? '').trim() !== ''))
        findings.push({ code: 'column-without-header', at: columnLetters(at) });
    });
    if (this.emptyBetween > 0) findings.push({ code: 'empty-rows-skipped', count: this.emptyBetween });
    return { headerRow: found.row, header, rowCount, findings };
  }
}

function headerOf(cells: readonly string[], limits: ImportLimits): string[] {
  const names = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  while (names.at(-1) === '') names.pop();
  if (names.length > limits.columns) throw new FileRefused('too-many-columns', { limit: limits.columns });
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== '' && seen.has(name)) throw new FileRefused('header-twice', { column: name.slice(0, 100) });
    if (name.length > 500) throw new FileRefused('cell-too-long', { limit: 500, column: name.slice(0, 50) });
    seen.add(name);
  }
  return names;
}

/** The rows below the header, each as wide as it; a row with values beyond the last column cannot be told apart. */
export async function* rowsBelow(
  rows: AsyncIterable<RawRow>,
  { headerRow, header }: { headerRow: number; header: readonly string[] },
  limits: ImportLimits,
): AsyncGenerator<TableRow, void, undefined> {
  for await (const row of rows) {
    if (row.row <= headerRow || (filled(row) === 0 && !row.problem)) continue;
    const cells = header.map((_, at) => row.cells[at] ?? '');
    const beyond = row.cells.slice(header.length).some((cell) => cell.trim() !== '');
    const tooLong = cells.findIndex((cell) => cell.length > limits.cell);
    if (row.problem) yield { ...row, cells };
    else if (beyond) yield { ...row, cells, problem: 'column-count' };
    else if (tooLong >= 0) yield { ...row, cells, faults: new Map([...row.faults, [tooLong, 'too-long']]) };
    else yield { ...row, cells };
  }
}

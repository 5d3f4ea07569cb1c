import type { ZipArchive } from '@app/files';
import { SaxesParser } from 'saxes';
import { cellNumber, dayOfSerial } from '../domain/cell-values';
import { FileRefused, type ImportLimits } from '../file-refused';
import { unescaped, type Sheet, type Workbook } from './workbook';

/** A row of a sheet: texts by column from 0, and what is wrong with single cells. */
export interface SheetRow {
  row: number;
  cells: string[];
  /** Reason codes by column: `number-shortened`, `cell-error`, `date-format`. */
  faults: Map<number, string>;
}

/** A rectangle of merged cells, rows from 1 and columns from 0. */
export interface MergedArea {
  ref: string;
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** What was met on the way that a person should know. */
export interface SheetNotes {
  formulas: number;
  merged: MergedArea[];
  hiddenRows: number;
}

export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function mergedArea(ref: string): MergedArea | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(ref);
  if (!match) return null;
  return {
    ref,
    fromRow: Number(match[2]),
    toRow: Number(match[4]),
    fromColumn: columnOf(match[1]),
    toColumn: columnOf(match[3]),
  };
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/** Turns the XML of one sheet into rows, a few at a time. A formula is never computed: the value it was saved with counts. */
export class SheetReader {
  readonly notes: SheetNotes = { formulas: 0, merged: [], hiddenRows: 0 };
  private readonly parser = new SaxesParser();
  private done: SheetRow[] = [];
  private row: SheetRow | null = null;
  private cell: OpenCell | null = null;
  private collecting = false;
  private lastRow = 0;
  private phonetic = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly limits: ImportLimits,
  ) {
    const local = (name: string): string => name.slice(name.indexOf(':') + 1);
    this.parser.on('doctype', () => this.broken());
    this.parser.on('error', () => this.broken());
    this.parser.on('opentag', (tag) => this.open(local(tag.name), tag.attributes as Record<string, string>));
    this.parser.on('closetag', (tag) => this.close(local(tag.name)));
    this.parser.on('text', (text) => this.take(text));
    this.parser.on('cdata', (text) => this.take(text));
  }

  push(xml: string): SheetRow[] {
    this.parser.write(xml);
    const rows = this.done;
    this.done = [];
    return rows;
  }

  end(): SheetRow[] {
    this.parser.close();
    return this.done;
  }

  private broken(): never {
    throw new FileRefused('file-broken');
  }

  private open(name: string, at: Record<string, string>): void {
    switch (name) {
      case 'row':
        this.lastRow = Number(at.r) || this.lastRow + 1;
        this.row = { row: this.lastRow, cells: [], faults: new Map() };
        if (['1', 'true'].includes(at.hidden ?? '')) this.notes.hiddenRows += 1;
        break;
      case 'c': {
        const letters = /^[A-Z]{1,3}/.exec(at.r ?? '')?.[0];
        const column = letters ? columnOf(letters) : (this.row?.cells.length ?? 0);
        this.cell = { column, type: at.t ?? 'n', style: Number(at.s ?? -1), value: '' };
        break;
      }
      case 'f':
        if (this.cell) this.notes.formulas += 1;
        break;
      case 'rPh':
        this.phonetic += 1;
        break;
      case 'v':
      case 't':
        this.collecting = this.cell !== null && this.phonetic === 0;
        break;
      case 'mergeCell': {
        const area = mergedArea(at.ref ?? '');
        if (area && this.notes.merged.length < 1_000) this.notes.merged.push(area);
        break;
      }
    }
  }

  private take(text: string): void {
    if (!this.collecting || !this.cell) return;
    this.cell.value += text;
    if (this.cell.value.length > this.limits.cell)
      throw new FileRefused('cell-too-long', { limit: this.limits.cell, row: this.lastRow });
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic -= 1;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.row) {
      this.done.push(this.row);
      this.row = null;
    }
  }

  private endCell(): void {
    const { row, cell } = this;
    this.cell = null;
    if (!row || !cell || cell.value === '') return;
    // Cells far to the right are usually left-over formatting: only what holds a value counts.
    if (cell.column >= this.limits.columns) throw new FileRefused('too-many-columns', { limit: this.limits.columns });
    while (row.cells.length < cell.column) row.cells.push('');
    const read = this.textOf(cell);
    row.cells[cell.column] = read.text;
    if (read.fault) row.faults.set(cell.column, read.fault);
  }

  private textOf({ type, value, style }: OpenCell): { text: string; fault?: string } {
    if (type === 's') return { text: this.workbook.texts[Number(value)] ?? '' };
    if (type === 'inlineStr' || type === 'str') return { text: unescaped(value) };
    if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
    if (type === 'e') return { text: value, fault: 'cell-error' };
    if (type === 'd') return { text: value.slice(0, 10) };
    const read = this.workbook.dateStyles.has(style)
      ? dayOfSerial(Number(value), this.workbook.dates1904)
      : cellNumber(value);
    return 'value' in read ? { text: read.value } : { text: value, fault: read.reason };
  }
}

/** The rows of a sheet, never all of them at once; `notes` are complete when the last row is out. */
export async function* sheetRows(
  archive: ZipArchive,
  sheet: Sheet,
  reader: SheetReader,
): AsyncGenerator<SheetRow, void, undefined> {
  const decoder = new TextDecoder('utf-8');
  for await (const piece of await archive.stream(sheet.entry))
    yield* reader.push(decoder.decode(piece as Buffer, { stream: true }));
  yield* reader.end();
}

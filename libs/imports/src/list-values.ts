import { checkSocialCreditCode, normalizePhone } from '@app/organizations';
import { readEmail, readFlag, readWhole, readWords, withoutMark, writtenOut, type Read } from './domain/cell-values';
import { textProblem } from './domain/checks';
import type { ImportTarget } from './domain/import.policy';
import { targetFields, type TargetField } from './domain/targets';
import type { TableRow } from './table-source';

/** A value that is taken although something about it should be looked at. */
export interface RowWarning {
  file: string;
  row: number;
  column: string;
  code: 'uscc-check' | 'uscc-malformed';
  value: string;
}

export interface Rejection {
  column: string | null;
  reason: string;
  value?: string;
}

/** A row's values by field; null for an empty cell, absent for a field no column fills. Areas and expertise are still words. */
export type ListValues = Record<string, string | number | boolean | string[] | null>;

export type ReadRow =
  { values: ListValues; warnings: Pick<RowWarning, 'column' | 'code' | 'value'>[] } | { rejection: Rejection };

export interface MappedField {
  field: TargetField;
  column: string;
  at: number;
}

export const mappedFields = (
  target: ImportTarget,
  columns: Readonly<Record<string, string>>,
  header: readonly string[],
): MappedField[] =>
  targetFields(target).flatMap((field) => {
    const column = columns[field.code];
    const at = column === undefined ? -1 : header.indexOf(column);
    return at < 0 ? [] : [{ field, column, at }];
  });

const shownCharacters = 120;
export const shortened = (value: string): string =>
  value.length > shownCharacters ? `${value.slice(0, shownCharacters)}…` : value;

/** Reads one row of a list. The first thing wrong with it is the reason it is refused for. */
export function readListRow(row: TableRow, fields: readonly MappedField[]): ReadRow {
  if (row.problem) return { rejection: { column: null, reason: row.problem } };
  const values: ListValues = {};
  const warnings: Pick<RowWarning, 'column' | 'code' | 'value'>[] = [];
  for (const { field, column, at } of fields) {
    const cell = withoutMark(row.cells[at]);
    const refuse = (reason: string): ReadRow => ({ rejection: { column, reason, value: shortened(cell) } });
    const fault = row.faults.get(at);
    if (fault) return refuse(fault);
    const text = field.kind === 'text' ? cell.trim() : cell.normalize('NFKC').trim();
    if (text === '') {
      if (field.required) return refuse('missing');
      values[field.code] = null;
      continue;
    }
    const unstorable = textProblem(text);
    if (unstorable) return refuse(unstorable);
    if (text.length > field.max) return refuse('too-long');
    if (field.kind === 'uscc') {
      const code = readCode(text, column, warnings);
      if ('reason' in code) return refuse(code.reason);
      values[field.code] = code.value;
      continue;
    }
    const read = readValue(field, text);
    if ('reason' in read) return refuse(read.reason);
    values[field.code] = read.value;
  }
  const { ageFrom, ageTo } = values;
  if (typeof ageFrom === 'number' && typeof ageTo === 'number' && ageFrom > ageTo) {
    const column = fields.find(({ field }) => field.code === 'ageTo')?.column ?? null;
    return { rejection: { column, reason: 'age-range-reversed', value: `${ageFrom}–${ageTo}` } };
  }
  return { values, warnings };
}

function readValue({ kind, code }: TargetField, text: string): Read<string | number | boolean | string[]> {
  switch (kind) {
    case 'id':
      return writtenOut(text);
    case 'phone':
      return readPhone(text);
    case 'email':
      return readEmail(text);
    case 'number':
      return readWhole(text, 0, code === 'freePlaces' ? 100_000 : 150);
    case 'flag':
      return readFlag(text);
    case 'area':
    case 'expertise':
      return { value: readWords(text) };
    default:
      return { value: text };
  }
}

/** A failed check warns and never blocks: pilot codes are legal although it fails (R-ID-01). What is no code at all is left out. */
function readCode(
  text: string,
  column: string,
  warnings: Pick<RowWarning, 'column' | 'code' | 'value'>[],
): Read<string | null> {
  const plain = writtenOut(text);
  if ('reason' in plain) return plain;
  const { code, findings } = checkSocialCreditCode(plain.value);
  const malformed = findings.includes('malformed');
  if (malformed) warnings.push({ column, code: 'uscc-malformed', value: shortened(text) });
  else if (findings.some((finding) => finding !== 'not-civil-affairs'))
    warnings.push({ column, code: 'uscc-check', value: shortened(text) });
  return { value: malformed ? null : code };
}

/** One number, or several in one cell. */
function readPhone(text: string): Read<string> {
  const numbers: string[] = [];
  const whole = writtenOut(text);
  if ('reason' in whole) return whole;
  const parts = normalizePhone(whole.value) ? [whole.value] : readWords(whole.value.replace(/\s+/g, ','));
  for (const part of parts) {
    const plain = writtenOut(part);
    const phone = 'value' in plain ? normalizePhone(plain.value) : null;
    if (!phone) return { reason: 'phone-not-readable' };
    numbers.push(phone.number);
  }
  return numbers.length > 0 ? { value: numbers.join('、') } : { reason: 'phone-not-readable' };
}

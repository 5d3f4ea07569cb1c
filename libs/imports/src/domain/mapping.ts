import { folded } from './cell-values';
import type { ImportTarget } from './import.policy';
import { errorColumns, targetFields, type FieldKind, type TargetField } from './targets';

/** Which column of a list fills which field. */
export interface Mapping {
  columns: Record<string, string>;
  options: MappingOptions;
}

export interface MappingOptions {
  /** Whose list this is: two lists with this name are one. By default the list is known by its header. */
  source?: string;
  /** For grants: the id under which the file names one's own foundation. */
  funderId?: string;
}

export interface MappingProblem {
  field: string;
  code: 'missing' | 'unknown-field' | 'unknown-column' | 'column-twice';
}

/** A header as it is compared: without the marks and the hints people add, as in `* 机构名称（必填）`. */
export const plainHeader = (header: string): string =>
  folded(header)
    .toLowerCase()
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/[*＊:：\s_.-]+/g, ' ')
    .trim();

const isErrorColumn = (header: string): boolean =>
  errorColumns.some((known) => plainHeader(known) === plainHeader(header));

/** Two lists with the same columns are read the same way, whatever their order. */
export const headerSignature = (header: readonly string[]): string =>
  header
    .filter((name) => !isErrorColumn(name))
    .map(plainHeader)
    .sort()
    .join('|');

const shapes: Partial<Record<FieldKind, RegExp>> = {
  uscc: /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/i,
  phone: /^(\+?86[- ]?)?(1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}(-\d+)?|[48]00[- ]?\d{3}[- ]?\d{4})$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

/** What each column probably is: by its header first, then by a look at its first values. A column is offered once. */
export function suggestMapping(
  target: ImportTarget,
  header: readonly string[],
  sample: readonly (readonly string[])[],
): Mapping {
  const columns: Record<string, string> = {};
  const taken = new Set<string>();
  const take = (field: TargetField, column: string | undefined): void => {
    if (column === undefined || taken.has(column)) return;
    columns[field.code] = column;
    taken.add(column);
  };
  const fields = targetFields(target);
  for (const exact of [true, false])
    for (const field of fields)
      if (!columns[field.code])
        take(
          field,
          header.find((column) => !taken.has(column) && isCalled(field, column, exact)),
        );
  for (const field of fields)
    if (!columns[field.code] && shapes[field.kind])
      take(
        field,
        header.find((column, at) => !taken.has(column) && looksLike(sample, at, shapes[field.kind])),
      );
  return { columns, options: {} };
}

function isCalled(field: TargetField, column: string, exact: boolean): boolean {
  const plain = plainHeader(column);
  return field.names.some((name) => {
    const known = plainHeader(name);
    // A short word inside a longer one says little: 联系人电话 is a telephone, 电话补贴 is not.
    return exact ? plain === known : known.length >= 2 && /\p{Script=Han}/u.test(known) && plain.endsWith(known);
  });
}

function looksLike(sample: readonly (readonly string[])[], at: number, shape: RegExp | undefined): boolean {
  const values = sample.map((row) => folded(row[at] ?? '')).filter((value) => value !== '');
  return values.length > 0 && shape !== undefined && values.every((value) => shape.test(value));
}

/** What stands against reading the list this way; empty when nothing does. */
export function mappingProblems(
  target: ImportTarget,
  { columns }: Pick<Mapping, 'columns'>,
  header: readonly string[],
): MappingProblem[] {
  const fields = targetFields(target);
  const problems: MappingProblem[] = [];
  const used = new Set<string>();
  for (const [code, column] of Object.entries(columns)) {
    if (!fields.some((field) => field.code === code)) problems.push({ field: code, code: 'unknown-field' });
    else if (!header.includes(column)) problems.push({ field: code, code: 'unknown-column' });
    else if (used.has(column)) problems.push({ field: code, code: 'column-twice' });
    used.add(column);
  }
  for (const field of fields)
    if (field.required && !columns[field.code]) problems.push({ field: field.code, code: 'missing' });
  return problems;
}

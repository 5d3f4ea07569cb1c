import { accepted, refused, textProblem, type Checked } from './checks';

export type AreaLevel = 'province' | 'city' | 'county' | 'subdistrict' | 'community';

/** Codes as the files write them: 2, 4, 6, 9 or 12 digits; stored padded to twelve. */
export interface Division {
  code: string;
  name: string;
  level: AreaLevel;
  parentCode: string | null;
}

interface DivisionFile {
  /** Every file whose name starts like this. */
  prefix: string;
  level: AreaLevel;
  digits: number;
  parentColumn: string | null;
  parentDigits: number;
}

/** Parents before children. */
export const divisionFiles: readonly DivisionFile[] = [
  { prefix: 'provinces', level: 'province', digits: 2, parentColumn: null, parentDigits: 0 },
  { prefix: 'cities', level: 'city', digits: 4, parentColumn: 'provinceCode', parentDigits: 2 },
  { prefix: 'areas', level: 'county', digits: 6, parentColumn: 'cityCode', parentDigits: 4 },
  { prefix: 'streets', level: 'subdistrict', digits: 9, parentColumn: 'areaCode', parentDigits: 6 },
  { prefix: 'communities', level: 'community', digits: 12, parentColumn: 'streetCode', parentDigits: 9 },
];

export const paddedCode = (code: string): string => code.padEnd(12, '0');

/** One row of provinces.csv … communities*.csv. The parent must be one of `known`, the padded codes already read. */
export function readDivision(
  row: Record<string, string>,
  file: DivisionFile,
  known: ReadonlySet<string>,
): Checked<Division> {
  const code = (row.code ?? '').trim();
  if (!new RegExp(`^\\d{${file.digits}}$`).test(code)) return refused('code', 'code-format');
  const name = (row.name ?? '').trim();
  if (name === '') return refused('name', 'missing');
  if (name.length > 100) return refused('name', 'too-long');
  const unstorable = textProblem(name);
  if (unstorable) return refused('name', unstorable);
  if (!file.parentColumn) return accepted({ code: paddedCode(code), name, level: file.level, parentCode: null });
  const parent = (row[file.parentColumn] ?? '').trim();
  if (parent.length !== file.parentDigits || !known.has(paddedCode(parent)))
    return refused(file.parentColumn, 'parent-unknown');
  if (!code.startsWith(parent)) return refused(file.parentColumn, 'parent-does-not-fit');
  return accepted({ code: paddedCode(code), name, level: file.level, parentCode: paddedCode(parent) });
}

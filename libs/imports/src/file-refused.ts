/** A file that is not taken in at all, and why; `details` name the limit, the column or the place. */
export class FileRefused extends Error {
  constructor(
    readonly code: FileRefusal,
    readonly details: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

export const fileRefusals = [
  'file-empty',
  'file-type-unknown',
  'file-xls',
  'file-password',
  'file-broken',
  'files-do-not-fit',
  'file-not-for-role',
  'zip-bomb',
  'zip-unknown',
  'too-many-bytes',
  'too-many-rows',
  'too-many-columns',
  'too-many-files',
  'cell-too-long',
  'encoding-unknown',
  'header-missing',
  'header-twice',
  'header-merged',
  'mapping-does-not-fit',
  'funder-not-chosen',
  'no-rows',
  'json-broken',
  'json-unknown',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** How much one import may hold; above it the whole file is refused with the limit's name. */
export interface ImportLimits {
  bytes: number;
  /** What a zip or a spreadsheet may hold once unpacked. */
  unpackedBytes: number;
  rows: number;
  columns: number;
  /** Characters of one cell. */
  cell: number;
  files: number;
}

export const defaultLimits: ImportLimits = {
  bytes: 50_000_000,
  unpackedBytes: 400_000_000,
  rows: 100_000,
  columns: 200,
  cell: 100_000,
  files: 60,
};

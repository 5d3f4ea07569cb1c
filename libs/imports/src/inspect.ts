import { open, readFile, stat } from 'node:fs/promises';
import { hsdsTables } from './domain/hsds-json';
import { isGrantTable } from './domain/grant-table';
import { JsonElements, type JsonElement } from './domain/json-elements';
import type { ImportTarget } from './domain/import.policy';
import { headerSignature } from './domain/mapping';
import { divisionFiles } from './domain/divisions';
import { openCsv } from './csv-table';
import { defaultLimits, FileRefused, type ImportLimits } from './file-refused';
import { elementsOf, elementsOfTable } from './import-360giving';
import type { Finding, Table, UploadedFile } from './table-source';
import { encodingOf, UnreadableFile } from './text-files';
import { withoutArchives } from './unpack';
import { openXlsx } from './xlsx-table';
import { fileTypeOf } from './file-type';

export interface TableInspection {
  shape: 'table';
  format: 'csv' | 'xlsx';
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  sheets?: { name: string; hidden: boolean }[];
  headerRow: number;
  header: string[];
  /** The first rows as they stand, long values shortened. */
  sample: string[][];
  rows: number;
  /** Lists with the same columns have the same. */
  signature: string;
  findings: Finding[];
}

export type Inspection =
  | TableInspection
  | { shape: 'hsds'; layout: 'csv' | 'json'; files: InspectedFile[]; findings: Finding[] }
  | { shape: '360giving'; grants: number; funders: Funder[]; findings: Finding[] }
  | { shape: 'divisions'; files: InspectedFile[]; findings: Finding[] };

export interface InspectedFile {
  name: string;
  /** Null for a file that is left out. */
  kind: string | null;
}

export interface Funder {
  id: string;
  name: string;
  grants: number;
}

const sampleRows = 5;
const shownCharacters = 200;

/** Says what was handed in, by its content. Nothing of it is kept. @throws FileRefused */
export async function inspectFiles(
  uploads: readonly UploadedFile[],
  limits: ImportLimits = defaultLimits,
): Promise<Inspection> {
  return withFiles(uploads, limits, async (files) => {
    const shape = shapeOf(files);
    switch (shape) {
      case 'table':
        return inspectTable(files[0], limits);
      case 'json':
        return inspectJson(files[0]);
      case 'hsds':
        return { shape, layout: 'csv', ...partsOf(files, hsdsKind) };
      case 'divisions':
        return { shape, ...partsOf(files, divisionKind) };
    }
  });
}

function partsOf(
  uploads: readonly UploadedFile[],
  kindOf: (name: string) => string | null,
): { files: InspectedFile[]; findings: Finding[] } {
  const files = uploads.map(({ name }) => ({ name, kind: kindOf(name) }));
  const skipped = files.filter(({ name, kind }) => kind === null && name !== 'datapackage.json');
  return { files, findings: skipped.map(({ name }) => ({ code: 'file-skipped', at: name })) };
}

/** What such a file can be brought along as; who may bring it is another question. */
export function targetsOf(inspection: Inspection): ImportTarget[] {
  switch (inspection.shape) {
    case 'table':
      return ['organizations', 'services'];
    case 'hsds':
      return ['directory'];
    case '360giving':
      return ['grants'];
    case 'divisions':
      return ['divisions'];
  }
}

/** Opens what was handed in, archives unpacked for as long as `work` lasts. @throws FileRefused */
export async function withFiles<Result>(
  uploads: readonly UploadedFile[],
  limits: ImportLimits,
  work: (files: readonly UploadedFile[]) => Promise<Result>,
): Promise<Result> {
  if (uploads.length === 0) throw new FileRefused('file-empty');
  if (uploads.length > limits.files) throw new FileRefused('too-many-files', { limit: limits.files });
  let bytes = 0;
  for (const { path, name } of uploads) {
    const { size } = await stat(path);
    if (size === 0) throw new FileRefused('file-empty', { name });
    bytes += size;
  }
  if (bytes > limits.bytes) throw new FileRefused('too-many-bytes', { limit: limits.bytes });
  return withoutArchives(uploads, limits, work);
}

export type UploadShape = 'table' | 'json' | 'hsds' | 'divisions';

/** A package is known by the names of its files; a file that stands alone is a list, whatever it is called. */
export function shapeOf(files: readonly UploadedFile[]): UploadShape {
  const names = files.map(({ name }) => name.toLowerCase());
  if (names.length === 1) return names[0].endsWith('.json') ? 'json' : 'table';
  if (names.includes('datapackage.json') || (names.includes('organizations.csv') && names.length > 1)) return 'hsds';
  if (names.some((name) => divisionKind(name) !== null)) return 'divisions';
  throw new FileRefused('files-do-not-fit');
}

const hsdsKind = (name: string): string | null => (name.endsWith('.csv') ? name.slice(0, -'.csv'.length) : null);

const divisionKind = (name: string): string | null =>
  name.endsWith('.csv') ? (divisionFiles.find(({ prefix }) => name.startsWith(prefix))?.prefix ?? null) : null;

/** @throws FileRefused */
export async function openTable(file: UploadedFile, limits: ImportLimits): Promise<Table> {
  return (await fileTypeOf(file.path)) === 'xlsx' ? openXlsx(file, limits) : openCsv(file, limits);
}

async function inspectTable(file: UploadedFile, limits: ImportLimits): Promise<Inspection> {
  const table = await openTable(file, limits);
  try {
    if (isGrantTable(table.header)) return await inspectGrants(elementsOfTable(table), table.findings);
    const sample: string[][] = [];
    for await (const row of table.rows()) {
      if (!row.problem) sample.push(row.cells.map((cell) => cell.slice(0, shownCharacters)));
      if (sample.length === sampleRows) break;
    }
    const { format, delimiter, sheet, sheets, headerRow, header, rowCount, findings } = table;
    const encoding = table.encoding === 'utf-8' && table.mark ? 'utf-8-bom' : table.encoding;
    const signature = headerSignature(header);
    return { shape: 'table', format, encoding, delimiter, sheet, sheets, headerRow, header, sample, rows: rowCount, signature, findings }; // prettier-ignore
  } finally {
    table.close();
  }
}

async function inspectJson(file: UploadedFile): Promise<Inspection> {
  const encoding = await encodingOf(file.path).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? new FileRefused('encoding-unknown') : error;
  });
  if (await mentionsGrants(file.path)) {
    const elements = new JsonElements('grants');
    const found = await inspectGrants(elementsOf(file.path, encoding, elements), []);
    if (elements.complete || elements.count > 0) return found;
  }
  const document = await parsedFile(file.path);
  const tables = hsdsTables(document);
  if (!tables) throw new FileRefused('json-unknown');
  const files = [...tables].map(([kind]) => ({ name: file.name, kind }));
  return { shape: 'hsds', layout: 'json', files, findings: [] };
}

async function inspectGrants(elements: AsyncIterable<JsonElement>, findings: Finding[]): Promise<Inspection> {
  const funders = new Map<string, Funder>();
  let grants = 0;
  for await (const { text } of elements) {
    grants += 1;
    countFunder(funders, text);
  }
  return { shape: '360giving', grants, funders: [...funders.values()].sort((a, b) => b.grants - a.grants), findings };
}

/** A document of grants says so near its beginning; one of HSDS would have to be parsed whole only to be asked. */
async function mentionsGrants(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(100_000), 0, 100_000, 0);
    return /"grants"\s*:\s*\[/.test(buffer.subarray(0, bytesRead).toString('utf8'));
  } finally {
    await file.close();
  }
}

function countFunder(funders: Map<string, Funder>, text: string): void {
  try {
    const [body] = (JSON.parse(text) as { fundingOrganization?: { id?: unknown; name?: unknown }[] })
      .fundingOrganization ?? [{}];
    if (typeof body?.id !== 'string' || typeof body.name !== 'string') return;
    const known = funders.get(body.id) ?? { id: body.id, name: body.name, grants: 0 };
    known.grants += 1;
    if (funders.size < 1_000 || known.grants > 1) funders.set(body.id, known);
  } catch {
    // A broken element is reported as a row when its turn comes.
  }
}

async function parsedFile(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new FileRefused('json-broken');
  }
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Checked } from './domain/checks';
import {
  addressLine,
  creditCode,
  parentProblem,
  phoneLine,
  readDataPackage,
  readLocation,
  readOrganization,
  readService,
  rowProblem,
  type HsdsRow,
  type MainKind,
} from './domain/hsds';
import { hsdsTables } from './domain/hsds-json';
import { keepChanges, ownChanges } from './import-changes';
import { batches, batchSize, hashOf, type ImportContext } from './import-context';
import { keepRows, keptRows } from './import-records';
import { ListedDirectory } from './listed-directory';
import type { UploadedFile } from './table-source';
import type { SourcedRow } from './take-rows';
import { encodingOf, rowsOf, UnreadableFile, type CsvRow } from './text-files';

/** A table of the directory: a CSV file, or rows that lay in a JSON document. */
interface HsdsFile {
  kind: string;
  name: string;
  path: string;
  required: readonly string[];
  rows?: readonly HsdsRow[];
}

/** HSDS 3.0 and 1.1. */
const serviceAtLocation = ['service_at_location', 'services_at_location'];

const linedUp = [
  'organization_identifiers',
  'addresses',
  'physical_addresses',
  'phones',
  'services',
  ...serviceAtLocation,
];

const mainKinds: readonly MainKind[] = ['organizations', 'locations', 'services'];

/** Reads HSDS or Ohana files into the directory: CSV, with a datapackage.json as that describes it, or JSON. */
export async function importHsds(uploads: readonly UploadedFile[], context: ImportContext): Promise<void> {
  const json = uploads.length === 1 && uploads[0].name.toLowerCase().endsWith('.json') ? uploads[0] : null;
  const files = json ? await filesOfJson(json, context) : await filesOfCsv(uploads, context);
  await new HsdsImport(files, context).run();
}

async function filesOfJson({ path, name }: UploadedFile, { report }: ImportContext): Promise<HsdsFile[]> {
  const tables = hsdsTables(parsed(await readFile(path, 'utf8')));
  report.files.push(tables ? { name, read: true, encoding: 'utf-8' } : { name, read: false, reason: 'json-unknown' });
  return [...(tables ?? [])].map(([kind, rows]) => ({ kind, name, path, required: [], rows }));
}

async function filesOfCsv(uploads: readonly UploadedFile[], { report }: ImportContext): Promise<HsdsFile[]> {
  const sorted = [...uploads].sort((a, b) => (a.name < b.name ? -1 : 1));
  const description = sorted.find(({ name }) => name === 'datapackage.json');
  const packaged = description ? readDataPackage(parsed(await readFile(description.path, 'utf8'))) : null;
  const files = sorted
    .filter(({ name }) => name.endsWith('.csv'))
    .map(({ name, path }) => {
      const resource = packaged?.find((file) => file.path === name);
      const kind = resource?.kind ?? basename(name, '.csv');
      return { kind, name, path, required: resource?.required ?? [] };
    });
  for (const { name } of sorted.filter((other) => !other.name.endsWith('.csv')))
    report.files.push(
      name === 'datapackage.json' && packaged
        ? { name, read: true }
        : { name, read: false, reason: 'not-part-of-the-format' },
    );
  for (const { path } of packaged?.filter((file) => !sorted.some(({ name }) => name === file.path)) ?? [])
    report.files.push({ name: path, read: false, reason: 'missing' });
  return files;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}

class HsdsImport {
  private readonly directory: ListedDirectory;
  private readonly known: Record<MainKind, Set<string>> = {
    organizations: new Set(),
    locations: new Set(),
    services: new Set(),
  };
  private readonly organizationOfLocation = new Map<string, string>();
  private readonly ownerOfLocation = new Map<string, string>();
  private readonly addresses = new Map<string, string>();
  private readonly locationPhones = new Map<string, string>();
  private readonly organizationPhones = new Map<string, string>();
  private readonly creditCodes = new Map<string, string>();

  constructor(
    private readonly files: readonly HsdsFile[],
    private readonly context: ImportContext,
  ) {
    this.directory = new ListedDirectory(context);
  }

  async run(): Promise<void> {
    for (const kind of mainKinds) this.context.report.kind(kind);
    await this.collectLines();
    await this.each('organizations', async (rows) => {
      await this.directory.organizations(
        this.checked('organizations', rows, (row) =>
          readOrganization(row, this.organizationPhones.get(row.id) ?? null, this.creditCodes.get(row.id)),
        ),
      );
    });
    await this.each('locations', async (rows) => {
      const parts = {
        organizations: this.known.organizations,
        owners: this.ownerOfLocation,
        addresses: this.addresses,
        phones: this.locationPhones,
      };
      const locations = this.checked('locations', rows, (row) => readLocation(row, parts));
      locations.forEach(({ item }) => this.organizationOfLocation.set(item.id, item.organizationId));
      await this.directory.locations(locations);
    });
    await this.each('services', async (rows) => {
      await this.directory.services(
        this.checked('services', rows, (row) =>
          readService(row, this.known.organizations, this.organizationOfLocation),
        ),
      );
    });
    await this.directory.refreshSearch();
    const others = this.files.filter((file) => !mainKinds.includes(file.kind as MainKind));
    for (const { kind } of others) await this.each(kind, (rows) => this.keep(kind, rows));
  }

  /**
   * What a row is written with lies in files of its own: addresses, telephone lines, and in HSDS 3.0 whose place a location
   * is, by the services offered there.
   */
  private async collectLines(): Promise<void> {
    const organizationOfService = new Map<string, string>();
    const serviceOfLocation = new Map<string, string>();
    for (const file of this.files)
      for await (const { row } of this.readable(file)) {
        if (['addresses', 'physical_addresses'].includes(file.kind))
          setOnce(this.addresses, row.location_id, addressLine(row));
        else if (file.kind === 'phones') {
          setOnce(this.locationPhones, row.location_id, phoneLine(row));
          setOnce(this.organizationPhones, row.organization_id, phoneLine(row));
        } else if (file.kind === 'organization_identifiers')
          setOnce(this.creditCodes, row.organization_id, creditCode(row));
        else if (file.kind === 'services') setOnce(organizationOfService, row.id, row.organization_id);
        else if (serviceAtLocation.includes(file.kind)) setOnce(serviceOfLocation, row.location_id, row.service_id);
      }
    for (const [location, service] of serviceOfLocation)
      setOnce(this.ownerOfLocation, location, organizationOfService.get(service) ?? null);
  }

  private async each(kind: string, write: (rows: SourcedRow<HsdsRow>[]) => Promise<void>): Promise<void> {
    const { report, progress } = this.context;
    for (const file of this.files.filter((candidate) => candidate.kind === kind)) {
      let done = 0;
      try {
        const encoding = file.rows ? undefined : await encodingOf(file.path);
        for await (const batch of batches(this.rows(file), batchSize)) {
          await write(batch);
          await progress(kind, (done += batch.length));
        }
        if (encoding) report.files.push({ name: file.name, read: true, encoding });
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        report.files.push({ name: file.name, read: false, reason: error.message });
      }
    }
  }

  /** Every row of a file that can be kept at all; the others are reported. */
  private async *rows(file: HsdsFile): AsyncGenerator<SourcedRow<HsdsRow>> {
    const { report } = this.context;
    for await (const line of linesOf(file)) {
      const at = { file: file.name, row: line.line };
      if ('problem' in line) {
        report.reject(file.kind, { ...at, column: null, reason: line.problem });
        continue;
      }
      const { row } = line;
      const missing = file.required.find((column) => !row[column]?.trim());
      const problem = rowProblem(row);
      if (!problem.ok) report.reject(file.kind, { ...at, ...problem.problem, id: row.id });
      else if (missing) report.reject(file.kind, { ...at, column: missing, reason: 'missing', id: row.id });
      else yield { ...at, item: row, data: row };
    }
  }

  /** The rows of a file whose content another row is written with. What is wrong in them is reported when their turn comes. */
  private async *readable(file: HsdsFile): AsyncGenerator<{ row: HsdsRow }> {
    if (!linedUp.includes(file.kind)) return;
    try {
      for await (const line of linesOf(file)) if ('row' in line && rowProblem(line.row).ok) yield line;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }

  private checked<Item extends { id: string }>(
    kind: MainKind,
    rows: readonly SourcedRow<HsdsRow>[],
    read: (row: HsdsRow) => Checked<Item>,
  ): SourcedRow<Item>[] {
    return rows.flatMap(({ item: row, data, file, row: place }) => {
      const result = read(row);
      const twice = result.ok && this.known[kind].has(result.value.id);
      if (!result.ok || twice) {
        const problem = result.ok ? { column: 'id', reason: 'id-twice' } : result.problem;
        this.context.report.reject(kind, { file, row: place, ...problem, id: row.id });
        return [];
      }
      this.known[kind].add(result.value.id);
      return [{ item: result.value, data, file, row: place }];
    });
  }

  /** Rows the directory has no columns for: kept as they are, beside the row they belong to. */
  private async keep(kind: string, rows: readonly SourcedRow<HsdsRow>[]): Promise<void> {
    const { report, source } = this.context;
    const counts = report.kind(kind);
    const fitting = new Map<string, { hash: string; data: HsdsRow }>();
    let own = 0;
    for (const { item: row, file, row: place } of rows) {
      if ([row.location_id, row.service_id, row.organization_id].some((id) => id && this.directory.isOwn(id))) {
        own += 1;
        continue;
      }
      const parent = parentProblem(row, this.known);
      const hash = hashOf(row);
      const id = row.id || row.taxonomy_id || hash;
      const problem = parent.ok ? (fitting.has(id) ? { column: 'id', reason: 'id-twice' } : null) : parent.problem;
      if (problem) report.reject(kind, { file, row: place, ...problem, id: row.id });
      else fitting.set(id, { hash, data: row });
    }
    const ids = [...fitting.keys()];
    const outcome = await this.context.inTransaction(async (tx) => {
      const kept = await keptRows(tx, source, kind, ids);
      const before = await ownChanges(tx, this.context, kind, ids);
      const changed = [...fitting].filter(([id, { hash }]) => kept.get(id)?.hash !== hash);
      const changes = changed.map(([sourceId]) => ({
        sourceId,
        action: kept.has(sourceId) ? ('updated' as const) : ('created' as const),
        subjectId: null,
        versionAfter: null,
        before: null,
        recordBefore: kept.get(sourceId) ?? null,
      }));
      if (!this.context.preview) {
        await keepRows(
          tx,
          source,
          kind,
          changed.map(([sourceId, { hash, data }]) => ({ sourceId, subjectId: null, hash, data })),
        );
        await keepChanges(tx, this.context, kind, changes);
      }
      const actions = [...changes.map(({ action }) => action), ...before.values()];
      const updated = actions.filter((action) => action === 'updated').length;
      return { created: actions.length - updated, updated, unchanged: fitting.size - actions.length };
    });
    counts.created += outcome.created;
    counts.updated += outcome.updated;
    counts.unchanged += outcome.unchanged + own;
  }
}

async function* linesOf(file: HsdsFile): AsyncGenerator<CsvRow> {
  if (!file.rows) yield* rowsOf(file.path, await encodingOf(file.path));
  else for (const [index, row] of file.rows.entries()) yield { line: index + 1, row };
}

function setOnce(map: Map<string, string>, key: string | undefined, value: string | null | undefined): void {
  if (key && value && !map.has(key)) map.set(key, value);
}

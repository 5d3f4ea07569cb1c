import { sameName } from './domain/cell-values';
import { mappingProblems, type Mapping } from './domain/mapping';
import type { RejectedRow } from './domain/report';
import type { ListedOrganization } from './domain/hsds';
import { FileRefused } from './file-refused';
import { batches, type ImportContext } from './import-context';
import { areaCodes, expertiseWords } from './known-words';
import {
  mappedFields,
  readListRow,
  shortened,
  type ListValues,
  type MappedField,
  type RowWarning,
} from './list-values';
import { ListedDirectory } from './listed-directory';
import { OwnServices, type ListedOwnService } from './own-services';
import type { Table, TableRow } from './table-source';
import type { SourcedRow } from './take-rows';

export interface ListOrder {
  target: 'organizations' | 'services';
  /** The name of the file, for the report. */
  name: string;
  mapping: Mapping;
  organizationId: string;
  accountId: string | null;
  warn(warning: RowWarning): void;
}

interface CheckedRow {
  row: TableRow;
  values: ListValues;
  /** Areas and expertise in the words of the list. */
  shown: ListValues;
}

/** Brings a list along, row by row. @throws FileRefused when the columns chosen are not those of the list */
export async function importList(table: Table, order: ListOrder, context: ImportContext): Promise<void> {
  if (mappingProblems(order.target, order.mapping, table.header).length > 0)
    throw new FileRefused('mapping-does-not-fit');
  await new ListImport(table, order, context).run();
}

class ListImport {
  private readonly fields: MappedField[];
  private readonly seen = new Set<string>();
  private readonly codes = new Set<string>();
  private expertise = new Map<string, string>();
  private refused: { rejected: RejectedRow; cells: readonly string[] }[] = [];

  constructor(
    private readonly table: Table,
    private readonly order: ListOrder,
    private readonly context: ImportContext,
  ) {
    this.fields = mappedFields(order.target, order.mapping.columns, table.header);
  }

  async run(): Promise<void> {
    const { context, order, table } = this;
    context.report.kind(order.target);
    this.expertise = await context.inTransaction((tx) => expertiseWords(tx));
    const directory = new ListedDirectory(context);
    const services = new OwnServices(context, order.organizationId, order.accountId);
    let done = 0;
    for await (const batch of batches(table.rows())) {
      const rows = await this.resolved(batch.flatMap((row) => this.read(row) ?? []));
      if (order.target === 'services') await services.take(this.items(rows, ownService));
      else await directory.organizations(this.items(rows, organization), { byFields: true });
      this.reportRefused();
      await context.progress(order.target, (done += batch.length));
    }
    if (order.target === 'services') await services.refreshSearch();
    else await directory.refreshSearch();
    const { encoding } = table;
    context.report.files.push({ name: order.name, read: true, ...(encoding && { encoding }) });
  }

  private read(row: TableRow): CheckedRow | null {
    const read = readListRow(row, this.fields);
    if ('rejection' in read)
      return this.reject(row, read.rejection.column, read.rejection.reason, read.rejection.value);
    for (const warning of read.warnings) this.order.warn({ file: this.order.name, row: row.row, ...warning });
    return { row, values: read.values, shown: read.values };
  }

  private reject(row: TableRow, column: string | null, reason: string, value?: string): null {
    const place = { file: this.order.name, row: row.row, column, reason };
    this.refused.push({ rejected: { ...place, ...(value && { value: shortened(value) }) }, cells: row.cells });
    return null;
  }

  /** In the order of the list, whatever the order of the checks. */
  private reportRefused(): void {
    this.refused.sort((a, b) => (a.rejected.row ?? 0) - (b.rejected.row ?? 0));
    for (const { rejected, cells } of this.refused) this.context.report.reject(this.order.target, rejected, cells);
    this.refused = [];
  }

  private columnOf(field: string): string | null {
    return this.order.mapping.columns[field] ?? null;
  }

  /** Puts codes where the list has names of areas and words for expertise. */
  private async resolved(rows: readonly CheckedRow[]): Promise<CheckedRow[]> {
    const words = rows.flatMap(({ values }) => (Array.isArray(values.area) ? values.area : []));
    const codes = words.length > 0 ? await this.context.inTransaction((tx) => areaCodes(tx, words)) : new Map();
    return rows.flatMap((checked) => {
      const { row, values } = checked;
      const { area, expertise, ...rest } = values;
      const result: ListValues = rest;
      if (area !== undefined) {
        const found: string[] = [];
        for (const word of Array.isArray(area) ? area : []) {
          const code = codes.get(word) as { value: string } | { reason: string };
          if ('reason' in code) return this.reject(row, this.columnOf('area'), code.reason, word) ?? [];
          found.push(code.value);
        }
        result.areaCodes = found;
      }
      if (expertise !== undefined) {
        const tags = new Set<string>();
        for (const word of Array.isArray(expertise) ? expertise : []) {
          const tag = this.expertise.get(word.toLowerCase());
          if (!tag) return this.reject(row, this.columnOf('expertise'), 'expertise-unknown', word) ?? [];
          tags.add(tag);
        }
        result.expertise = [...tags];
      }
      return [{ row, values: result, shown: values }];
    });
  }

  /** Rows with the identity they are known by: an id of the list's own, else the credit code, else name and area. */
  private items<Item extends { id: string }>(
    rows: readonly CheckedRow[],
    make: (id: string, values: ListValues) => Item,
  ): SourcedRow<Item>[] {
    return rows.flatMap(({ row, values, shown }) => {
      const { id, by } = identityOf(values);
      const uscc = typeof values.uscc === 'string' ? values.uscc : null;
      if (this.seen.has(id))
        return this.reject(row, this.columnOf(by), by === 'id' ? 'id-twice' : 'row-twice', id) ?? [];
      if (uscc && this.codes.has(uscc)) return this.reject(row, this.columnOf('uscc'), 'uscc-twice', uscc) ?? [];
      this.seen.add(id);
      if (uscc) this.codes.add(uscc);
      const item = make(id, values);
      const knownBy = this.columnOf(uscc ? 'uscc' : by);
      return [{ item, data: item, file: this.order.name, row: row.row, cells: row.cells, knownBy, shown }];
    });
  }
}

function identityOf(values: ListValues): { id: string; by: 'id' | 'uscc' | 'name' } {
  if (typeof values.id === 'string') return { id: values.id, by: 'id' };
  if (typeof values.uscc === 'string') return { id: `uscc:${values.uscc}`, by: 'uscc' };
  const areas = Array.isArray(values.areaCodes) ? [...values.areaCodes].sort() : [];
  return { id: ['name', sameName(String(values.name)), ...areas].join(':'), by: 'name' };
}

/** An organisation has one area: the first it names. */
function organization(id: string, { id: _, areaCodes: areas, ...values }: ListValues): ListedOrganization {
  const areaCode = areas === undefined ? {} : { areaCode: Array.isArray(areas) ? (areas[0] ?? null) : null };
  return { ...values, ...areaCode, id } as unknown as ListedOrganization;
}

/** An empty cell for yes or no says nothing; a service is open unless somebody says otherwise. */
function ownService(id: string, { id: _, active, ...values }: ListValues): ListedOwnService {
  const open = typeof active === 'boolean' ? { active } : {};
  const { freePlaces, ...rest } = values;
  const places = typeof freePlaces === 'number' ? { freePlaces } : {};
  return { ...rest, ...open, ...places, id } as unknown as ListedOwnService;
}

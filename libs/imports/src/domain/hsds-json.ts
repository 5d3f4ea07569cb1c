import type { HsdsRow } from './hsds';

type Json = Record<string, unknown>;

/** Lists inside a row that become rows of their own, and the kind they are. Everything else stays with its row, as text. */
const inner: Record<string, string> = {
  phones: 'phones',
  addresses: 'addresses',
  locations: 'locations',
  services: 'services',
  programs: 'programs',
  contacts: 'contacts',
  schedules: 'schedules',
  languages: 'languages',
  funding: 'funding',
  accessibility: 'accessibility',
  service_areas: 'service_areas',
  service_at_locations: 'service_at_location',
  required_documents: 'required_documents',
  cost_options: 'cost_options',
  organization_identifiers: 'organization_identifiers',
};

/** The column by which a row of this kind is named by the rows inside it. */
const parentColumn: Record<string, string> = {
  organizations: 'organization_id',
  services: 'service_id',
  locations: 'location_id',
  service_at_location: 'service_at_location_id',
  programs: 'program_id',
  contacts: 'contact_id',
  phones: 'phone_id',
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The tables of an HSDS 3.0 document, as its CSV form would hold them: one or several organisations or services in full, a
 * page of them (`contents`), or the tables by file name. Null when it is none of these. A row met again inside another one
 * is the same row: the first, fullest statement stands.
 */
export function hsdsTables(document: unknown): Map<string, HsdsRow[]> | null {
  const tables = new HsdsTables();
  if (isObject(document) && Object.keys(document).some((key) => key.endsWith('.csv'))) {
    for (const [file, rows] of Object.entries(document))
      if (Array.isArray(rows)) for (const row of rows) tables.add(file.replace(/\.csv$/, ''), row, {});
  } else {
    const list: unknown[] = Array.isArray(document)
      ? document
      : isObject(document) && Array.isArray(document.contents)
        ? document.contents
        : [document];
    for (const row of list) tables.add(kindOf(row), row, {});
  }
  return tables.result();
}

/** A service names its organisation; an organisation never does. */
function kindOf(row: unknown): string | null {
  if (!isObject(row) || typeof row.id !== 'string' || typeof row.name !== 'string') return null;
  if ('organization' in row || 'organization_id' in row || 'service_at_locations' in row) return 'services';
  return 'organizations';
}

class HsdsTables {
  private readonly tables = new Map<string, Map<string, HsdsRow>>();

  add(kind: string | null, value: unknown, parents: HsdsRow): void {
    if (kind === null || !isObject(value)) return;
    const row: HsdsRow = {};
    for (const [key, item] of Object.entries(value)) {
      const lies = key in inner && Array.isArray(item);
      if (!lies && !(key === 'organization' && isObject(item)) && !(key === 'location' && isObject(item)))
        row[key] = textOf(item);
    }
    for (const [column, id] of Object.entries(parents)) if (!row[column]) row[column] = id;
    const id = row.id ?? '';
    const own: HsdsRow = parentColumn[kind] && id ? { [parentColumn[kind]]: id } : {};
    this.insideOut(kind, value, own, row);
    const table = this.tables.get(kind) ?? new Map<string, HsdsRow>();
    this.tables.set(kind, table);
    const key = id || `${table.size}`;
    const before = table.get(key);
    if (!before || Object.keys(before).length < Object.keys(row).length) table.set(key, { ...before, ...row });
  }

  result(): Map<string, HsdsRow[]> | null {
    if (!this.tables.has('organizations')) return null;
    return new Map([...this.tables].map(([kind, rows]) => [kind, [...rows.values()]]));
  }

  private insideOut(kind: string, value: Json, own: HsdsRow, row: HsdsRow): void {
    if (isObject(value.organization)) {
      this.add('organizations', value.organization, {});
      row.organization_id ||= textOf(value.organization.id);
    }
    if (isObject(value.location)) {
      row.location_id ||= textOf(value.location.id);
      const organization = row.organization_id ?? '';
      this.add('locations', value.location, organization ? { organization_id: organization } : {});
    }
    for (const [key, list] of Object.entries(value))
      if (key in inner && Array.isArray(list))
        for (const item of list) this.add(inner[key], item, this.passedOn(kind, inner[key], own, row));
  }

  /** What stands inside a service at a location belongs to the service's organisation as well. */
  private passedOn(kind: string, innerKind: string, own: HsdsRow, row: HsdsRow): HsdsRow {
    const needsOrganization = ['locations', 'service_at_location'].includes(innerKind);
    return needsOrganization && kind !== 'organizations' && row.organization_id
      ? { ...own, organization_id: row.organization_id }
      : own;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

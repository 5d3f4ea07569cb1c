import { accepted, refused, textProblem, type Checked } from './checks';

/** The three kinds the directory stores in full; every other file of a folder is kept row by row beside them. */
export type MainKind = 'organizations' | 'locations' | 'services';

/** What a source says of an organisation. A field that is not named (undefined) is one the source says nothing about. */
export interface ListedOrganization {
  id: string;
  name: string;
  shortName?: string | null;
  description?: string | null;
  email?: string | null;
  website?: string | null;
  phone?: string | null;
  uscc?: string | null;
  address?: string | null;
  areaCode?: string | null;
}

export interface ListedLocation {
  id: string;
  organizationId: string;
  name: string | null;
  description: string | null;
  latitude: number | null;
  longitude: number | null;
  address: string | null;
  phone: string | null;
}

export interface ListedService {
  id: string;
  organizationId: string;
  name: string;
  description: string | null;
  eligibility: string | null;
  active: boolean;
}

export type HsdsRow = Record<string, string>;

const longestName = 200;
const longestText = 20_000;

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === '';

/** Text as it came; only what is not there at all is null. */
const optional = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

/** What every row of every file must fulfil: storable text of bearable length. */
export function rowProblem(row: HsdsRow): Checked<HsdsRow> {
  for (const [column, value] of Object.entries(row)) {
    const unstorable = textProblem(value);
    if (unstorable) return refused(column, unstorable);
    if (value.length > longestText) return refused(column, 'too-long');
  }
  return accepted(row);
}

function nameProblem(row: HsdsRow): Checked<never> | null {
  if (isBlank(row.id)) return refused('id', 'missing');
  if (isBlank(row.name)) return refused('name', 'missing');
  return row.name.length > longestName ? refused('name', 'too-long') : null;
}

export function readOrganization(row: HsdsRow, phone: string | null, uscc?: string): Checked<ListedOrganization> {
  return (
    nameProblem(row) ??
    accepted({
      id: row.id,
      name: row.name.trim(),
      shortName: optional(row.alternate_name),
      description: optional(row.description),
      email: optional(row.email),
      website: optional(row.website) ?? optional(row.url),
      phone,
      ...(uscc && { uscc }),
    })
  );
}

export interface LocationParts {
  organizations: ReadonlySet<string>;
  /** The organisation of a location that names none itself. */
  owners?: ReadonlyMap<string, string>;
  addresses: ReadonlyMap<string, string>;
  phones: ReadonlyMap<string, string>;
}

export function readLocation(row: HsdsRow, parts: LocationParts): Checked<ListedLocation> {
  if (isBlank(row.id)) return refused('id', 'missing');
  const organizationId = isBlank(row.organization_id) ? parts.owners?.get(row.id) : row.organization_id;
  if (!organizationId || !parts.organizations.has(organizationId)) return refused('organization_id', 'parent-unknown');
  const latitude = coordinate(row.latitude, 90);
  if (latitude === undefined) return refused('latitude', 'not-a-coordinate');
  const longitude = coordinate(row.longitude, 180);
  if (longitude === undefined) return refused('longitude', 'not-a-coordinate');
  return accepted({
    id: row.id,
    organizationId,
    name: optional(row.name),
    description: optional(row.description),
    latitude,
    longitude,
    address: parts.addresses.get(row.id) ?? null,
    phone: parts.phones.get(row.id) ?? null,
  });
}

/** Degrees; null when absent, undefined when it is no coordinate. */
function coordinate(text: string | undefined, limit: number): number | null | undefined {
  if (text === undefined || isBlank(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : undefined;
}

/** HSDS 1.1 names a service's organisation; the Ohana layout names its location, whose organisation it is. */
export function readService(
  row: HsdsRow,
  organizations: ReadonlySet<string>,
  organizationOfLocation: ReadonlyMap<string, string>,
): Checked<ListedService> {
  const problem = nameProblem(row);
  if (problem) return problem;
  const viaLocation = isBlank(row.organization_id);
  const organizationId = viaLocation ? organizationOfLocation.get(row.location_id) : row.organization_id;
  if (!organizationId || !organizations.has(organizationId))
    return refused(viaLocation ? 'location_id' : 'organization_id', 'parent-unknown');
  return accepted({
    id: row.id,
    organizationId,
    name: row.name.trim(),
    description: optional(row.description),
    eligibility: optional(row.eligibility) ?? optional(row.eligibility_description),
    active: !['inactive', 'defunct'].includes(row.status?.trim().toLowerCase() ?? ''),
  });
}

export const addressLine = (row: HsdsRow): string =>
  ['address_1', 'address_2', 'address_3', 'address_4', 'city', 'state_province', 'postal_code']
    .map((column) => row[column]?.trim())
    .filter(Boolean)
    .join(', ');

/** Of an identifier of an organisation: its credit code, if it is one by its form. */
export const creditCode = (row: HsdsRow): string | null =>
  row.identifier_scheme === 'CN-USCC' && /^[0-9A-Z]{18}$/.test(row.identifier?.trim() ?? '')
    ? row.identifier.trim()
    : null;

/** Null for a fax line: it is kept with its row, but nobody should be told to call it. */
export function phoneLine(row: HsdsRow): string | null {
  if (isBlank(row.number) || /fax/i.test(row.number_type ?? row.type ?? '')) return null;
  return !isBlank(row.extension) ? `${row.number.trim()} ext. ${row.extension.trim()}` : row.number.trim();
}

/** The row another row belongs to, by the first column that names one; null when it stands alone. */
export function parentProblem(row: HsdsRow, known: Record<MainKind, ReadonlySet<string>>): Checked<HsdsRow> {
  const columns: [string, MainKind][] = [
    ['location_id', 'locations'],
    ['service_id', 'services'],
    ['organization_id', 'organizations'],
  ];
  for (const [column, kind] of columns)
    if (!isBlank(row[column]) && !known[kind].has(row[column])) return refused(column, 'parent-unknown');
  return accepted(row);
}

export interface PackagedFile {
  kind: string;
  path: string;
  required: string[];
}

const singular: Record<string, string> = { organization: 'organizations', location: 'locations', service: 'services' };

/** Which file holds what, by a tabular data package (`datapackage.json`); null when it is none. */
export function readDataPackage(document: unknown): PackagedFile[] | null {
  const resources = (document as { resources?: unknown } | null)?.resources;
  if (!Array.isArray(resources)) return null;
  return resources.flatMap((resource: unknown) => {
    const { name, path, schema } = (resource ?? {}) as Record<string, unknown>;
    if (typeof path !== 'string' || !path.endsWith('.csv')) return [];
    const file = path.split('/').pop() ?? path;
    const kind = singular[typeof name === 'string' ? name : ''] ?? file.slice(0, -'.csv'.length);
    return [{ kind, path: file, required: requiredFields(schema) }];
  });
}

function requiredFields(schema: unknown): string[] {
  const fields = (schema as { fields?: unknown } | undefined)?.fields;
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((field: { name?: unknown; constraints?: { required?: unknown } }) =>
    typeof field?.name === 'string' && field.constraints?.required === true ? [field.name] : [],
  );
}

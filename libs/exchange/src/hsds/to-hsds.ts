import { createHash } from 'node:crypto';
import { present, type JsonObject } from '../fhir/resources';
import type { DirectoryLocationRow, DirectoryOrganizationRow, DirectoryServiceRow } from './hsds.repository';

/** A UUID of its own for a part that has no row here, the same at every export (version 5: SHA-1 of where it stands). */
export function partId(of: string, part: string): string {
  const hash = createHash('sha1').update(`${of}|${part}`).digest();
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** What HSDS asks to be an address of the web or of mail and is none here is left out rather than bent. */
const uri = (text: string | null): string | undefined =>
  text !== null && /^https?:\/\/[\x21-\x7e]+$/.test(text) && URL.canParse(text) ? text : undefined;
const email = (text: string | null): string | undefined =>
  text !== null && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text) ? text : undefined;

const phones = (column: string, id: string, number: string | null): JsonObject[] =>
  number === null ? [] : [{ id: partId(id, 'phone'), [column]: id, number }];

/** An organisation without what belongs to it. */
export function organizationRow(row: DirectoryOrganizationRow): JsonObject {
  return {
    // Required, and empty where it says nothing of itself.
    description: row.description ?? '',
    ...present({
      id: row.id,
      name: row.name,
      alternate_name: row.shortName,
      email: email(row.email),
      website: uri(row.website),
    }),
  };
}

export function organizationInFull(
  row: DirectoryOrganizationRow,
  services: readonly DirectoryServiceRow[],
  locations: readonly DirectoryLocationRow[],
): JsonObject {
  const { id, uscc } = row;
  return {
    ...organizationRow(row),
    ...present({
      phones: phones('organization_id', id, row.phone),
      organization_identifiers: uscc
        ? [
            {
              id: partId(id, 'credit-code'),
              organization_id: id,
              identifier_scheme: 'CN-USCC',
              identifier_type: 'unified social credit code',
              identifier: uscc,
            },
          ]
        : [],
      locations: locations.map(locationInFull),
      services: services.map(serviceRow),
    }),
  };
}

function locationInFull({ id, organizationId, address, phone, ...row }: DirectoryLocationRow): JsonObject {
  const line = {
    id: partId(id, 'address'),
    location_id: id,
    address_1: address ?? '',
    city: '',
    state_province: '',
    postal_code: '',
    country: 'CN',
    address_type: 'physical',
  };
  return present({
    id,
    location_type: 'physical',
    organization_id: organizationId,
    name: row.name,
    description: row.description,
    latitude: row.latitude,
    longitude: row.longitude,
    addresses: address ? [line] : [],
    phones: phones('location_id', id, phone),
  });
}

export function serviceRow(row: DirectoryServiceRow): JsonObject {
  const { id } = row;
  return present({
    id,
    organization_id: row.organizationId,
    name: row.name,
    description: row.description,
    status: 'active',
    eligibility_description: row.eligibility,
    minimum_age: row.ageFrom,
    maximum_age: row.ageTo,
    last_modified: row.updatedAt.toISOString(),
    service_areas: row.areas.map(({ code, name }) => ({
      id: partId(id, `area|${code}`),
      service_id: id,
      name: name ?? code,
      extent: code,
      extent_type: 'GB/T 2260',
    })),
    attributes: row.expertise.map(({ code, label }) => ({
      id: partId(id, `expertise|${code}`),
      link_id: id,
      link_entity: 'service',
      taxonomy_term_id: partId('expertise', code),
      taxonomy_term: { id: partId('expertise', code), code, name: label, description: label },
    })),
  });
}

export interface HsdsPage {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: JsonObject[];
}

export function pageOf(contents: JsonObject[], total: number, page: number, perPage: number): HsdsPage {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

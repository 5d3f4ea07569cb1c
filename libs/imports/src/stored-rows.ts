import type { Tx } from '@app/database';
import { pinyinKey } from '@app/organizations';

/** Rows of the tables an import writes, as they are stored; keys are those kept of a former state too. */
export interface OrganizationFields {
  name: string;
  shortName: string | null;
  description: string | null;
  email: string | null;
  website: string | null;
  phone: string | null;
  uscc: string | null;
  address: string | null;
  areaCode: string | null;
}

export interface LocationFields {
  organizationId: string;
  name: string | null;
  description: string | null;
  latitude: number | null;
  longitude: number | null;
  address: string | null;
  phone: string | null;
}

export interface ServiceFields {
  organizationId: string;
  name: string;
  description: string | null;
  expertise: string[];
  areaCodes: string[];
  ageFrom: number | null;
  ageTo: number | null;
  eligibility: string | null;
  active: boolean;
}

export interface GrantFields {
  funder: string;
  recipient: string | null;
  recipientKind: 'organization' | 'individual';
  title: string;
  description: string;
  currency: string;
  amountMinor: number;
  awardedOn: string;
}

export type StoredRow<Fields> = Fields & { id: string; sourceId?: string };

/** How the rows of one kind are written, changed back and taken away. Each is one statement, whatever the number of rows. */
export interface RowWriter<Fields> {
  insert(tx: Tx, source: string, rows: readonly StoredRow<Fields>[]): Promise<unknown>;
  update(tx: Tx, rows: readonly StoredRow<Fields>[]): Promise<unknown>;
  remove(tx: Tx, ids: readonly string[]): Promise<number>;
}

const organizationRecord = `jsonb_to_recordset($1::jsonb) AS r (id uuid, "sourceId" text, name text, "shortName" text,
  description text, email text, website text, phone text, uscc text, address text, "areaCode" text, pinyin text)`;
const withPinyin = (rows: readonly StoredRow<OrganizationFields>[]): string =>
  JSON.stringify(rows.map((row) => ({ ...row, pinyin: pinyinKey(row.name) })));

export const organizationRows: RowWriter<OrganizationFields> = {
  insert: (tx, source, rows) =>
    tx.query(
      `INSERT INTO organization (id, kind, name, short_name, description, email, website, phone, uscc, address, area_code,
         source, source_id, pinyin_key)
       SELECT r.id, 'listed', r.name, r."shortName", r.description, r.email, r.website, r.phone, r.uscc, r.address,
         r."areaCode", $2, r."sourceId", r.pinyin FROM ${organizationRecord}`,
      [withPinyin(rows), source],
    ),
  update: (tx, rows) =>
    tx.query(
      `UPDATE organization o SET name = r.name, short_name = r."shortName", description = r.description, email = r.email,
         website = r.website, phone = r.phone, uscc = r.uscc, address = r.address, area_code = r."areaCode",
         pinyin_key = r.pinyin, version = o.version + 1, updated_at = now()
       FROM ${organizationRecord} WHERE o.id = r.id AND o.kind = 'listed'`,
      [withPinyin(rows)],
    ),
  remove: (tx, ids) =>
    tx.execute(`DELETE FROM organization WHERE id = ANY($1::uuid[]) AND kind = 'listed'`, [ids as string[]]),
};

const locationRecord = `jsonb_to_recordset($1::jsonb) AS r (id uuid, "organizationId" uuid, "sourceId" text, name text,
  description text, latitude float8, longitude float8, address text, phone text)`;

export const locationRows: RowWriter<LocationFields> = {
  insert: (tx, source, rows) =>
    tx.query(
      `INSERT INTO location (id, organization_id, name, description, latitude, longitude, address, phone, source, source_id)
       SELECT r.id, r."organizationId", r.name, r.description, r.latitude, r.longitude, r.address, r.phone, $2, r."sourceId"
       FROM ${locationRecord}`,
      [JSON.stringify(rows), source],
    ),
  update: (tx, rows) =>
    tx.query(
      `UPDATE location l SET organization_id = r."organizationId", name = r.name, description = r.description,
         latitude = r.latitude, longitude = r.longitude, address = r.address, phone = r.phone
       FROM ${locationRecord} WHERE l.id = r.id`,
      [JSON.stringify(rows)],
    ),
  remove: (tx, ids) => tx.execute('DELETE FROM location WHERE id = ANY($1::uuid[])', [ids as string[]]),
};

const serviceRecord = `jsonb_to_recordset($1::jsonb) AS r (id uuid, "organizationId" uuid, "sourceId" text, name text,
  description text, expertise text[], "areaCodes" text[], "ageFrom" smallint, "ageTo" smallint, eligibility text, active boolean)`;

export const serviceRows: RowWriter<ServiceFields> = {
  insert: (tx, source, rows) =>
    tx.query(
      `INSERT INTO service (id, organization_id, name, description, expertise, area_codes, age_from, age_to, eligibility,
         active, source, source_id)
       SELECT r.id, r."organizationId", r.name, r.description, coalesce(r.expertise, '{}'), coalesce(r."areaCodes", '{}'),
         r."ageFrom", r."ageTo", r.eligibility, coalesce(r.active, true), $2, r."sourceId" FROM ${serviceRecord}`,
      [JSON.stringify(rows), source],
    ),
  update: (tx, rows) =>
    tx.query(
      `UPDATE service s SET organization_id = r."organizationId", name = r.name, description = r.description,
         expertise = coalesce(r.expertise, '{}'), area_codes = coalesce(r."areaCodes", '{}'), age_from = r."ageFrom",
         age_to = r."ageTo", eligibility = r.eligibility, active = coalesce(r.active, true), version = s.version + 1,
         updated_at = now()
       FROM ${serviceRecord} WHERE s.id = r.id`,
      [JSON.stringify(rows)],
    ),
  remove: async (tx, ids) => {
    await tx.execute('DELETE FROM service_capacity WHERE service_id = ANY($1::uuid[])', [ids as string[]]);
    return tx.execute('DELETE FROM service WHERE id = ANY($1::uuid[])', [ids as string[]]);
  },
};

const grantRecord = `jsonb_to_recordset($1::jsonb) AS r (id uuid, "sourceId" text, funder uuid, recipient uuid,
  "recipientKind" text, title text, description text, currency text, "amountMinor" bigint, "awardedOn" date)`;

export const grantRows: RowWriter<GrantFields> = {
  insert: (tx, source, rows) =>
    tx.query(
      `INSERT INTO grant_agreement (id, funder_organization_id, recipient_kind, recipient_organization_id, title, description,
         currency, amount_minor, awarded_on, source, source_id)
       SELECT r.id, r.funder, r."recipientKind", r.recipient, r.title, r.description, r.currency, r."amountMinor",
         r."awardedOn", $2, r."sourceId" FROM ${grantRecord}`,
      [JSON.stringify(rows), source],
    ),
  update: (tx, rows) =>
    tx.query(
      `UPDATE grant_agreement g SET funder_organization_id = r.funder, recipient_kind = r."recipientKind",
         recipient_organization_id = r.recipient, title = r.title, description = r.description, currency = r.currency,
         amount_minor = r."amountMinor", awarded_on = r."awardedOn", version = g.version + 1
       FROM ${grantRecord} WHERE g.id = r.id`,
      [JSON.stringify(rows)],
    ),
  remove: (tx, ids) => tx.execute('DELETE FROM grant_agreement WHERE id = ANY($1::uuid[])', [ids as string[]]),
};

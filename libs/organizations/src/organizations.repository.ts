import { Injectable } from '@nestjs/common';
import type { OrganizationKind, Role } from '@app/access';
import type { Tx } from '@app/database';
import { serviceColumns, type DirectoryService } from './directory.repository';
import type { IndexedOrganization, IndexedService } from './directory-index';
import type { ProfileChange } from './domain/profile-change';

export interface OrganizationName {
  id: string;
  kind: OrganizationKind;
  name: string;
  shortName: string | null;
  phone: string | null;
}

export interface OrganizationProfile extends OrganizationName {
  uscc: string | null;
  email: string | null;
  website: string | null;
  address: string | null;
  description: string | null;
  areaCode: string | null;
  areaName: string | null;
  source: string;
  demo: boolean;
  version: number;
  updatedAt: Date;
}

export interface Member {
  accountId: string;
  displayName: string;
  role: Role;
}

/** Raised when the tokens of a name are made another way; the worker then makes them again (index `organization_to_index`). */
export const searchForm = 1;

const nameColumns = 'o.id, o.kind, o.name, o.short_name AS "shortName", o.phone';

@Injectable()
export class OrganizationsRepository {
  async profile(tx: Tx, id: string): Promise<OrganizationProfile | undefined> {
    const rows = await tx.query<OrganizationProfile>(
      `SELECT ${nameColumns}, o.uscc, o.email, o.website, o.address, o.description, o.area_code AS "areaCode",
         (SELECT a.name FROM area a WHERE a.code = o.area_code ORDER BY a.valid_to IS NULL DESC, a.valid_from DESC LIMIT 1) AS "areaName",
         o.source, o.demo, o.version, o.updated_at AS "updatedAt"
       FROM organization o WHERE o.id = $1`,
      [id],
    );
    return rows[0];
  }

  names(tx: Tx, ids: readonly string[]): Promise<OrganizationName[]> {
    return tx.query(`SELECT ${nameColumns} FROM organization o WHERE o.id = ANY($1::uuid[])`, [ids]);
  }

  services(tx: Tx, organizationId: string): Promise<DirectoryService[]> {
    return tx.query(
      `SELECT ${serviceColumns} FROM service s LEFT JOIN service_capacity c ON c.service_id = s.id
       WHERE s.organization_id = $1 ORDER BY s.active DESC, s.name, s.id`,
      [organizationId],
    );
  }

  async service(tx: Tx, id: string): Promise<DirectoryService | undefined> {
    const rows = await tx.query<DirectoryService>(
      `SELECT ${serviceColumns} FROM service s LEFT JOIN service_capacity c ON c.service_id = s.id
       WHERE s.id = $1`,
      [id],
    );
    return rows[0];
  }

  locations(tx: Tx, organizationId: string): Promise<LocationRow[]> {
    return tx.query(
      `SELECT id, name, address, phone, area_code AS "areaCode" FROM location WHERE organization_id = $1 ORDER BY name, id LIMIT 100`,
      [organizationId],
    );
  }

  /** Present members, by role and name. Row-level security shows only those of the caller's own organisation or event. */
  members(tx: Tx, organizationId: string, roles: readonly Role[] | null = null): Promise<Member[]> {
    return tx.query(
      `SELECT a.id AS "accountId", a.display_name AS "displayName", m.role
       FROM membership m JOIN account a ON a.id = m.account_id
       WHERE m.organization_id = $1 AND m.valid_to IS NULL AND a.disabled_at IS NULL AND ($2::text[] IS NULL OR m.role = ANY($2))
       ORDER BY m.role, a.display_name, a.id`,
      [organizationId, roles],
    );
  }

  async isMember(tx: Tx, accountId: string, organizationId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM membership WHERE account_id = $1 AND organization_id = $2 AND valid_to IS NULL',
      [accountId, organizationId],
    );
    return rows.length > 0;
  }

  changeProfile(tx: Tx, id: string, version: number, change: ProfileChange & { pinyinKey?: string }): Promise<number> {
    return tx.update('organization', { id, version }, { ...change, updatedAt: new Date() });
  }

  /** The first statement and the next ones: two people may make the first at the same moment. */
  async writeCapacity(tx: Tx, stated: StatedCapacity): Promise<void> {
    await tx.execute(
      `INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, updated_by, source)
       VALUES ($1, $2, $3, $4, $5, 'stated')
       ON CONFLICT (service_id) DO UPDATE SET free_places = EXCLUDED.free_places, updated_at = EXCLUDED.updated_at,
         updated_by = EXCLUDED.updated_by, source = EXCLUDED.source`,
      [stated.serviceId, stated.organizationId, stated.freePlaces, stated.updatedAt, stated.updatedBy],
    );
  }

  /** What the search tokens of an organisation are made of. */
  async indexed(tx: Tx, id: string): Promise<{ organization: IndexedOrganization; services: IndexedService[] }> {
    const [organization] = await tx.query<IndexedOrganization>(
      `SELECT name, short_name AS "shortName", description, uscc, ARRAY(
         SELECT s.text FROM organization_strength s WHERE s.organization_id = o.id AND s.confirmed_at IS NOT NULL) AS strengths
       FROM organization o WHERE id = $1`,
      [id],
    );
    const services = await tx.query<IndexedService>(
      `SELECT s.name, s.description, ARRAY(
         SELECT unnest(array_prepend(t.label_zh, array_prepend(t.label_en, t.aliases))) FROM expertise_tag t WHERE t.code = ANY(s.expertise)) AS words
       FROM service s WHERE s.organization_id = $1 AND s.active`,
      [id],
    );
    return { organization, services };
  }

  /** Organisations whose tokens were made before the present form, or by somebody who does not know it. */
  async indexedBefore(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM organization WHERE search_form < ${searchForm} ORDER BY id LIMIT $1`,
      [limit],
    );
    return rows.map((row) => row.id);
  }

  /** The tokens follow from the rest of the row, so no version is raised. */
  async writeTokens(tx: Tx, id: string, searchTokens: string[]): Promise<void> {
    await tx.update('organization', { id }, { searchTokens, searchForm });
  }
}

export interface StatedCapacity {
  serviceId: string;
  organizationId: string;
  freePlaces: number;
  updatedAt: Date;
  updatedBy: string | null;
}

export interface LocationRow {
  id: string;
  name: string | null;
  address: string | null;
  phone: string | null;
  areaCode: string | null;
}

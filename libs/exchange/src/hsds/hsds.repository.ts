import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface DirectoryOrganizationRow {
  id: string;
  name: string;
  shortName: string | null;
  description: string | null;
  email: string | null;
  website: string | null;
  phone: string | null;
  address: string | null;
  uscc: string | null;
}

export interface DirectoryServiceRow {
  id: string;
  organizationId: string;
  name: string;
  description: string | null;
  eligibility: string | null;
  ageFrom: number | null;
  ageTo: number | null;
  areas: { code: string; name: string | null }[];
  expertise: { code: string; label: string }[];
  updatedAt: Date;
}

export interface DirectoryLocationRow {
  id: string;
  organizationId: string;
  name: string | null;
  description: string | null;
  address: string | null;
  phone: string | null;
  latitude: number | null;
  longitude: number | null;
}

const organizationColumns = `o.id, o.name, o.short_name AS "shortName", o.description, o.email, o.website, o.phone,
  o.address, o.uscc`;

const serviceColumns = `s.id, s.organization_id AS "organizationId", s.name, s.description, s.eligibility,
  s.age_from AS "ageFrom", s.age_to AS "ageTo", s.updated_at AS "updatedAt",
  (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', (SELECT a.name FROM area a WHERE a.code = c.code
      ORDER BY a.valid_to IS NULL DESC, a.valid_from DESC LIMIT 1)) ORDER BY c.code), '[]')
    FROM unnest(s.area_codes) AS c (code)) AS areas,
  (SELECT coalesce(json_agg(json_build_object('code', t.code, 'label', t.label_zh) ORDER BY t.code), '[]')
    FROM expertise_tag t WHERE t.code = ANY(s.expertise)) AS expertise`;

/** The directory as everybody signed in may read it: organisations, the services they offer now, their places. */
@Injectable()
export class HsdsRepository {
  /** By id, from the last one seen. */
  organizations(tx: Tx, after: string | null, limit: number): Promise<DirectoryOrganizationRow[]> {
    return tx.query(
      `SELECT ${organizationColumns} FROM organization o WHERE ($1::uuid IS NULL OR o.id > $1) ORDER BY o.id LIMIT $2`,
      [after, limit],
    );
  }

  organizationPage(tx: Tx, limit: number, offset: number): Promise<DirectoryOrganizationRow[]> {
    return tx.query(`SELECT ${organizationColumns} FROM organization o ORDER BY o.id LIMIT $1 OFFSET $2`, [
      limit,
      offset,
    ]);
  }

  async organization(tx: Tx, id: string): Promise<DirectoryOrganizationRow | undefined> {
    const rows = await tx.query<DirectoryOrganizationRow>(
      `SELECT ${organizationColumns} FROM organization o WHERE o.id = $1`,
      [id],
    );
    return rows[0];
  }

  services(tx: Tx, organizationIds: readonly string[]): Promise<DirectoryServiceRow[]> {
    return tx.query(
      `SELECT ${serviceColumns} FROM service s WHERE s.organization_id = ANY($1::uuid[]) AND s.active ORDER BY s.id`,
      [organizationIds],
    );
  }

  servicePage(tx: Tx, limit: number, offset: number): Promise<DirectoryServiceRow[]> {
    return tx.query(`SELECT ${serviceColumns} FROM service s WHERE s.active ORDER BY s.id LIMIT $1 OFFSET $2`, [
      limit,
      offset,
    ]);
  }

  async service(tx: Tx, id: string): Promise<DirectoryServiceRow | undefined> {
    const rows = await tx.query<DirectoryServiceRow>(
      `SELECT ${serviceColumns} FROM service s WHERE s.id = $1 AND s.active`,
      [id],
    );
    return rows[0];
  }

  locations(tx: Tx, organizationIds: readonly string[]): Promise<DirectoryLocationRow[]> {
    return tx.query(
      `SELECT l.id, l.organization_id AS "organizationId", l.name, l.description, l.address, l.phone, l.latitude, l.longitude
       FROM location l WHERE l.organization_id = ANY($1::uuid[]) ORDER BY l.id`,
      [organizationIds],
    );
  }

  async count(tx: Tx, of: 'organizations' | 'services'): Promise<number> {
    const [{ count }] = await tx.query<{ count: number }>(
      of === 'organizations'
        ? 'SELECT count(*)::int AS count FROM organization'
        : 'SELECT count(*)::int AS count FROM service WHERE active',
      [],
    );
    return count;
  }
}

import { Injectable } from '@nestjs/common';
import type { OrganizationKind } from '@app/access';
import type { Tx } from '@app/database';
import { ancestorsOfAreaCode } from './domain/area-code';
import type { WantedTokens } from './directory-index';
import { CAPACITY_CONFIRMED_DAYS, type PartnerNeed } from './domain/partner-match';

export interface DirectoryFilter {
  /** Null when no words were asked. */
  tokens: WantedTokens | null;
  kinds: readonly OrganizationKind[] | null;
  notOrganizationId: string | null;
}

export interface DirectoryOrganization {
  id: string;
  kind: OrganizationKind;
  name: string;
  shortName: string | null;
  phone: string | null;
  areaCode: string | null;
  areaName: string | null;
  demo: boolean;
  /** Tags of all its active services. */
  expertise: string[];
  pinyinKey: string;
}

/** A row of the directory, with the one service that answers the need best when a need was stated. */
export interface ScoredOrganization extends DirectoryOrganization {
  met: number;
  serviceId: string | null;
}

export interface FoundOrganization {
  id: string;
  kind: OrganizationKind;
  name: string;
  shortName: string | null;
  uscc: string | null;
}

export interface OrganizationText {
  organizationId: string;
  what: 'service' | 'expertise' | 'description';
  text: string;
}

export interface DirectoryService {
  id: string;
  organizationId: string;
  name: string;
  description: string | null;
  expertise: string[];
  areaCodes: string[];
  ageFrom: number | null;
  ageTo: number | null;
  eligibility: string | null;
  active: boolean;
  version: number;
  freePlaces: number | null;
  capacityUpdatedAt: Date | null;
  capacitySource: 'stated' | 'import' | 'demo' | null;
}

const organizationColumns = `o.id, o.kind, o.name, o.short_name AS "shortName", o.phone, o.area_code AS "areaCode",
  (SELECT a.name FROM area a WHERE a.code = o.area_code ORDER BY a.valid_to IS NULL DESC, a.valid_from DESC LIMIT 1) AS "areaName",
  o.demo, ARRAY(SELECT DISTINCT unnest(e.expertise) FROM service e WHERE e.organization_id = o.id AND e.active ORDER BY 1) AS expertise,
  o.pinyin_key AS "pinyinKey"`;

export const serviceColumns = `s.id, s.organization_id AS "organizationId", s.name, s.description, s.expertise,
  s.area_codes AS "areaCodes", s.age_from AS "ageFrom", s.age_to AS "ageTo", s.eligibility, s.active, s.version,
  c.free_places AS "freePlaces", c.updated_at AS "capacityUpdatedAt", c.source AS "capacitySource"`;

/** Collects the parameters of one statement. */
class Parameters {
  readonly values: unknown[] = [];
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

@Injectable()
export class DirectoryRepository {
  /** Organisations by pinyin, from the last row seen. */
  list(
    tx: Tx,
    filter: DirectoryFilter,
    seen: [string, string] | null,
    limit: number,
  ): Promise<DirectoryOrganization[]> {
    const parameters = new Parameters();
    const conditions = organizationConditions(filter, parameters);
    if (seen)
      conditions.push(`(o.pinyin_key, o.id) > (${parameters.bind(seen[0])}, ${parameters.bind(seen[1])}::uuid)`);
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    const limited = `ORDER BY o.pinyin_key, o.id LIMIT ${parameters.bind(limit)}`;
    // Kept apart, or the planner reads the directory in its order until enough are found: for 珠海 that is nearly all of it.
    const sql = filter.tokens
      ? `WITH found AS MATERIALIZED (SELECT o.id, o.pinyin_key FROM organization o ${where}),
           page AS (SELECT o.id FROM found o ${limited})
         SELECT ${organizationColumns} FROM page JOIN organization o ON o.id = page.id ORDER BY o.pinyin_key, o.id`
      : `SELECT ${organizationColumns} FROM organization o ${where} ${limited}`;
    return tx.query(sql, parameters.values);
  }

  /**
   * Organisations with a service that offers something asked for, or in the area asked for: most criteria met first, then pinyin.
   * Counts the way `matchReasons` explains.
   */
  listForNeed(
    tx: Tx,
    need: PartnerNeed,
    filter: DirectoryFilter,
    seen: [number, string, string] | null,
    limit: number,
    now: Date,
  ): Promise<ScoredOrganization[]> {
    const parameters = new Parameters();
    const criteria = needCriteria(need, now, parameters);
    const conditions = organizationConditions(filter, parameters);
    if (seen) {
      const [met, pinyin, id] = [parameters.bind(seen[0]), parameters.bind(seen[1]), parameters.bind(seen[2])];
      conditions.push(
        `(b.met < ${met}::int OR (b.met = ${met}::int AND (o.pinyin_key, o.id) > (${pinyin}, ${id}::uuid)))`,
      );
    }
    return tx.query(
      `WITH best AS (
         SELECT DISTINCT ON (s.organization_id) s.organization_id, s.id AS service_id,
           ${criteria.map((criterion) => `(${criterion.sql})::int`).join(' + ')} AS met
         FROM service s LEFT JOIN service_capacity c ON c.service_id = s.id
         WHERE s.active AND (${candidates(criteria).join(' OR ')})
         ORDER BY s.organization_id, met DESC, s.name, s.id)
       SELECT ${organizationColumns}, b.met, b.service_id AS "serviceId"
       FROM best b JOIN organization o ON o.id = b.organization_id
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY b.met DESC, o.pinyin_key, o.id LIMIT ${parameters.bind(limit)}`,
      parameters.values,
    );
  }

  /**
   * Candidates for a search box: names that begin with the first word, then organisations of the network, then by pinyin.
   * What is found is kept apart from the sorting, or a plan made for any words reads the directory in its order instead.
   */
  found(tx: Tx, tokens: WantedTokens, beginning: string, limit: number): Promise<FoundOrganization[]> {
    const parameters = new Parameters();
    const conditions = tokenConditions(tokens, parameters);
    return tx.query(
      `WITH found AS MATERIALIZED (
         SELECT o.id, o.kind, o.name, o.short_name, o.uscc, o.pinyin_key FROM organization o WHERE ${conditions.join(' AND ')})
       SELECT f.id, f.kind, f.name, f.short_name AS "shortName", f.uscc FROM found f, (SELECT ${parameters.bind(beginning)}::text AS word) b
       ORDER BY NOT (starts_with(lower(f.name), b.word) OR starts_with(coalesce(lower(f.short_name), ''), b.word)
         OR starts_with(replace(f.pinyin_key, ' ', ''), b.word)), f.kind = 'listed', f.pinyin_key, f.id
       LIMIT ${parameters.bind(limit)}`,
      parameters.values,
    );
  }

  /** What organisations say of themselves besides their names, the most telling first: why a search found them. */
  texts(tx: Tx, organizationIds: string[]): Promise<OrganizationText[]> {
    return tx.query(
      `SELECT s.organization_id AS "organizationId", 'service' AS what, s.name AS text, 1 AS place FROM service s
         WHERE s.organization_id = ANY($1::uuid[]) AND s.active
       UNION ALL SELECT s.organization_id, 'expertise', unnest(array_prepend(t.label_zh, array_prepend(t.label_en, t.aliases))), 2
         FROM service s JOIN expertise_tag t ON t.code = ANY(s.expertise) WHERE s.organization_id = ANY($1::uuid[]) AND s.active
       UNION ALL SELECT s.organization_id, 'service', s.description, 3 FROM service s
         WHERE s.organization_id = ANY($1::uuid[]) AND s.active AND s.description IS NOT NULL
       UNION ALL SELECT o.id, 'description', o.description, 4 FROM organization o
         WHERE o.id = ANY($1::uuid[]) AND o.description IS NOT NULL
       ORDER BY place, text`,
      [organizationIds],
    );
  }

  /** Active services of these organisations, at most `each` per organisation besides the ones named. */
  servicesOf(tx: Tx, organizationIds: string[], each: number, alwaysIds: string[]): Promise<DirectoryService[]> {
    return tx.query(
      `SELECT * FROM (
         SELECT ${serviceColumns}, row_number() OVER (PARTITION BY s.organization_id ORDER BY s.name, s.id) AS place
         FROM service s LEFT JOIN service_capacity c ON c.service_id = s.id
         WHERE s.organization_id = ANY($1::uuid[]) AND s.active) numbered
       WHERE place <= $2 OR id = ANY($3::uuid[]) ORDER BY "organizationId", place`,
      [organizationIds, each, alwaysIds],
    );
  }
}

function organizationConditions(filter: DirectoryFilter, parameters: Parameters): string[] {
  const conditions: string[] = [];
  if (filter.tokens) conditions.push(...tokenConditions(filter.tokens, parameters));
  if (filter.kinds) conditions.push(`o.kind = ANY(${parameters.bind(filter.kinds)}::text[])`);
  if (filter.notOrganizationId) conditions.push(`o.id <> ${parameters.bind(filter.notOrganizationId)}::uuid`);
  return conditions;
}

function tokenConditions({ all, either }: WantedTokens, parameters: Parameters): string[] {
  const carries = (tokens: string[]): string => `o.search_tokens @> ${parameters.bind(tokens)}::text[]`;
  const ways = either.map((sets) => `(${sets.map(carries).join(' OR ')})`);
  return all.length > 0 ? [carries(all), ...ways] : ways;
}

interface Criterion {
  sql: string;
  /** Says what is offered and where. Suitable age or a free place alone makes nobody a partner for this need. */
  leads: boolean;
}

function candidates(criteria: Criterion[]): string[] {
  const leading = criteria.filter((criterion) => criterion.leads);
  return (leading.length > 0 ? leading : criteria).map((criterion) => criterion.sql);
}

/** One SQL condition for each criterion asked, in the terms of `matchReasons`. */
function needCriteria(need: PartnerNeed, now: Date, parameters: Parameters): Criterion[] {
  const criteria: Criterion[] = [...new Set(need.expertise ?? [])].map((tag) => ({
    sql: `s.expertise @> ARRAY[${parameters.bind(tag)}]::text[]`,
    leads: true,
  }));
  if (need.areaCode !== undefined) {
    const codes = [need.areaCode, ...ancestorsOfAreaCode(need.areaCode)];
    criteria.push({ sql: `s.area_codes && ${parameters.bind(codes)}::text[]`, leads: true });
  }
  if (need.age !== undefined) {
    const age = parameters.bind(need.age);
    criteria.push({
      sql: `(coalesce(s.age_from, 0) <= ${age}::int AND coalesce(s.age_to, 150) >= ${age}::int)`,
      leads: false,
    });
  }
  if (need.hasCapacity) {
    const confirmedSince = new Date(now.getTime() - (CAPACITY_CONFIRMED_DAYS + 1) * 86_400_000);
    criteria.push({
      sql: `(c.free_places IS NOT NULL AND c.free_places > 0 AND c.updated_at > ${parameters.bind(confirmedSince)}::timestamptz)`,
      leads: false,
    });
  }
  return criteria;
}

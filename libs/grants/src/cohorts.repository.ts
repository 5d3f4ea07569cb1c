import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { holdsWords } from '@app/organizations';
import type { HappeningCount } from './domain/happenings';

export interface ProgrammeRow {
  id: string;
  funderOrganizationId: string;
  name: string;
  purpose: string | null;
  startsOn: string;
  endsOn: string | null;
  version: number;
}

export interface NamedCohort {
  id: string;
  name: string;
  programmeName: string;
}

export interface CohortRow {
  id: string;
  funderOrganizationId: string;
  programmeId: string;
  programmeName: string;
  supportOrganizationId: string | null;
  name: string;
  startsOn: string;
  endsOn: string | null;
  organizations: number;
  version: number;
}

const programmeColumns = `p.id, p.funder_organization_id AS "funderOrganizationId", p.name, p.purpose,
  p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.version`;

const cohortColumns = `c.id, c.funder_organization_id AS "funderOrganizationId", c.programme_id AS "programmeId",
  p.name AS "programmeName", c.support_organization_id AS "supportOrganizationId", c.name, c.starts_on AS "startsOn",
  c.ends_on AS "endsOn", c.version, (SELECT count(*) FROM cohort_member m WHERE m.cohort_id = c.id) AS organizations`;

@Injectable()
export class CohortsRepository {
  /** The programme that began last comes first. */
  programmes(tx: Tx, seen: [string, string] | null, limit: number): Promise<ProgrammeRow[]> {
    return tx.query(
      `SELECT ${programmeColumns} FROM programme p
       WHERE $1::date IS NULL OR (p.starts_on, p.id) < ($1::date, $2::uuid)
       ORDER BY p.starts_on DESC, p.id DESC LIMIT $3`,
      [seen?.[0] ?? null, seen?.[1] ?? null, limit],
    );
  }

  async programme(tx: Tx, id: string): Promise<ProgrammeRow | undefined> {
    const rows = await tx.query<ProgrammeRow>(`SELECT ${programmeColumns} FROM programme p WHERE p.id = $1`, [id]);
    return rows[0];
  }

  cohorts(tx: Tx, seen: [string, string] | null, limit: number): Promise<CohortRow[]> {
    return tx.query(
      `SELECT ${cohortColumns} FROM cohort c JOIN programme p ON p.id = c.programme_id
       WHERE $1::date IS NULL OR (c.starts_on, c.id) < ($1::date, $2::uuid)
       ORDER BY c.starts_on DESC, c.id DESC LIMIT $3`,
      [seen?.[0] ?? null, seen?.[1] ?? null, limit],
    );
  }

  /** Cohorts that hold the written words, the latest first; the caller looks for the others. */
  named(tx: Tx, written: readonly string[], limit: number): Promise<NamedCohort[]> {
    return tx.query(
      `SELECT c.id, c.name, p.name AS "programmeName" FROM cohort c JOIN programme p ON p.id = c.programme_id
       WHERE ${holdsWords("c.name || ' ' || p.name", '$1')} ORDER BY c.starts_on DESC, c.id DESC LIMIT $2`,
      [written, limit],
    );
  }

  cohortsOfProgrammes(tx: Tx, programmeIds: readonly string[]): Promise<CohortRow[]> {
    return tx.query(
      `SELECT ${cohortColumns} FROM cohort c JOIN programme p ON p.id = c.programme_id
       WHERE c.programme_id = ANY($1::uuid[]) ORDER BY c.starts_on DESC, c.id DESC`,
      [programmeIds],
    );
  }

  async cohort(tx: Tx, id: string): Promise<CohortRow | undefined> {
    const rows = await tx.query<CohortRow>(
      `SELECT ${cohortColumns} FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE c.id = $1`,
      [id],
    );
    return rows[0];
  }

  async memberIds(tx: Tx, cohortId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT organization_id AS id FROM cohort_member WHERE cohort_id = $1',
      [cohortId],
    );
    return rows.map((row) => row.id);
  }

  /** Counts only: no role that signs in may read the rows behind them. */
  happenings(tx: Tx, grantIds: readonly string[]): Promise<HappeningCount[]> {
    return tx.query(
      `SELECT grant_id AS "grantId", kind, quarter, need_code AS "needCode", mode, session_kind AS "sessionKind", status,
         times, participants FROM rls.happening_counts($1::uuid[])`,
      [grantIds],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { holdsWords } from '@app/organizations';
import type { PlannedTranche } from './domain/money-plan';

export interface GrantRow {
  id: string;
  funderOrganizationId: string;
  programmeId: string | null;
  cohortId: string | null;
  recipientKind: 'organization' | 'cohort' | 'individual';
  recipientOrganizationId: string | null;
  agreementNo: string | null;
  title: string;
  description: string | null;
  restrictedPurpose: string | null;
  currency: string;
  amountMinor: number;
  awardedOn: string;
  startsOn: string | null;
  endsOn: string | null;
  source: string | null;
  version: number;
}

export interface TitledGrant {
  id: string;
  title: string;
  agreementNo: string | null;
  awardedOn: string;
  published: boolean;
  funderName: string;
}

export interface TrancheRow extends PlannedTranche {
  grantId: string;
  funderOrganizationId: string;
  condition: string | null;
  version: number;
}

export interface BudgetLineRow {
  grantId: string;
  position: number;
  name: string;
  amountMinor: number;
}

export type GrantScope = 'mine' | 'published' | 'usable';

export interface CurrencyTotalRow {
  currency: string;
  grants: number;
  amountMinor: number;
  paidMinor: number;
}

const columns = `g.id, g.funder_organization_id AS "funderOrganizationId", g.programme_id AS "programmeId", g.cohort_id AS "cohortId",
  g.recipient_kind AS "recipientKind", g.recipient_organization_id AS "recipientOrganizationId",
  g.agreement_no AS "agreementNo", g.title, g.description, g.restricted_purpose AS "restrictedPurpose", g.currency,
  g.amount_minor AS "amountMinor", g.awarded_on AS "awardedOn", g.starts_on AS "startsOn", g.ends_on AS "endsOn", g.source, g.version`;

const trancheColumns = `id, grant_id AS "grantId", funder_organization_id AS "funderOrganizationId", number,
  planned_minor AS "plannedMinor", planned_on AS "plannedOn", condition, paid_minor AS "paidMinor", paid_on AS "paidOn", version`;

const inScope: Record<GrantScope, string> = {
  mine: 'g.source IS NULL',
  published: 'g.source IS NOT NULL',
  usable: 'g.source IS NULL AND rls.grant_usable(g.id, (SELECT rls.organization_id()))',
};

@Injectable()
export class GrantsRepository {
  /** The newest award first, from the last row seen. */
  list(tx: Tx, scope: GrantScope, seen: [string, string] | null, limit: number): Promise<GrantRow[]> {
    return tx.query(
      `SELECT ${columns} FROM grant_agreement g
       WHERE ${inScope[scope]} AND ($1::date IS NULL OR (g.awarded_on, g.id) < ($1::date, $2::uuid))
       ORDER BY g.awarded_on DESC, g.id DESC LIMIT $3`,
      [seen?.[0] ?? null, seen?.[1] ?? null, limit],
    );
  }

  async get(tx: Tx, id: string): Promise<GrantRow | undefined> {
    const rows = await tx.query<GrantRow>(`SELECT ${columns} FROM grant_agreement g WHERE g.id = $1`, [id]);
    return rows[0];
  }

  /**
   * Grants that hold the written words, those one follows first, then the newest; the caller looks for the others. What
   * others published must hold every word as written: there may be very many.
   */
  titled(tx: Tx, written: readonly string[], words: readonly string[], limit: number): Promise<TitledGrant[]> {
    const text = "g.title || ' ' || coalesce(g.agreement_no, '')";
    return tx.query(
      `SELECT g.id, g.title, g.agreement_no AS "agreementNo", g.awarded_on AS "awardedOn", g.source IS NOT NULL AS published,
         f.name AS "funderName"
       FROM grant_agreement g JOIN organization f ON f.id = g.funder_organization_id
       WHERE ${holdsWords(text, '$1')} AND (g.source IS NULL OR ${holdsWords(text, '$2')})
       ORDER BY g.source IS NOT NULL, g.awarded_on DESC, g.id DESC LIMIT $3`,
      [written, words, limit],
    );
  }

  ofCohorts(tx: Tx, cohortIds: readonly string[]): Promise<GrantRow[]> {
    return tx.query(
      `SELECT ${columns} FROM grant_agreement g WHERE g.cohort_id = ANY($1::uuid[]) ORDER BY g.awarded_on, g.id`,
      [cohortIds],
    );
  }

  /** What this organisation gives and has not paid out in full. */
  givenAndUnpaid(tx: Tx, funderOrganizationId: string): Promise<GrantRow[]> {
    return tx.query(
      `SELECT ${columns} FROM grant_agreement g
       WHERE ${inScope.mine} AND g.funder_organization_id = $1
         AND EXISTS (SELECT FROM tranche t WHERE t.grant_id = g.id AND t.paid_minor IS NULL)
       ORDER BY g.awarded_on, g.id`,
      [funderOrganizationId],
    );
  }

  tranches(tx: Tx, grantIds: readonly string[]): Promise<TrancheRow[]> {
    return tx.query(
      `SELECT ${trancheColumns} FROM tranche WHERE grant_id = ANY($1::uuid[]) ORDER BY grant_id, number`,
      [grantIds],
    );
  }

  async lockTranche(tx: Tx, id: string): Promise<TrancheRow | undefined> {
    const rows = await tx.query<TrancheRow>(`SELECT ${trancheColumns} FROM tranche WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0];
  }

  budgetLines(tx: Tx, grantIds: readonly string[]): Promise<BudgetLineRow[]> {
    return tx.query(
      `SELECT grant_id AS "grantId", position, name, amount_minor AS "amountMinor" FROM budget_line
       WHERE grant_id = ANY($1::uuid[]) ORDER BY grant_id, position`,
      [grantIds],
    );
  }

  /** Exact sums, one a currency. */
  totals(tx: Tx, scope: Exclude<GrantScope, 'usable'>): Promise<CurrencyTotalRow[]> {
    return tx.query(
      `SELECT g.currency, count(*) AS grants, sum(g.amount_minor)::bigint AS "amountMinor",
         coalesce(sum(p.paid), 0)::bigint AS "paidMinor"
       FROM grant_agreement g
       LEFT JOIN (SELECT t.grant_id, sum(t.paid_minor)::bigint AS paid FROM tranche t GROUP BY t.grant_id) p ON p.grant_id = g.id
       WHERE ${inScope[scope]} GROUP BY g.currency ORDER BY g.currency`,
    );
  }

  /** Whether work of this organisation may be told under this grant. False for a grant it cannot see. */
  async isUsable(tx: Tx, grantId: string, organizationId: string): Promise<boolean> {
    const rows = await tx.query<{ usable: boolean }>('SELECT rls.grant_usable($1, $2) AS usable', [
      grantId,
      organizationId,
    ]);
    return rows[0].usable;
  }
}

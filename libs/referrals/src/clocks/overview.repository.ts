import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { OverdueCount, OverviewRow, Whose } from './overview-rows';

const isOurs = `(t.organization_id = $1) = (t.clock_kind = 'confirm')`;
/** Each organisation's two indexes are asked one after the other. */
const overdue = (side: string): string =>
  `t.${side} = $1 AND t.hands <> 'nobody' AND t.status <> 'draft' AND t.clock_kind IS NOT NULL AND t.due_at <= $2`;
const fields = `t.id, t.number, t.status, t.urgency, t.need_code AS "needCode", t.clock_kind AS clock, t.due_at AS "dueAt",
  CASE WHEN t.organization_id = $1 THEN t.target_organization_id ELSE t.organization_id END AS "counterpartId"`;

/** What a supervisor looks over: everything of the organisation that waits too long, whoever holds it. */
@Injectable()
export class OverviewRepository {
  /** Not those whose clock stands still because the consent was taken back: nobody can sign for them. */
  unacknowledged(tx: Tx, organizationId: string, limit: number): Promise<OverviewRow[]> {
    return tx.query<OverviewRow>(
      `SELECT ${fields}, count(*) OVER ()::int AS total FROM referral_task t
       WHERE t.target_organization_id = $1 AND t.status = 'requested' AND t.hands = 'target' AND t.due_at < 'infinity'
       ORDER BY t.due_at, t.id LIMIT $2`,
      [organizationId, limit],
    );
  }

  overdueCounts(tx: Tx, organizationId: string, now: Date, bounds: readonly Date[]): Promise<OverdueCount[]> {
    return tx.query<OverdueCount>(
      `SELECT CASE WHEN ${isOurs} THEN 'ours' ELSE 'theirs' END AS whose,
         width_bucket(t.due_at, $3::timestamptz[]) AS bucket, count(*)::int AS count
       FROM (SELECT * FROM referral_task t WHERE ${overdue('organization_id')}
             UNION ALL SELECT * FROM referral_task t WHERE ${overdue('target_organization_id')}) t
       GROUP BY 1, 2`,
      [organizationId, now, bounds],
    );
  }

  /** The oldest first, of those the organisation itself or the other side has to move. */
  overdueOf(tx: Tx, organizationId: string, whose: Whose, now: Date, limit: number): Promise<OverviewRow[]> {
    return tx.query<OverviewRow>(
      `SELECT ${fields}, count(*) OVER ()::int AS total
       FROM (SELECT * FROM referral_task t WHERE ${overdue('organization_id')}
             UNION ALL SELECT * FROM referral_task t WHERE ${overdue('target_organization_id')}) t
       WHERE ${whose === 'ours' ? '' : 'NOT'} (${isOurs})
       ORDER BY t.due_at, t.id LIMIT $3`,
      [organizationId, now, limit],
    );
  }

  /** Passed on without consent and not looked at since (R-AC-04). `dueAt` is the review's. */
  basisReviews(tx: Tx, organizationId: string, limit: number): Promise<OverviewRow[]> {
    return tx.query<OverviewRow>(
      `SELECT t.id, t.number, t.status, t.urgency, t.need_code AS "needCode", NULL AS clock,
         t.basis_review_due_at AS "dueAt", t.target_organization_id AS "counterpartId", count(*) OVER ()::int AS total
       FROM referral_task t
       WHERE t.organization_id = $1 AND t.basis_review_due_at IS NOT NULL AND t.basis_reviewed_at IS NULL
         AND t.status NOT IN ('draft', 'entered-in-error')
       ORDER BY t.basis_review_due_at, t.id LIMIT $2`,
      [organizationId, limit],
    );
  }
}

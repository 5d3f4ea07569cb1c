import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { AdjustmentStatus } from './domain/adjustment.policy';
import type { AdjustmentProposalDto, HelpPledgeDto } from './dto/stage-reviews.dto';

export type AdjustmentRow = Omit<AdjustmentProposalDto, 'allowedActions' | 'status'> & {
  status: AdjustmentStatus;
  partnerAgreedBy: string | null;
  funderAgreedBy: string | null;
};
export type PledgeRow = Omit<HelpPledgeDto, 'allowedActions'>;

const adjustment = `
  SELECT a.id, a.grant_id AS "grantId", coalesce(g.title, '') AS "grantTitle", a.session_id AS "sessionId", coalesce(s.title, '') AS "sessionTitle",
    a.organization_id AS "organizationId", coalesce(o.name, '') AS "organizationName",
    a.funder_organization_id AS "funderOrganizationId", coalesce(f.name, '') AS "funderName", a.what, a.why, a.status,
    a.partner_agreed_by AS "partnerAgreedBy", a.partner_agreed_name AS "partnerAgreedName", a.partner_agreed_at AS "partnerAgreedAt",
    a.funder_agreed_by AS "funderAgreedBy", a.funder_agreed_name AS "funderAgreedName", a.funder_agreed_at AS "funderAgreedAt",
    a.closed_by_name AS "closedByName", a.closed_at AS "closedAt", a.decline_reason AS "declineReason", a.made_at AS "madeAt", a.version
  FROM adjustment_proposal a
  LEFT JOIN grant_agreement g ON g.id = a.grant_id
  LEFT JOIN live_session s ON s.id = a.session_id
  LEFT JOIN organization o ON o.id = a.organization_id
  LEFT JOIN organization f ON f.id = a.funder_organization_id`;

const pledge = `
  SELECT p.id, p.session_id AS "sessionId", coalesce(s.title, '') AS "sessionTitle", p.organization_id AS "organizationId",
    coalesce(o.name, '') AS "organizationName", p.helper_name AS "helperName", p.helped_organization_id AS "helpedOrganizationId",
    coalesce(h.name, '') AS "helpedOrganizationName", p.what, p.due_on AS "dueOn", p.status,
    p.answered_by_name AS "answeredByName", p.version
  FROM help_pledge p
  LEFT JOIN live_session s ON s.id = p.session_id
  LEFT JOIN organization o ON o.id = p.organization_id
  LEFT JOIN organization h ON h.id = p.helped_organization_id`;

/** What stays after a stage review, as either side sees it: the policies of the tables say which rows those are. */
@Injectable()
export class StageReviewsRepository {
  adjustments(
    tx: Tx,
    { grantId, status }: { grantId?: string; status?: AdjustmentStatus },
    seen: [string, string] | null,
    limit: number,
  ): Promise<AdjustmentRow[]> {
    return tx.query<AdjustmentRow>(
      `${adjustment}
       WHERE ($1::uuid IS NULL OR a.grant_id = $1)
         AND ($2::timestamptz IS NULL OR (a.made_at, a.id) < ($2::timestamptz, $3::uuid))
         AND ($5::text IS NULL OR a.status = $5)
       ORDER BY a.made_at DESC, a.id DESC LIMIT $4`,
      [grantId ?? null, seen?.[0] ?? null, seen?.[1] ?? null, limit, status ?? null],
    );
  }

  async adjustment(tx: Tx, id: string): Promise<AdjustmentRow | null> {
    const [row] = await tx.query<AdjustmentRow>(`${adjustment} WHERE a.id = $1`, [id]);
    return row ?? null;
  }

  pledges(tx: Tx, status: string | null, seen: [string, string] | null, limit: number): Promise<PledgeRow[]> {
    return tx.query<PledgeRow>(
      `${pledge}
       WHERE ($1::date IS NULL OR (p.due_on, p.id) > ($1::date, $2::uuid))
         AND ($4::text IS NULL OR p.status = $4)
       ORDER BY p.due_on, p.id LIMIT $3`,
      [seen?.[0] ?? null, seen?.[1] ?? null, limit, status],
    );
  }

  async pledge(tx: Tx, id: string): Promise<PledgeRow | null> {
    const [row] = await tx.query<PledgeRow>(`${pledge} WHERE p.id = $1`, [id]);
    return row ?? null;
  }
}

import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { approverRoleFor, requesterRoles, type ReviewVerdict } from '../domain/access-request';
import type { EmergencyViewRow } from './access-request-rows';

type Stored = Omit<EmergencyViewRow, 'reason' | 'reviewNote'> & { reason: Buffer; reviewNote: Buffer | null };

const columns = `v.id, v.version, v.organization_id AS "organizationId", v.person_id AS "personId", v.person_code AS "personCode",
  v.age_band AS "ageBand", v.sex, v.fields, v.viewer_account_id AS "viewerAccountId", v.viewer_name AS "viewerName",
  v.viewer_role AS "viewerRole", v.reason_code AS "reasonCode", v.reason, v.opened_at AS "openedAt", v.ends_at AS "endsAt",
  v.ends_at > clock_timestamp() AS open, v.reviewer_organization_id AS "reviewerOrganizationId",
  v.review_due_at AS "reviewDueAt", v.reviewed_at AS "reviewedAt", v.reviewed_by_name AS "reviewedByName", v.verdict,
  v.review_note AS "reviewNote"`;

export type NewEmergencyView = Pick<
  EmergencyViewRow,
  | 'id'
  | 'organizationId'
  | 'personId'
  | 'personCode'
  | 'ageBand'
  | 'sex'
  | 'fields'
  | 'viewerName'
  | 'viewerRole'
  | 'reasonCode'
  | 'reason'
  | 'reviewerOrganizationId'
  | 'reviewDueAt'
>;

@Injectable()
export class EmergencyViewsRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, actor: Actor, view: NewEmergencyView, minutes: number): Promise<void> {
    await tx.execute(
      `INSERT INTO emergency_view (id, organization_id, person_id, person_code, age_band, sex, viewer_account_id, viewer_name,
         viewer_role, reason_code, reason, fields, reviewer_organization_id, review_due_at, opened_at, ends_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, t.now, t.now + make_interval(mins => $15)
       FROM (SELECT clock_timestamp() AS now) t`,
      [
        view.id,
        view.organizationId,
        view.personId,
        view.personCode,
        view.ageBand,
        view.sex,
        actor.accountId,
        view.viewerName,
        view.viewerRole,
        view.reasonCode,
        this.sealer.seal(view.reason, place('reason', view.id)),
        view.fields,
        view.reviewerOrganizationId,
        view.reviewDueAt,
        minutes,
      ],
    );
  }

  async getVisible(tx: Tx, id: string, forUpdate = false): Promise<EmergencyViewRow | undefined> {
    const [row] = await tx.query<Stored>(
      `SELECT ${columns} FROM emergency_view v WHERE v.id = $1 ${forUpdate ? 'FOR UPDATE' : ''}`,
      [id],
    );
    return row && this.opened(row);
  }

  /** Oldest first: those a person of this role has to look at, or those they opened themselves, latest first. */
  async list(tx: Tx, actor: Actor, box: 'to-review' | 'mine', limit: number): Promise<EmergencyViewRow[]> {
    const reviewed = requesterRoles.filter((role) => approverRoleFor(role) === actor.role);
    const condition =
      box === 'mine'
        ? 'v.viewer_account_id = $1'
        : `v.reviewer_organization_id = $2 AND v.reviewed_at IS NULL AND v.viewer_role = ANY ($3::text[])
           AND v.viewer_account_id <> $1`;
    const rows = await tx.query<Stored>(
      `SELECT ${columns} FROM emergency_view v
       WHERE ${condition} AND $2::uuid IS NOT NULL AND $3::text[] IS NOT NULL
       ORDER BY v.id ${box === 'mine' ? 'DESC' : 'ASC'} LIMIT $4`,
      [actor.accountId, actor.organizationId, reviewed, limit],
    );
    return rows.map((row) => this.opened(row));
  }

  review(
    tx: Tx,
    actor: Actor,
    view: { id: string; version: number },
    review: { verdict: ReviewVerdict; note: string | null },
  ): Promise<number> {
    return tx.update(
      'emergency_view',
      { id: view.id, version: view.version },
      {
        reviewedBy: actor.accountId,
        reviewedByName: actor.displayName,
        verdict: review.verdict,
        reviewNote: review.note?.trim() ? this.sealer.seal(review.note, place('review_note', view.id)) : null,
      },
    );
  }

  async grantOf(tx: Tx, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM identity_grant WHERE emergency_view_id = $1', [id]);
    return row?.id;
  }

  private opened(row: Stored): EmergencyViewRow {
    const { reason, reviewNote, ...rest } = row;
    return {
      ...rest,
      reason: this.sealer.open(reason, place('reason', row.id)),
      reviewNote: reviewNote && this.sealer.open(reviewNote, place('review_note', row.id)),
    };
  }
}

const place = (column: string, id: string): string => `emergency_view|${column}|${id}`;

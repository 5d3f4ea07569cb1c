import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { calendarWith, type CalendarDay, type WorkingCalendar } from '@app/kernel';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { approverRoleFor, requesterRoles, type DenialReason } from '../domain/access-request';
import type { AccessRequestRow, NewAccessRequest } from './access-request-rows';

type Stored = Omit<AccessRequestRow, 'purposeNote' | 'decisionNote'> & {
  purposeNote: Buffer | null;
  decisionNote: Buffer | null;
};

const columns = `r.id, r.version, r.organization_id AS "organizationId", r.person_id AS "personId", r.person_code AS "personCode",
  r.age_band AS "ageBand", r.sex, r.fields, r.route, r.referral_task_id AS "referralTaskId",
  r.requester_account_id AS "requesterAccountId", r.requester_name AS "requesterName",
  r.requester_organization_id AS "requesterOrganizationId", r.requester_role AS "requesterRole", r.filled_in_by AS "filledInBy",
  r.approver_organization_id AS "approverOrganizationId", r.purpose, r.purpose_note AS "purposeNote",
  r.legal_basis AS "legalBasis", r.valid_hours AS "validHours",
  CASE WHEN r.status IN ('approved', 'active') AND r.ends_at <= clock_timestamp() THEN 'expired' ELSE r.status END AS status,
  r.decided_by_name AS "decidedByName", r.decided_at AS "decidedAt", r.granted_fields AS "grantedFields",
  r.granted_hours AS "grantedHours", r.denial_reason AS "denialReason", r.decision_note AS "decisionNote",
  r.ends_at AS "endsAt", r.ended_at AS "endedAt", r.asked_at AS "askedAt"`;

export type AccessBox = 'mine' | 'to-decide' | 'decided';

const conditions: Record<AccessBox, string> = {
  mine: 'r.requester_account_id = $1',
  'to-decide': `r.approver_organization_id = $2 AND r.status = 'requested' AND r.requester_role = ANY ($3::text[])
    AND r.requester_account_id <> $1 AND r.filled_in_by IS DISTINCT FROM $1`,
  decided: `r.approver_organization_id = $2 AND r.status <> 'requested' AND r.requester_role = ANY ($3::text[])`,
};

@Injectable()
export class AccessRequestsRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, actor: Actor, request: NewAccessRequest): Promise<void> {
    const { purposeNote, version: _version, ...row } = request;
    await tx.insert('access_request', {
      ...row,
      requesterAccountId: actor.accountId,
      requesterOrganizationId: actor.organizationId,
      filledInBy: actor.assistedBy,
      purposeNote: purposeNote && this.sealer.seal(purposeNote, place('purpose_note', request.id)),
    });
  }

  async getVisible(tx: Tx, id: string, forUpdate = false): Promise<AccessRequestRow | undefined> {
    const [row] = await tx.query<Stored>(
      `SELECT ${columns} FROM access_request r WHERE r.id = $1 ${forUpdate ? 'FOR UPDATE' : ''}`,
      [id],
    );
    return row && this.opened(row);
  }

  /** Newest first; what waits for a decision, oldest first. */
  async list(
    tx: Tx,
    actor: Actor,
    box: AccessBox,
    after: string | undefined,
    limit: number,
  ): Promise<AccessRequestRow[]> {
    const [order, beyond] = box === 'to-decide' ? ['ASC', '>'] : ['DESC', '<'];
    const decided = requesterRoles.filter((role) => approverRoleFor(role) === actor.role);
    const rows = await tx.query<Stored>(
      `SELECT ${columns} FROM access_request r
       WHERE ${conditions[box]} AND $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL AND $3::text[] IS NOT NULL
         AND ($4::uuid IS NULL OR r.id ${beyond} $4::uuid)
       ORDER BY r.id ${order} LIMIT $5`,
      [actor.accountId, actor.organizationId, decided, after ?? null, limit],
    );
    return rows.map((row) => this.opened(row));
  }

  async approve(
    tx: Tx,
    actor: Actor,
    request: { id: string; version: number },
    decision: { fields: string[]; hours: number; note: string | null },
  ): Promise<number> {
    return tx.update(
      'access_request',
      { id: request.id, version: request.version },
      {
        status: 'approved',
        decidedBy: actor.accountId,
        decidedByName: actor.displayName,
        grantedFields: decision.fields,
        grantedHours: decision.hours,
        decisionNote: this.sealedNote(request.id, decision.note),
      },
    );
  }

  async refuse(
    tx: Tx,
    actor: Actor,
    request: { id: string; version: number },
    decision: { reason: DenialReason; note: string | null },
  ): Promise<number> {
    return tx.update(
      'access_request',
      { id: request.id, version: request.version },
      {
        status: 'denied',
        decidedBy: actor.accountId,
        decidedByName: actor.displayName,
        denialReason: decision.reason,
        decisionNote: this.sealedNote(request.id, decision.note),
      },
    );
  }

  /** The first reading begins it. */
  async activate(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE access_request SET status = 'active', version = version + 1
       WHERE id = $1 AND status = 'approved' AND ends_at > clock_timestamp()`,
      [id],
    );
  }

  end(tx: Tx, { id, version }: { id: string; version: number }): Promise<number> {
    return tx.update('access_request', { id, version }, { status: 'revoked', endedAt: new Date() });
  }

  async grantOf(tx: Tx, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM identity_grant WHERE access_request_id = $1', [id]);
    return row?.id;
  }

  /** The offices of the street this organisation lies in. */
  async streetOf(tx: Tx, organizationId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>('SELECT rls.streets_of($1) AS id LIMIT 1', [organizationId]);
    return row?.id;
  }

  async isWaiting(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM access_request r WHERE r.person_id = $1 AND r.requester_account_id = $2
         AND (r.status = 'requested' OR (r.status IN ('approved', 'active') AND r.ends_at > clock_timestamp())) LIMIT 1`,
      [personId, actor.accountId],
    );
    return rows.length > 0;
  }

  async calendar(tx: Tx): Promise<WorkingCalendar> {
    return calendarWith(await tx.query<CalendarDay>('SELECT date, off FROM calendar_day'));
  }

  private sealedNote(id: string, note: string | null): Buffer | null {
    return note?.trim() ? this.sealer.seal(note, place('decision_note', id)) : null;
  }

  private opened(row: Stored): AccessRequestRow {
    const { purposeNote, decisionNote, ...rest } = row;
    return {
      ...rest,
      purposeNote: purposeNote && this.sealer.open(purposeNote, place('purpose_note', row.id)),
      decisionNote: decisionNote && this.sealer.open(decisionNote, place('decision_note', row.id)),
    };
  }
}

/** Where sealed words live; they open nowhere else. */
const place = (column: string, id: string): string => `access_request|${column}|${id}`;

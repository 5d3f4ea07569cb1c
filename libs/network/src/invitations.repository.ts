import type { OrganizationKind, Role } from '@app/access';
import { decodeKey, keysetPage, type Page, type Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { InvitationKind } from './domain/invitation';
import type { InvitationEntity } from './invitation.entity';

export interface InvitationRow {
  id: string;
  kind: InvitationKind;
  role: Role;
  organizationId: string;
  targetOrganizationId: string | null;
  organizationName: string;
  organizationKind: OrganizationKind;
  boundPhone: string | null;
  boundEmail: string | null;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  withdrawnAt: Date | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
}

/** An invitation somebody may still accept. */
export interface OpenInvitation extends InvitationRow {
  areaCode: string | null;
  uscc: string | null;
  inviterOrganizationName: string;
}

type NewInvitation = Omit<InvitationEntity, 'createdAt' | 'withdrawnAt' | 'acceptedAt' | 'acceptedBy'>;

const columns = `i.id, i.kind, i.role, i.organization_id AS "organizationId", i.target_organization_id AS "targetOrganizationId",
  coalesce(t.name, i.organization_name) AS "organizationName", i.organization_kind AS "organizationKind",
  i.bound_phone AS "boundPhone", i.bound_email AS "boundEmail", a.display_name AS "invitedBy", i.created_at AS "createdAt",
  i.expires_at AS "expiresAt", i.withdrawn_at AS "withdrawnAt", i.accepted_at AS "acceptedAt"`;
const tables = `invitation i JOIN account a ON a.id = i.invited_by LEFT JOIN organization t ON t.id = i.target_organization_id`;

@Injectable()
export class InvitationsRepository {
  async list(tx: Tx, { after, limit }: { after?: string; limit: number }): Promise<Page<InvitationRow>> {
    const key = decodeKey(after, 1);
    const rows = await tx.query<InvitationRow>(
      `SELECT ${columns}, (SELECT b.display_name FROM account b WHERE b.id = i.accepted_by) AS "acceptedBy"
       FROM ${tables} WHERE ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $1`,
      [limit + 1, key?.[0] ?? null],
    );
    return keysetPage(rows, limit, (row) => [row.id]);
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<InvitationRow | undefined> {
    const rows = await tx.query<InvitationRow>(
      `SELECT ${columns}, NULL AS "acceptedBy" FROM ${tables} WHERE i.id = $1 FOR UPDATE OF i`,
      [id],
    );
    return rows[0];
  }

  insert(tx: Tx, invitation: NewInvitation): Promise<void> {
    return tx.insert('invitation', { ...invitation });
  }

  withdraw(tx: Tx, id: string): Promise<number> {
    return tx.execute('UPDATE invitation SET withdrawn_at = now() WHERE id = $1 AND withdrawn_at IS NULL', [id]);
  }

  renew(tx: Tx, id: string, tokenHash: Buffer, expiresAt: Date): Promise<number> {
    return tx.update('invitation', { id }, { tokenHash, expiresAt });
  }

  /** As nobody: the invitation behind a link that is unused, not withdrawn and in time. `lock` until the transaction ends. */
  async open(tx: Tx, tokenHash: Buffer, { lock = false } = {}): Promise<OpenInvitation | undefined> {
    const rows = await tx.query<OpenInvitation>(
      `SELECT ${columns}, NULL AS "acceptedBy", i.area_code AS "areaCode", i.uscc,
         (SELECT o.name FROM organization o WHERE o.id = i.organization_id) AS "inviterOrganizationName"
       FROM ${tables}
       WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
       ${lock ? 'FOR UPDATE OF i' : ''}`,
      [tokenHash],
    );
    return rows[0];
  }

  async accept(tx: Tx, id: string, accountId: string, organizationId: string): Promise<void> {
    await tx.execute(
      'UPDATE invitation SET accepted_at = now(), accepted_by = $2, target_organization_id = $3 WHERE id = $1',
      [id, accountId, organizationId],
    );
  }
}

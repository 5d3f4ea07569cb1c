import type { Role } from '@app/access';
import { decodeKey, keysetPage, type Page, type Tx } from '@app/database';
import { newId } from '@app/kernel';
import type { OpenWork, WorkOf } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import { keepingRoles } from './domain/invitation.policy';
import type { KeepingMember } from './domain/member.policy';

export interface MemberRow {
  accountId: string;
  organizationId: string;
  displayName: string;
  role: Role;
  since: Date;
  isElsewhere: boolean;
  signsIn: boolean;
  disabled: boolean;
}

export interface HandedOverRow {
  id: string;
  kind: string;
  label: string;
  path: string;
  fromName: string;
  at: Date;
}

const columns = `a.id AS "accountId", m.organization_id AS "organizationId", a.display_name AS "displayName", m.role,
  m.valid_from AS since, rls.member_elsewhere(a.id) AS "isElsewhere", NOT a.assisted_only AS "signsIn",
  a.disabled_at IS NOT NULL AS disabled`;
const present =
  'membership m JOIN account a ON a.id = m.account_id WHERE m.organization_id = $1 AND m.valid_to IS NULL';

/** Row-level security shows the members of one's own organisation, and a steward those of all. */
@Injectable()
export class MembersRepository {
  list(tx: Tx, organizationId: string): Promise<MemberRow[]> {
    return tx.query(`SELECT ${columns} FROM ${present} ORDER BY m.role, a.display_name, a.id`, [organizationId]);
  }

  async find(tx: Tx, organizationId: string, accountId: string): Promise<MemberRow | undefined> {
    const rows = await tx.query<MemberRow>(`SELECT ${columns} FROM ${present} AND m.account_id = $2`, [
      organizationId,
      accountId,
    ]);
    return rows[0];
  }

  /** Everybody who looks after this organisation or the network and may sign in; locked, so that two cannot leave at once. */
  lockKeeping(tx: Tx, organizationId: string): Promise<KeepingMember[]> {
    return tx.query(
      `SELECT m.account_id AS "accountId", m.organization_id AS "organizationId", m.role
       FROM membership m JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
       WHERE m.valid_to IS NULL AND ((m.organization_id = $1 AND m.role = ANY($2)) OR m.role = 'network-steward')
       ORDER BY m.id FOR UPDATE OF m`,
      [organizationId, keepingRoles],
    );
  }

  changeRole(tx: Tx, organizationId: string, accountId: string, from: Role, to: Role): Promise<number> {
    return tx.execute(
      `UPDATE membership SET role = $4
       WHERE organization_id = $1 AND account_id = $2 AND role = $3 AND valid_to IS NULL`,
      [organizationId, accountId, from, to],
    );
  }

  end(tx: Tx, organizationId: string, accountId: string): Promise<number> {
    return tx.execute(
      'UPDATE membership SET valid_to = now() WHERE organization_id = $1 AND account_id = $2 AND valid_to IS NULL',
      [organizationId, accountId],
    );
  }

  /** What the successor finds under their own name, whatever becomes of it later. */
  async noteHandedOver(tx: Tx, from: WorkOf, toAccountId: string, work: readonly OpenWork[]): Promise<void> {
    for (const { kind, items } of work)
      for (const { id, label, path } of items)
        await tx.insert('handed_over', {
          id: newId(),
          organizationId: from.organizationId,
          fromAccountId: from.accountId,
          toAccountId,
          kind,
          subjectId: id,
          label,
          path,
        });
  }

  /** What came to the caller in the organisation they act for, newest first. */
  async handedOver(tx: Tx, { after, limit }: { after?: string; limit: number }): Promise<Page<HandedOverRow>> {
    const key = decodeKey(after, 1);
    const rows = await tx.query<HandedOverRow>(
      `SELECT h.id, h.kind, h.label, h.path, a.display_name AS "fromName", h.at
       FROM handed_over h JOIN account a ON a.id = h.from_account_id
       WHERE ($2::uuid IS NULL OR h.id < $2) ORDER BY h.id DESC LIMIT $1`,
      [limit + 1, key?.[0] ?? null],
    );
    return keysetPage(rows, limit, (row) => [row.id]);
  }
}

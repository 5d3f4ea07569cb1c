import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { preferenceColumns, type PreferenceRow } from './preferences.repository';

export interface DueDigest {
  digestAccountId: string;
  organizationId: string;
  /** Absent parts mean that the person never chose. */
  preference: PreferenceRow | null;
}

export interface UnreadCount {
  accountId: string;
  organizationId: string;
  kind: string;
  count: number;
}

/** From the first message that counts until its hour, one row a person and organisation. */
@Injectable()
export class DigestsRepository {
  /** Where one waits already, it counts this message too. */
  async add(tx: Tx, organizationId: string, due: readonly { accountId: string; at: Date }[]): Promise<void> {
    await tx.execute(
      `INSERT INTO digest (account_id, organization_id, due_at)
       SELECT told.account_id, $2, told.due_at FROM unnest($1::uuid[], $3::timestamptz[]) AS told (account_id, due_at)
       ON CONFLICT DO NOTHING`,
      [due.map(({ accountId }) => accountId), organizationId, due.map(({ at }) => at)],
    );
  }

  async due(tx: Tx, limit: number): Promise<DueDigest[]> {
    const rows = await tx.query<Omit<DueDigest, 'preference'> & PreferenceRow>(
      `SELECT d.account_id AS "digestAccountId", d.organization_id AS "organizationId", ${preferenceColumns}
       FROM digest d LEFT JOIN notification_preference p ON p.account_id = d.account_id
       WHERE d.due_at <= now() ORDER BY d.due_at LIMIT $1`,
      [limit],
    );
    return rows.map(({ digestAccountId, organizationId, ...row }) => ({
      digestAccountId,
      organizationId,
      preference: row.accountId === null ? null : row,
    }));
  }

  /** What these people have not read since, by kind; nothing for those who left the organisation. */
  unread(tx: Tx, due: readonly DueDigest[]): Promise<UnreadCount[]> {
    return tx.query<UnreadCount>(
      `SELECT n.account_id AS "accountId", n.organization_id AS "organizationId", n.kind, count(*)::int AS count
       FROM unnest($1::uuid[], $2::uuid[]) AS due (account_id, organization_id)
       JOIN digest d USING (account_id, organization_id)
       JOIN notification n ON n.account_id = d.account_id AND n.organization_id = d.organization_id
         AND n.created_at >= d.since AND n.read_at IS NULL
       WHERE EXISTS (SELECT 1 FROM membership m WHERE m.account_id = d.account_id
         AND m.organization_id = d.organization_id AND m.valid_to IS NULL)
       GROUP BY 1, 2, 3`,
      [due.map(({ digestAccountId }) => digestAccountId), due.map(({ organizationId }) => organizationId)],
    );
  }

  async end(tx: Tx, due: readonly DueDigest[]): Promise<void> {
    await tx.execute(
      `DELETE FROM digest WHERE (account_id, organization_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
      [due.map(({ digestAccountId }) => digestAccountId), due.map(({ organizationId }) => organizationId)],
    );
  }

  /** After a person chose another hour; null: no digest any more. */
  async moveOwn(tx: Tx, accountId: string, dueAt: Date | null): Promise<void> {
    if (dueAt) await tx.execute('UPDATE digest SET due_at = $2 WHERE account_id = $1', [accountId, dueAt]);
    else await tx.execute('DELETE FROM digest WHERE account_id = $1', [accountId]);
  }
}

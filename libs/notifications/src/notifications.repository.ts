import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';

export interface NotificationRow {
  id: string;
  type: string;
  subjectType: string;
  subjectId: string;
  fromOrganizationId: string | null;
  createdAt: Date;
  readAt: Date | null;
}

export interface NewNotification {
  eventId: string;
  organizationId: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  fromOrganizationId: string | null;
}

/** Row-level security shows a person only what is theirs in the organisation they act for. */
@Injectable()
export class NotificationsRepository {
  page(
    tx: Tx,
    { after, unread, kinds, limit }: { after?: string; unread: boolean; kinds?: readonly string[]; limit: number },
  ): Promise<NotificationRow[]> {
    return tx.query<NotificationRow>(
      `SELECT id, kind AS type, subject_type AS "subjectType", subject_id AS "subjectId",
         from_organization_id AS "fromOrganizationId", created_at AS "createdAt", read_at AS "readAt"
       FROM notification
       WHERE ($1::uuid IS NULL OR id < $1) AND (NOT $2 OR read_at IS NULL)
         AND ($3::text[] IS NULL OR kind = ANY($3))
       ORDER BY id DESC LIMIT $4`,
      [after ?? null, unread, kinds ?? null, limit],
    );
  }

  /** Counted up to a hundred: the screen shows 99+, and nobody waits for more. */
  async unreadCount(tx: Tx): Promise<number> {
    const [{ count }] = await tx.query<{ count: number }>(
      'SELECT count(*) AS count FROM (SELECT 1 FROM notification WHERE read_at IS NULL LIMIT 100) unread',
    );
    return count;
  }

  /** False when there is no such notification for this person. Reading twice keeps the first time. */
  async markRead(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute('UPDATE notification SET read_at = coalesce(read_at, now()) WHERE id = $1', [id])) === 1;
  }

  markAllRead(tx: Tx, kinds?: readonly string[]): Promise<number> {
    return tx.execute(
      'UPDATE notification SET read_at = now() WHERE read_at IS NULL AND ($1::text[] IS NULL OR kind = ANY($1))',
      [kinds ?? null],
    );
  }

  /** One row a person. Returns the ids in the order of the accounts. */
  async add(tx: Tx, accountIds: string[], notification: NewNotification): Promise<string[]> {
    const ids = accountIds.map(() => newId());
    await tx.execute(
      `INSERT INTO notification (id, account_id, event_id, organization_id, kind, subject_type, subject_id, from_organization_id)
       SELECT told.id, told.account_id, $3, $4, $5, $6, $7, $8 FROM unnest($1::uuid[], $2::uuid[]) AS told (id, account_id)`,
      [
        ids,
        accountIds,
        notification.eventId,
        notification.organizationId,
        notification.kind,
        notification.subjectType,
        notification.subjectId,
        notification.fromOrganizationId,
      ],
    );
    return ids;
  }
}

export const accountRoom = (accountId: Actor['accountId']): string => `account:${accountId}`;

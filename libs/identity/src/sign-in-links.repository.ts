import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from './domain/sign-in-link';

export interface OpenLink {
  id: string;
  accountId: string;
  purpose: LinkPurpose;
  displayName: string;
  signInName: string;
  organizations: string[];
  expiresAt: Date;
}

/** Runs as the bare login `app`: whoever holds a link is nobody yet. */
@Injectable()
export class SignInLinksRepository {
  /** A link that is unused, in time, and of an account that may sign in; locked until the transaction ends. */
  async findOpen(tx: Tx, tokenHash: Buffer): Promise<OpenLink | undefined> {
    const rows = await tx.query<OpenLink>(
      `SELECT l.id, l.account_id AS "accountId", l.purpose, l.expires_at AS "expiresAt",
         a.display_name AS "displayName", coalesce(a.phone, a.email) AS "signInName",
         ARRAY(SELECT o.name FROM membership m JOIN organization o ON o.id = m.organization_id
               WHERE m.account_id = a.id AND m.valid_to IS NULL ORDER BY m.valid_from, m.id) AS organizations
       FROM sign_in_link l JOIN account a ON a.id = l.account_id AND a.disabled_at IS NULL
       WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > now()
       FOR UPDATE OF l`,
      [tokenHash],
    );
    return rows[0];
  }

  /** A newer link replaces an older one. */
  async offer(tx: Tx, accountId: string, purpose: LinkPurpose, tokenHash: Buffer, expiresAt: Date): Promise<void> {
    await tx.execute('UPDATE sign_in_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [accountId]);
    await tx.insert('sign_in_link', { id: newId(), tokenHash, accountId, purpose, expiresAt });
  }

  /** One use ends every link of the account, and every session that was open under the old password. */
  async use(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
    await tx.execute('UPDATE sign_in_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [accountId]);
    const changed = await tx.execute(
      'UPDATE credential SET password_hash = $2, changed_at = now() WHERE account_id = $1',
      [accountId, passwordHash],
    );
    if (changed === 0)
      await tx.execute('INSERT INTO credential (account_id, password_hash) VALUES ($1, $2)', [accountId, passwordHash]);
    await tx.query(
      `WITH ended AS (UPDATE session SET ended_at = now() WHERE account_id = $1 AND ended_at IS NULL RETURNING id)
       SELECT pg_notify('session-ended', id::text) FROM ended`,
      [accountId],
    );
  }
}

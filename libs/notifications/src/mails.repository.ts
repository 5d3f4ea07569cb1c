import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { MailOutcome } from './domain/mail-tries';
import type { NewNotification } from './notifications.repository';

export interface DueMail {
  id: string;
  eventId: string;
  accountId: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  tries: number;
  /** Null when the account has no address any more. */
  to: string | null;
}

export interface KeptMail {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  state: string;
  createdAt: Date;
}

const claimMs = 120_000;

/** Mails hold no address and no text: both are looked up when the mail is sent. */
@Injectable()
export class MailsRepository {
  /** For those of the accounts that have an address. */
  async add(tx: Tx, accountIds: string[], mail: NewNotification, state: 'waiting' | 'kept'): Promise<void> {
    await tx.execute(
      `INSERT INTO mail (id, account_id, event_id, organization_id, kind, subject_type, subject_id, state)
       SELECT told.id, told.account_id, $3, $4, $5, $6, $7, $8
       FROM unnest($1::uuid[], $2::uuid[]) AS told (id, account_id)
       JOIN account a ON a.id = told.account_id AND a.email IS NOT NULL`,
      [
        accountIds.map(() => newId()),
        accountIds,
        mail.eventId,
        mail.organizationId,
        mail.kind,
        mail.subjectType,
        mail.subjectId,
        state,
      ],
    );
  }

  /** Claims what is due for two minutes, so that another worker leaves it alone and a killed one only delays it. */
  claimDue(tx: Tx, limit: number): Promise<DueMail[]> {
    return tx.query<DueMail>(
      `WITH due AS MATERIALIZED (
         SELECT id FROM mail WHERE state = 'waiting' AND next_try_at <= now()
         ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED
       )
       UPDATE mail m SET tries = m.tries + 1, next_try_at = now() + $2 * interval '1 millisecond'
       FROM due, account a WHERE m.id = due.id AND a.id = m.account_id
       RETURNING m.id, m.event_id AS "eventId", m.account_id AS "accountId", m.kind, m.subject_type AS "subjectType",
         m.subject_id AS "subjectId", m.tries, CASE WHEN a.disabled_at IS NULL THEN a.email END AS "to"`,
      [limit, claimMs],
    );
  }

  async noteSent(tx: Tx, id: string): Promise<void> {
    await tx.execute(`UPDATE mail SET state = 'sent', ended_at = now(), last_error = NULL WHERE id = $1`, [id]);
  }

  async noteFailure(tx: Tx, id: string, outcome: MailOutcome, errorCode: string): Promise<void> {
    await tx.execute(
      `UPDATE mail SET state = $2, last_error = $3, next_try_at = now() + $4 * interval '1 millisecond',
         ended_at = CASE WHEN $2 = 'failed' THEN now() END
       WHERE id = $1`,
      [id, outcome.state, errorCode, outcome.state === 'waiting' ? outcome.waitMs : 0],
    );
  }

  /** The person's own, newest first. */
  page(tx: Tx, after: string | undefined, limit: number): Promise<KeptMail[]> {
    return tx.query<KeptMail>(
      `SELECT id, kind, subject_type AS "subjectType", subject_id AS "subjectId", state, created_at AS "createdAt"
       FROM mail WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [after ?? null, limit],
    );
  }

  async isDemo(tx: Tx): Promise<boolean> {
    return (await tx.query<{ demo: boolean }>('SELECT demo FROM network'))[0]?.demo ?? false;
  }
}

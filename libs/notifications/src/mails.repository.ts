import type { Config } from '@app/config';
import type { Tx } from '@app/database';
import type { Language } from '@app/identity';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { MailOutcome } from './domain/mail-tries';
import type { NewNotification } from './notifications.repository';

export interface DueMail {
  id: string;
  eventId: string;
  accountId: string;
  organizationId: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  /** Of a digest: how many by group. */
  counts: Record<string, number> | null;
  tries: number;
  language: Language | null;
  /** Null when the account has no address any more. */
  to: string | null;
  /** Read in the product meanwhile, or the person left the organisation. */
  isUnneeded: boolean;
}

export interface KeptMail {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  counts: Record<string, number> | null;
  state: string;
  createdAt: Date;
}

export interface NewSummary {
  accountId: string;
  organizationId: string;
  counts: Record<string, number>;
}

export type NewMailState = 'waiting' | 'kept';

const claimMs = 120_000;

/** Mails hold no address and no text: both are looked up when the mail is sent. */
@Injectable()
export class MailsRepository {
  /** For those of the accounts that have an address. */
  async add(
    tx: Tx,
    told: readonly { accountId: string; at: Date }[],
    mail: NewNotification,
    state: NewMailState,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO mail (id, account_id, next_try_at, event_id, organization_id, kind, subject_type, subject_id, state)
       SELECT told.id, told.account_id, told.at, $4, $5, $6, $7, $8, $9
       FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS told (id, account_id, at)
       JOIN account a ON a.id = told.account_id AND a.email IS NOT NULL`,
      [
        told.map(() => newId()),
        told.map(({ accountId }) => accountId),
        told.map(({ at }) => at),
        mail.eventId,
        mail.organizationId,
        mail.kind,
        mail.subjectType,
        mail.subjectId,
        state,
      ],
    );
  }

  /** Digests: each is an event of its own. */
  async addSummaries(tx: Tx, summaries: readonly NewSummary[], state: NewMailState): Promise<void> {
    await tx.execute(
      `INSERT INTO mail (id, event_id, account_id, organization_id, kind, subject_type, subject_id, counts, state)
       SELECT s.id, s.id, s.account_id, s.organization_id, 'digest', 'inbox', s.organization_id, s.counts, $5
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::jsonb[]) AS s (id, account_id, organization_id, counts)
       JOIN account a ON a.id = s.account_id AND a.email IS NOT NULL AND a.disabled_at IS NULL`,
      [
        summaries.map(() => newId()),
        summaries.map(({ accountId }) => accountId),
        summaries.map(({ organizationId }) => organizationId),
        summaries.map(({ counts }) => JSON.stringify(counts)),
        state,
      ],
    );
  }

  /** Claims what is due for two minutes, so that another worker leaves it alone and a killed one only delays it. */
  claimDue(tx: Tx, limit: number): Promise<DueMail[]> {
    return tx.query<DueMail>(
      `WITH due AS MATERIALIZED (
         SELECT id FROM mail WHERE state = 'waiting' AND next_try_at <= now()
         ORDER BY next_try_at, account_id LIMIT $1 FOR UPDATE SKIP LOCKED
       )
       UPDATE mail m SET tries = m.tries + 1, next_try_at = now() + $2 * interval '1 millisecond'
       FROM due, account a WHERE m.id = due.id AND a.id = m.account_id
       RETURNING m.id, m.event_id AS "eventId", m.account_id AS "accountId", m.organization_id AS "organizationId", m.kind,
         m.subject_type AS "subjectType", m.subject_id AS "subjectId", m.counts, m.tries, a.language,
         CASE WHEN a.disabled_at IS NULL THEN a.email END AS "to",
         EXISTS (SELECT 1 FROM notification n WHERE n.event_id = m.event_id AND n.account_id = m.account_id
             AND n.organization_id = m.organization_id AND n.read_at IS NOT NULL)
           OR NOT EXISTS (SELECT 1 FROM membership s WHERE s.account_id = m.account_id
             AND s.organization_id = m.organization_id AND s.valid_to IS NULL) AS "isUnneeded"`,
      [limit, claimMs],
    );
  }

  async noteEnded(tx: Tx, ids: readonly string[], state: 'sent' | 'unneeded'): Promise<void> {
    await tx.execute(`UPDATE mail SET state = $2, ended_at = now(), last_error = NULL WHERE id = ANY($1::uuid[])`, [
      ids,
      state,
    ]);
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
      `SELECT id, kind, subject_type AS "subjectType", subject_id AS "subjectId", counts, state, created_at AS "createdAt"
       FROM mail WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [after ?? null, limit],
    );
  }

  /** Without a mail server the demo keeps mails for a page of its own; a real network without one writes none. */
  async newMailState(tx: Tx, { smtpUrl }: Pick<Config, 'smtpUrl'>): Promise<NewMailState | undefined> {
    if (smtpUrl) return 'waiting';
    return (await this.isDemo(tx)) ? 'kept' : undefined;
  }

  async isDemo(tx: Tx): Promise<boolean> {
    return (await tx.query<{ demo: boolean }>('SELECT demo FROM network'))[0]?.demo ?? false;
  }
}

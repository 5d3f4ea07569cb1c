import type { Tx } from '@app/database';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import type { Card } from '../domain/disclosure';
import type { LinkAction, LinkKind } from '../domain/referral-link';
import type { BusinessStatus, Status } from '../domain/referral-codes';
import { ReferralLink } from '../entities/referral-link.entity';

export interface LinkRow {
  id: string;
  kind: LinkKind;
  madeAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

export interface LinkAnswerRow {
  id: string;
  linkId: string;
  taskId: string;
  organizationId: string;
  action: LinkAction;
  code: string | null;
  byWhom: string | null;
  services: string[];
  words: string | null;
  answeredAt: Date;
  appliedAt: Date | null;
  refusedFor: string | null;
}

/** What a link opens: codes and organisations, the card where it may be shown. */
export interface LinkedReferral {
  linkId: string;
  kind: LinkKind;
  taskId: string;
  organizationId: string;
  recipientId: string;
  number: string;
  status: Status;
  businessStatus: BusinessStatus | null;
  card: Card;
  sourceName: string;
  sourcePhone: string | null;
  recipientName: string;
  sentAt: Date;
  dueAt: Date | null;
  expiresAt: Date;
  answered: string[];
}

export interface NewAnswer {
  id: string;
  organizationId: string;
  action: LinkAction;
  code: string | null;
  byWhom: string | null;
  services: readonly string[];
  /** In the clear; sealed on its way into the row. */
  words: string | null;
}

const answerColumns = `id, link_id AS "linkId", task_id AS "taskId", organization_id AS "organizationId", action, code,
  by_whom AS "byWhom", services, words, answered_at AS "answeredAt", applied_at AS "appliedAt", refused_for AS "refusedFor"`;

@Injectable()
export class ReferralLinksRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, link: Record<string, unknown>): Promise<void> {
    await tx.insert(ReferralLink, link);
  }

  list(tx: Tx, taskId: string): Promise<LinkRow[]> {
    return tx.query(
      `SELECT id, kind, made_at AS "madeAt", expires_at AS "expiresAt", ended_at AS "endedAt" FROM referral_link
       WHERE task_id = $1 ORDER BY made_at DESC, id`,
      [taskId],
    );
  }

  /** Ends the links of this kind that still work; a new one takes their place. */
  endAll(tx: Tx, taskId: string, kind: LinkKind): Promise<number> {
    return tx.execute(
      `UPDATE referral_link SET ended_at = clock_timestamp() WHERE task_id = $1 AND kind = $2 AND ended_at IS NULL`,
      [taskId, kind],
    );
  }

  async answers(tx: Tx, taskId: string): Promise<LinkAnswerRow[]> {
    const rows = await tx.query<SealedAnswer>(
      `SELECT ${answerColumns} FROM referral_link_answer WHERE task_id = $1 ORDER BY answered_at DESC, id`,
      [taskId],
    );
    return rows.map((row) => this.opened(row));
  }

  async answer(tx: Tx, id: string): Promise<LinkAnswerRow | undefined> {
    const [row] = await tx.query<SealedAnswer>(
      `SELECT ${answerColumns} FROM referral_link_answer WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row && this.opened(row);
  }

  async settle(tx: Tx, id: string, refusedFor: string | null): Promise<void> {
    await tx.execute(
      `UPDATE referral_link_answer SET applied_at = CASE WHEN $2::text IS NULL THEN clock_timestamp() END, refused_for = $2 WHERE id = $1`,
      [id, refusedFor],
    );
  }

  async byToken(tx: Tx, tokenHash: Buffer): Promise<LinkedReferral | undefined> {
    const [row] = await tx.query<LinkedReferral>(
      `SELECT link_id AS "linkId", kind, task_id AS "taskId", organization_id AS "organizationId", recipient_id AS "recipientId",
         number, status, business_status AS "businessStatus", card, source_name AS "sourceName", source_phone AS "sourcePhone",
         recipient_name AS "recipientName", sent_at AS "sentAt", due_at AS "dueAt", expires_at AS "expiresAt", answered
       FROM referral_by_link($1)`,
      [tokenHash],
    );
    return row;
  }

  /** False when the link has said this already. */
  async record(tx: Tx, tokenHash: Buffer, answer: NewAnswer): Promise<boolean> {
    const words = answer.words?.trim() ? this.sealer.seal(answer.words, wordsPlace(answer)) : null;
    const [{ recorded }] = await tx.query<{ recorded: boolean }>(
      'SELECT answer_by_link($1, $2, $3, $4, $5, $6, $7) AS recorded',
      [tokenHash, answer.id, answer.action, answer.code, answer.byWhom, answer.services, words],
    );
    return recorded;
  }

  private opened({ words, ...row }: SealedAnswer): LinkAnswerRow {
    return { ...row, words: words && this.sealer.open(words, wordsPlace(row)) };
  }
}

type SealedAnswer = Omit<LinkAnswerRow, 'words'> & { words: Buffer | null };

/** Where sealed words live; they open nowhere else. */
const wordsPlace = ({ id, organizationId }: { id: string; organizationId: string }): string =>
  `referral_link_answer|words|${id}|${organizationId}`;

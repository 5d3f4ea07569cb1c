import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import type { TaskRow } from '../referral-rows';

export interface MessageRow {
  id: string;
  byAccountId: string;
  byName: string;
  byOrganizationId: string;
  text: string;
  tellsWho: boolean;
  writtenAt: Date;
  /** When the first of the other side read it. */
  readAt: Date | null;
  /** Whether this reader has read it. */
  readByMe: boolean;
}

export const messagePlace = (id: string, sourceId: string): string => `referral_message|words|${id}|${sourceId}`;

/** Messages of a referral. Row-level security decides which exist for the caller. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    message: { id: string; text: string; tellsWho: boolean },
  ): Promise<void> {
    await tx.insert('referral_message', {
      id: message.id,
      organizationId: task.sourceId,
      taskId: task.id,
      byAccountId: actor.accountId,
      byName: actor.displayName,
      byOrganizationId: actor.organizationId,
      words: this.sealer.seal(message.text, messagePlace(message.id, task.sourceId)),
      tellsWho: message.tellsWho,
    });
  }

  /** The newest first; `before` is the last id of the page before. */
  async list(tx: Tx, actor: Actor, task: TaskRow, before: string | null, limit: number): Promise<MessageRow[]> {
    const rows = await tx.query<Omit<MessageRow, 'text'> & { words: Buffer }>(
      `SELECT m.id, m.by_account_id AS "byAccountId", m.by_name AS "byName", m.by_organization_id AS "byOrganizationId", m.words,
         m.tells_who AS "tellsWho", m.written_at AS "writtenAt", r.other AS "readAt", coalesce(r.mine, false) AS "readByMe"
       FROM referral_message m LEFT JOIN LATERAL (
         SELECT min(read_at) FILTER (WHERE by_organization_id <> m.by_organization_id) AS other,
           bool_or(by_account_id = $2) AS mine
         FROM referral_message_reading WHERE message_id = m.id) r ON true
       WHERE m.task_id = $1 AND ($3::uuid IS NULL OR m.id < $3) ORDER BY m.id DESC LIMIT $4`,
      [task.id, actor.accountId, before, limit],
    );
    return rows.map(({ words, ...row }) => ({
      ...row,
      text: this.sealer.open(words, messagePlace(row.id, task.sourceId)),
    }));
  }

  /** Everything others wrote up to this message counts as read; what was read before keeps its time. */
  async markRead(tx: Tx, actor: Actor, task: TaskRow, upTo: string): Promise<number> {
    return tx.execute(
      `INSERT INTO referral_message_reading (message_id, by_account_id, organization_id, task_id, by_organization_id)
       SELECT m.id, $2, m.organization_id, m.task_id, $3 FROM referral_message m
       WHERE m.task_id = $1 AND m.id <= $4 AND m.by_account_id <> $2
         AND NOT EXISTS (SELECT 1 FROM referral_message_reading r WHERE r.message_id = m.id AND r.by_account_id = $2)
       ON CONFLICT DO NOTHING`,
      [task.id, actor.accountId, actor.organizationId, upTo],
    );
  }
}

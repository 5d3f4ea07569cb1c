import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { followUpDays, type FollowUp, type FollowUpWords } from '../domain/follow-ups';
import { urgencies } from '../domain/referral-codes';
import type { TaskRow } from '../referral-rows';

export interface FollowUpRow extends FollowUp {
  id: string;
  byAccountId: string;
  byName: string;
  byOrganizationId: string;
  words: FollowUpWords;
  recordedAt: Date;
}

/** A follow-up that should be made: on a day somebody named, or, before the first, on the first day its urgency asks for. */
export interface DueFollowUp {
  taskId: string;
  number: string;
  sourceId: string;
  holderId: string;
  holderName: string;
  /** Calendar day in China. */
  dueOn: string;
}

export const followUpPlace = (id: string, sourceId: string): string => `referral_follow_up|words|${id}|${sourceId}`;

@Injectable()
export class FollowUpsRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    id: string,
    followUp: FollowUp,
    words: FollowUpWords,
  ): Promise<void> {
    await tx.insert('referral_follow_up', {
      id,
      organizationId: task.sourceId,
      taskId: task.id,
      byAccountId: actor.accountId,
      byName: actor.displayName,
      byOrganizationId: actor.organizationId,
      ...followUp,
      words: this.sealer.seal(JSON.stringify(words), followUpPlace(id, task.sourceId)),
    });
  }

  /** The latest contact first. */
  async list(tx: Tx, task: TaskRow): Promise<FollowUpRow[]> {
    const rows = await tx.query<Omit<FollowUpRow, 'words'> & { words: Buffer }>(
      `SELECT id, by_account_id AS "byAccountId", by_name AS "byName", by_organization_id AS "byOrganizationId", kind,
         on_date AS "onDate", next_on AS "nextOn", channel, with_whom AS "withWhom", service_started AS "serviceStarted",
         end_reason AS "endReason", satisfaction, may_become_example AS "mayBecomeExample", after_leaving AS "afterLeaving",
         words, recorded_at AS "recordedAt"
       FROM referral_follow_up WHERE task_id = $1 ORDER BY on_date DESC, id DESC`,
      [task.id],
    );
    return rows.map(({ words, ...row }) => ({
      ...row,
      words: JSON.parse(this.sealer.open(words, followUpPlace(row.id, task.sourceId))) as FollowUpWords,
    }));
  }

  /**
   * Due on or before `day`, the longest waiting first. Of one source, or of all that row-level security lets the caller see
   * (a sweep, as role worker). Asks nothing of what was written.
   */
  due(
    tx: Tx,
    day: string,
    of: { organizationId?: string; holderId?: string; limit?: number } = {},
  ): Promise<DueFollowUp[]> {
    return tx.query(
      `SELECT t.id AS "taskId", t.number, t.organization_id AS "sourceId", t.holder_account_id AS "holderId",
         t.holder_name AS "holderName", due.on_date AS "dueOn"
       FROM referral_task t
       JOIN unnest($2::text[], $3::int[]) AS first (urgency, days) ON first.urgency = t.urgency
       LEFT JOIN LATERAL (SELECT f.next_on, f.id FROM referral_follow_up f WHERE f.task_id = t.id
         ORDER BY f.on_date DESC, f.id DESC LIMIT 1) last ON true
       CROSS JOIN LATERAL (SELECT CASE WHEN last.id IS NOT NULL THEN last.next_on
         WHEN t.business_status IS DISTINCT FROM 'loop-closed'
           THEN (t.accepted_at AT TIME ZONE 'Asia/Shanghai')::date + first.days END AS on_date) due
       WHERE t.status IN ('accepted', 'in-progress', 'on-hold', 'completed')
         AND due.on_date <= $1 AND ($4::uuid IS NULL OR t.organization_id = $4) AND ($5::uuid IS NULL OR t.holder_account_id = $5)
       ORDER BY due.on_date, t.id LIMIT $6`,
      [
        day,
        urgencies,
        urgencies.map((urgency) => followUpDays[urgency][0]),
        of.organizationId ?? null,
        of.holderId ?? null,
        of.limit ?? 1_000,
      ],
    );
  }
}

import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { ReminderKind } from '../domain/clock.events';
import type { Urgency } from '../domain/referral-codes';

export interface DueReminder {
  taskId: string;
  dueAt: Date;
  number: string;
  urgency: Urgency;
  sourceId: string;
  targetId: string;
  holderId: string;
  targetHolderId: string | null;
}

const today = `($2 AT TIME ZONE 'Asia/Shanghai')::date`;
/** The next day set in the latest follow-up. */
const followUpOn = `(SELECT f.next_on FROM referral_follow_up f WHERE f.task_id = t.id ORDER BY f.on_date DESC, f.id DESC LIMIT 1)`;

/** What is due, by kind: a condition on the task `t`, and the moment it is due at. A day begins at 9:00 in China. */
const morningOf = (day: string): string => `((${day}) + time '09:00') AT TIME ZONE 'Asia/Shanghai'`;
const due: Readonly<Record<ReminderKind, { at: string; where: string }>> = {
  'hold-review': { at: morningOf('t.hold_review_on'), where: `t.status = 'on-hold'` },
  'basis-review': {
    at: morningOf(`(t.basis_review_due_at AT TIME ZONE 'Asia/Shanghai')::date`),
    where: `t.status <> 'draft' AND t.basis_review_due_at IS NOT NULL AND t.basis_reviewed_at IS NULL`,
  },
  'follow-up': {
    at: morningOf(followUpOn),
    where: `t.id IN (SELECT f.task_id FROM referral_follow_up f WHERE f.next_on BETWEEN ${today} - 30 AND ${today})
      AND t.status NOT IN ('cancelled', 'entered-in-error')`,
  },
};

@Injectable()
export class RemindersRepository {
  /** Notes and returns those nobody was told of yet; a day that was moved is another reminder. */
  take(tx: Tx, kind: ReminderKind, now: Date, limit: number): Promise<DueReminder[]> {
    const { at, where } = due[kind];
    return tx.query<DueReminder>(
      `WITH due AS (
         SELECT t.id, ${at} AS due_at FROM referral_task t
         WHERE ${where} AND ${at} <= $2
           AND NOT EXISTS (SELECT 1 FROM referral_reminder r WHERE r.task_id = t.id AND r.kind = $1 AND r.due_at = ${at})
         ORDER BY 2 LIMIT $3
       ), told AS (
         INSERT INTO referral_reminder (task_id, organization_id, kind, due_at, told_at)
         SELECT t.id, t.organization_id, $1, due.due_at, $2 FROM due JOIN referral_task t USING (id)
         ON CONFLICT DO NOTHING
       )
       SELECT t.id AS "taskId", due.due_at AS "dueAt", t.number, t.urgency, t.organization_id AS "sourceId",
         t.target_organization_id AS "targetId", t.holder_account_id AS "holderId",
         t.target_holder_account_id AS "targetHolderId"
       FROM due JOIN referral_task t USING (id)`,
      [kind, now, limit],
    );
  }
}

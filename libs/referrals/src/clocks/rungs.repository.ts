import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { LadderClock, Rung } from '../domain/ladder';
import type { Mode, NeedCode, Status, Urgency } from '../domain/referral-codes';

/** A rung whose time has come, and of its referral what an event may say. */
export interface DueRung {
  id: string;
  clock: LadderClock;
  rung: Rung;
  /** When the clock itself ran out. */
  clockDueAt: Date;
  /** When the rung before it fired. */
  lastFiredAt: Date | null;
  taskId: string;
  number: string;
  version: number;
  urgency: Urgency;
  needCode: NeedCode;
  mode: Mode;
  status: Status;
  sourceId: string;
  targetId: string;
  grantId: string | null;
  holderId: string;
  targetHolderId: string | null;
}

/** The ladders of running clocks; the database itself keeps the first rung of each in step with its clock. */
@Injectable()
export class RungsRepository {
  /** Oldest first. Locked; whoever takes a step on the referral at this moment is waited for at the next turn. */
  due(tx: Tx, now: Date, limit: number): Promise<DueRung[]> {
    return tx.query<DueRung>(
      `SELECT r.id, r.clock, r.rung,
         CASE r.clock WHEN 'deletion' THEN t.deletion_due_at ELSE t.due_at END AS "clockDueAt", t.id AS "taskId", t.number, t.version, t.urgency,
         t.need_code AS "needCode", t.mode, t.status, t.organization_id AS "sourceId",
         t.target_organization_id AS "targetId", t.grant_id AS "grantId", t.holder_account_id AS "holderId",
         t.target_holder_account_id AS "targetHolderId",
         (SELECT max(f.fired_at) FROM referral_rung f WHERE f.task_id = r.task_id AND f.clock = r.clock
            AND f.clock_started_at = r.clock_started_at AND f.turn = r.turn) AS "lastFiredAt"
       FROM referral_rung r JOIN referral_task t ON t.id = r.task_id
       WHERE r.fired_at IS NULL AND r.due_at <= $1
       ORDER BY r.due_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
      [now, limit],
    );
  }

  async postpone(tx: Tx, id: string, dueAt: Date): Promise<void> {
    await tx.execute('UPDATE referral_rung SET due_at = $2 WHERE id = $1', [id, dueAt]);
  }

  /** Marks it as fired and lets the next one wait; both or neither. */
  async fire(tx: Tx, id: string, now: Date, next: { rung: Rung; dueAt: Date } | null): Promise<void> {
    await tx.execute('UPDATE referral_rung SET fired_at = $2 WHERE id = $1', [id, now]);
    if (!next) return;
    await tx.execute(
      `INSERT INTO referral_rung (id, organization_id, task_id, clock, clock_started_at, turn, rung, due_at)
       SELECT $2, organization_id, task_id, clock, clock_started_at, turn, $3, $4 FROM referral_rung WHERE id = $1`,
      [id, newId(), next.rung, next.dueAt],
    );
  }

  /** Those who coach, but for a party of the referral itself. */
  async supportAgencies(tx: Tx, except: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM organization WHERE kind = 'support-agency' AND id <> ALL($1::uuid[]) ORDER BY id`,
      [except],
    );
    return rows.map(({ id }) => id);
  }
}

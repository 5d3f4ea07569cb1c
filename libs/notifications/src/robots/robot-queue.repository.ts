import type { Tx } from '@app/database';
import type { Language } from '@app/identity';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Group, Urgency } from '../domain/kinds';
import type { Provider } from '../domain/robot-address';
import type { Refusal } from '../domain/robot-answer';

export interface ListeningRobot {
  id: string;
  organizationId: string;
  groups: Group[];
  quiet: boolean;
}

export interface NewRobotMessage {
  eventId: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  number: string | null;
  urgency: Urgency | null;
  deadline: Date | null;
}

export interface DueRobot {
  id: string;
  organizationId: string;
  provider: Provider;
  sealedAddress: Buffer;
  sealedSecret: Buffer | null;
  keyword: string | null;
  language: Language;
  state: 'active' | 'paused';
  sentTimes: Date[];
  tries: number;
}

export interface WaitingMessage extends NewRobotMessage {
  id: string;
}

/** Longer than a sending can take: a worker that was killed meanwhile only delays the message. */
const claimMs = 30_000;
const mostAtOnce = 500;

/** Messages that wait for chat robots. Rows hold codes, a number and times; words are made when one is sent. */
@Injectable()
export class RobotQueueRepository {
  /** In an event: the robots of the organisations it names. */
  listening(tx: Tx, organizationIds: readonly string[]): Promise<ListeningRobot[]> {
    return tx.query<ListeningRobot>(
      `SELECT id, organization_id AS "organizationId", groups, quiet FROM robot WHERE organization_id = ANY($1::uuid[])`,
      [organizationIds],
    );
  }

  async add(tx: Tx, robot: ListeningRobot, message: NewRobotMessage, dueAt: Date): Promise<void> {
    await tx.execute(
      `INSERT INTO robot_message (id, robot_id, organization_id, event_id, kind, subject_type, subject_id, number, urgency,
         deadline, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        newId(),
        robot.id,
        robot.organizationId,
        message.eventId,
        message.kind,
        message.subjectType,
        message.subjectId,
        message.number,
        message.urgency,
        message.deadline,
        dueAt,
      ],
    );
  }

  /** Robots something waits for, locked; one that another worker sends for, or that is shut out for a while, is left alone. */
  lockDue(tx: Tx, limit: number): Promise<DueRobot[]> {
    return tx.query<DueRobot>(
      `SELECT r.id, r.organization_id AS "organizationId", r.provider, r.sealed_address AS "sealedAddress",
         r.sealed_secret AS "sealedSecret", r.keyword, r.language, r.state, r.sent_times AS "sentTimes", r.tries
       FROM robot r
       WHERE (r.busy_until IS NULL OR r.busy_until < now()) AND (r.hold_until IS NULL OR r.hold_until <= now())
         AND EXISTS (SELECT 1 FROM robot_message m WHERE m.robot_id = r.id AND m.state = 'waiting' AND m.due_at <= now()
           AND (r.state = 'active' OR m.kind = 'robot.test'))
       ORDER BY r.busy_until NULLS FIRST LIMIT $1 FOR UPDATE OF r SKIP LOCKED`,
      [limit],
    );
  }

  /** What may go to the robot now, oldest first; a paused one is only sent its test. */
  waiting(tx: Tx, robotId: string, state: DueRobot['state']): Promise<WaitingMessage[]> {
    return tx.query<WaitingMessage>(
      `SELECT id, event_id AS "eventId", kind, subject_type AS "subjectType", subject_id AS "subjectId", number, urgency,
         deadline
       FROM robot_message
       WHERE robot_id = $1 AND state = 'waiting' AND due_at <= now() AND ($2 = 'active' OR kind = 'robot.test')
       ORDER BY id LIMIT ${mostAtOnce}`,
      [robotId, state],
    );
  }

  async claim(tx: Tx, robotId: string, sentTimes: readonly Date[]): Promise<void> {
    await tx.execute(
      `UPDATE robot SET busy_until = now() + $2 * interval '1 millisecond', sent_times = $3 WHERE id = $1`,
      [robotId, claimMs, sentTimes],
    );
  }

  async hold(tx: Tx, robotId: string, until: Date): Promise<void> {
    await tx.execute('UPDATE robot SET hold_until = $2, busy_until = NULL WHERE id = $1', [robotId, until]);
  }

  async noteTaken(tx: Tx, robotId: string, messageIds: readonly string[]): Promise<void> {
    await this.end(tx, messageIds, 'sent');
    await tx.execute(
      `UPDATE robot SET busy_until = NULL, hold_until = NULL, tries = 0, last_sent_at = now(), last_refusal = NULL
       WHERE id = $1`,
      [robotId],
    );
  }

  async noteTest(tx: Tx, robotId: string, messageIds: readonly string[], answer: 'taken' | Refusal): Promise<void> {
    await this.end(tx, messageIds, answer === 'taken' ? 'sent' : 'failed');
    await tx.execute(
      'UPDATE robot SET busy_until = NULL, test_answered_at = now(), test_answer = $2, version = version + 1 WHERE id = $1',
      [robotId, answer],
    );
  }

  /** The messages stay as they are and go with the next try. */
  async noteRefused(tx: Tx, robotId: string, refusal: Refusal, waitMs: number): Promise<void> {
    await tx.execute(
      `UPDATE robot SET busy_until = NULL, tries = tries + 1, last_refusal = $2,
         hold_until = now() + $3 * interval '1 millisecond'
       WHERE id = $1`,
      [robotId, refusal, waitMs],
    );
  }

  async pause(tx: Tx, robotId: string, refusal: Refusal): Promise<void> {
    await tx.execute(
      `UPDATE robot SET busy_until = NULL, tries = tries + 1, last_refusal = $2, state = 'paused', pause_reason = $2,
         paused_at = now(), version = version + 1
       WHERE id = $1 AND state = 'active'`,
      [robotId, refusal],
    );
  }

  /** A day after it was due nobody is helped by a message; what became of it stands in the product. */
  async clear(tx: Tx): Promise<void> {
    await tx.execute(
      `UPDATE robot_message SET state = 'expired', ended_at = now()
       WHERE state = 'waiting' AND due_at < now() - interval '24 hours'`,
    );
    await tx.execute(`DELETE FROM robot_message WHERE state <> 'waiting' AND ended_at < now() - interval '30 days'`);
  }

  private async end(tx: Tx, messageIds: readonly string[], state: 'sent' | 'failed'): Promise<void> {
    await tx.execute('UPDATE robot_message SET state = $2, ended_at = now() WHERE id = ANY($1::uuid[])', [
      messageIds,
      state,
    ]);
  }
}

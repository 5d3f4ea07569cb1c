import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent, Sweep } from '@app/events';
import { systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type CommitmentPeople, peopleColumns } from './commitments.repository';

const batch = 200;

interface DueReminder extends CommitmentPeople {
  id: string;
  kind: 'two-weeks' | 'three-days' | 'day-after';
  sessionId: string;
}

/** Two weeks and three days before, and the day after: in the morning, each once, however long the worker was away. */
@Injectable()
export class CommitmentReminders {
  @Sweep('live-sessions.commitments', { everyMs: 300_000 })
  async remind(tx: Tx, actor: Actor): Promise<void> {
    for (const due of await this.take(tx, systemClock.now())) {
      const isOver = due.kind === 'day-after';
      const owner = due.owner ? [due.owner] : due.facilitators;
      const askers = due.askers.length > 0 ? due.askers : due.facilitators;
      const people = [...new Set(isOver ? [...owner, ...askers] : owner)];
      await appendEvent(tx, actor, {
        type: isOver ? 'commitment.overdue' : 'commitment.due-soon',
        subjectId: due.id,
        organizationIds: [due.holderId, ...people.map((person) => person.split('/')[0])],
        data: { reminder: due.kind, sessionId: due.sessionId, people: people.join(' ') },
      });
    }
  }

  /** Notes all that are due and returns the latest of each commitment: what was missed meanwhile is no news any more. */
  private take(tx: Tx, now: Date): Promise<DueReminder[]> {
    return tx.query<DueReminder>(
      `WITH due AS (
         SELECT c.id, c.organization_id, c.due_on, k.kind, k.at
         FROM live_commitment c
         JOIN live_session s ON s.id = c.session_id AND s.status = 'closed'
         CROSS JOIN LATERAL (
           SELECT kind, ((c.due_on + days) + time '09:00') AT TIME ZONE 'Asia/Shanghai' AS at
           FROM (VALUES ('two-weeks', -14), ('three-days', -3), ('day-after', 1)) AS r (kind, days)) k
         WHERE c.status IN ('promised', 'partly', 'not-done') AND k.at <= $1 AND k.at > s.closed_at
           AND NOT EXISTS (SELECT 1 FROM commitment_reminder r
             WHERE r.commitment_id = c.id AND r.kind = k.kind AND r.due_on = c.due_on)
         ORDER BY k.at LIMIT $2
       ), noted AS (
         INSERT INTO commitment_reminder (commitment_id, organization_id, kind, due_on, told_at)
         SELECT id, organization_id, kind, due_on, $1 FROM due ON CONFLICT DO NOTHING
       )
       SELECT DISTINCT ON (c.id) c.id, due.kind, c.session_id AS "sessionId", ${peopleColumns}
       FROM due JOIN live_commitment c ON c.id = due.id ORDER BY c.id, due.at DESC`,
      [now, batch],
    );
  }
}

import { Actor } from '@app/access';
import { appendEvent, Sweep } from '@app/events';
import type { Tx } from '@app/database';
import { systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { capacityReminder } from './domain/capacity-reminder';

const batch = 100;

/** Asks organisations with people of their own whether their numbers of free places still hold (honest capacity). */
@Injectable()
export class CapacityReminderSweep {
  @Sweep('organizations.capacity-reminder', { everyMs: 3_600_000 })
  async ask(tx: Tx, actor: Actor): Promise<void> {
    const now = systemClock.now();
    const { statedBefore, notAskedSince } = capacityReminder(now);
    const due = await tx.query<{ organizationId: string; count: number }>(
      `WITH old AS (
         SELECT c.organization_id, count(*)::int AS count
         FROM service_capacity c
         JOIN service s ON s.id = c.service_id AND s.active
         JOIN organization o ON o.id = c.organization_id AND o.kind <> 'listed'
         WHERE c.updated_at < $1
           AND NOT EXISTS (SELECT FROM capacity_asking a WHERE a.organization_id = c.organization_id AND a.asked_at >= $2)
         GROUP BY c.organization_id ORDER BY min(c.updated_at) LIMIT $4
       ), asked AS (
         INSERT INTO capacity_asking (organization_id, asked_at) SELECT organization_id, $3 FROM old
         ON CONFLICT (organization_id) DO UPDATE SET asked_at = excluded.asked_at
       )
       SELECT organization_id AS "organizationId", count FROM old`,
      [statedBefore, notAskedSince, now, batch],
    );
    for (const { organizationId, count } of due)
      await appendEvent(tx, actor, {
        type: 'organization.capacity-due',
        subjectId: organizationId,
        organizationIds: [organizationId],
        data: { count },
      });
  }
}

import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent, Sweep } from '@app/events';
import { systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { reminderEvents, type ReminderKind } from '../domain/clock.events';
import { RemindersRepository, type DueReminder } from './reminders.repository';

const batch = 200;

/** Whose day it is: who holds the referral on hold; else the source, who answers for the basis and follows up (T4). */
const sideOf: Readonly<Record<ReminderKind, 'source' | 'target'>> = {
  'hold-review': 'target',
  'basis-review': 'source',
  'follow-up': 'source',
};

/** Says in the morning of the day that something was to be looked at again, once for each day that was set. */
@Injectable()
export class RemindersSweep {
  constructor(private readonly reminders: RemindersRepository) {}

  @Sweep('referrals.reminders', { everyMs: 300_000 })
  async remind(tx: Tx, actor: Actor): Promise<void> {
    const now = systemClock.now();
    for (const kind of Object.keys(reminderEvents) as ReminderKind[])
      for (const due of await this.reminders.take(tx, kind, now, batch)) await this.tell(tx, actor, kind, due);
  }

  private async tell(tx: Tx, actor: Actor, kind: ReminderKind, due: DueReminder): Promise<void> {
    await appendEvent(tx, actor, {
      type: reminderEvents[kind],
      subjectId: due.taskId,
      organizationIds: [sideOf[kind] === 'source' ? due.sourceId : due.targetId],
      data: {
        sourceOrganizationId: due.sourceId,
        recipientOrganizationId: due.targetId,
        writtenByAccountId: due.holderId,
        heldByAccountId: due.targetHolderId,
        number: due.number,
        urgency: due.urgency,
        dueAt: due.dueAt.toISOString(),
      },
    });
  }
}

import { audit, type Actor } from '@app/access';
import { queueWrite, type Tx, type Write } from '@app/database';
import { eventWrite } from '@app/events';
import { hintsWrite } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { systemClock } from '@app/kernel';
import { chinaDay } from './domain/clocks';
import { allowedActions, type AllowedAction, type KeepingAction } from './domain/referral.policy';
import type { ReferralEventData, ReferralEventType } from './domain/referral.events';
import { partiesOf } from './referrals.repository';
import { partiesAndStanding, type TaskRow } from './referral-rows';

export interface StandingAfter {
  task: TaskRow;
  allowedActions: AllowedAction[];
}

export const standingOf = (actor: Actor, task: TaskRow): StandingAfter => ({
  task,
  allowedActions: allowedActions(actor, partiesAndStanding(task)),
});

/** Entered in error before it was ever sent. */
const isOwnMistake = ({ status, sentAt }: TaskRow): boolean => status === 'entered-in-error' && sentAt === null;

/** Says what happened, in the transaction in which it happens: an event for handlers, a hint for open pages. */
@Injectable()
export class ReferralAnnouncer {
  async event(tx: Tx, actor: Actor, task: TaskRow, type: ReferralEventType, now: Date): Promise<void> {
    queueWrite(tx, this.eventWrite(actor, task, type, now));
  }

  /** The same for a statement that takes it along. */
  eventWrite(actor: Actor, task: TaskRow, type: ReferralEventType, now: Date): Write {
    // What never left is nobody else's: the recipient of a draft entered by mistake is told nothing.
    const isKnown = !isOwnMistake(task);
    const data: ReferralEventData = {
      grantId: task.grantId,
      needCode: task.needCode,
      mode: task.mode,
      status: task.businessStatus === 'loop-closed' ? 'loop-closed' : task.status,
      urgency: task.urgency,
      occurredOn: chinaDay(now),
      sourceOrganizationId: task.sourceId,
      recipientOrganizationId: isKnown ? task.targetId : null,
      writtenByAccountId: task.holderId,
      actingOrganizationId: actor.organizationId,
      number: task.number,
      dueAt: task.dueAt?.toISOString() ?? null,
    };
    return eventWrite(actor, {
      type,
      subjectId: task.id,
      organizationIds: isKnown ? partiesOf(task) : [task.sourceId],
      data,
    });
  }

  /** The recipient of a draft is not told that one is being written. */
  async hint(tx: Tx, task: TaskRow, type: string): Promise<void> {
    queueWrite(tx, this.hintsWrite(task, type));
  }

  /** The same for a statement that takes it along. */
  hintsWrite(task: TaskRow, type: string): Write {
    const organizations = task.status === 'draft' || isOwnMistake(task) ? [task.sourceId] : partiesOf(task);
    const rooms = [`referral:${task.id}`, ...organizations.map((id) => `organization:${id}`)];
    return hintsWrite(rooms, { type, id: task.id, version: task.version });
  }

  /** Ends a command that kept the status: audit row, hint, and the task one version further. `after` has the old version. */
  async kept(tx: Tx, actor: Actor, after: TaskRow, action: KeepingAction): Promise<StandingAfter> {
    const task = { ...after, version: after.version + 1, updatedAt: systemClock.now() };
    await audit(tx, actor, {
      action: `referral.${action}`,
      subjectType: 'referral',
      subjectId: task.id,
      fields: task.fields,
    });
    await this.hint(tx, task, 'referral.changed');
    return standingOf(actor, task);
  }
}

import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { Injectable } from '@nestjs/common';
import type { Consent } from '../domain/consent';
import type { ConsentEventData, ConsentEventType } from '../domain/consent.events';
import { partiesOf } from '../referrals.repository';
import type { TaskRow } from '../referral-rows';

/** The subject of the event is the referral, so that whoever is told has a page to open. */
@Injectable()
export class ConsentAnnouncer {
  async event(
    tx: Tx,
    actor: Pick<Actor, 'organizationId'>,
    task: Pick<TaskRow, 'id' | 'number' | 'sourceId' | 'targetId' | 'holderId' | 'urgency' | 'status'>,
    consentId: string,
    consent: Pick<Consent, 'recipientId' | 'endsOn'>,
    type: ConsentEventType,
  ): Promise<void> {
    const data: ConsentEventData = {
      consentId,
      number: task.number,
      sourceOrganizationId: task.sourceId,
      recipientOrganizationId: consent.recipientId,
      writtenByAccountId: task.holderId,
      urgency: task.urgency,
      endsOn: consent.endsOn,
    };
    const toldToRecipient = type === 'consent.withdrawn' && task.status !== 'draft';
    const organizationIds = toldToRecipient ? partiesOf(task) : [task.sourceId];
    await appendEvent(tx, actor, { type, subjectId: task.id, organizationIds, data });
  }
}

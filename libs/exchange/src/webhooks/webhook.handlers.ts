import type { Tx } from '@app/database';
import { EventHandler, type StoredEvent } from '@app/events';
import { referralEventTypes } from '@app/referrals';
import { Injectable } from '@nestjs/common';
import { webhookMessage } from '../domain/webhook-message';
import { WebhookQueueRepository } from './webhook-queue.repository';

/** Which grant pays is between the organisation and its funder, and changes nothing about the referral. */
const told = referralEventTypes.filter((type) => type !== 'referral.grant-chosen');

@Injectable()
export class WebhookHandlers {
  constructor(private readonly queue: WebhookQueueRepository) {}

  @EventHandler('exchange.webhook-events', told)
  referral(tx: Tx, event: StoredEvent): Promise<void> {
    return this.queue.add(tx, event.organizationIds, event.id, webhookMessage(event));
  }
}

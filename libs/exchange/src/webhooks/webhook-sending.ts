import { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions, type Tx } from '@app/database';
import { appendEvent, errorCode, Round } from '@app/events';
import { postOutside } from '@app/http';
import { systemClock } from '@app/kernel';
import { hint } from '@app/realtime';
import { Sealer } from '@app/vault';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { readWebhookAddress, type WebhookAddress } from '../domain/webhook-address';
import { afterFailure, readWebhookAnswer, type WebhookAnswer } from '../domain/webhook-delivery';
import { addressPlace, secretPlace } from './sealed-place';
import { signedHeaders } from './signature';
import { WebhookQueueRepository, type DueDelivery, type DueWebhook } from './webhook-queue.repository';

const roundName = 'exchange.webhooks';
const batch = 20;

interface Sending {
  webhook: DueWebhook;
  deliveries: DueDelivery[];
  secrets: string[];
}

/** Sends what waits for webhooks, each in its order; one that hangs holds up no other. */
@Injectable()
export class WebhookSending {
  private readonly logger = new Logger('Webhooks');
  private readonly actor = Actor.sweep(roundName);

  constructor(
    private readonly transactions: Transactions,
    private readonly queue: WebhookQueueRepository,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Round(roundName, { everyMs: 1_000 })
  async send(): Promise<void> {
    const sendings = await this.transactions.run(this.actor, (tx) => this.claim(tx));
    await Promise.all(sendings.map((sending) => this.sendAll(sending)));
  }

  private async claim(tx: Tx): Promise<Sending[]> {
    await this.queue.clear(tx);
    const sendings: Sending[] = [];
    for (const webhook of await this.queue.claimDue(tx, batch)) {
      const sealed = await this.queue.secrets(tx, webhook.id);
      sendings.push({
        webhook,
        deliveries: await this.queue.due(tx, webhook),
        secrets: sealed.map((secret) => this.sealer.open(secret.sealed, secretPlace(secret.id))),
      });
    }
    return sendings;
  }

  /** Stops at the first that is not taken: what came after it is told after it. A failure here is this webhook's alone. */
  private async sendAll({ webhook, deliveries, secrets }: Sending): Promise<void> {
    try {
      const address = this.stillAllowed(webhook);
      for (const delivery of deliveries) {
        const answer = await this.ask(address, delivery, secrets);
        await this.transactions.run(this.actor, (tx) => this.note(tx, webhook, delivery, answer));
        if (answer.taken) continue;
        this.logger.warn(`webhook ${webhook.id}: ${answer.refusal}`);
        break;
      }
      await this.transactions.run(this.actor, (tx) => this.queue.release(tx, webhook.id));
    } catch (error) {
      this.logger.warn(`webhook ${webhook.id} failed: ${errorCode(error)}`);
    }
  }

  private async ask(address: WebhookAddress | null, delivery: DueDelivery, secrets: string[]): Promise<WebhookAnswer> {
    if (!address) return readWebhookAnswer({ refusal: 'address-blocked' });
    const headers = signedHeaders(delivery.id, delivery.payload, secrets, systemClock.now());
    return readWebhookAnswer(await postOutside({ url: address.url, body: delivery.payload, headers }, address));
  }

  /** The operator may have taken a host off the list since the address was given. */
  private stillAllowed({ id, sealedAddress }: DueWebhook): WebhookAddress | null {
    try {
      return readWebhookAddress(this.sealer.open(sealedAddress, addressPlace(id)), this.config.webhookHosts);
    } catch {
      return null;
    }
  }

  private async note(tx: Tx, webhook: DueWebhook, delivery: DueDelivery, answer: WebhookAnswer): Promise<void> {
    if (answer.taken) await this.queue.noteTaken(tx, webhook.id, delivery.id, answer.status);
    else await this.noteRefused(tx, webhook, delivery, answer);
    await hint(tx, { room: `organization:${webhook.organizationId}`, type: 'webhook.changed', id: webhook.id });
  }

  private async noteRefused(
    tx: Tx,
    { id, organizationId }: DueWebhook,
    delivery: DueDelivery,
    answer: Exclude<WebhookAnswer, { taken: true }>,
  ): Promise<void> {
    if (delivery.isTest) return this.queue.noteRefused(tx, delivery.id, answer, null);
    const next = afterFailure(delivery.tries + 1, answer.refusal);
    await this.queue.noteRefused(tx, delivery.id, answer, next === 'pause' ? null : next.waitMs);
    if (next !== 'pause' || !(await this.queue.pause(tx, id, answer.refusal))) return;
    await appendEvent(tx, this.actor, {
      type: 'webhook.paused',
      subjectId: id,
      organizationIds: [organizationId],
      data: { refusal: answer.refusal },
    });
  }
}

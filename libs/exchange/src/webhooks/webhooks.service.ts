import { audit, requireAllowed, type Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { conflict, newId, notFound, stale, systemClock } from '@app/kernel';
import { Sealer } from '@app/vault';
import { Inject, Injectable } from '@nestjs/common';
import { readWebhookAddress } from '../domain/webhook-address';
import {
  allowedWebhookActions,
  assertRoom,
  assertTestable,
  secretBytes,
  type WebhookAction,
} from '../domain/webhook.policy';
import { addressPlace, secretPlace } from './sealed-place';
import { WebhooksRepository, type DeliveryRow, type WebhookRow } from './webhooks.repository';

export interface WebhookInput {
  name: string;
  address: string;
  secret: string;
}

export interface OpenWebhook extends WebhookRow {
  allowedActions: WebhookAction[];
}

const hourMs = 3_600_000;

@Injectable()
export class WebhooksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: WebhooksRepository,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(actor: Actor): Promise<OpenWebhook[]> {
    return this.transactions.read(actor, async (tx) =>
      (await this.repository.list(tx)).map((webhook) => opened(actor, webhook)),
    );
  }

  /** @throws too-many-webhooks · webhook-secret-form · the codes of `readWebhookAddress` */
  add(actor: Actor, { name, address, secret }: WebhookInput): Promise<OpenWebhook> {
    return this.transactions.run(actor, async (tx) => {
      assertRoom((await this.repository.list(tx)).length);
      const id = newId();
      const organizationId = actor.organizationId!;
      await this.repository.add(tx, { id, organizationId, name: name.trim(), ...this.sealAddress(id, address) });
      await this.addSecret(tx, id, organizationId, secret);
      return this.after(tx, actor, id, 'added', ['name', 'address', 'secret']);
    });
  }

  /** @throws not-found · changed-meanwhile · the codes of `readWebhookAddress` */
  change(
    actor: Actor,
    id: string,
    version: number,
    input: Partial<Omit<WebhookInput, 'secret'>>,
  ): Promise<OpenWebhook> {
    return this.transactions.run(actor, async (tx) => {
      const webhook = await this.load(tx, actor, id, version, 'change');
      const change = {
        name: input.name?.trim(),
        ...(input.address !== undefined && this.sealAddress(id, input.address)),
      };
      if ((await this.repository.change(tx, webhook, change)) !== 1) throw stale();
      return this.after(tx, actor, id, 'changed', Object.keys(input));
    });
  }

  /** From now on both secrets sign, until the overlap is over; with none the former ends at once. */
  rotateSecret(actor: Actor, id: string, version: number, secret: string, overlapHours: number): Promise<OpenWebhook> {
    return this.transactions.run(actor, async (tx) => {
      const webhook = await this.load(tx, actor, id, version, 'rotate-secret');
      if ((await this.repository.change(tx, webhook, {})) !== 1) throw stale();
      await this.repository.endSecrets(tx, id, new Date(systemClock.now().getTime() + overlapHours * hourMs));
      await this.addSecret(tx, id, webhook.organizationId, secret);
      return this.after(tx, actor, id, 'secret-rotated');
    });
  }

  pause(actor: Actor, id: string, version: number): Promise<OpenWebhook> {
    return this.move(actor, id, version, 'pause');
  }

  /** What waited meanwhile is told now, in its order. */
  resume(actor: Actor, id: string, version: number): Promise<OpenWebhook> {
    return this.move(actor, id, version, 'resume');
  }

  /** @throws webhook-test-under-way */
  test(actor: Actor, id: string): Promise<OpenWebhook> {
    return this.transactions.run(actor, async (tx) => {
      const webhook = await this.load(tx, actor, id, null, 'test');
      const now = systemClock.now();
      assertTestable(await this.repository.testWaitingSince(tx, id), now);
      await this.repository.addTest(tx, webhook, now);
      return this.after(tx, actor, id, 'tested');
    });
  }

  /** Its address, its secrets and what was told to it are gone with it. */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const webhook = await this.load(tx, actor, id, version, 'remove');
      if ((await this.repository.remove(tx, webhook)) !== 1) throw stale();
      this.note(tx, actor, id, 'removed');
    });
  }

  deliveries(actor: Actor, id: string, after: string | undefined, limit: number): Promise<Page<DeliveryRow>> {
    const seen = decodeKey(after, 1);
    return this.transactions.read(actor, async (tx) => {
      if (!(await this.repository.find(tx, id))) throw notFound();
      const rows = await this.repository.deliveries(tx, id, (seen?.[0] as string | undefined) ?? null, limit + 1);
      return keysetPage(rows, limit, (row) => [row.id]);
    });
  }

  /** @throws webhook-delivery-not-ended */
  sendAgain(actor: Actor, id: string, deliveryId: string): Promise<DeliveryRow> {
    return this.transactions.run(actor, async (tx) => {
      await this.load(tx, actor, id, null, 'test');
      const delivery = await this.repository.delivery(tx, id, deliveryId);
      if (!delivery) throw notFound();
      if (delivery.state === 'waiting') throw conflict('webhook-delivery-not-ended');
      await this.repository.sendAgain(tx, deliveryId);
      this.note(tx, actor, id, 'sent-again');
      return (await this.repository.delivery(tx, id, deliveryId)) ?? delivery;
    });
  }

  private move(actor: Actor, id: string, version: number, action: 'pause' | 'resume'): Promise<OpenWebhook> {
    return this.transactions.run(actor, async (tx) => {
      const webhook = await this.load(tx, actor, id, version, action);
      if ((await this.repository.setState(tx, webhook, action === 'pause' ? 'paused' : 'active')) !== 1) throw stale();
      if (action === 'resume') await this.repository.hurry(tx, id);
      return this.after(tx, actor, id, action === 'pause' ? 'paused' : 'resumed');
    });
  }

  private async load(
    tx: Tx,
    actor: Actor,
    id: string,
    version: number | null,
    action: WebhookAction,
  ): Promise<WebhookRow> {
    const webhook = await this.repository.find(tx, id);
    if (!webhook) throw notFound();
    requireAllowed(allowedWebhookActions(actor, webhook), action);
    if (version !== null && webhook.version !== version) throw stale();
    return webhook;
  }

  private async after(tx: Tx, actor: Actor, id: string, did: string, fields?: string[]): Promise<OpenWebhook> {
    this.note(tx, actor, id, did, fields);
    const webhook = await this.repository.find(tx, id);
    if (!webhook) throw notFound();
    return opened(actor, webhook);
  }

  /** Names of what was given, never the address or the secret. */
  private note(tx: Tx, actor: Actor, id: string, did: string, fields?: string[]): void {
    audit(tx, actor, { action: `webhook.${did}`, subjectType: 'webhook', subjectId: id, fields });
  }

  private sealAddress(id: string, text: string): { host: string; sealedAddress: Buffer } {
    const { url, host } = readWebhookAddress(text, this.config.webhookHosts);
    return { host, sealedAddress: this.sealer.seal(url, addressPlace(id)) };
  }

  private async addSecret(tx: Tx, webhookId: string, organizationId: string, text: string): Promise<void> {
    secretBytes(text);
    const id = newId();
    const sealed = this.sealer.seal(text.trim(), secretPlace(id));
    await this.repository.addSecret(tx, { id, webhookId, organizationId, sealed });
  }
}

const opened = (actor: Actor, webhook: WebhookRow): OpenWebhook => ({
  ...webhook,
  allowedActions: allowedWebhookActions(actor, webhook),
});

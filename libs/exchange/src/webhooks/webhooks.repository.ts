import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { testMessage, testType } from '../domain/webhook-message';

export interface WebhookRow {
  id: string;
  organizationId: string;
  name: string;
  host: string;
  state: 'active' | 'paused';
  pauseReason: string | null;
  pausedAt: Date | null;
  lastDeliveredAt: Date | null;
  secretSetAt: Date;
  /** Until when the secret before signs too; null when it does not. */
  formerSecretEndsAt: Date | null;
  waiting: number;
  version: number;
}

export interface DeliveryRow {
  id: string;
  type: string;
  referralId: string | null;
  number: string | null;
  state: 'waiting' | 'delivered' | 'failed' | 'expired';
  tries: number;
  lastTriedAt: Date | null;
  lastStatus: number | null;
  lastRefusal: string | null;
  createdAt: Date;
  dueAt: Date;
}

export interface NewWebhook {
  id: string;
  organizationId: string;
  name: string;
  host: string;
  sealedAddress: Buffer;
}

export interface NewSecret {
  id: string;
  webhookId: string;
  organizationId: string;
  sealed: Buffer;
}

export interface WebhookChange {
  name?: string;
  host?: string;
  sealedAddress?: Buffer;
}

const columns = `w.id, w.organization_id AS "organizationId", w.name, w.host, w.state, w.pause_reason AS "pauseReason",
  w.paused_at AS "pausedAt", w.last_delivered_at AS "lastDeliveredAt", w.version,
  (SELECT max(s.created_at) FROM webhook_secret s WHERE s.webhook_id = w.id AND s.ends_at IS NULL) AS "secretSetAt",
  (SELECT max(s.ends_at) FROM webhook_secret s WHERE s.webhook_id = w.id AND s.ends_at > now()) AS "formerSecretEndsAt",
  (SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'waiting') AS waiting`;

const deliveryColumns = `d.id, d.type, d.referral_id AS "referralId", d.number, d.state, d.tries,
  d.last_tried_at AS "lastTriedAt", d.last_status AS "lastStatus", d.last_refusal AS "lastRefusal",
  d.created_at AS "createdAt", d.due_at AS "dueAt"`;

/** What administrators set up and look at. Addresses and secrets are written here and never read. */
@Injectable()
export class WebhooksRepository {
  /** Those of the organisation the administrator acts for, by row-level security. */
  list(tx: Tx): Promise<WebhookRow[]> {
    return tx.query<WebhookRow>(`SELECT ${columns} FROM webhook w ORDER BY w.id`);
  }

  async find(tx: Tx, id: string): Promise<WebhookRow | undefined> {
    return (await tx.query<WebhookRow>(`SELECT ${columns} FROM webhook w WHERE w.id = $1`, [id]))[0];
  }

  async add(tx: Tx, { id, organizationId, name, host, sealedAddress }: NewWebhook): Promise<void> {
    await tx.execute(
      'INSERT INTO webhook (id, organization_id, name, host, sealed_address) VALUES ($1, $2, $3, $4, $5)',
      [id, organizationId, name, host, sealedAddress],
    );
  }

  /** How many rows: 0 means that somebody else was faster. To keep a sealed column in an expression would be to read it. */
  change(tx: Tx, { id, version }: Pick<WebhookRow, 'id' | 'version'>, change: WebhookChange): Promise<number> {
    const given = Object.entries({ name: change.name, host: change.host, sealed_address: change.sealedAddress }).filter(
      ([, value]) => value !== undefined,
    );
    const assignments = given.map(([column], index) => `${column} = $${index + 3}`);
    return tx.execute(
      `UPDATE webhook SET ${['version = version + 1', ...assignments].join(', ')} WHERE id = $1 AND version = $2`,
      [id, version, ...given.map(([, value]) => value)],
    );
  }

  setState(tx: Tx, { id, version }: Pick<WebhookRow, 'id' | 'version'>, state: 'active' | 'paused'): Promise<number> {
    return tx.execute(
      `UPDATE webhook SET version = version + 1, state = $3, pause_reason = NULL,
         paused_at = CASE WHEN $3 = 'paused' THEN now() END
       WHERE id = $1 AND version = $2`,
      [id, version, state],
    );
  }

  /** What waited for a paused webhook goes now, whatever it had been put off to. */
  async hurry(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE webhook_delivery SET due_at = now(), tries = 0 WHERE webhook_id = $1 AND state = 'waiting'`,
      [id],
    );
  }

  remove(tx: Tx, { id, version }: Pick<WebhookRow, 'id' | 'version'>): Promise<number> {
    return tx.execute('DELETE FROM webhook WHERE id = $1 AND version = $2', [id, version]);
  }

  async addSecret(tx: Tx, { id, webhookId, organizationId, sealed }: NewSecret): Promise<void> {
    await tx.execute('INSERT INTO webhook_secret (id, webhook_id, organization_id, sealed) VALUES ($1, $2, $3, $4)', [
      id,
      webhookId,
      organizationId,
      sealed,
    ]);
  }

  /** The secret so far signs on until then; older ones sign no more. */
  async endSecrets(tx: Tx, webhookId: string, endsAt: Date): Promise<void> {
    await tx.execute('DELETE FROM webhook_secret WHERE webhook_id = $1 AND ends_at IS NOT NULL', [webhookId]);
    await tx.execute('UPDATE webhook_secret SET ends_at = $2 WHERE webhook_id = $1', [webhookId, endsAt]);
  }

  async testWaitingSince(tx: Tx, webhookId: string): Promise<Date | null> {
    const [row] = await tx.query<{ since: Date | null }>(
      `SELECT max(created_at) AS since FROM webhook_delivery WHERE webhook_id = $1 AND state = 'waiting' AND type = '${testType}'`,
      [webhookId],
    );
    return row.since;
  }

  async addTest(tx: Tx, { id, organizationId }: WebhookRow, now: Date): Promise<void> {
    const deliveryId = newId();
    await tx.execute(
      `INSERT INTO webhook_delivery (id, webhook_id, organization_id, event_id, type, payload, due_at)
       VALUES ($1, $2, $3, $1, $4, $5, now())`,
      [deliveryId, id, organizationId, testType, JSON.stringify(testMessage(id, now))],
    );
  }

  deliveries(tx: Tx, webhookId: string, before: string | null, limit: number): Promise<DeliveryRow[]> {
    return tx.query<DeliveryRow>(
      `SELECT ${deliveryColumns} FROM webhook_delivery d
       WHERE d.webhook_id = $1 AND ($2::uuid IS NULL OR d.id < $2) ORDER BY d.id DESC LIMIT $3`,
      [webhookId, before, limit],
    );
  }

  async delivery(tx: Tx, webhookId: string, id: string): Promise<DeliveryRow | undefined> {
    const rows = await tx.query<DeliveryRow>(
      `SELECT ${deliveryColumns} FROM webhook_delivery d WHERE d.webhook_id = $1 AND d.id = $2 FOR UPDATE`,
      [webhookId, id],
    );
    return rows[0];
  }

  async sendAgain(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE webhook_delivery SET state = 'waiting', tries = 0, due_at = now(), ended_at = NULL WHERE id = $1`,
      [id],
    );
  }
}

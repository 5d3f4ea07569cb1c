import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { testType, type WebhookMessage } from '../domain/webhook-message';
import type { WebhookAnswer } from '../domain/webhook-delivery';

export interface DueWebhook {
  id: string;
  organizationId: string;
  sealedAddress: Buffer;
  state: 'active' | 'paused';
}

export interface DueDelivery {
  id: string;
  payload: string;
  tries: number;
  isTest: boolean;
}

export interface SealedSecret {
  id: string;
  sealed: Buffer;
}

/** Longer than a sending can take: a worker that was killed meanwhile only delays the delivery. */
const claimMs = 60_000;
/** Each may take five seconds, one after the other, so that a receiver hears things in their order. */
const mostAtOnce = 8;

/** What waits for webhooks, and what became of it. */
@Injectable()
export class WebhookQueueRepository {
  /** In an event: for every active or paused webhook of the organisations it names. */
  async add(tx: Tx, organizationIds: readonly string[], eventId: string, message: WebhookMessage): Promise<void> {
    const webhooks = await tx.query<{ id: string; organizationId: string }>(
      'SELECT id, organization_id AS "organizationId" FROM webhook WHERE organization_id = ANY($1::uuid[])',
      [organizationIds],
    );
    for (const { id, organizationId } of webhooks)
      await tx.execute(
        `INSERT INTO webhook_delivery (id, webhook_id, organization_id, event_id, type, referral_id, number, payload, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
        [
          newId(),
          id,
          organizationId,
          eventId,
          message.type,
          message.data.referralId,
          message.data.number,
          JSON.stringify(message),
        ],
      );
  }

  /** Webhooks something is due for, claimed; a paused one is only sent its test. */
  claimDue(tx: Tx, limit: number): Promise<DueWebhook[]> {
    return tx.query<DueWebhook>(
      `WITH due AS (
         SELECT w.id FROM webhook w
         WHERE (w.busy_until IS NULL OR w.busy_until < now())
           AND EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'waiting'
             AND d.due_at <= now() AND (w.state = 'active' OR d.type = '${testType}'))
         ORDER BY w.busy_until NULLS FIRST LIMIT $1 FOR UPDATE OF w SKIP LOCKED
       )
       UPDATE webhook w SET busy_until = now() + $2 * interval '1 millisecond' FROM due WHERE w.id = due.id
       RETURNING w.id, w.organization_id AS "organizationId", w.sealed_address AS "sealedAddress", w.state`,
      [limit, claimMs],
    );
  }

  /** Oldest first; one that waits for its next try holds back what came after it, a test is held back by nothing. */
  due(tx: Tx, { id, state }: DueWebhook): Promise<DueDelivery[]> {
    return tx.query<DueDelivery>(
      `SELECT d.id, d.payload, d.tries, d.type = '${testType}' AS "isTest" FROM webhook_delivery d
       WHERE d.webhook_id = $1 AND d.state = 'waiting' AND d.due_at <= now()
         AND (d.type = '${testType}' OR ($2 = 'active' AND NOT EXISTS (SELECT 1 FROM webhook_delivery before
           WHERE before.webhook_id = $1 AND before.state = 'waiting' AND before.id < d.id AND before.due_at > now())))
       ORDER BY d.id LIMIT ${mostAtOnce}`,
      [id, state],
    );
  }

  /** The present one, and the one before it while that still holds. */
  secrets(tx: Tx, webhookId: string): Promise<SealedSecret[]> {
    return tx.query<SealedSecret>(
      `SELECT id, sealed FROM webhook_secret WHERE webhook_id = $1 AND (ends_at IS NULL OR ends_at > now())
       ORDER BY ends_at IS NOT NULL, created_at DESC`,
      [webhookId],
    );
  }

  async noteTaken(tx: Tx, webhookId: string, deliveryId: string, status: number): Promise<void> {
    await tx.execute(
      `UPDATE webhook_delivery SET state = 'delivered', tries = tries + 1, last_tried_at = now(), last_status = $2,
         last_refusal = NULL, ended_at = now()
       WHERE id = $1`,
      [deliveryId, status],
    );
    await tx.execute('UPDATE webhook SET last_delivered_at = now() WHERE id = $1', [webhookId]);
  }

  /** `waitMs` null: no further try is made. */
  async noteRefused(
    tx: Tx,
    deliveryId: string,
    { status, refusal }: Exclude<WebhookAnswer, { taken: true }>,
    waitMs: number | null,
  ): Promise<void> {
    await tx.execute(
      `UPDATE webhook_delivery SET tries = tries + 1, last_tried_at = now(), last_status = $2, last_refusal = $3,
         state = CASE WHEN $4::float8 IS NULL THEN 'failed' ELSE 'waiting' END,
         ended_at = CASE WHEN $4::float8 IS NULL THEN now() END,
         due_at = now() + coalesce($4, 0) * interval '1 millisecond'
       WHERE id = $1`,
      [deliveryId, status, refusal, waitMs],
    );
  }

  /** False when a person was faster. */
  async pause(tx: Tx, webhookId: string, reason: string): Promise<boolean> {
    const paused = await tx.execute(
      `UPDATE webhook SET state = 'paused', pause_reason = $2, paused_at = now(), version = version + 1
       WHERE id = $1 AND state = 'active'`,
      [webhookId, reason],
    );
    return paused === 1;
  }

  async release(tx: Tx, webhookId: string): Promise<void> {
    await tx.execute('UPDATE webhook SET busy_until = NULL WHERE id = $1', [webhookId]);
  }

  async clear(tx: Tx): Promise<void> {
    await tx.execute(
      `UPDATE webhook_delivery SET state = 'expired', ended_at = now()
       WHERE state = 'waiting' AND created_at < now() - interval '7 days'`,
    );
    await tx.execute(`DELETE FROM webhook_delivery WHERE state <> 'waiting' AND ended_at < now() - interval '30 days'`);
  }
}

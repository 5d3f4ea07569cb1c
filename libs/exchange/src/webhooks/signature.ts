import { createHmac } from 'node:crypto';
import { secretBytes } from '../domain/webhook.policy';

export interface SignedHeaders extends Record<string, string> {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

/**
 * Standard Webhooks: HMAC-SHA-256 over `id.timestamp.body`, one signature a secret, so that a receiver may change to the new
 * one when it likes while both hold. The time is of this sending; a receiver refuses what is old.
 */
export function signedHeaders(id: string, payload: string, secrets: readonly string[], now: Date): SignedHeaders {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map(
    (secret) =>
      `v1,${createHmac('sha256', secretBytes(secret)).update(`${id}.${timestamp}.${payload}`).digest('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

import { conflict, ruleBroken } from '@app/kernel';

export type WebhookAction = 'change' | 'rotate-secret' | 'test' | 'pause' | 'resume' | 'remove';

interface Viewer {
  organizationId: string | null;
  role: string | null;
}

interface Standing {
  organizationId: string;
  state: 'active' | 'paused';
}

/** The administrators of the organisation it belongs to; nobody else learns that there is one. */
export function allowedWebhookActions(viewer: Viewer, webhook: Standing): WebhookAction[] {
  if (viewer.role !== 'organization-admin' || viewer.organizationId !== webhook.organizationId) return [];
  return ['change', 'rotate-secret', 'test', webhook.state === 'active' ? 'pause' : 'resume', 'remove'];
}

export const mostWebhooks = 10;

/** @throws too-many-webhooks */
export function assertRoom(count: number): void {
  if (count >= mostWebhooks) throw conflict('too-many-webhooks', { most: mostWebhooks });
}

const prefix = 'whsec_';
const leastBytes = 24;
const mostBytes = 64;

/**
 * The bytes of a secret as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64.
 * @throws webhook-secret-form
 */
export function secretBytes(text: string): Uint8Array {
  const encoded = text.trim().startsWith(prefix) ? text.trim().slice(prefix.length) : '';
  const isBase64 = encoded.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(encoded);
  const bytes = isBase64 ? Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)) : new Uint8Array();
  if (bytes.length < leastBytes || bytes.length > mostBytes) throw ruleBroken('webhook-secret-form');
  return bytes;
}

/** A test is an answer somebody waits for. */
export function assertTestable(waitingSince: Date | null, now: Date): void {
  if (waitingSince && now.getTime() - waitingSince.getTime() < 30_000) throw conflict('webhook-test-under-way');
}

export interface ReferralHappened {
  type: string;
  subjectId: string;
  occurredAt: Date;
  data: Readonly<Record<string, string | number | boolean | null>>;
}

export interface WebhookMessage {
  type: string;
  timestamp: string;
  data: Record<string, string | null>;
}

/** Facts of an event that leave the product. A list, so that whatever an event carries one day stays inside. */
const facts = [
  'number',
  'status',
  'urgency',
  'dueAt',
  'occurredOn',
  'sourceOrganizationId',
  'recipientOrganizationId',
] as const;

/** Ids, codes, a number and times; what the referral says is asked for by whoever may read it. */
export function webhookMessage({ type, subjectId, occurredAt, data }: ReferralHappened): WebhookMessage {
  const told = facts.map((fact) => [fact, typeof data[fact] === 'string' ? data[fact] : null] as const);
  return { type, timestamp: occurredAt.toISOString(), data: { referralId: subjectId, ...Object.fromEntries(told) } };
}

export const testType = 'webhook.test';

export const testMessage = (
  webhookId: string,
  now: Date,
): { type: string; timestamp: string; data: { webhookId: string } } => ({
  type: testType,
  timestamp: now.toISOString(),
  data: { webhookId },
});

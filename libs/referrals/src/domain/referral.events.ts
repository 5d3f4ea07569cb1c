import type { BusinessStatus, Mode, NeedCode, Status, Urgency } from './referral-codes';

/** Past tense, one a transition. `referral.grant-chosen` says that the owner linked the referral to a grant, or took it off. */
export const referralEventTypes = [
  'referral.grant-chosen',
  'referral.sent',
  'referral.received',
  'referral.accepted',
  'referral.declined',
  'referral.started',
  'referral.completed',
  'referral.withdrawn',
  'referral.closed',
  'referral.info-requested',
  'referral.info-provided',
  'referral.held',
  'referral.resumed',
  'referral.failed',
  'referral.cancelled',
  'referral.no-response',
  'referral.forward-proposed',
  'referral.forwarded',
  'referral.split',
  'referral.disputed',
  'referral.marked-in-error',
  'referral.consent-paused',
  'referral.deletion-asked',
  'referral.deletion-attested',
  'referral.extended',
  'referral.urgency-changed',
  'referral.basis-reviewed',
  'referral.message-written',
  'referral.attachment-added',
  'referral.follow-up-recorded',
] as const;

export type ReferralEventType = (typeof referralEventTypes)[number];

/** What listeners learn besides the referral's id: codes and the grant its owner chose, never a person. */
// A type alias, not an interface: it has to be a record of plain values for the outbox.
export type ReferralEventData = {
  grantId: string | null;
  needCode: NeedCode;
  mode: Mode;
  status: Status | Extract<BusinessStatus, 'loop-closed'>;
  urgency: Urgency;
  /** Calendar day in China, YYYY-MM-DD. */
  occurredOn: string;
  /** Who sent it and to whom; notifications tells people of both sides by these. */
  sourceOrganizationId: string;
  /** Null only in `referral.grant-chosen` of a draft without a recipient. */
  recipientOrganizationId: string | null;
  /** The account of the worker who wrote the referral. */
  writtenByAccountId: string;
  /** Whose doing it was; null for a step of the system. */
  actingOrganizationId: string | null;
  /** ZJ-202611-0007, and until when the next step is due (ISO, null where no clock runs): a message says no more. */
  number: string;
  dueAt: string | null;
};

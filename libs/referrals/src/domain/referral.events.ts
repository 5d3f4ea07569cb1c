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
] as const;

export type ReferralEventType = (typeof referralEventTypes)[number];

/** What listeners learn besides the referral's id: codes and the grant its owner chose, never a person. */
export interface ReferralEventData {
  grantId: string | null;
  needCode: NeedCode;
  mode: Mode;
  status: Status | Extract<BusinessStatus, 'loop-closed'>;
  urgency: Urgency;
  /** Calendar day in China, YYYY-MM-DD. */
  occurredOn: string;
  /** Who sent it and to whom; notifications tells people of both sides by these. */
  sourceOrganizationId: string;
  recipientOrganizationId: string;
  /** The account of the worker who wrote the referral. */
  writtenByAccountId: string;
}

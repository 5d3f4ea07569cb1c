import type { Urgency } from './referral-codes';

/** Past tense; the subject is the referral the answer was given for. `ending` is told some days before the end. */
export const consentEventTypes = [
  'consent.recorded',
  'consent.refused',
  'consent.withdrawn',
  'consent.ending',
] as const;
export type ConsentEventType = (typeof consentEventTypes)[number];

// A type alias, not an interface: it has to be a record of plain values for the outbox.
export type ConsentEventData = {
  consentId: string;
  number: string;
  sourceOrganizationId: string;
  recipientOrganizationId: string;
  writtenByAccountId: string;
  urgency: Urgency;
  /** Last day it holds, or held, YYYY-MM-DD. */
  endsOn: string;
};

import type { LegalBasis } from './referral-codes';

const day = 86_400_000;
const chinaOffset = 8 * 3_600_000;

/** The first moment after the last day, in China, on which a consent holds. */
export const endOfConsent = (endsOn: string): Date => new Date(Date.parse(endsOn) + day - chinaOffset);

/** A recipient keeps seeing what was agreed with it, without the person's fields, some time after they closed. */
export const endOfShare = (endsOn: string): Date => new Date(endOfConsent(endsOn).getTime() + 90 * day);

/** After a no or a withdrawal the recipient sees for thirty days that it happened. */
export const endOfOutline = (now: Date): Date => new Date(now.getTime() + 30 * day);

/** T10: after the outcome was returned the recipient has thirty days to finish its own notes. */
export const endOfGrantAfterCompletion = (now: Date): Date => new Date(now.getTime() + 30 * day);

/**
 * How long identity stays open without a consent that says so: an emergency is over soon, a duty lasts as long as a bureau
 * usually needs. The source's supervisor may end either sooner.
 */
export const endOfBasis = (basis: LegalBasis, now: Date): Date =>
  new Date(now.getTime() + (basis === 'emergency' ? 30 : 180) * day);

/** A need without a person has no consent whose end would be the end of sharing. */
export const endOfGroupShare = (now: Date): Date => new Date(now.getTime() + 365 * day);

import { ruleBroken } from '@app/kernel';
import { isUnderFourteen, type AgeBand, type Mode } from './referral-codes';
import type { ShareableField } from './disclosure';

export const consentDecisions = ['given', 'partly', 'refused'] as const;
export type ConsentDecision = (typeof consentDecisions)[number];
export const consentForms = ['screen', 'paper', 'oral'] as const;
export type ConsentForm = (typeof consentForms)[number];
export const signers = ['self', 'guardian', 'self-and-guardian'] as const;
export type Signer = (typeof signers)[number];
/** The child's own view, heard even when the guardian signs (民法典 35). */
export const childViews = ['agrees', 'disagrees', 'cannot-say'] as const;
export type ChildView = (typeof childViews)[number];
export const purposes = ['provide-service', 'joint-service', 'give-advice'] as const;
export type Purpose = (typeof purposes)[number];

/** The wording of domain.md 3.3 that was read out; a changed text gets a new name. */
export const consentWording = 'T2-2026-11';

export const purposeOf = (mode: Mode): Purpose =>
  mode === 'full-transfer' ? 'provide-service' : mode === 'joint-service' ? 'joint-service' : 'give-advice';

/** One recipient, one purpose, one list of fields, one end (R-PI-03). */
export interface Consent {
  recipientId: string;
  purpose: Purpose;
  fields: readonly ShareableField[];
  /** Last day it holds, YYYY-MM-DD in China. */
  endsOn: string;
  decision: ConsentDecision;
  signedBy: Signer;
  childView: ChildView | null;
  form: ConsentForm;
}

export interface ConsentAsked {
  recipientId: string;
  purpose: Purpose;
  fields: readonly ShareableField[];
}

const bandsUnderTen: readonly AgeBand[] = ['0-2', '3-5', '6-9'];

/** R-CH-08: under 14 a guardian signs and the child is heard; 14 to 17 both sign; an adult signs alone. */
function assertSigners(consent: Consent, ageBand: AgeBand): void {
  if (isUnderFourteen(ageBand)) {
    if (consent.signedBy === 'self') throw ruleBroken('consent-guardian-needed');
    if (!consent.childView) throw ruleBroken('consent-child-view-needed');
    if (consent.childView === 'disagrees') throw ruleBroken('consent-child-disagrees');
    if (consent.childView === 'cannot-say' && !bandsUnderTen.includes(ageBand))
      throw ruleBroken('consent-child-view-needed');
    return;
  }
  if (ageBand === '14-17' && consent.signedBy !== 'self-and-guardian') throw ruleBroken('consent-both-sign');
  if (ageBand !== '14-17' && consent.signedBy !== 'self') throw ruleBroken('consent-adult-signs');
}

const longestYears = 3;

/** Refuses a consent that could not be valid. A refusal needs no signature and no fields: a no is always recorded. */
export function assertRecordable(consent: Consent, ageBand: AgeBand, today: string): void {
  if (consent.decision === 'refused') {
    if (consent.fields.length > 0) throw ruleBroken('consent-refusal-has-fields');
    return;
  }
  if (consent.fields.length === 0) throw ruleBroken('consent-without-fields');
  if (consent.endsOn < today) throw ruleBroken('consent-end-in-past');
  const longest = `${Number(today.slice(0, 4)) + longestYears}${today.slice(4)}`;
  if (consent.endsOn > longest) throw ruleBroken('consent-too-long', { longest });
  assertSigners(consent, ageBand);
}

/** R-PI-04: after a clear no the same thing is not asked again. */
export function assertNotNagging(
  refusals: readonly Consent[],
  asked: Pick<ConsentAsked, 'recipientId' | 'purpose'>,
): void {
  if (refusals.some((refusal) => refusal.recipientId === asked.recipientId && refusal.purpose === asked.purpose))
    throw ruleBroken('consent-already-refused');
}

/** The consent must stand, and name this recipient, this purpose and every field that is to be shared (T2). */
export function assertCovers(consent: Consent | null, asked: ConsentAsked, today: string): void {
  if (!consent) throw ruleBroken('consent-missing');
  if (consent.decision === 'refused') throw ruleBroken('consent-refused');
  if (consent.endsOn < today) throw ruleBroken('consent-expired', { endsOn: consent.endsOn });
  if (consent.recipientId !== asked.recipientId) throw ruleBroken('consent-other-recipient');
  if (consent.purpose !== asked.purpose) throw ruleBroken('consent-other-purpose', { purpose: consent.purpose });
  const missing = asked.fields.filter((field) => !consent.fields.includes(field));
  if (missing.length > 0) throw ruleBroken('consent-fields-missing', { fields: missing });
}

/** What may be shared after this answer: what was asked and what was ticked, nothing else. */
export const agreedFields = (asked: readonly ShareableField[], consent: Consent): ShareableField[] =>
  asked.filter((field) => consent.fields.includes(field));

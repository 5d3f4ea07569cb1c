/** Codes stored and sent as they are; every label is in the catalogues. Sources: domain.md 3.3 (T2), R-CH-08, R-CH-09, R-SG-01. */

export const consentDecisions = ['given', 'partly', 'refused'] as const;
export type ConsentDecision = (typeof consentDecisions)[number];

/** R-SG-01: finger signature on a screen, photograph of the paper, spoken before a witness, a code by short message. */
export const consentForms = ['screen', 'paper', 'oral', 'sms'] as const;
export type ConsentForm = (typeof consentForms)[number];

/** `representative` is one a court has declared (民法典 24); a spouse or child is not one by being kin (R-CH-09). */
export const signers = ['self', 'guardian', 'self-and-guardian', 'representative'] as const;
export type Signer = (typeof signers)[number];

/** The child's own view, heard even when the guardian signs (民法典 35); also an adult's own wish beside a representative. */
export const childViews = ['agrees', 'disagrees', 'cannot-say'] as const;
export type ChildView = (typeof childViews)[number];

/** What the one who signs is to the person (T2 与本人关系). */
export const signerRelations = [
  'parent',
  'grandparent',
  'adult-sibling',
  'other-relative',
  'appointed-guardian',
  'bureau-or-committee',
  'spouse',
  'adult-child',
] as const;
export type SignerRelation = (typeof signerRelations)[number];

export const purposes = ['provide-service', 'joint-service', 'give-advice'] as const;
export type Purpose = (typeof purposes)[number];

/** FHIR Consent.status as referrals.md 2.4 uses it. A refusal is an answer that stands, so it is `active` too. */
export const consentStatuses = ['draft', 'active', 'inactive', 'entered-in-error'] as const;
export type ConsentStatus = (typeof consentStatuses)[number];

export const inactiveReasons = ['withdrawn', 'expired'] as const;
export type InactiveReason = (typeof inactiveReasons)[number];

/** How the person said that it is over (T2 withdrawChannel). */
export const withdrawChannels = ['in-person', 'phone', 'message', 'paper', 'through-guardian'] as const;
export type WithdrawChannel = (typeof withdrawChannels)[number];

export const evidenceKinds = ['screen-signature', 'paper-photo', 'oral-recording'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

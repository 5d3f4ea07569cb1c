/** Codes stored and sent as they are; every label is in the catalogues. Sources: domain.md T1 and T3, FHIR Task. */

export const statuses = [
  'draft',
  'requested',
  'received',
  'accepted',
  'in-progress',
  'on-hold',
  'completed',
  'rejected',
  'failed',
  'cancelled',
  'entered-in-error',
] as const;
export type Status = (typeof statuses)[number];

/** FHIR Task.businessStatus: where a referral stands within its status; it changes no right by itself. */
export const businessStatuses = [
  'info-requested',
  'info-provided',
  'waitlisted',
  'client-unreachable',
  'assessment-first',
  'forward-proposed',
  'consent-paused',
  'outcome-returned',
  'outcome-disputed',
  'loop-closed',
] as const;
export type BusinessStatus = (typeof businessStatuses)[number];

/** Whom it is about: one person, the members of one household (a task each), or a need that many share and nobody is named in. */
export const subjectKinds = ['person', 'household', 'group'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** T1 处理依据 (R-PI-01). Everything but consent is reviewed by a supervisor afterwards, and the person is told. */
export const legalBases = ['consent', 'statutory-duty', 'emergency', 'other-law'] as const;
export type LegalBasis = (typeof legalBases)[number];

export const basisReasons = [
  'danger-to-life',
  'child-harm-suspected',
  'child-without-carer',
  'domestic-violence',
  'community-safety',
  'authority-request',
  'other',
] as const;
export type BasisReason = (typeof basisReasons)[number];

/** How a task came out of an earlier one of the same request; a declined one is followed by `replaces` instead. */
export const relations = ['also', 'forward', 'split', 'conversion'] as const;
export type Relation = (typeof relations)[number];

export const modes = ['full-transfer', 'joint-service', 'consultation'] as const;
export type Mode = (typeof modes)[number];

export const urgencies = ['critical', 'priority', 'routine', 'watch'] as const;
export type Urgency = (typeof urgencies)[number];

/** Why a referral that was sent is more or less urgent than it was. */
export const urgencyReasons = [
  'danger-arose',
  'risk-grew',
  'situation-changed',
  'risk-eased',
  'entered-wrongly',
  'other',
] as const;
export type UrgencyReason = (typeof urgencyReasons)[number];

export const needCodes = [
  'home-visit',
  'fall-prevention',
  'dementia-support',
  'carer-group',
  'grief-support',
  'guardianship',
  'aged-parents-disabled-child',
  'end-of-life-care',
  'companionship',
  'child-in-difficulty',
  'special-needs-child',
  'family-relations',
  'domestic-violence',
  'mental-health',
  'legal-advice',
  'fraud-prevention',
  'livelihood',
  'community-activity',
] as const;
export type NeedCode = (typeof needCodes)[number];

export const riskCodes = [
  'self-harm',
  'harm-to-others',
  'abuse-or-neglect',
  'going-missing',
  'falls',
  'no-carer',
  'fraud',
  'unsafe-home',
  'infectious-disease',
  'pets',
  'visit-in-pairs',
] as const;
export type RiskCode = (typeof riskCodes)[number];

export const reasonCodes = [
  'outside-scope',
  'specialist-skill',
  'moved',
  'project-ends',
  'worker-change',
  'conflict-of-interest',
  'service-user-request',
  'several-agencies',
  'statutory-duty',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const declineReasons = [
  'outside-area',
  'outside-scope',
  'no-capacity',
  'no-qualification',
  'served-elsewhere',
  'risk-beyond-capacity',
  'person-unwilling',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Who said no: the organisation, or the person it was about. */
export const decliners = ['provider', 'client'] as const;
export type Decliner = (typeof decliners)[number];

export const withdrawReasons = [
  'person-changed-mind',
  'need-changed',
  'found-elsewhere',
  'sent-by-mistake',
  'other',
] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];

export const holdReasons = [
  'person-away',
  'in-hospital',
  'waiting-for-documents',
  'waiting-for-family',
  'service-interrupted',
  'other',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** T11: accepted, but it could not be done; the case goes back to who referred it. */
export const failReasons = [
  'person-unreachable',
  'person-left',
  'moved',
  'died',
  'no-capacity',
  'no-qualification',
  'outside-scope',
  'risk-beyond-capacity',
  'project-ended',
  'other',
] as const;
export type FailReason = (typeof failReasons)[number];

export const cancelReasons = [
  'person-changed-mind',
  'need-changed',
  'found-elsewhere',
  'moved',
  'died',
  'project-ended',
  'risk-beyond-capacity',
  'other',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** T13: how the other side heard of it before it was entered here. */
export const toldBys = ['phone', 'in-person', 'message'] as const;
export type ToldBy = (typeof toldBys)[number];

export const errorReasons = ['wrong-person', 'wrong-recipient', 'entered-twice', 'only-a-trial', 'other'] as const;
export type ErrorReason = (typeof errorReasons)[number];

export const forwardReasons = [
  'outside-area',
  'outside-scope',
  'no-capacity',
  'no-qualification',
  'risk-beyond-capacity',
  'person-wish',
  'other',
] as const;
export type ForwardReason = (typeof forwardReasons)[number];

export const disputeReasons = [
  'not-delivered',
  'partly-delivered',
  'outcome-differs',
  'person-disagrees',
  'other',
] as const;
export type DisputeReason = (typeof disputeReasons)[number];

/** What the machine itself gives as a reason. */
export const systemReasons = ['no-response', 'forwarded', 'consent-withdrawn', 'basis-not-upheld'] as const;
export type SystemReason = (typeof systemReasons)[number];

export const basisReviews = ['upheld', 'not-upheld'] as const;
export type BasisReview = (typeof basisReviews)[number];

/** Who was told afterwards that something was passed on without consent; `withheld` where telling would endanger somebody. */
export const noticeReceivers = ['person', 'guardian', 'withheld'] as const;
export type NoticeReceiver = (typeof noticeReceivers)[number];

export const outcomes = [
  'goals-met',
  'partly-met',
  'service-continues',
  'withdrew',
  'moved',
  'died',
  'lost-contact',
  're-referred',
  'other',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What the person or guardian said about the service when the source asked (T18). */
export const clientFeedbacks = ['satisfied', 'partly-satisfied', 'not-satisfied', 'could-not-ask'] as const;
export type ClientFeedback = (typeof clientFeedbacks)[number];

export {
  ageBands,
  clientGroups as groups,
  isMinor,
  isUnderFourteen,
  livingArrangements as households,
  sexes,
  spokenLanguages as languages,
  type AgeBand,
  type ClientGroup as Group,
  type LivingArrangement as Household,
  type Sex,
  type SpokenLanguage as Language,
} from '@app/kernel';

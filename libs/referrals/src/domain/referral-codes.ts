/** Codes stored and sent as they are; every label is in the catalogues. Sources: domain.md T1 and T3, FHIR Task. */

export const statuses = [
  'draft',
  'requested',
  'received',
  'accepted',
  'in-progress',
  'completed',
  'rejected',
  'cancelled',
] as const;
export type Status = (typeof statuses)[number];

export const businessStatuses = ['outcome-returned', 'loop-closed'] as const;
export type BusinessStatus = (typeof businessStatuses)[number];

export const modes = ['full-transfer', 'joint-service', 'consultation'] as const;
export type Mode = (typeof modes)[number];

export const urgencies = ['critical', 'priority', 'routine', 'watch'] as const;
export type Urgency = (typeof urgencies)[number];

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

export const groups = ['elder', 'child', 'disabled-person', 'family', 'carer', 'other'] as const;
export type Group = (typeof groups)[number];

export const sexes = ['female', 'male', 'not-stated'] as const;
export type Sex = (typeof sexes)[number];

export const ageBands = [
  '0-2',
  '3-5',
  '6-9',
  '10-13',
  '14-17',
  '18-29',
  '30-39',
  '40-49',
  '50-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85-89',
  '90+',
] as const;
export type AgeBand = (typeof ageBands)[number];

export const households = [
  'alone',
  'with-spouse',
  'with-children',
  'with-parents',
  'grandparents',
  'institution',
  'other',
] as const;
export type Household = (typeof households)[number];

export const languages = ['mandarin', 'dialect', 'sign-language', 'with-companion'] as const;
export type Language = (typeof languages)[number];

/** Bands below fourteen: every field about such a child is L3 (domain.md 2.5). */
const bandsUnderFourteen: readonly AgeBand[] = ['0-2', '3-5', '6-9', '10-13'];
export const isUnderFourteen = (band: AgeBand): boolean => bandsUnderFourteen.includes(band);
export const isMinor = (band: AgeBand): boolean => isUnderFourteen(band) || band === '14-17';

import type { NeedCode } from './referrals';

/** In the order of the paper form; the words are those of the expertise list, so that a need can be asked of the directory. */
export const needCodes: readonly NeedCode[] = [
  'home-visit',
  'fall-prevention',
  'dementia-support',
  'carer-group',
  'companionship',
  'grief-support',
  'mental-health',
  'guardianship',
  'aged-parents-disabled-child',
  'end-of-life-care',
  'child-in-difficulty',
  'special-needs-child',
  'family-relations',
  'domestic-violence',
  'legal-advice',
  'fraud-prevention',
  'livelihood',
  'community-activity',
];

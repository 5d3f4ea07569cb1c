import type { SubjectType } from './telling';

const pages: Readonly<Record<SubjectType, (id: string) => string>> = {
  referral: (id) => `/referrals/${id}`,
  'live-session': (id) => `/live/${id}`,
  'live-minutes': (id) => `/live/${id}/minutes`,
  'live-survey': (id) => `/live/${id}/survey`,
  'safe-opening': (id) => `/sealed-rounds/${id}`,
  commitment: () => '/live/commitments',
  'ask-offer': () => '/asks-offers',
  'adjustment-proposal': (id) => `/adjustment-proposals/${id}`,
  'help-pledge': () => '/pledges',
  grant: (id) => `/grants/${id}`,
  cohort: (id) => `/cohorts/${id}`,
  'handed-over': () => '/handed-over',
  import: (id) => `/imports/${id}`,
  robot: () => '/notifications/robots',
  webhook: (id) => `/organization/exchange/${id}`,
  invitation: () => '/people',
  organization: () => '/organization',
  'assisted-session': () => '/account',
  'stuck-referral': () => '/stuck-referrals',
  'access-request': (id) => `/access-requests/${id}`,
  'emergency-view': (id) => `/access-requests/emergency/${id}`,
  'mandatory-report': (id) => `/mandatory-reports/${id}`,
  duplicate: () => '/duplicates',
};

/** The page of this product a message is about; an address kept back is followed after signing in. */
export const pathOf = (subjectType: string, subjectId: string): string =>
  Object.hasOwn(pages, subjectType) ? pages[subjectType as SubjectType](subjectId) : '/notifications';

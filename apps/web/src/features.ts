import { feature as accessRequests } from './access-requests/routes';
import { feature as account } from './account/routes';
import { feature as asksOffers } from './asks-offers/routes';
import { feature as assisting } from './assisting/routes';
import { feature as begin } from './begin/routes';
import { feature as cases } from './cases/routes';
import { feature as cohorts } from './cohorts/routes';
import { feature as directory } from './directory/routes';
import { feature as drafts } from './drafts/routes';
import { feature as exchange } from './exchange/routes';
import { feature as duplicates } from './duplicates/routes';
import { feature as handedOver } from './handed-over/routes';
import { feature as home } from './home/routes';
import { feature as invitations } from './invitations/routes';
import { feature as imports } from './imports/routes';
import { feature as live } from './live/routes';
import { feature as mailOutbox } from './mail-outbox/routes';
import { feature as mandatoryReports } from './mandatory-reports/routes';
import { feature as notifications } from './notifications/routes';
import { feature as numbers } from './numbers/routes';
import { feature as overview } from './overview/routes';
import { feature as people } from './people/routes';
import { feature as referralForms } from './referral-forms/routes';
import { feature as referralLinks } from './referral-links/routes';
import { feature as referrals } from './referrals/routes';
import { feature as sealedRounds } from './sealed-rounds/routes';
import { feature as search } from './search/routes';
import { feature as signIn } from './sign-in/routes';
import { feature as stageReviews } from './stage-reviews/routes';
import { feature as organization } from './organization/routes';
import type { Feature } from './shell/feature';

export const features: readonly Feature[] = [
  home,
  referrals,
  cases,
  duplicates,
  overview,
  accessRequests,
  numbers,
  referralForms,
  referralLinks,
  mandatoryReports,
  directory,
  asksOffers,
  live,
  imports,
  cohorts,
  notifications,
  people,
  handedOver,
  assisting,
  account,
  mailOutbox,
  drafts,
  organization,
  exchange,
  search,
  signIn,
  begin,
  invitations,
  stageReviews,
  sealedRounds,
];

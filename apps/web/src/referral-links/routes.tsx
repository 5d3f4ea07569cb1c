import { type Feature, page } from '../shell/feature';

/** For whoever holds a link: no account is asked for, and being signed in changes nothing. */
export const feature: Feature = {
  routes: [],
  bareRoutes: [
    {
      path: 'answer',
      lazy: page(() => import('./answer-page'), ['referral-links', 'referrals', 'elder', 'sign-in']),
    },
  ],
};

import { type Feature, page } from '../shell/feature';

/** One's own stand among the parts of 转介; those of the network are a door of their own for who coaches or funds it. */
export const feature: Feature = {
  routes: [
    {
      path: 'referrals/numbers',
      lazy: page(() => import('./own-numbers-page'), ['numbers', 'referrals', 'worklist', 'cohorts']),
    },
    { path: 'referral-flows', lazy: page(() => import('./network-numbers-page'), ['numbers', 'referrals', 'cohorts']) },
  ],
  navigation: [
    {
      id: 'referralFlows',
      to: '/referral-flows',
      icon: 'refer',
      isFor: ({ active }) =>
        active !== null &&
        ['support-agency', 'foundation'].includes(active.organizationKind) &&
        ['facilitator', 'program-officer', 'network-steward'].includes(active.role),
    },
  ],
};

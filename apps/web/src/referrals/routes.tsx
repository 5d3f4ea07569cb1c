import { type Feature, page } from '../shell/feature';
import type { Session } from '../session/session';

const words = ['referrals', 'directory', 'worklist'] as const;
const formWords = [...words, 'drafts', 'writing'] as const;
const pageWords = [...formWords, 'acts', 'consents', 'mandatory-reports'] as const;
const roles = [
  'worker',
  'supervisor',
  'organization-admin',
  // Who works referrals at a bureau, a street and a community.
  'street-officer',
  'program-officer',
  'community-staff',
];
const kinds = ['member', 'support-agency', 'civil-affairs', 'street', 'community'];

const takesPart = ({ active }: Session) =>
  active !== null && roles.includes(active.role) && kinds.includes(active.organizationKind);

export const feature: Feature = {
  routes: [
    { path: 'referrals', lazy: page(() => import('./list-page'), [...words, 'referral-words']) },
    { path: 'referrals/new', lazy: page(() => import('./write-page'), formWords) },
    {
      path: 'referrals/:id',
      lazy: page(() => import('./detail-page'), [...pageWords, 'referral-words', 'referral-links', 'access-requests']),
    },
    { path: 'referrals/:id/edit', lazy: page(() => import('./write-page'), formWords) },
    { path: 'referrals/:id/partner', lazy: page(() => import('./partner-page'), words) },
    { path: 'referrals/:id/preview', lazy: page(() => import('./preview-page'), words) },
  ],
  bareRoutes: [{ path: 'referrals/:id/consent', lazy: page(() => import('./consent-page'), [...words, 'consents']) }],
  navigation: [{ id: 'referrals', to: '/referrals', icon: 'refer', isFor: takesPart }],
};

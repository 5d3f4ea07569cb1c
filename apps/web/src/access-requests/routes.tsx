import { type Feature, page } from '../shell/feature';

/** Whose entry it is: those who may ask, and those who decide. Others have nothing to do here. */
const roles = new Set(['worker', 'supervisor', 'organization-admin', 'community-staff', 'street-officer']);
const kinds = new Set(['member', 'support-agency', 'street', 'community']);

export const feature: Feature = {
  routes: [
    { path: 'access-requests', lazy: page(() => import('./list-page'), ['access-requests']) },
    { path: 'access-requests/new', lazy: page(() => import('./ask-page'), ['access-requests']) },
    {
      path: 'access-requests/community',
      lazy: page(() => import('./community-page'), ['access-requests', 'referrals']),
    },
    { path: 'access-requests/emergency', lazy: page(() => import('./open-emergency-page'), ['access-requests']) },
    { path: 'access-requests/emergency/:id', lazy: page(() => import('./emergency-page'), ['access-requests']) },
    { path: 'access-requests/readings/:personId', lazy: page(() => import('./readings-page'), ['access-requests']) },
    { path: 'access-requests/:id', lazy: page(() => import('./request-page'), ['access-requests']) },
  ],
  navigation: [
    {
      id: 'access',
      to: '/access-requests',
      icon: 'eye',
      isFor: ({ active }) => roles.has(active?.role ?? '') && kinds.has(active?.organizationKind ?? ''),
    },
  ],
};

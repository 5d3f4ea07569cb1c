import { type Feature, page } from '../shell/feature';

const followsCohorts = new Set(['foundation', 'support-agency', 'member']);

export const feature: Feature = {
  routes: [
    { path: 'cohorts', lazy: page(() => import('./cohort-list-page'), ['cohorts']) },
    { path: 'cohorts/new', lazy: page(() => import('./open-cohort-page'), ['cohorts', 'drafts']) },
    { path: 'cohorts/:id/grants/new', lazy: page(() => import('./award-grant-page'), ['cohorts', 'drafts']) },
    { path: 'cohorts/:id', lazy: page(() => import('./cohort-page'), ['cohorts']) },
    { path: 'grants', lazy: page(() => import('./grant-list-page'), ['cohorts']) },
    { path: 'grants/:id', lazy: page(() => import('./grant-page'), ['cohorts']) },
  ],
  navigation: [
    {
      id: 'cohorts',
      to: '/cohorts',
      covers: ['/grants'],
      icon: 'people',
      isFor: ({ active }) => followsCohorts.has(active?.organizationKind ?? ''),
    },
  ],
};

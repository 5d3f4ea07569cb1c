import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [
    { path: 'people', lazy: page(() => import('./people-page'), ['people', 'roles']) },
    { path: 'people/invite', lazy: page(() => import('./invite-colleague-page'), ['people', 'roles']) },
    {
      path: 'people/invite-organization',
      lazy: page(() => import('./invite-organization-page'), ['people', 'roles']),
    },
    { path: 'people/:id', lazy: page(() => import('./member-page'), ['people', 'roles']) },
  ],
  navigation: [
    {
      id: 'people',
      to: '/people',
      icon: 'user',
      isFor: ({ active }) => active !== null && active.role !== 'resident',
    },
  ],
};

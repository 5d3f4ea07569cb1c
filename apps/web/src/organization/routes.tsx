import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [{ path: 'organization', lazy: page(() => import('./organization-page'), ['organization', 'directory']) }],
  navigation: [
    {
      id: 'organization',
      to: '/organization',
      icon: 'home2',
      isFor: ({ active }) => active !== null && active.role !== 'resident',
    },
  ],
};

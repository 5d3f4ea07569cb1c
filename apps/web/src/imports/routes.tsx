import { type Feature, page } from '../shell/feature';

const brings = new Set(['network-steward', 'organization-admin', 'program-officer']);

export const feature: Feature = {
  routes: [
    { path: 'imports', lazy: page(() => import('./imports-page'), ['imports']) },
    { path: 'imports/:id', lazy: page(() => import('./import-page'), ['imports']) },
  ],
  navigation: [{ id: 'imports', to: '/imports', icon: 'inbox', isFor: ({ active }) => brings.has(active?.role ?? '') }],
};

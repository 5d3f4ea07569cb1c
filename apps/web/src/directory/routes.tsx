import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [
    { path: 'directory', lazy: page(() => import('./directory-page'), ['directory']) },
    { path: 'directory/:id', lazy: page(() => import('./organization-page'), ['directory']) },
  ],
  navigation: [{ id: 'directory', to: '/directory', icon: 'dir', isFor: () => true }],
};

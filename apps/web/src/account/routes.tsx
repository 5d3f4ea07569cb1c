import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [{ path: 'account', lazy: page(() => import('./account-page'), ['account', 'elder', 'assisting']) }],
  navigation: [{ id: 'account', to: '/account', icon: 'user', isFor: () => true }],
};

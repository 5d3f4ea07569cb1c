import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [{ index: true, lazy: page(() => import('./home-page'), ['home', 'first-steps']) }],
  navigation: [{ id: 'home', to: '/', icon: 'home', isFor: () => true }],
};

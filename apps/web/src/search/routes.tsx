import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [{ path: 'search', lazy: page(() => import('./search-page'), ['search']) }],
};

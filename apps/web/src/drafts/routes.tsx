import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [{ path: 'drafts', lazy: page(() => import('./drafts-page'), ['drafts']) }],
};

import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [],
  bareRoutes: [{ path: 'begin', lazy: page(() => import('./begin-page'), ['begin', 'sign-in']) }],
};

import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [],
  bareRoutes: [
    { path: 'sign-in', lazy: page(() => import('./sign-in-page'), ['sign-in', 'elder', 'assisting']) },
    { path: 'welcome', lazy: page(() => import('./welcome-page'), ['welcome']) },
  ],
};

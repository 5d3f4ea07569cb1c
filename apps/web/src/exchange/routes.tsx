import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [
    { path: 'organization/exchange', lazy: page(() => import('./exchange-page'), ['exchange']) },
    { path: 'organization/exchange/:id', lazy: page(() => import('./webhook-page'), ['exchange']) },
  ],
};

import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [{ path: 'mail-outbox', lazy: page(() => import('./mail-outbox-page'), ['outbox']) }],
};

import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [{ path: 'notifications', lazy: page(() => import('./notifications-page'), ['notifications']) }],
};

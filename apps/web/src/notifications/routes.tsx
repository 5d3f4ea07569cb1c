import { type Feature, page } from '../shell/feature';

const settings = ['notification-settings', 'notifications'] as const;

export const feature: Feature = {
  routes: [
    { path: 'notifications', lazy: page(() => import('./notifications-page'), ['notifications']) },
    { path: 'notifications/settings', lazy: page(() => import('./settings-page'), settings) },
    { path: 'notifications/robots', lazy: page(() => import('./robots-page'), settings) },
  ],
};

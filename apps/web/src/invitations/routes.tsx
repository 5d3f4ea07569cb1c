import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [],
  bareRoutes: [
    { path: 'invitation', lazy: page(() => import('./invitation-page'), ['invitations', 'roles', 'sign-in']) },
  ],
};

import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [
    { path: 'live', lazy: page(() => import('./pages/sessions-page'), ['live', 'live-room']) },
    { path: 'live/new', lazy: page(() => import('./pages/prepare-page'), ['live', 'live-room', 'drafts']) },
    { path: 'live/:id', lazy: page(() => import('./pages/session-page'), ['live', 'live-room']) },
  ],
  bareRoutes: [
    { path: 'live/:id/projector', lazy: page(() => import('./pages/projector-page'), ['live', 'live-room']) },
    { path: 'live/:id/minutes', lazy: page(() => import('./pages/minutes-page'), ['live', 'live-room']) },
  ],
  navigation: [{ id: 'live', to: '/live', icon: 'live', isFor: () => true }],
};

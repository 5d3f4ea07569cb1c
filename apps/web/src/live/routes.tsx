import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [
    { path: 'live', lazy: page(() => import('./pages/sessions-page'), ['live', 'live-after', 'live-room']) },
    {
      path: 'live/new',
      lazy: page(() => import('./pages/prepare-page'), ['live', 'live-room', 'live-agenda', 'drafts']),
    },
    { path: 'live/commitments', lazy: page(() => import('./pages/commitments-page'), ['live', 'live-after']) },
    { path: 'live/templates', lazy: page(() => import('./pages/templates-page'), ['live', 'live-agenda']) },
    {
      path: 'live/templates/:id',
      lazy: page(() => import('./pages/template-page'), ['live', 'live-room', 'live-agenda']),
    },
    {
      path: 'live/:id',
      lazy: page(() => import('./pages/session-page'), ['live', 'live-after', 'live-room', 'live-agenda']),
    },
    { path: 'live/:id/survey', lazy: page(() => import('./pages/survey-page'), ['live', 'live-after']) },
  ],
  bareRoutes: [
    { path: 'live/:id/pack', lazy: page(() => import('./pages/pack-page'), ['live', 'live-agenda']) },
    { path: 'live/:id/projector', lazy: page(() => import('./pages/projector-page'), ['live', 'live-room']) },
    {
      path: 'live/:id/minutes',
      lazy: page(
        () => import('./pages/minutes-page'),
        ['live', 'live-after', 'live-minutes', 'live-room', 'meeting-room', 'drafts'],
      ),
    },
  ],
  navigation: [{ id: 'live', to: '/live', icon: 'live', isFor: () => true }],
};

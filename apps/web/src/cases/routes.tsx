import type { Session } from '../session/session';
import { type Feature, page } from '../shell/feature';

const words = ['cases', 'referrals', 'directory', 'access-requests', 'mandatory-reports'] as const;
const formWords = [...words, 'drafts'] as const;

const worksWithCases = ({ active }: Session) =>
  active !== null &&
  ['member', 'support-agency'].includes(active.organizationKind) &&
  ['worker', 'supervisor'].includes(active.role);

export const feature: Feature = {
  routes: [
    { path: 'cases', lazy: page(() => import('./list-page'), words) },
    { path: 'cases/new', lazy: page(() => import('./begin-page'), formWords) },
    { path: 'cases/people', lazy: page(() => import('./people-page'), words) },
    { path: 'cases/people/new', lazy: page(() => import('./new-person-page'), formWords) },
    { path: 'cases/people/:id', lazy: page(() => import('./person-page'), words) },
    { path: 'cases/people/:id/edit', lazy: page(() => import('./new-person-page'), formWords) },
    { path: 'cases/households', lazy: page(() => import('./households-page'), words) },
    { path: 'cases/households/new', lazy: page(() => import('./household-page'), words) },
    { path: 'cases/households/:id', lazy: page(() => import('./household-page'), words) },
    { path: 'cases/:id', lazy: page(() => import('./file-page'), formWords) },
  ],
  navigation: [{ id: 'cases', to: '/cases', icon: 'doc', isFor: worksWithCases }],
};

import { type Feature, page } from '../shell/feature';

/** What stays after a stage review. Reached from a grant, from the sessions and from messages; it has no door of its own. */
export const feature: Feature = {
  routes: [
    { path: 'adjustment-proposals', lazy: page(() => import('./adjustments-page'), ['stage-reviews']) },
    { path: 'adjustment-proposals/:id', lazy: page(() => import('./adjustments-page'), ['stage-reviews']) },
    { path: 'pledges', lazy: page(() => import('./pledges-page'), ['stage-reviews']) },
  ],
};

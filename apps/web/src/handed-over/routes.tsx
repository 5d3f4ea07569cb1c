import { type Feature, page } from '../shell/feature';

/** Reached from the message that says something came: few people ever need it, so it has no door of its own. */
export const feature: Feature = {
  routes: [{ path: 'handed-over', lazy: page(() => import('./handed-over-page'), ['handed-over']) }],
};

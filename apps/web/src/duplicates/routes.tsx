import { type Feature, page } from '../shell/feature';

/** Reached from the tabs of 转介; whose role it is not gets the server's answer. */
export const feature: Feature = {
  routes: [{ path: 'duplicates', lazy: page(() => import('./list-page'), ['duplicates', 'worklist']) }],
};

import { type Feature, page } from '../shell/feature';

/** Keys of rounds without names, and the openings of single notes. Reached from one's organisation and from messages. */
export const feature: Feature = {
  routes: [
    { path: 'sealed-rounds', lazy: page(() => import('./keeping-page'), ['sealed-rounds']) },
    { path: 'sealed-rounds/:id', lazy: page(() => import('./opening-page'), ['sealed-rounds']) },
  ],
};

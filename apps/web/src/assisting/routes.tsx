import { type Feature, page } from '../shell/feature';
import { fillsInForOthers } from './assisting';

export const feature: Feature = {
  routes: [{ path: 'assisting', lazy: page(() => import('./assisting-page'), ['assisting']) }],
  navigation: [{ id: 'assisting', to: '/assisting', icon: 'pen', isFor: fillsInForOthers }],
};

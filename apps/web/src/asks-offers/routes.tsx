import { type Feature, page } from '../shell/feature';

export const feature: Feature = {
  routes: [
    { path: 'asks-offers', lazy: page(() => import('./asks-offers-page'), ['asks-offers', 'directory']) },
    { path: 'asks-offers/:id', lazy: page(() => import('./ask-offer-page'), ['asks-offers', 'directory']) },
  ],
  navigation: [
    { id: 'asksOffers', to: '/asks-offers', icon: 'hand', isFor: ({ active }) => active?.role !== 'resident' },
  ],
};

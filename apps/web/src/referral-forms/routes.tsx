import { type Feature, page } from '../shell/feature';

/** The paper side of a referral takes the whole window: what is seen is what is printed. */
export const feature: Feature = {
  routes: [],
  bareRoutes: [{ path: 'referrals/:id/forms/:form', lazy: page(() => import('./form-page'), ['referral-forms']) }],
};

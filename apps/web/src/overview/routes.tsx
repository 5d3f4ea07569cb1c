import type { Session } from '../session/session';
import { type Feature, page } from '../shell/feature';

const coaches = ['supervisor', 'facilitator', 'organization-admin'];

const isCoach = ({ active }: Session) =>
  active !== null && active.organizationKind === 'support-agency' && coaches.includes(active.role);

export const feature: Feature = {
  routes: [
    {
      path: 'referrals/overview',
      lazy: page(() => import('./overview-page'), ['overview', 'referrals', 'worklist', 'directory']),
    },
    { path: 'stuck-referrals', lazy: page(() => import('./stuck-page'), ['overview', 'directory']) },
  ],
  navigation: [{ id: 'stuckReferrals', to: '/stuck-referrals', icon: 'clock', isFor: isCoach }],
};

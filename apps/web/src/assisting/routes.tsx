import { type Feature, page } from '../shell/feature';
import type { Session } from '../session/session';

const roles = ['community-staff', 'worker', 'supervisor', 'organization-admin', 'facilitator'];
const kinds = ['member', 'support-agency', 'community'];

/** Who is shown the page; the server decides by the same rule who may use it. */
const fillsInForOthers = ({ active, assistance }: Session) =>
  active !== null && assistance === null && roles.includes(active.role) && kinds.includes(active.organizationKind);

export const feature: Feature = {
  routes: [{ path: 'assisting', lazy: page(() => import('./assisting-page'), ['assisting']) }],
  navigation: [{ id: 'assisting', to: '/assisting', icon: 'pen', isFor: fillsInForOthers }],
};

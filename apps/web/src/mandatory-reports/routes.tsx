import type { Session } from '../session/session';
import { type Feature, page } from '../shell/feature';

const words = ['mandatory-reports'] as const;
const roles = ['worker', 'supervisor', 'organization-admin', 'facilitator', 'community-staff', 'street-officer'];

const mayReport = ({ active }: Session) => active !== null && roles.includes(active.role);

export const feature: Feature = {
  routes: [
    { path: 'mandatory-reports', lazy: page(() => import('./list-page'), words) },
    { path: 'mandatory-reports/new', lazy: page(() => import('./new-page'), words) },
    { path: 'mandatory-reports/:id', lazy: page(() => import('./report-page'), words) },
  ],
  navigation: [{ id: 'mandatoryReports', to: '/mandatory-reports', icon: 'tri', isFor: mayReport }],
};

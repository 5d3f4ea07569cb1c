import type { IconName } from '../components';
import type { NavigationId } from '../shell/feature';
import type { Session } from '../session/session';
import type chinese from '../texts/zh-CN/search';

export type PlaceId = keyof (typeof chinese)['places'];

/** A page of the product that a search box leads to. */
export interface Place {
  id: PlaceId;
  to: string;
  icon: IconName;
  /** Shown to whoever has this entry in the navigation… */
  entry?: NavigationId;
  /** …or to whom this lets in; without either, to everybody. */
  isFor?: (session: Session) => boolean;
}

const hasRole =
  (...roles: string[]) =>
  ({ active }: Session) =>
    active !== null && roles.includes(active.role);

const isStaff = ({ active }: Session) => active !== null && active.role !== 'resident';

export const places: readonly Place[] = [
  { id: 'home', to: '/', icon: 'home' },
  { id: 'referrals', to: '/referrals', icon: 'refer', entry: 'referrals' },
  { id: 'newReferral', to: '/referrals/new', icon: 'pen', entry: 'referrals', isFor: hasRole('worker', 'supervisor') },
  { id: 'cases', to: '/cases', icon: 'doc', entry: 'cases' },
  { id: 'newServiceUser', to: '/cases/people/new', icon: 'plus', entry: 'cases' },
  { id: 'duplicates', to: '/duplicates', icon: 'link', entry: 'cases' },
  { id: 'directory', to: '/directory', icon: 'dir', entry: 'directory' },
  { id: 'asksOffers', to: '/asks-offers', icon: 'hand', entry: 'asksOffers' },
  { id: 'live', to: '/live', icon: 'live', entry: 'live' },
  {
    id: 'prepareLive',
    to: '/live/new',
    icon: 'live',
    entry: 'live',
    isFor: hasRole('facilitator', 'organization-admin'),
  },
  { id: 'commitments', to: '/live/commitments', icon: 'check', entry: 'live', isFor: isStaff },
  { id: 'pledges', to: '/pledges', icon: 'hand', entry: 'live', isFor: isStaff },
  { id: 'adjustments', to: '/adjustment-proposals', icon: 'pen', entry: 'live', isFor: isStaff },
  { id: 'cohorts', to: '/cohorts', icon: 'people', entry: 'cohorts' },
  { id: 'grants', to: '/grants', icon: 'money', entry: 'cohorts' },
  { id: 'imports', to: '/imports', icon: 'inbox', entry: 'imports' },
  { id: 'people', to: '/people', icon: 'user', entry: 'people' },
  {
    id: 'inviteColleague',
    to: '/people/invite',
    icon: 'plus',
    entry: 'people',
    isFor: hasRole('organization-admin', 'network-steward'),
  },
  {
    id: 'inviteOrganization',
    to: '/people/invite-organization',
    icon: 'plus',
    entry: 'people',
    isFor: hasRole('network-steward'),
  },
  { id: 'organization', to: '/organization', icon: 'home2', entry: 'organization' },
  { id: 'assisting', to: '/assisting', icon: 'pen', entry: 'assisting' },
  { id: 'notifications', to: '/notifications', icon: 'bell', isFor: isStaff },
  { id: 'notificationSettings', to: '/notifications/settings', icon: 'bell', isFor: isStaff },
  { id: 'robots', to: '/notifications/robots', icon: 'bell', isFor: hasRole('organization-admin') },
  { id: 'drafts', to: '/drafts', icon: 'cloudoff' },
  { id: 'password', to: '/account', icon: 'lock' },
  { id: 'elder', to: '/account', icon: 'eye' },
  { id: 'textSize', to: '/account', icon: 'eye' },
  { id: 'language', to: '/account', icon: 'book' },
  { id: 'install', to: '/account', icon: 'down' },
  { id: 'switchOrganization', to: '/account', icon: 'pass', isFor: ({ memberships }) => memberships.length > 1 },
];

/** Only a demo network shows what mail it would have sent. */
export const demoPlaces: readonly Place[] = [{ id: 'outbox', to: '/mail-outbox', icon: 'send' }];

import { features } from '../features';
import type { OrganizationKind, Session } from '../session/session';
import type { NavigationId, NavigationItem } from './feature';

/** design.md section 4: which entries each kind of organisation sees, in this order; only those whose feature exists appear. */
const order: Record<OrganizationKind, readonly NavigationId[]> = {
  member: [
    'home',
    'referrals',
    'cases',
    'access',
    'directory',
    'live',
    'asksOffers',
    'cohorts',
    'assisting',
    'mandatoryReports',
    'people',
    'organization',
    'imports',
  ],
  'support-agency': [
    'home',
    'live',
    'asksOffers',
    'cohorts',
    'directory',
    'referrals',
    'cases',
    'referralFlows',
    'stuckReferrals',
    'access',
    'assisting',
    'mandatoryReports',
    'people',
    'organization',
    'imports',
  ],
  foundation: [
    'home',
    'cohorts',
    'referralFlows',
    'live',
    'directory',
    'asksOffers',
    'people',
    'organization',
    'imports',
  ],
  'civil-affairs': ['home', 'referrals', 'live', 'directory', 'asksOffers', 'people', 'organization', 'imports'],
  street: [
    'home',
    'referrals',
    'access',
    'live',
    'directory',
    'asksOffers',
    'mandatoryReports',
    'people',
    'organization',
    'imports',
  ],
  community: [
    'home',
    'referrals',
    'access',
    'live',
    'asksOffers',
    'directory',
    'assisting',
    'mandatoryReports',
    'people',
    'organization',
    'imports',
  ],
  listed: ['home'],
};

const phoneOrder: Record<OrganizationKind, readonly NavigationId[]> = {
  ...order,
  member: ['home', 'referrals', 'live', 'directory'],
  'support-agency': ['home', 'live', 'cohorts', 'referrals'],
  foundation: ['home', 'cohorts', 'live', 'directory'],
  'civil-affairs': ['home', 'referrals', 'live', 'directory'],
  street: ['home', 'referrals', 'access', 'live', 'directory'],
  community: ['home', 'referrals', 'live', 'directory', 'assisting'],
};

/** A resident's entries are the same wherever they live. */
const wantedOf = ({ active }: Session, orders: typeof order): readonly NavigationId[] =>
  active?.role === 'resident' ? ['home', 'live'] : orders[active?.organizationKind ?? 'listed'];

export function navigationFor(session: Session): NavigationItem[] {
  const items = features.flatMap((feature) => feature.navigation ?? []);
  const wanted = wantedOf(session, order);
  return wanted.flatMap((id) => items.filter((item) => item.id === id && item.isFor(session)));
}

/** Whether the page at this address belongs to the entry. */
export function isAt({ to, covers = [] }: NavigationItem, pathname: string): boolean {
  if (to === '/') return pathname === '/';
  return [to, ...covers].some((path) => pathname === path || pathname.startsWith(`${path}/`));
}

/** The phone's bottom bar: what fits under a thumb, then 我的, which leads to the rest. In the elder version three at most. */
export function phoneNavigationFor(session: Session, elder: boolean): NavigationItem[] {
  const wanted = wantedOf(session, phoneOrder);
  const items = navigationFor(session);
  const account = features.flatMap((feature) => feature.navigation ?? []).filter((item) => item.id === 'account');
  const found = wanted.flatMap((id) => items.filter((item) => item.id === id));
  return [...(elder ? found.slice(0, 2) : found), ...account];
}

/** Entries the bottom bar has no room for. */
export function besidesPhoneNavigationFor(session: Session, elder: boolean): NavigationItem[] {
  const shown = phoneNavigationFor(session, elder);
  return navigationFor(session).filter((item) => !shown.includes(item));
}

import { features } from '../features';
import type { OrganizationKind, Session } from '../session/session';
import type { NavigationId, NavigationItem } from './feature';

/** design.md section 4: which entries each kind of organisation sees, in this order; only those whose feature exists appear. */
const order: Record<OrganizationKind, readonly NavigationId[]> = {
  member: ['home', 'referrals', 'directory', 'live', 'cohorts'],
  'support-agency': ['home', 'live', 'cohorts', 'directory', 'referrals'],
  foundation: ['home', 'cohorts', 'live', 'directory'],
  'civil-affairs': ['home', 'live', 'directory'],
  street: ['home', 'live', 'directory'],
  community: ['home', 'live', 'directory'],
  listed: ['home'],
};

const phoneOrder: Record<OrganizationKind, readonly NavigationId[]> = {
  ...order,
  member: ['home', 'referrals', 'live', 'directory'],
  'support-agency': ['home', 'live', 'cohorts', 'referrals'],
};

export function navigationFor(session: Session): NavigationItem[] {
  const items = features.flatMap((feature) => feature.navigation ?? []);
  const wanted = order[session.active?.organizationKind ?? 'listed'];
  return wanted.flatMap((id) => items.filter((item) => item.id === id && item.isFor(session)));
}

/** Whether the page at this address belongs to the entry. */
export function isAt({ to, covers = [] }: NavigationItem, pathname: string): boolean {
  if (to === '/') return pathname === '/';
  return [to, ...covers].some((path) => pathname === path || pathname.startsWith(`${path}/`));
}

/** The phone's bottom bar: what fits under a thumb, then 我的, which leads to the rest. */
export function phoneNavigationFor(session: Session): NavigationItem[] {
  const wanted = phoneOrder[session.active?.organizationKind ?? 'listed'];
  const items = navigationFor(session);
  const account = features.flatMap((feature) => feature.navigation ?? []).filter((item) => item.id === 'account');
  return [...wanted.flatMap((id) => items.filter((item) => item.id === id)), ...account];
}

/** Entries the bottom bar has no room for. */
export function besidesPhoneNavigationFor(session: Session): NavigationItem[] {
  const shown = phoneNavigationFor(session);
  return navigationFor(session).filter((item) => !shown.includes(item));
}

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

const phoneLimit = 4;

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

/** The phone's bottom bar: the first entries in the order a thumb needs them, then 我的. */
export function phoneNavigationFor(session: Session): NavigationItem[] {
  const items = navigationFor(session);
  const isAccount = (item: NavigationItem) => item.id === 'account';
  const account = features.flatMap((feature) => feature.navigation ?? []).filter(isAccount);
  const byThumb = (item: NavigationItem) => (item.id === 'directory' ? 1 : 0);
  return [...[...items].sort((a, b) => byThumb(a) - byThumb(b)).slice(0, phoneLimit), ...account];
}

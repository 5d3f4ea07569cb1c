import type { OrganizationKind, Role } from '../session/session';

/** Keys of namespace `roles`: the same role means less where the database itself gives the organisation no referral. */
export type RoleText = Role | 'foundation-admin' | 'office-admin' | 'office-worker';

const isCasework = (kind: OrganizationKind) => kind === 'member' || kind === 'support-agency';

export function roleText(role: Role, kind: OrganizationKind): RoleText {
  if (isCasework(kind)) return role;
  if (role === 'organization-admin') return kind === 'foundation' ? 'foundation-admin' : 'office-admin';
  if (role === 'worker' || role === 'supervisor') return kind === 'community' ? 'community-staff' : 'office-worker';
  return role;
}

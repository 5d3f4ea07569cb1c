/** Whoever invites, reduced to what the rules need. */
export interface Inviter {
  organizationId: string | null;
  organizationKind: string | null;
  role: string | null;
}

/** Who looks after the people of an organisation. */
export const keepingRoles: readonly string[] = ['organization-admin', 'network-steward'];
const steward = 'network-steward';
const caseRoles = ['organization-admin', 'supervisor', 'worker', 'facilitator'];

/** Which roles people of an organisation of this kind may have. `listed` has no people: it is only in the directory. */
export const rolesOfKind: Readonly<Record<string, readonly string[]>> = {
  member: caseRoles,
  'support-agency': [...caseRoles, steward],
  foundation: ['organization-admin', 'program-officer', 'facilitator'],
  'civil-affairs': caseRoles,
  street: ['organization-admin', 'street-officer', 'facilitator'],
  community: [...caseRoles, 'community-staff', 'resident'],
  listed: [],
};

/** Kinds an organisation may join the network as. */
export const joiningKinds: readonly string[] = Object.keys(rolesOfKind).filter((kind) => rolesOfKind[kind].length > 0);

/** The role of the first person of an organisation: the one who invites the others. */
export const firstRole = 'organization-admin';

export const isKeeper = (viewer: Inviter): boolean =>
  viewer.organizationId !== null && viewer.role !== null && keepingRoles.includes(viewer.role);

/** Roles the inviter may give to colleagues of their own organisation. Only a steward makes a steward. */
export function rolesToGive(inviter: Inviter): readonly string[] {
  if (!isKeeper(inviter) || inviter.organizationKind === null) return [];
  const roles = rolesOfKind[inviter.organizationKind] ?? [];
  return inviter.role === steward ? roles : roles.filter((role) => role !== steward);
}

/** Kinds of organisation the inviter may bring into the network: a steward any, everybody else none. */
export const kindsToInvite = (inviter: Inviter): readonly string[] =>
  isKeeper(inviter) && inviter.role === steward ? joiningKinds : [];

import type { Actor, OrganizationKind } from '@app/access';
import { newId } from '@app/kernel';
import type { Member, OrganizationGroup } from '@app/live-protocol';

const groups: Record<OrganizationKind, OrganizationGroup> = {
  member: 'partner',
  listed: 'partner',
  'support-agency': 'support',
  foundation: 'funder',
  'civil-affairs': 'government',
  street: 'government',
  community: 'community',
};

/** A signed-in person as the room will show them. */
export function aMember(
  actor: Pick<Actor, 'displayName' | 'organizationId' | 'organizationKind'>,
  organizationName: string,
  role: 'facilitator' | 'member',
  now: number,
): Member {
  const group = actor.organizationKind ? groups[actor.organizationKind] : 'guest';
  return {
    id: newId(),
    displayName: actor.displayName ?? '',
    organization: { id: actor.organizationId, name: organizationName, group },
    role,
    verified: true,
    joinedAt: now,
  };
}

/** Somebody without an account, under the name they typed. */
export function aGuest(id: string, name: string, organization: string, now: number): Member {
  return {
    id,
    displayName: name,
    organization: { id: null, name: organization, group: 'guest' },
    role: 'guest',
    verified: false,
    joinedAt: now,
  };
}

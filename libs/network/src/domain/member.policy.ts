import { keepingRoles } from './invitation.policy';

export const memberActions = ['change-role', 'remove', 'move', 'reset-password', 'see-open-work'] as const;
export type MemberAction = (typeof memberActions)[number];

/** Whoever asks, reduced to what the rules need. */
export interface Keeper {
  accountId: string | null;
  organizationId: string | null;
  role: string | null;
}

export interface MemberStanding {
  accountId: string;
  organizationId: string;
  role: string;
  /** Also a member of another organisation: their password opens more than this one. */
  isElsewhere: boolean;
  /** False for somebody whom others only ever help: there is no password to forget. */
  signsIn: boolean;
}

const steward = 'network-steward';

/**
 * What somebody may do with a member. Nobody changes their own role or resets their own password this way; a steward is
 * touched by stewards only; who signs in for two organisations is given a new password by no administrator of one of them.
 */
export function allowedMemberActions(viewer: Keeper, member: MemberStanding): MemberAction[] {
  const isOwn = viewer.accountId === member.accountId;
  const isSteward = viewer.role === steward;
  const isHere = viewer.organizationId === member.organizationId;
  if (!isHere) return isSteward ? ofAnotherOrganization(member, isOwn) : [];
  if (viewer.role === null || !keepingRoles.includes(viewer.role)) return [];
  const isAbove = member.role === steward && !isSteward;
  const actions: MemberAction[] = [];
  if (!isOwn && !isAbove) actions.push('change-role');
  if (!isAbove) actions.push('remove');
  if (isSteward && !isOwn && member.role !== steward) actions.push('move');
  const mayReset = !isOwn && !isAbove && (isSteward || !member.isElsewhere);
  if (mayReset && member.signsIn) actions.push('reset-password');
  actions.push('see-open-work');
  return actions;
}

/** A steward helps where an organisation cannot help itself; its work is its own, so nothing of that is shown. */
function ofAnotherOrganization(member: MemberStanding, isOwn: boolean): MemberAction[] {
  if (isOwn || member.role === steward) return [];
  const cannotBeHelpedThere = member.role === 'organization-admin' || member.isElsewhere;
  return cannotBeHelpedThere ? ['move', 'reset-password'] : ['move'];
}

export interface KeepingMember {
  accountId: string;
  organizationId: string;
  role: string;
}

/**
 * Whether the organisation would be left without anybody who looks after it, or the network without a steward, were this
 * member to have `next` as role, or none. `keeping` are all who keep it today and may sign in.
 */
export function leavesNobody(
  member: KeepingMember,
  next: string | null,
  keeping: readonly KeepingMember[],
): 'last-admin' | 'last-steward' | null {
  const others = keeping.filter(
    (other) => other.accountId !== member.accountId || other.organizationId !== member.organizationId,
  );
  const keepsStill = next !== null && keepingRoles.includes(next);
  const keptByOthers = others.some((other) => other.organizationId === member.organizationId);
  if (keepingRoles.includes(member.role) && !keepsStill && !keptByOthers) return 'last-admin';
  if (member.role === steward && next !== steward && !others.some(({ role }) => role === steward))
    return 'last-steward';
  return null;
}

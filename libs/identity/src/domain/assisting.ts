import { forbidden, ruleBroken } from '@app/kernel';

/** How the resident asked for it: beside the helper, by telephone, or on a paper form. */
export const waysOfAsking = ['present', 'telephone', 'paper'] as const;
export type WayOfAsking = (typeof waysOfAsking)[number];

export const assistedLifeMs = 60 * 60_000;

const helperRoles: readonly string[] = ['community-staff', 'worker', 'supervisor', 'organization-admin', 'facilitator'];
const helperOrganizations: readonly string[] = ['member', 'support-agency', 'community'];

export interface Helper {
  accountId: string | null;
  role: string | null;
  organizationKind: string | null;
  /** Whoever fills in for a resident at this moment is that resident, and helps nobody. */
  isAssisted: boolean;
}

/** R-UI-01: staff who meet residents may fill in for them. A foundation and an office see no resident by name. */
export function mayAssist({ accountId, role, organizationKind, isAssisted }: Helper): boolean {
  return (
    accountId !== null &&
    !isAssisted &&
    helperRoles.includes(role ?? '') &&
    helperOrganizations.includes(organizationKind ?? '')
  );
}

/** @throws forbidden `role-not-allowed`, rule `only-residents-are-assisted` */
export function assertMayAssist(helper: Helper, resident: { role: string }): void {
  if (!mayAssist(helper)) throw forbidden('role-not-allowed');
  if (resident.role !== 'resident') throw ruleBroken('only-residents-are-assisted');
}

/** An hour at most, and never longer than the helper's own session. */
export const assistedUntil = (now: Date, helperExpiresAt: Date): Date =>
  new Date(Math.min(now.getTime() + assistedLifeMs, helperExpiresAt.getTime()));

import { ruleBroken } from '@app/kernel';

export type GrantAction = 'plan-tranche' | 'pay-tranche';
export type CohortAction = 'award-grant';

interface WhoActs {
  organizationId: string | null;
  role: string | null;
}

const isOfficerOf = (actor: WhoActs, funderOrganizationId: string): boolean =>
  actor.role === 'program-officer' && actor.organizationId === funderOrganizationId;

/** Only the officers of the foundation that gives, and never on a grant that somebody else published. */
export const allowedGrantActions = (
  actor: WhoActs,
  grant: { funderOrganizationId: string; source: string | null },
): GrantAction[] =>
  isOfficerOf(actor, grant.funderOrganizationId) && grant.source === null ? ['plan-tranche', 'pay-tranche'] : [];

export const allowedCohortActions = (actor: WhoActs, cohort: { funderOrganizationId: string }): CohortAction[] =>
  isOfficerOf(actor, cohort.funderOrganizationId) ? ['award-grant'] : [];

/** Offices and communities take no part in what is given; the database would refuse them. */
export const followsMoney = ({ organizationKind }: { organizationKind: string | null }): boolean =>
  !['civil-affairs', 'street', 'community'].includes(organizationKind ?? '');

/** @throws rule `ends-before-it-starts` */
export function assertPeriod(startsOn: string | undefined, endsOn: string | undefined): void {
  if (startsOn && endsOn && endsOn < startsOn) throw ruleBroken('ends-before-it-starts');
}

import { isMinor, isWorkingDay, chinaDay, chinaTime, nextDay, type AgeBand, type WorkingCalendar } from '@app/kernel';
import { identityFields, identityTier, type IdentityField } from './person';

/** T14: reading one has no part in, asked for and decided a level above (domain.md 2.5). */
export const accessStatuses = ['requested', 'approved', 'active', 'expired', 'revoked', 'denied'] as const;
export type AccessStatus = (typeof accessStatuses)[number];

/** The same pairs stand in the database's trigger; a test compares the two. */
export const accessTransitions: readonly (readonly [from: AccessStatus, to: AccessStatus])[] = [
  ['requested', 'approved'],
  ['requested', 'denied'],
  ['approved', 'active'],
  ['approved', 'expired'],
  ['approved', 'revoked'],
  ['active', 'expired'],
  ['active', 'revoked'],
];

/** A colleague of the owning organisation, staff of a community for its own people, or a further worker of a recipient. */
export const accessRoutes = ['colleague', 'community', 'recipient'] as const;
export type AccessRoute = (typeof accessRoutes)[number];

export const accessPurposes = [
  'home-visit',
  'urgent-help',
  'arranging-service',
  'applying-for-support',
  'standing-in',
  'quality-review',
  'other',
] as const;
export type AccessPurpose = (typeof accessPurposes)[number];

/** R-PI-01, without the emergency: that opens at once and by itself (R-AC-04). */
export const accessBases = ['consent', 'contract', 'statutory-duty', 'public-health', 'other-law'] as const;
export type AccessBasis = (typeof accessBases)[number];

export const denialReasons = ['not-needed', 'too-much', 'no-basis', 'ask-the-person', 'other'] as const;
export type DenialReason = (typeof denialReasons)[number];

export const emergencyReasons = [
  'life-in-danger',
  'health-emergency',
  'abuse-or-neglect',
  'missing-person',
  'disaster',
  'other',
] as const;
export type EmergencyReason = (typeof emergencyReasons)[number];

export const reviewVerdicts = ['justified', 'not-justified'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** Hours; the longest is a week. */
export const usualLife = 24;
export const longestLife = 168;
/** Minutes an emergency view stays open. */
export const emergencyMinutes = 30;

export const requesterRoles = ['worker', 'supervisor', 'community-staff'] as const;
export type RequesterRole = (typeof requesterRoles)[number];
export type ApproverRole = 'supervisor' | 'organization-admin' | 'street-officer';

/** One level above whoever asks; staff of a community are answered by the street alone, never by a community role (R-AC-01). */
export const approverRoleFor = (requester: RequesterRole): ApproverRole => {
  if (requester === 'community-staff') return 'street-officer';
  return requester === 'supervisor' ? 'organization-admin' : 'supervisor';
};

export interface AccessViewer {
  accountId: string | null;
  organizationId: string | null;
  role: string | null;
  /** Who fills in for this person: a decision is nobody's to make for somebody else. */
  assistedBy: string | null;
}

export interface AccessFacts {
  status: AccessStatus;
  requesterAccountId: string;
  requesterRole: RequesterRole;
  filledInBy: string | null;
  approverOrganizationId: string;
  organizationId: string;
}

export type AccessAction = 'approve' | 'refuse' | 'read' | 'end';

const open = (status: AccessStatus): boolean => status === 'approved' || status === 'active';

/** Never oneself, nor who filled it in for the requester, nor in somebody else's name (R-AC-03). */
export const mayDecide = (viewer: AccessViewer, request: Omit<AccessFacts, 'status'>): boolean =>
  viewer.assistedBy === null &&
  viewer.organizationId === request.approverOrganizationId &&
  viewer.role === approverRoleFor(request.requesterRole) &&
  viewer.accountId !== request.requesterAccountId &&
  viewer.accountId !== request.filledInBy;

export const maySee = (viewer: AccessViewer, request: Omit<AccessFacts, 'status'>): boolean =>
  viewer.accountId === request.requesterAccountId ||
  (viewer.organizationId === request.approverOrganizationId &&
    viewer.role === approverRoleFor(request.requesterRole)) ||
  (viewer.organizationId === request.organizationId && viewer.role === 'supervisor');

export function accessActions(viewer: AccessViewer, request: AccessFacts): AccessAction[] {
  const actions: AccessAction[] = [];
  if (request.status === 'requested' && mayDecide(viewer, request)) actions.push('approve', 'refuse');
  if (!open(request.status)) return actions;
  const own = viewer.accountId === request.requesterAccountId;
  if (own) actions.push('read');
  const answersForPerson = viewer.organizationId === request.organizationId && viewer.role === 'supervisor';
  if (own || mayDecide(viewer, request) || answersForPerson) actions.push('end');
  return actions;
}

/** What may be asked for: any field of the vault, each by its name. */
export const askableFields = identityFields;
export const tierForAsking = (field: IdentityField, ageBand: AgeBand): 'L2' | 'L3' =>
  isMinor(ageBand) ? 'L3' : identityTier(field, ageBand);

/** 18:00 of the next working day (R-AC-04). */
export function reviewDueAt(openedAt: Date, calendar: WorkingCalendar): Date {
  let date = nextDay(chinaDay(openedAt));
  while (!isWorkingDay(date, calendar)) date = nextDay(date);
  return chinaTime(date, 18);
}

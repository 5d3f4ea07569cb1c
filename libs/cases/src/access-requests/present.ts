import type { Actor } from '@app/access';
import { systemClock } from '@app/kernel';
import { approverRoleFor, tierForAsking } from '../domain/access-request';
import type { IdentityField } from '../domain/person';
import type {
  AccessFieldDto,
  AccessRequestDto,
  AskableAccessDto,
  EmergencyViewDto,
  MinorApprovalDto,
  PersonReadingDto,
} from './access-requests.dto';
import { roleOf, type ShownAccess, type Subject } from './access-requests.service';
import type { ShownEmergencyView } from './emergency-views.service';
import type { MinorApprovalRow } from './minor-approvals.service';
import type { ReadingRow } from './person-readings.service';

const fieldsOf = ({ fields, ageBand }: Pick<Subject, 'fields' | 'ageBand'>): AccessFieldDto[] =>
  fields.map((field: IdentityField) => ({ field, tier: tierForAsking(field, ageBand) }));

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export const askable = (
  actor: Actor,
  subject: Subject & { approverOrganization: string; waiting: boolean },
): AskableAccessDto => ({
  personCode: subject.personCode,
  ageBand: subject.ageBand,
  sex: subject.sex,
  route: subject.route,
  fields: fieldsOf(subject),
  approverOrganization: subject.approverOrganization,
  approverRole: approverRoleFor(roleOf(actor)),
  waiting: subject.waiting,
});

export const accessRequest = (
  actor: Actor,
  { request, allowedActions, requesterOrganization, approverOrganization }: ShownAccess,
): AccessRequestDto => ({
  id: request.id,
  version: request.version,
  status: request.status,
  route: request.route,
  // The other side of a referral, and the street, know the person by code alone.
  personId: request.organizationId === actor.organizationId ? request.personId : null,
  referralId: request.requesterOrganizationId === actor.organizationId ? request.referralTaskId : null,
  personCode: request.personCode,
  ageBand: request.ageBand,
  sex: request.sex,
  requesterName: request.requesterName,
  requesterOrganization,
  approverOrganization,
  approverRole: approverRoleFor(request.requesterRole),
  purpose: request.purpose,
  purposeNote: request.purposeNote,
  legalBasis: request.legalBasis,
  fields: fieldsOf(request),
  validHours: request.validHours,
  grantedFields: request.grantedFields,
  grantedHours: request.grantedHours,
  askedAt: request.askedAt.toISOString(),
  decidedByName: request.decidedByName,
  decidedAt: iso(request.decidedAt),
  denialReason: request.denialReason,
  decisionNote: request.decisionNote,
  endsAt: iso(request.endsAt),
  allowedActions,
});

export const emergencyView = (actor: Actor, { view, mayReview, mayRead }: ShownEmergencyView): EmergencyViewDto => ({
  id: view.id,
  version: view.version,
  personId: view.organizationId === actor.organizationId ? view.personId : null,
  personCode: view.personCode,
  ageBand: view.ageBand,
  sex: view.sex,
  viewerName: view.viewerName,
  reasonCode: view.reasonCode,
  reason: view.reason,
  fields: fieldsOf(view),
  openedAt: view.openedAt.toISOString(),
  endsAt: view.endsAt.toISOString(),
  open: view.open,
  reviewDueAt: view.reviewDueAt.toISOString(),
  overdue: view.reviewedAt === null && view.reviewDueAt < systemClock.now(),
  reviewedAt: iso(view.reviewedAt),
  reviewedByName: view.reviewedByName,
  verdict: view.verdict,
  reviewNote: view.reviewNote,
  allowedActions: [...(mayRead ? ['read'] : []), ...(mayReview ? ['review'] : [])],
});

export const minorApproval = ({ approvedAt, ...row }: MinorApprovalRow): MinorApprovalDto => ({
  ...row,
  approvedAt: iso(approvedAt),
});

export const reading = ({ at, ...row }: ReadingRow): PersonReadingDto => ({ ...row, at: at.toISOString() });

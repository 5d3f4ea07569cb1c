import type { AgeBand, Sex } from '@app/kernel';
import type {
  AccessBasis,
  AccessPurpose,
  AccessRoute,
  AccessStatus,
  DenialReason,
  EmergencyReason,
  RequesterRole,
  ReviewVerdict,
} from '../domain/access-request';
import type { IdentityField } from '../domain/person';

interface Asked {
  id: string;
  version: number;
  organizationId: string;
  personId: string;
  personCode: string;
  ageBand: AgeBand;
  sex: Sex;
  fields: IdentityField[];
}

export interface AccessRequestRow extends Asked {
  route: AccessRoute;
  referralTaskId: string | null;
  requesterAccountId: string;
  requesterName: string;
  requesterOrganizationId: string;
  requesterRole: RequesterRole;
  filledInBy: string | null;
  approverOrganizationId: string;
  purpose: AccessPurpose;
  purposeNote: string | null;
  legalBasis: AccessBasis;
  validHours: number;
  /** As it stands at this moment: what has run out is expired, whether or not anybody wrote that down. */
  status: AccessStatus;
  decidedByName: string | null;
  decidedAt: Date | null;
  grantedFields: IdentityField[] | null;
  grantedHours: number | null;
  denialReason: DenialReason | null;
  decisionNote: string | null;
  endsAt: Date | null;
  endedAt: Date | null;
  askedAt: Date;
}

export interface NewAccessRequest extends Asked {
  route: AccessRoute;
  parentGrantId: string | null;
  referralTaskId: string | null;
  requesterName: string;
  requesterRole: RequesterRole;
  approverOrganizationId: string;
  purpose: AccessPurpose;
  purposeNote: string | null;
  legalBasis: AccessBasis;
  validHours: number;
}

export interface EmergencyViewRow extends Asked {
  viewerAccountId: string;
  viewerName: string;
  viewerRole: RequesterRole;
  reasonCode: EmergencyReason;
  reason: string;
  openedAt: Date;
  endsAt: Date;
  open: boolean;
  reviewerOrganizationId: string;
  reviewDueAt: Date;
  reviewedAt: Date | null;
  reviewedByName: string | null;
  verdict: ReviewVerdict | null;
  reviewNote: string | null;
}

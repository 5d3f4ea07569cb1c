import { Flag, Id, OneOf, OneOfList, Out, PageOf, PageQuery, Text, Whole } from '@app/http';
import { ageBands, clientGroups, sexes } from '@app/kernel';
import {
  accessBases,
  accessPurposes,
  accessRoutes,
  accessStatuses,
  askableFields,
  denialReasons,
  emergencyReasons,
  longestLife,
  reviewVerdicts,
  type AccessBasis,
  type AccessPurpose,
  type DenialReason,
  type EmergencyReason,
  type ReviewVerdict,
} from '../domain/access-request';
import type { IdentityField } from '../domain/person';

const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const codedList = (values: readonly string[], nullable = false) => ({
  type: String,
  enum: [...values],
  isArray: true,
  nullable,
});
const moment = { type: String, format: 'date-time' };
const maybeMoment = { ...moment, nullable: true };
const maybeText = { type: String, nullable: true };
const note = { max: 1000, optional: true };

export const accessBoxes = ['mine', 'to-decide', 'decided'] as const;

export class AccessAboutQuery {
  @Id({ optional: true }) personId?: string;
  @Id({ optional: true }) referralId?: string;
}

export class AskForAccessDto {
  /** Of the own organisation; or the referral that was received. One of the two. */
  @Id({ optional: true }) personId?: string;
  @Id({ optional: true }) referralId?: string;
  @OneOfList(askableFields) fields: IdentityField[];
  @OneOf(accessPurposes) purpose: AccessPurpose;
  @Text(note) purposeNote?: string;
  @OneOf(accessBases) legalBasis: AccessBasis;
  @Whole({ min: 1, max: longestLife, optional: true }) validHours?: number;
  /** To read it alone, for this only, and to pass nothing on. */
  @Flag() undertaking: boolean;
}

export class AccessRequestsQuery extends PageQuery {
  @OneOf(accessBoxes) box: (typeof accessBoxes)[number];
}

export class ApproveAccessDto {
  @OneOfList(askableFields, { optional: true }) fields?: IdentityField[];
  @Whole({ min: 1, max: longestLife, optional: true }) validHours?: number;
  @Text(note) note?: string;
}

export class RefuseAccessDto {
  @OneOf(denialReasons) reason: DenialReason;
  @Text(note) note?: string;
}

export class ReadFieldDto {
  @OneOf(askableFields) field: IdentityField;
}

export class OpenEmergencyDto {
  @Id() personId: string;
  @OneOf(emergencyReasons) reasonCode: EmergencyReason;
  @Text({ max: 1000, min: 2 }) reason: string;
}

export class EmergencyViewsQuery {
  @OneOf(['mine', 'to-review']) box: 'mine' | 'to-review';
}

export class ReviewEmergencyDto {
  @OneOf(reviewVerdicts) verdict: ReviewVerdict;
  @Text(note) note?: string;
}

export class ApproveMinorDto {
  @Id() personId: string;
  @Id() accountId: string;
}

export class AccessFieldDto {
  @Out(coded(askableFields)) field: IdentityField;
  @Out(coded(['L2', 'L3'])) tier: string;
}

/** L1 of whom it is about: a code, never a name. */
export class AccessSubjectDto {
  @Out() personCode: string;
  @Out(coded(ageBands)) ageBand: string;
  @Out(coded(sexes)) sex: string;
}

export class AskableAccessDto extends AccessSubjectDto {
  @Out(coded(accessRoutes)) route: string;
  @Out({ type: [AccessFieldDto] }) fields: AccessFieldDto[];
  @Out() approverOrganization: string;
  @Out() approverRole: string;
  @Out({ description: 'A request of theirs is under way already' }) waiting: boolean;
}

export class AccessRequestDto extends AccessSubjectDto {
  @Out() id: string;
  @Out({ type: 'integer' }) version: number;
  @Out(coded(accessStatuses)) status: string;
  @Out(coded(accessRoutes)) route: string;
  @Out(maybeText) personId: string | null;
  @Out(maybeText) referralId: string | null;
  @Out() requesterName: string;
  @Out() requesterOrganization: string;
  @Out() approverOrganization: string;
  @Out() approverRole: string;
  @Out(coded(accessPurposes)) purpose: string;
  @Out(maybeText) purposeNote: string | null;
  @Out(coded(accessBases)) legalBasis: string;
  @Out({ type: [AccessFieldDto] }) fields: AccessFieldDto[];
  @Out({ type: 'integer' }) validHours: number;
  @Out({ ...codedList(askableFields, true) }) grantedFields: string[] | null;
  @Out({ type: 'integer', nullable: true }) grantedHours: number | null;
  @Out(moment) askedAt: string;
  @Out(maybeText) decidedByName: string | null;
  @Out(maybeMoment) decidedAt: string | null;
  @Out(coded(denialReasons, true)) denialReason: string | null;
  @Out(maybeText) decisionNote: string | null;
  @Out(maybeMoment) endsAt: string | null;
  @Out(codedList(['approve', 'refuse', 'read', 'end'])) allowedActions: string[];
}
export class AccessRequestPageDto extends PageOf(AccessRequestDto) {}

/** Shown over the page: who reads, and when. */
export class WatermarkDto {
  @Out() name: string;
  @Out(moment) at: string;
}

export class ReadFieldAnswerDto {
  @Out(coded(askableFields)) field: string;
  @Out(maybeText) value: string | null;
  @Out({ type: WatermarkDto }) watermark: WatermarkDto;
}

export class EmergencyViewDto extends AccessSubjectDto {
  @Out() id: string;
  @Out({ type: 'integer' }) version: number;
  @Out(maybeText) personId: string | null;
  @Out() viewerName: string;
  @Out(coded(emergencyReasons)) reasonCode: string;
  @Out() reason: string;
  @Out({ type: [AccessFieldDto] }) fields: AccessFieldDto[];
  @Out(moment) openedAt: string;
  @Out(moment) endsAt: string;
  @Out() open: boolean;
  @Out(moment) reviewDueAt: string;
  @Out() overdue: boolean;
  @Out(maybeMoment) reviewedAt: string | null;
  @Out(maybeText) reviewedByName: string | null;
  @Out(coded(reviewVerdicts, true)) verdict: string | null;
  @Out(maybeText) reviewNote: string | null;
  @Out(codedList(['read', 'review'])) allowedActions: string[];
}

export class MinorApprovalDto {
  @Out(maybeText) id: string | null;
  @Out() personId: string;
  @Out() personCode: string;
  @Out(coded(ageBands)) ageBand: string;
  @Out() accountId: string;
  @Out() accountName: string;
  @Out(maybeText) approvedByName: string | null;
  @Out(maybeMoment) approvedAt: string | null;
}

export class PersonReadingDto {
  @Out() id: string;
  @Out(moment) at: string;
  @Out() readerName: string;
  @Out() organizationName: string;
  @Out() ownStaff: boolean;
  @Out(maybeText) role: string | null;
  @Out({ type: [String] }) fields: string[];
  @Out({ ...maybeText, description: 'A code' }) purpose: string | null;
  @Out(coded(['own-staff', 'consent', 'statutory-duty', 'emergency', 'other-law', 'approval'])) ground: string;
  @Out(maybeText) approvedByName: string | null;
  @Out(maybeText) assistedByName: string | null;
}

export class PersonReadingsDto {
  @Out() personCode: string;
  @Out(coded(ageBands)) ageBand: string;
  @Out({ type: [PersonReadingDto] }) items: PersonReadingDto[];
  @Out(maybeText) next: string | null;
}

export class CommunityPersonDto {
  @Out() id: string;
  @Out() code: string;
  @Out() maskedName: string;
  @Out(coded(clientGroups)) clientGroup: string;
  @Out(coded(sexes)) sex: string;
  @Out(coded(ageBands)) ageBand: string;
  @Out(maybeText) building: string | null;
  @Out() waiting: boolean;
}
export class CommunityPersonPageDto extends PageOf(CommunityPersonDto) {}

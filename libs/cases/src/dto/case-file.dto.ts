import { CalendarDate, FlagInQuery, Id, IdList, OneOf, Out, PageOf, PageQuery, Text } from '@app/http';
import { ageBands } from '@app/kernel';
import {
  caseStatuses,
  caseSteps,
  endReasons,
  subjectKinds,
  type CaseStatus,
  type CaseStep,
  type EndReason,
  type SubjectKind,
} from '../domain/case-file';
import { shownStates } from '../domain/duplicate';
import { HouseholdMemberDto } from './service-user.dto';

const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const moment = { type: String, format: 'date-time' };
const words = { max: 4000, min: 1 };

export class CaseFilesQuery extends PageQuery {
  @OneOf(caseStatuses, { optional: true }) status?: CaseStatus;
  /** Only those the reader holds or supervises. */
  @FlagInQuery({ optional: true }) mine?: boolean;
  /** Only those in which the reader, as named supervisor, has something to read. */
  @FlagInQuery({ optional: true }) unread?: boolean;
  @Id({ optional: true }) personId?: string;
  /** A number or a code, or its beginning. */
  @Text({ max: 20, pattern: /^[A-Za-z0-9-]{1,20}$/, optional: true }) code?: string;
}

export class BeginCaseFileDto {
  @OneOf(subjectKinds) subjectKind: SubjectKind;
  @Id({ optional: true }) personId?: string;
  @Id({ optional: true }) householdId?: string;
  @Id() supervisorAccountId: string;
  @CalendarDate() happenedOn: string;
  /** What was heard and agreed at intake. */
  @Text(words) text: string;
}

export class WriteCaseStepDto {
  @OneOf(caseSteps) step: CaseStep;
  @CalendarDate() happenedOn: string;
  @Text(words) text: string;
  /** What the person wants, in their own words. */
  @Text({ max: 2000, optional: true }) ownWish?: string;
}

export class CloseCaseFileDto {
  @OneOf(endReasons) endReason: EndReason;
  @CalendarDate() happenedOn: string;
  @Text(words) text: string;
  /** Later than five years after the end, if a rule asks for it. */
  @CalendarDate({ optional: true }) retainUntil?: string;
}

export class AssignCaseFileDto {
  @Id({ optional: true }) holderAccountId?: string;
  @Id({ optional: true }) supervisorAccountId?: string;
}

export class MarkCaseReadDto {
  @IdList({ maxItems: 200 }) stepIds: string[];
}

export class CaseFileItemDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() number: string;
  @Out({ type: 'integer' }) version: number;
  @Out(coded(subjectKinds)) subjectKind: string;
  @Out({ description: 'The code of the person, family or group' }) subjectCode: string;
  @Out({ type: String, nullable: true }) personId: string | null;
  @Out({ type: String, nullable: true }) householdId: string | null;
  @Out(coded(ageBands, true)) ageBand: string | null;
  @Out(coded(caseStatuses)) status: string;
  @Out(coded(caseSteps)) step: string;
  @Out(coded(endReasons, true)) endReason: string | null;
  @Out() holderName: string;
  @Out() supervisorName: string;
  @Out({ type: 'integer', description: 'Records the named supervisor has not read' }) unread: number;
  @Out(moment) openedAt: string;
  @Out(moment) updatedAt: string;
  @Out({ ...moment, nullable: true }) closedAt: string | null;
  @Out({ type: String, format: 'date', nullable: true }) retainUntil: string | null;
}

export class CaseFilePageDto extends PageOf(CaseFileItemDto) {}

export class CaseStepDto {
  @Out({ format: 'uuid' }) id: string;
  @Out(coded(caseSteps)) step: string;
  @Out({ type: String, format: 'date' }) happenedOn: string;
  @Out() writtenByName: string;
  @Out() mine: boolean;
  @Out(moment) writtenAt: string;
  @Out({ ...moment, nullable: true }) readBySupervisorAt: string | null;
  @Out({ type: String, nullable: true }) readBySupervisorName: string | null;
  @Out({ type: String, nullable: true }) text: string | null;
  @Out({ type: String, nullable: true }) ownWish: string | null;
}

export class CaseFileDto extends CaseFileItemDto {
  @Out({ format: 'uuid' }) holderAccountId: string;
  @Out({ format: 'uuid' }) supervisorAccountId: string;
  @Out({ type: [CaseStepDto] }) steps: CaseStepDto[];
  @Out({ type: [HouseholdMemberDto] }) members: HouseholdMemberDto[];
  @Out(coded(['case-team-only', 'approval-needed'], true)) closedBecause: string | null;
  @Out({ type: [String] }) allowedActions: string[];
}

export class CaseColleagueDto {
  @Out({ format: 'uuid' }) accountId: string;
  @Out() displayName: string;
  @Out(coded(['worker', 'supervisor'])) role: string;
}

export class DuplicatesQuery extends PageQuery {
  @Id({ optional: true }) personId?: string;
  /** Also those put away, refused or undone. */
  @FlagInQuery({ optional: true }) all?: boolean;
}

export class ConnectedOrganizationDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
  @Out({ type: String, nullable: true }) phone: string | null;
}

/** About the reader's own service user. Nothing of the other side's, until both agreed: then who it is and how to call. */
export class PossibleDuplicateDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ format: 'uuid' }) personId: string;
  @Out() personCode: string;
  @Out(coded(shownStates)) state: string;
  @Out({ ...moment, nullable: true }) askedAt: string | null;
  @Out({ type: ConnectedOrganizationDto, nullable: true }) other: ConnectedOrganizationDto | null;
  @Out({ type: [String] }) allowedActions: string[];
}

export class PossibleDuplicatePageDto extends PageOf(PossibleDuplicateDto) {}

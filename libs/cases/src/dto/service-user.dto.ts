import { CalendarDate, FlagInQuery, Id, Nested, NestedList, OneOf, Out, PageOf, PageQuery, Text } from '@app/http';
import {
  ageBands,
  clientGroups,
  livingArrangements,
  sexes,
  spokenLanguages,
  type AgeBand,
  type ClientGroup,
  type LivingArrangement,
  type Sex,
  type SpokenLanguage,
} from '@app/kernel';
import { relations, type Relation } from '../domain/case-file';
import {
  identityFields,
  idNumberRules,
  phoneOwners,
  type IdentityField,
  type IdNumberRule,
  type PhoneOwner,
} from '../domain/person';
import { householdKinds, type HouseholdKind } from '../households.service';

const codeForm = /^[A-Za-z0-9-]{1,20}$/;
const areaForm = /^\d{12}$/;
const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const moment = { type: String, format: 'date-time' };

/** Sealed in the vault. An empty text takes the field away. */
export class IdentityDto {
  @Text({ max: 60, optional: true }) name?: string;
  @Text({ max: 40, optional: true }) phone?: string;
  @OneOf(['', ...phoneOwners], { optional: true }) phoneOwner?: PhoneOwner;
  @Text({ max: 300, optional: true }) address?: string;
  @CalendarDate({ optional: true }) birthDate?: string;
  /** A birthday by the lunar calendar, as it is said. */
  @Text({ max: 60, optional: true }) lunarNote?: string;
  /** Only with `idNumberRule`. */
  @Text({ max: 24, optional: true }) idNumber?: string;
  @Text({ max: 2000, optional: true }) family?: string;
  @Text({ max: 300, optional: true }) guardian?: string;
  @Text({ max: 2000, optional: true }) health?: string;
  @Text({ max: 100, optional: true }) abilityGrade?: string;
  @Text({ max: 2000, optional: true }) story?: string;
  @Text({ max: 2000, optional: true }) wish?: string;
  @Text({ max: 2000, optional: true }) priorServices?: string;
}

class BasicsInput {
  @OneOf(ageBands, { optional: true }) ageBand?: AgeBand;
  @OneOf(livingArrangements, { optional: true }) household?: LivingArrangement;
  @OneOf(spokenLanguages, { optional: true }) language?: SpokenLanguage;
  @Text({ max: 12, pattern: areaForm, optional: true }) areaCode?: string;
  @OneOf(idNumberRules, { optional: true }) idNumberRule?: IdNumberRule;
  @Nested(() => IdentityDto, { optional: true }) details?: IdentityDto;
}

export class CreateServiceUserDto extends BasicsInput {
  /** The organisation's own code for the person: letters, digits and hyphens, so that no name fits in. */
  @Text({ max: 20, pattern: codeForm }) code: string;
  @OneOf(clientGroups) clientGroup: ClientGroup;
  @OneOf(sexes) sex: Sex;
}

export class EditServiceUserDto extends BasicsInput {
  @Text({ max: 20, pattern: codeForm, optional: true }) code?: string;
  @OneOf(clientGroups, { optional: true }) clientGroup?: ClientGroup;
  @OneOf(sexes, { optional: true }) sex?: Sex;
}

export class ServiceUsersQuery extends PageQuery {
  @Text({ max: 20, pattern: codeForm, optional: true }) code?: string;
  @FlagInQuery({ optional: true }) mine?: boolean;
}

export const readingPurposes = ['case-work', 'contact', 'home-visit', 'applying-for-support', 'checking'] as const;

export class RevealDto {
  @OneOf(identityFields) field: IdentityField;
  @OneOf(readingPurposes) purpose: string;
}

export const erasureReasons = ['retention-ended', 'asked-by-person', 'consent-withdrawn'] as const;

export class EraseDto {
  @OneOf(erasureReasons) reason: string;
}

export class ServiceUserItemDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() code: string;
  @Out(coded(clientGroups)) clientGroup: string;
  @Out(coded(sexes)) sex: string;
  @Out(coded(ageBands)) ageBand: string;
  @Out({ type: String, nullable: true }) areaName: string | null;
  @Out() mine: boolean;
  @Out({ type: String, nullable: true }) openCaseId: string | null;
  @Out({ type: String, nullable: true }) openCaseNumber: string | null;
}

export class ServiceUserPageDto extends PageOf(ServiceUserItemDto) {}

export class RecordedFieldDto {
  @Out(coded(identityFields)) field: string;
  @Out(coded(['L2', 'L3'])) tier: string;
  @Out({ description: 'Whether the reader may open it' }) openable: boolean;
}

export class ServiceUserDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: 'integer' }) version: number;
  @Out() code: string;
  @Out(coded(clientGroups)) clientGroup: string;
  @Out(coded(sexes)) sex: string;
  @Out(coded(ageBands)) ageBand: string;
  @Out(coded(livingArrangements, true)) household: string | null;
  @Out(coded(spokenLanguages, true)) language: string | null;
  @Out({ type: String, nullable: true }) areaCode: string | null;
  @Out({ type: String, nullable: true }) areaName: string | null;
  @Out({ type: String, format: 'date', nullable: true }) retainUntil: string | null;
  @Out({ ...moment, nullable: true }) erasedAt: string | null;
  @Out(coded(['all', 'identifying', 'approval-needed', 'none'])) reach: string;
  @Out({ type: [RecordedFieldDto] }) recorded: RecordedFieldDto[];
  @Out({ type: [String] }) allowedActions: string[];
}

export class PersonNoteDto {
  @Out(
    coded([
      'id-number-old-form',
      'id-number-check-differs',
      'id-number-other-document',
      'phone-known-here',
      'id-number-known-here',
    ]),
  )
  code: string;
  @Out({ type: [String], description: 'Own service users with the same number' }) personCodes: string[];
}

export class ServiceUserKeptDto extends ServiceUserDto {
  @Out({ type: [PersonNoteDto] }) notes: PersonNoteDto[];
}

export class RevealedDto {
  @Out(coded(identityFields)) field: string;
  @Out({ type: String, nullable: true }) value: string | null;
}

export class MemberInputDto {
  @Id() personId: string;
  @OneOf(relations) relation: Relation;
}

export class CreateHouseholdDto {
  @OneOf(householdKinds) kind: HouseholdKind;
  @Text({ max: 20, pattern: codeForm }) code: string;
  @NestedList(() => MemberInputDto, { maxItems: 60 }) members: MemberInputDto[];
}

export class HouseholdMembersDto {
  @NestedList(() => MemberInputDto, { maxItems: 60 }) members: MemberInputDto[];
}

export class HouseholdsQuery extends PageQuery {
  @OneOf(householdKinds, { optional: true }) kind?: HouseholdKind;
  @Id({ optional: true }) personId?: string;
}

export class HouseholdMemberDto {
  @Out({ format: 'uuid' }) personId: string;
  @Out() code: string;
  @Out(coded(clientGroups)) clientGroup: string;
  @Out(coded(sexes)) sex: string;
  @Out(coded(ageBands)) ageBand: string;
  @Out(coded(relations)) relation: string;
}

export class HouseholdDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: 'integer' }) version: number;
  @Out(coded(householdKinds)) kind: string;
  @Out() code: string;
  @Out({ type: [HouseholdMemberDto] }) members: HouseholdMemberDto[];
  @Out({ type: String, nullable: true }) openCaseId: string | null;
}

export class HouseholdPageDto extends PageOf(HouseholdDto) {}

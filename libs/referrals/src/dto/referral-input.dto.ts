import { CalendarDate, Flag, Id, Nested, NestedList, OneOf, OneOfList, PageQuery, Text, Whole } from '@app/http';
import { shareableFields, type ShareableField } from '../domain/disclosure';
import {
  ageBands,
  basisReasons,
  clientFeedbacks,
  declineReasons,
  decliners,
  groups,
  households,
  languages,
  legalBases,
  modes,
  needCodes,
  outcomes,
  reasonCodes,
  riskCodes,
  sexes,
  urgencies,
  withdrawReasons,
  type AgeBand,
  type BasisReason,
  type ClientFeedback,
  type DeclineReason,
  type Decliner,
  type Group,
  type Household,
  type Language,
  type LegalBasis,
  type Mode,
  type NeedCode,
  type Outcome,
  type ReasonCode,
  type RiskCode,
  type Sex,
  type Urgency,
  type WithdrawReason,
} from '../domain/referral-codes';

const short = { max: 100, optional: true };
const long = { max: 2000, optional: true };

/** Sealed in the vault. An empty text takes the field away. */
export class ReferralDetailsDto {
  @Text(short) name?: string;
  @Text(short) phone?: string;
  @Text({ max: 300, optional: true }) address?: string;
  @Text(long) family?: string;
  @Text({ max: 300, optional: true }) guardian?: string;
  @Text(long) health?: string;
  @Text(short) abilityGrade?: string;
  @Text(long) story?: string;
  @Text(long) wish?: string;
  @Text(long) priorServices?: string;
  @Text(long) message?: string;
}

const codeForm = /^[A-Za-z0-9-]{1,20}$/;
const areaForm = /^\d{12}$/;

export class CreateReferralDto {
  /** A service user the organisation already looks after; left out, a new one is made. */
  @Id({ optional: true }) personId?: string;
  /** The organisation's own code for the person. Letters, digits and hyphens, so that no name fits in. */
  @Text({ max: 20, pattern: codeForm }) personCode: string;
  @OneOf(groups) group: Group;
  @OneOf(sexes) sex: Sex;
  @OneOf(ageBands) ageBand: AgeBand;
  @OneOf(households, { optional: true }) household?: Household;
  @OneOf(languages, { optional: true }) language?: Language;
  @Text({ max: 12, pattern: areaForm, optional: true }) areaCode?: string;
  @OneOf(modes) mode: Mode;
  @OneOf(urgencies) urgency: Urgency;
  @OneOf(needCodes) needCode: NeedCode;
  @OneOfList(needCodes) serviceCodes: NeedCode[];
  @OneOfList(riskCodes) riskCodes: RiskCode[];
  @OneOfList(reasonCodes) reasonCodes: ReasonCode[];
  @Id({ optional: true }) recipientId?: string;
  @Id({ optional: true }) grantId?: string;
  @OneOfList(shareableFields, { optional: true }) fields?: ShareableField[];
  @Nested(() => ReferralDetailsDto, { optional: true }) details?: ReferralDetailsDto;
  /** `group`: a need that many share; no person, no details. A household is written at `POST /api/referrals/household`. */
  @OneOf(['person', 'group'] as const, { optional: true }) subjectKind?: 'person' | 'group';
  @Whole({ min: 2, max: 100_000, optional: true }) headcount?: number;
  @OneOf(legalBases, { optional: true }) legalBasis?: LegalBasis;
  @OneOf(basisReasons, { optional: true }) basisReason?: BasisReason;
  /** Why no consent was asked, in words; sealed. Needed where the reason is `other`. */
  @Text(long) basisNote?: string;
}

export class ReferredMemberDto {
  /** Another recipient than the others have. */
  @Id({ optional: true }) recipientId?: string;
  @Id({ optional: true }) personId?: string;
  @Text({ max: 20, pattern: codeForm }) personCode: string;
  @OneOf(groups) group: Group;
  @OneOf(sexes) sex: Sex;
  @OneOf(ageBands) ageBand: AgeBand;
  @OneOf(households, { optional: true }) household?: Household;
  @OneOf(languages, { optional: true }) language?: Language;
  @OneOfList(shareableFields, { optional: true }) fields?: ShareableField[];
  @Nested(() => ReferralDetailsDto, { optional: true }) details?: ReferralDetailsDto;
}

/** What the members have in common; each becomes a referral of its own. */
export class CreateHouseholdReferralDto {
  @NestedList(() => ReferredMemberDto, { maxItems: 12 }) members: ReferredMemberDto[];
  @Text({ max: 12, pattern: areaForm, optional: true }) areaCode?: string;
  @OneOf(modes) mode: Mode;
  @OneOf(urgencies) urgency: Urgency;
  @OneOf(needCodes) needCode: NeedCode;
  @OneOfList(needCodes) serviceCodes: NeedCode[];
  @OneOfList(riskCodes) riskCodes: RiskCode[];
  @OneOfList(reasonCodes) reasonCodes: ReasonCode[];
  @Id({ optional: true }) recipientId?: string;
  @Id({ optional: true }) grantId?: string;
  @OneOf(legalBases, { optional: true }) legalBasis?: LegalBasis;
  @OneOf(basisReasons, { optional: true }) basisReason?: BasisReason;
  @Text(long) basisNote?: string;
}

export class EditReferralDto {
  @Text({ max: 20, pattern: codeForm, optional: true }) personCode?: string;
  @OneOf(groups, { optional: true }) group?: Group;
  @OneOf(sexes, { optional: true }) sex?: Sex;
  @OneOf(ageBands, { optional: true }) ageBand?: AgeBand;
  @OneOf(households, { optional: true }) household?: Household;
  @OneOf(languages, { optional: true }) language?: Language;
  @Text({ max: 12, pattern: areaForm, optional: true }) areaCode?: string;
  @OneOf(modes, { optional: true }) mode?: Mode;
  @OneOf(urgencies, { optional: true }) urgency?: Urgency;
  @OneOf(needCodes, { optional: true }) needCode?: NeedCode;
  @OneOfList(needCodes, { optional: true }) serviceCodes?: NeedCode[];
  @OneOfList(riskCodes, { optional: true }) riskCodes?: RiskCode[];
  @OneOfList(reasonCodes, { optional: true }) reasonCodes?: ReasonCode[];
  @Id({ optional: true }) recipientId?: string;
  @OneOfList(shareableFields, { optional: true }) fields?: ShareableField[];
  @Nested(() => ReferralDetailsDto, { optional: true }) details?: ReferralDetailsDto;
  @Whole({ min: 2, max: 100_000, optional: true }) headcount?: number;
  @OneOf(legalBases, { optional: true }) legalBasis?: LegalBasis;
  @OneOf(basisReasons, { optional: true }) basisReason?: BasisReason;
  @Text(long) basisNote?: string;
}

export class ChooseReferralGrantDto {
  /** Left out: the referral belongs to no grant. */
  @Id({ optional: true }) grantId?: string;
}

export class AnotherReferralDto {
  @Id({ optional: true }) recipientId?: string;
}

export class SendReferralDto {
  /** The recipient the sender was shown; when given, it is sent to nobody else. */
  @Id({ optional: true }) recipientId?: string;
}

export class AcceptReferralDto {
  @Flag() capacityConfirmed: boolean;
  /** It is taken on although no stated place is free. */
  @Flag({ optional: true }) overCapacity?: boolean;
  /** 有条件接收, for example that both visit together once. */
  @Text(long) conditions?: string;
  @Text(long) note?: string;
}

export class DeclineReferralDto {
  @OneOf(declineReasons) declineReason: DeclineReason;
  @OneOf(decliners) declinedBy: Decliner;
  @Text(long) note?: string;
}

export class StartReferralDto {
  @CalendarDate() firstContactOn: string;
  @Text(long) note?: string;
}

export class CompleteReferralDto {
  @OneOfList(needCodes) deliveredServices: NeedCode[];
  @OneOf(outcomes) outcome: Outcome;
  @Text(long) note?: string;
}

export class WithdrawReferralDto {
  @OneOf(withdrawReasons) withdrawReason: WithdrawReason;
  @Text(long) note?: string;
}

export class CloseReferralDto {
  @OneOf(clientFeedbacks) clientFeedback: ClientFeedback;
  @Text(long) note?: string;
}

export class ReferralNoteDto {
  @Text(long) note?: string;
}

export class PartnersQuery extends PageQuery {
  @OneOf(needCodes) need: NeedCode;
  /** Further services sought, separated by commas. */
  @Text({ max: 400, optional: true, pattern: /^[a-z-]+(,[a-z-]+)*$/ }) services?: string;
  @OneOf(ageBands, { optional: true }) ageBand?: AgeBand;
  @Text({ max: 12, pattern: areaForm, optional: true }) areaCode?: string;
}

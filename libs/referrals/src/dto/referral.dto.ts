import { Out, PageOf } from '@app/http';
import type { MatchReason, ReasonFacts } from '../referral-rows';
import { clockKinds, type ClockKind } from '../domain/clocks';
import { childViews, consentDecisions, consentForms, purposes, signers } from '../domain/consent';
import { closedReasons, shareableFields, type Card, type ShareableField } from '../domain/disclosure';
import {
  ageBands,
  basisReasons,
  basisReviews,
  businessStatuses,
  groups,
  households,
  languages,
  legalBases,
  modes,
  needCodes,
  reasonCodes,
  relations,
  riskCodes,
  sexes,
  statuses,
  subjectKinds,
  urgencies,
} from '../domain/referral-codes';
import { NextMatchesDto, PausedClockDto, RelatedReferralDto } from './referral-tree.dto';

const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const codedList = (values: readonly string[]) => ({ type: String, enum: [...values], isArray: true });
const moment = { type: String, format: 'date-time' };
const hands = ['mine', 'theirs', 'both', 'nobody'] as const;
export type Hands = (typeof hands)[number];

export class ReferralPartyDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: String, nullable: true }) shortName: string | null;
  @Out({ type: String, nullable: true }) phone: string | null;
}

export class ReferralClockDto {
  @Out(coded(clockKinds)) kind: ClockKind;
  @Out(moment) startedAt: string;
  @Out(moment) dueAt: string;
  /** Working days after today up to the due day. */
  @Out({ type: 'integer' }) workingDaysLeft: number;
  @Out() overdue: boolean;
  /** The State has not announced the holidays up to that day yet. */
  @Out() provisional: boolean;
}

/** Asked of the recipient when the consent was taken back. */
export class ReferralDeletionDto {
  @Out(moment) askedAt: string;
  @Out(moment) dueAt: string;
  @Out({ ...moment, nullable: true }) attestedAt: string | null;
  @Out() overdue: boolean;
}

export class ReferralStandingDto {
  @Out() id: string;
  @Out() number: string;
  @Out({ type: 'integer' }) version: number;
  @Out(coded(statuses)) status: string;
  @Out(coded(businessStatuses, true)) businessStatus: string | null;
  @Out(coded(hands)) hands: Hands;
  @Out({ type: ReferralClockDto, nullable: true }) clock: ReferralClockDto | null;
  @Out({ type: PausedClockDto, nullable: true }) pausedClock: PausedClockDto | null;
  @Out({ type: ReferralDeletionDto, nullable: true }) deletion: ReferralDeletionDto | null;
  @Out({ type: [String] }) allowedActions: string[];
}

export class ReferralPartsDto {
  @Out({ type: [ReferralStandingDto] }) items: ReferralStandingDto[];
}

export class ReferralItemDto {
  @Out() id: string;
  @Out() number: string;
  @Out({ type: 'integer' }) version: number;
  @Out(coded(['source', 'target'])) side: string;
  @Out(coded(statuses)) status: string;
  @Out(coded(businessStatuses, true)) businessStatus: string | null;
  @Out(coded(hands)) hands: Hands;
  @Out(coded(urgencies)) urgency: string;
  @Out(coded(modes)) mode: string;
  @Out(coded(needCodes)) needCode: string;
  @Out(codedList(needCodes)) serviceCodes: string[];
  @Out({ type: String, nullable: true, description: 'The source’s own code for the person; null after a no' })
  personCode: string | null;
  @Out({ type: ReferralPartyDto, nullable: true, description: 'The other side; null in a draft without a recipient' })
  counterpart: ReferralPartyDto | null;
  @Out({ type: ReferralClockDto, nullable: true }) clock: ReferralClockDto | null;
  @Out({ type: ReferralDeletionDto, nullable: true }) deletion: ReferralDeletionDto | null;
  @Out({ description: 'Whether the reader may sign for it now' }) mayReceive: boolean;
  @Out(moment) updatedAt: string;
}

export class ReferralPageDto extends PageOf(ReferralItemDto) {}

export class InHandsDto {
  @Out({ type: [ReferralItemDto] }) mine: ReferralItemDto[];
  @Out({ type: 'integer' }) mineTotal: number;
  @Out({ type: [ReferralItemDto] }) theirs: ReferralItemDto[];
  @Out({ type: 'integer' }) theirsTotal: number;
}

export class ReferralCardDto implements Card {
  @Out() personCode: string;
  @Out(coded(groups)) group: Card['group'];
  @Out(coded(sexes)) sex: Card['sex'];
  @Out(coded(ageBands)) ageBand: Card['ageBand'];
  @Out(coded(households, true)) household: Card['household'];
  @Out(coded(languages, true)) language: Card['language'];
  @Out({ type: String, nullable: true }) community: string | null;
  @Out(coded(needCodes)) needCode: Card['needCode'];
  @Out(codedList(needCodes)) serviceCodes: Card['serviceCodes'];
  @Out(codedList(riskCodes)) riskCodes: Card['riskCodes'];
  @Out(codedList(reasonCodes)) reasonCodes: Card['reasonCodes'];
  @Out(coded(modes)) mode: Card['mode'];
  @Out(coded(urgencies)) urgency: Card['urgency'];
  @Out({
    type: 'integer',
    nullable: true,
    required: false,
    description: 'How many share the need, where nobody is named',
  })
  headcount?: number | null;
}

export class ReferralFieldDto {
  @Out(coded(shareableFields)) field: ShareableField;
  @Out(coded(['L2', 'L3'])) tier: string;
  @Out(coded(['open', 'masked', 'closed'])) state: string;
  @Out({ type: String, nullable: true, description: 'Present when open or masked' }) value: string | null;
  @Out(coded(closedReasons, true))
  reason: string | null;
}

export class ReferralSightDto {
  @Out({ type: ReferralCardDto, nullable: true }) card: ReferralCardDto | null;
  @Out({ type: [ReferralFieldDto] }) fields: ReferralFieldDto[];
}

const reasonNumber = { type: 'integer', nullable: true, required: false } as const;
const reasonText = { type: String, nullable: true, required: false };

/** Only those that belong to the reason's code are there. */
export class PartnerReasonFactsDto implements ReasonFacts {
  @Out({ required: false, description: 'expertise: the code of the expertise asked for' }) tag?: string;
  @Out({ required: false }) areaCode?: string;
  @Out(reasonText) areaName?: string | null;
  @Out(reasonText) servedAreaCode?: string | null;
  @Out(reasonText) servedAreaName?: string | null;
  @Out({ type: 'integer', required: false }) age?: number;
  @Out(reasonNumber) ageFrom?: number | null;
  @Out(reasonNumber) ageTo?: number | null;
  @Out(reasonNumber) freePlaces?: number | null;
  @Out(reasonNumber) ageDays?: number | null;
  @Out({ required: false }) unconfirmed?: boolean;
}

export class PartnerReasonDto {
  @Out({ enum: ['expertise', 'area', 'age', 'capacity'] }) code: MatchReason['code'];
  @Out() met: boolean;
  @Out({ type: PartnerReasonFactsDto }) params: PartnerReasonFactsDto;
}

export class ReferralStepDto {
  @Out() id: string;
  @Out() step: string;
  @Out(coded(statuses, true)) fromStatus: string | null;
  @Out(coded(statuses)) toStatus: string;
  @Out(coded(businessStatuses, true)) businessStatus: string | null;
  @Out() actorName: string;
  @Out(coded(['source', 'target', 'system'])) actorSide: string;
  @Out({ type: String, nullable: true }) reason: string | null;
  @Out({ type: String, nullable: true }) reasonBy: string | null;
  @Out({ type: Object, additionalProperties: true }) detail: Record<string, unknown>;
  @Out({ type: String, nullable: true }) note: string | null;
  @Out(moment) occurredAt: string;
}

export class ReferralConsentDto {
  @Out() id: string;
  @Out() recipientId: string;
  @Out(coded(purposes)) purpose: string;
  @Out(codedList(shareableFields)) fields: string[];
  @Out({ type: String, format: 'date' }) endsOn: string;
  @Out(coded(consentDecisions)) decision: string;
  @Out(coded(signers)) signedBy: string;
  @Out(coded(childViews, true)) childView: string | null;
  @Out(coded(consentForms)) form: string;
  @Out(moment) recordedAt: string;
}

export class ReferralDto extends ReferralStandingDto {
  @Out(coded(['source', 'target'])) side: string;
  @Out({ type: ReferralPartyDto }) source: ReferralPartyDto;
  @Out({ type: ReferralPartyDto, nullable: true }) recipient: ReferralPartyDto | null;
  @Out() holderName: string;
  @Out(coded(urgencies)) urgency: string;
  @Out(coded(modes)) mode: string;
  @Out(coded(needCodes)) needCode: string;
  @Out({ type: ReferralCardDto, nullable: true }) card: ReferralCardDto | null;
  @Out({ type: [ReferralFieldDto] }) fields: ReferralFieldDto[];
  @Out({ ...codedList(shareableFields), description: 'What the person is asked to share, then what was agreed' })
  sharedFields: string[];
  @Out({ type: String, format: 'date', nullable: true }) consentEndsOn: string | null;
  @Out({ type: [PartnerReasonDto] }) matchReasons: PartnerReasonDto[];
  @Out({ type: [ReferralStepDto] }) timeline: ReferralStepDto[];
  @Out({ type: [String], description: 'Codes of what still stands in the way of sending one’s own draft' })
  sendBlockers: string[];
  @Out({ type: String, nullable: true, description: 'For the source only' }) areaCode: string | null;
  @Out({ type: [ReferralConsentDto], description: 'For the source only' }) consents: ReferralConsentDto[];
  @Out({ type: String, nullable: true, description: 'For the source only' }) grantId: string | null;
  @Out({
    type: String,
    nullable: true,
    description: 'The declined or withdrawn referral this one follows; for the source only',
  })
  replacesId: string | null;
  @Out(coded(subjectKinds)) subjectKind: string;
  @Out(coded(relations, true)) relation: string | null;
  @Out({ type: [RelatedReferralDto], description: 'Tasks of the same request or household this reader may open' })
  related: RelatedReferralDto[];
  @Out(coded(legalBases)) legalBasis: string;
  @Out(coded(basisReasons, true)) basisReason: string | null;
  @Out({ ...moment, nullable: true, description: 'Until when a supervisor has to look; for the source only' })
  basisReviewDueAt: string | null;
  @Out({ ...coded(basisReviews, true), description: 'For the source only' }) basisReview: string | null;
  @Out({ type: String, format: 'date', nullable: true, description: 'When the person was told; for the source only' })
  noticeGivenOn: string | null;
  @Out({ type: String, nullable: true, description: 'Code of why it stands where it stands' })
  statusReason: string | null;
  @Out({ type: String, nullable: true }) statusReasonBy: string | null;
  @Out({ type: 'integer', description: 'How often the recipient may still ask back' }) infoRoundsLeft: number;
  @Out({ type: String, nullable: true, description: 'What the recipient asked last' }) question: string | null;
  @Out({ type: String, nullable: true, description: 'What the source answered to it' }) answer: string | null;
  @Out({ type: String, nullable: true, description: 'On what condition it was accepted' }) conditions: string | null;
  @Out({ type: String, nullable: true, description: 'What was handed back when it failed' }) handBack: string | null;
  @Out({ type: String, format: 'date', nullable: true }) holdReviewOn: string | null;
  @Out({ type: ReferralPartyDto, nullable: true, description: 'To whom the recipient proposes to forward it' })
  forwardTo: ReferralPartyDto | null;
  @Out({ description: 'The source agreed to forward it; the new draft is not sent yet' }) forwardApproved: boolean;
  @Out({ type: 'integer', description: 'How often the source gave more time' }) extensions: number;
  @Out({ type: NextMatchesDto, nullable: true, description: 'What the end suggests; for the source only' })
  nextMatches: NextMatchesDto | null;
  @Out(moment) createdAt: string;
  @Out(moment) updatedAt: string;
}

export class ReferralPreviewDto {
  @Out({ type: 'integer' }) version: number;
  @Out({ type: ReferralSightDto }) before: ReferralSightDto;
  @Out({ type: ReferralSightDto }) after: ReferralSightDto;
}

export class ReferralViewDto {
  @Out() id: string;
  @Out() viewerName: string;
  @Out() organizationName: string;
  @Out(coded(['preview', 'card', 'identity', 'outcome'])) seen: string;
  @Out(codedList(shareableFields)) fields: string[];
  @Out(moment) viewedAt: string;
}

export class ReferralPartnerServiceDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: 'integer', nullable: true }) freePlaces: number | null;
  @Out({ ...moment, nullable: true }) capacityUpdatedAt: string | null;
  @Out({ description: 'No figure, or one older than thirty days' }) capacityUnconfirmed: boolean;
}

export class PartnerAnswersDto {
  /** Referrals for this need it decided on in the last year; below five nothing is told. */
  @Out({ type: 'integer' }) decided: number;
  @Out({ type: 'integer' }) accepted: number;
  /** Hours from sending to accepting, of the one in the middle. */
  @Out({ type: Number, nullable: true }) medianHours: number | null;
}

export class ReferralPartnerDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: String, nullable: true }) shortName: string | null;
  @Out({ type: String, nullable: true }) phone: string | null;
  @Out({ type: ReferralPartnerServiceDto, nullable: true }) service: ReferralPartnerServiceDto | null;
  @Out({ type: 'integer' }) met: number;
  @Out({ type: 'integer' }) asked: number;
  @Out({ type: [PartnerReasonDto] }) reasons: PartnerReasonDto[];
  @Out({ type: PartnerAnswersDto, nullable: true }) answers: PartnerAnswersDto | null;
}

export class ReferralPartnerPageDto extends PageOf(ReferralPartnerDto) {}

import { Out, PageOf } from '@app/http';
import { clockKinds, type ClockKind } from '../domain/clocks';
import { childViews, consentDecisions, consentForms, purposes, signers } from '../domain/consent';
import { shareableFields, type Card, type ShareableField } from '../domain/disclosure';
import {
  ageBands,
  businessStatuses,
  groups,
  households,
  languages,
  modes,
  needCodes,
  reasonCodes,
  riskCodes,
  sexes,
  statuses,
  urgencies,
} from '../domain/referral-codes';

const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const codedList = (values: readonly string[]) => ({ type: String, enum: [...values], isArray: true });
const moment = { type: String, format: 'date-time' };
const hands = ['mine', 'theirs', 'both', 'nobody'] as const;
export type Hands = (typeof hands)[number];

export class PartyDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: String, nullable: true }) shortName: string | null;
  @Out({ type: String, nullable: true }) phone: string | null;
}

export class ClockDto {
  @Out(coded(clockKinds)) kind: ClockKind;
  @Out(moment) startedAt: string;
  @Out(moment) dueAt: string;
  /** Working days after today up to the due day. */
  @Out({ type: 'integer' }) workingDaysLeft: number;
  @Out() overdue: boolean;
  /** The State has not announced the holidays up to that day yet. */
  @Out() provisional: boolean;
}

export class StandingDto {
  @Out() id: string;
  @Out() number: string;
  @Out({ type: 'integer' }) version: number;
  @Out(coded(statuses)) status: string;
  @Out(coded(businessStatuses, true)) businessStatus: string | null;
  @Out(coded(hands)) hands: Hands;
  @Out({ type: ClockDto, nullable: true }) clock: ClockDto | null;
  @Out({ type: [String] }) allowedActions: string[];
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
  @Out({ type: PartyDto, nullable: true, description: 'The other side; null in a draft without a recipient' })
  counterpart: PartyDto | null;
  @Out({ type: ClockDto, nullable: true }) clock: ClockDto | null;
  @Out(moment) updatedAt: string;
}

export class ReferralPageDto extends PageOf(ReferralItemDto) {}

export class InHandsDto {
  @Out({ type: [ReferralItemDto] }) mine: ReferralItemDto[];
  @Out({ type: 'integer' }) mineTotal: number;
  @Out({ type: [ReferralItemDto] }) theirs: ReferralItemDto[];
  @Out({ type: 'integer' }) theirsTotal: number;
}

export class CardDto implements Card {
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
}

export class FieldSightDto {
  @Out(coded(shareableFields)) field: ShareableField;
  @Out(coded(['L2', 'L3'])) tier: string;
  @Out(coded(['open', 'masked', 'closed'])) state: string;
  @Out({ type: String, nullable: true, description: 'Present when open or masked' }) value: string | null;
  @Out(coded(['after-acceptance', 'not-consented', 'not-recorded', 'access-ended', 'case-team-only'], true))
  reason: string | null;
}

export class SightDto {
  @Out({ type: CardDto, nullable: true }) card: CardDto | null;
  @Out({ type: [FieldSightDto] }) fields: FieldSightDto[];
}

export class MatchReasonDto {
  @Out() code: string;
  @Out() met: boolean;
  @Out({ type: Object, additionalProperties: true }) params: Record<string, string | number | boolean | null>;
}

export class TimelineStepDto {
  @Out() id: string;
  @Out() step: string;
  @Out(coded(statuses, true)) fromStatus: string | null;
  @Out(coded(statuses)) toStatus: string;
  @Out(coded(businessStatuses, true)) businessStatus: string | null;
  @Out() actorName: string;
  @Out(coded(['source', 'target'])) actorSide: string;
  @Out({ type: String, nullable: true }) reason: string | null;
  @Out({ type: String, nullable: true }) reasonBy: string | null;
  @Out({ type: Object, additionalProperties: true }) detail: Record<string, unknown>;
  @Out({ type: String, nullable: true }) note: string | null;
  @Out(moment) occurredAt: string;
}

export class ConsentDto {
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

export class ReferralDto extends StandingDto {
  @Out(coded(['source', 'target'])) side: string;
  @Out({ type: PartyDto }) source: PartyDto;
  @Out({ type: PartyDto, nullable: true }) recipient: PartyDto | null;
  @Out() holderName: string;
  @Out(coded(urgencies)) urgency: string;
  @Out(coded(modes)) mode: string;
  @Out(coded(needCodes)) needCode: string;
  @Out({ type: CardDto, nullable: true }) card: CardDto | null;
  @Out({ type: [FieldSightDto] }) fields: FieldSightDto[];
  @Out({ ...codedList(shareableFields), description: 'What the person is asked to share, then what was agreed' })
  sharedFields: string[];
  @Out({ type: String, format: 'date', nullable: true }) consentEndsOn: string | null;
  @Out({ type: [MatchReasonDto] }) matchReasons: MatchReasonDto[];
  @Out({ type: [TimelineStepDto] }) timeline: TimelineStepDto[];
  @Out({ type: [String], description: 'Codes of what still stands in the way of sending one’s own draft' })
  sendBlockers: string[];
  @Out({ type: [ConsentDto], description: 'For the source only' }) consents: ConsentDto[];
  @Out({ type: String, nullable: true, description: 'For the source only' }) grantId: string | null;
  @Out({
    type: String,
    nullable: true,
    description: 'The declined or withdrawn referral this one follows; for the source only',
  })
  replacesId: string | null;
  @Out(moment) createdAt: string;
  @Out(moment) updatedAt: string;
}

export class PreviewDto {
  @Out({ type: 'integer' }) version: number;
  @Out({ type: SightDto }) before: SightDto;
  @Out({ type: SightDto }) after: SightDto;
}

export class ViewDto {
  @Out() id: string;
  @Out() viewerName: string;
  @Out() organizationName: string;
  @Out(coded(['preview', 'card', 'identity', 'outcome'])) seen: string;
  @Out(codedList(shareableFields)) fields: string[];
  @Out(moment) viewedAt: string;
}

export class PartnerServiceDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: 'integer', nullable: true }) freePlaces: number | null;
  @Out({ ...moment, nullable: true }) capacityUpdatedAt: string | null;
  @Out({ description: 'No figure, or one older than thirty days' }) capacityUnconfirmed: boolean;
}

export class PartnerDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: String, nullable: true }) shortName: string | null;
  @Out({ type: String, nullable: true }) phone: string | null;
  @Out({ type: PartnerServiceDto, nullable: true }) service: PartnerServiceDto | null;
  @Out({ type: 'integer' }) met: number;
  @Out({ type: 'integer' }) asked: number;
  @Out({ type: [MatchReasonDto] }) reasons: MatchReasonDto[];
}

export class PartnerPageDto extends PageOf(PartnerDto) {}

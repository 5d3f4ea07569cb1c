import { organizationKinds, roles, type OrganizationKind, type Role } from '@app/access';
import { caseStatuses, caseSteps, subjectKinds } from '@app/cases';
import { Out, Text } from '@app/http';
import { type AskOfferKind, askOfferKinds, type AskOfferState, askOfferStates } from '@app/network';
import { businessStatuses, needCodes, statuses, urgencies } from '@app/referrals';

export class SearchQueryDto {
  /** Words, numbers, pinyin in full or its initials, as typed. */
  @Text({ max: 100 })
  q: string;
}

export class SearchMarkDto {
  @Out({ type: 'integer', description: 'Counted as JavaScript counts, in UTF-16 units' }) from: number;
  @Out({ type: 'integer' }) length: number;
}

export class MarkedTextDto {
  @Out() text: string;
  @Out({ type: [SearchMarkDto], description: 'What of the text was asked for' }) marks: SearchMarkDto[];
}

export class FoundPersonDto {
  @Out({ format: 'uuid' }) accountId: string;
  @Out({ type: MarkedTextDto }) name: MarkedTextDto;
  @Out({ type: String, enum: [...roles] }) role: Role;
}

const reasons = ['service', 'expertise', 'description'] as const;

export class FoundBecauseDto {
  @Out({ type: String, enum: [...reasons] }) what: (typeof reasons)[number];
  @Out({ type: MarkedTextDto }) text: MarkedTextDto;
}

export class FoundOrganizationDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: String, enum: [...organizationKinds] }) kind: OrganizationKind;
  @Out({ type: MarkedTextDto }) name: MarkedTextDto;
  @Out({ type: MarkedTextDto, nullable: true }) shortName: MarkedTextDto | null;
  @Out({ type: FoundBecauseDto, nullable: true, description: 'What holds the words its names do not' })
  because: FoundBecauseDto | null;
}

export class FoundReferralDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: MarkedTextDto }) number: MarkedTextDto;
  @Out({ type: String, enum: ['source', 'target'] }) side: string;
  @Out({ type: String, enum: [...statuses] }) status: string;
  @Out({ type: String, enum: [...businessStatuses], nullable: true }) businessStatus: string | null;
  @Out({ type: String, enum: ['mine', 'theirs', 'both', 'nobody'] }) hands: string;
  @Out({ type: String, enum: [...urgencies] }) urgency: string;
  @Out({ type: String, enum: [...needCodes] }) needCode: string;
  @Out({ type: String, nullable: true, description: 'The other side; null in a draft without a recipient' })
  counterpart: string | null;
}

/** Found by the beginning of its number or of the subject's code, by those who work with it. */
export class FoundCaseFileDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: MarkedTextDto }) number: MarkedTextDto;
  @Out({ type: String, enum: [...subjectKinds] }) subjectKind: string;
  @Out() subjectCode: string;
  @Out({ type: String, enum: [...caseStatuses] }) status: string;
  @Out({ type: String, enum: [...caseSteps] }) step: string;
}

export class FoundLiveSessionDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: MarkedTextDto }) title: MarkedTextDto;
  @Out() series: string;
  @Out({ type: String, enum: ['prepared', 'open', 'closed'] }) status: string;
  @Out({ type: String, format: 'date-time' }) startsAt: string;
  @Out() organizationName: string;
}

export class FoundAskOfferDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: String, enum: [...askOfferKinds] }) kind: AskOfferKind;
  @Out({ type: MarkedTextDto }) what: MarkedTextDto;
  @Out({ type: String, enum: [...askOfferStates] }) state: AskOfferState;
  @Out() organizationName: string;
}

export class FoundCohortDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: MarkedTextDto }) name: MarkedTextDto;
  @Out() programmeName: string;
}

export class FoundGrantDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: MarkedTextDto }) title: MarkedTextDto;
  @Out({ type: String, nullable: true }) agreementNo: string | null;
  @Out() funderName: string;
  @Out({ type: String, format: 'date' }) awardedOn: string;
  @Out({ description: 'Published by its funder and imported; of no one here' }) published: boolean;
}

/** Best fit first; at most five of each kind. */
export class FoundDto {
  @Out({ type: [FoundPersonDto], description: 'Colleagues of one’s own organisation' }) people: FoundPersonDto[];
  @Out({ type: [FoundOrganizationDto] }) organizations: FoundOrganizationDto[];
  @Out({ type: [FoundReferralDto] }) referrals: FoundReferralDto[];
  @Out({ type: [FoundCaseFileDto] }) caseFiles: FoundCaseFileDto[];
  @Out({ type: [FoundLiveSessionDto] }) liveSessions: FoundLiveSessionDto[];
  @Out({ type: [FoundAskOfferDto] }) asksOffers: FoundAskOfferDto[];
  @Out({ type: [FoundCohortDto] }) cohorts: FoundCohortDto[];
  @Out({ type: [FoundGrantDto] }) grants: FoundGrantDto[];
}

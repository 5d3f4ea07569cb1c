import { IdParam, OneOf, OneOfList, Out, Text } from '@app/http';
import { ReferralCardDto } from '../dto/referral.dto';
import { declineReasons, decliners, needCodes, outcomes, type NeedCode } from '../domain/referral-codes';
import {
  answerers,
  linkActions,
  linkKinds,
  personAnswers,
  type LinkAction,
  type LinkKind,
} from '../domain/referral-link';

const moment = { type: String, format: 'date-time' };

export class LinkKindParam extends IdParam {
  @OneOf(linkKinds) kind!: LinkKind;
}

export class NewReferralLinkDto {
  /** To open in a browser; shown once. */
  @Out() path: string;
  @Out(moment) expiresAt: string;
}

export class ReferralLinkDto {
  @Out() id: string;
  @Out({ type: String, enum: [...linkKinds] }) kind: LinkKind;
  @Out(moment) madeAt: string;
  @Out(moment) expiresAt: string;
  @Out({ ...moment, nullable: true }) endedAt: string | null;
}

export class LinkAnswerDto {
  @Out() id: string;
  @Out({ type: String, enum: [...linkActions] }) action: LinkAction;
  @Out({ type: String, nullable: true }) code: string | null;
  @Out({ type: String, nullable: true }) byWhom: string | null;
  @Out({ type: String, nullable: true }) words: string | null;
  @Out(moment) answeredAt: string;
  /** Why it could not be taken up; null when it was, or will be in a moment. */
  @Out({ type: String, nullable: true }) refusedFor: string | null;
}

export class ReferralLinksDto {
  @Out({ type: [ReferralLinkDto] }) links: ReferralLinkDto[];
  @Out({ type: [LinkAnswerDto] }) answers: LinkAnswerDto[];
}

export class LinkTokenDto {
  @Text({ max: 100 }) token!: string;
}

export class AcceptByLinkDto extends LinkTokenDto {
  @Text({ max: 2000, optional: true }) words?: string;
}

export class DeclineByLinkDto extends LinkTokenDto {
  @OneOf(declineReasons) code!: (typeof declineReasons)[number];
  @OneOf(decliners) byWhom!: (typeof decliners)[number];
  @Text({ max: 2000, optional: true }) words?: string;
}

export class CompleteByLinkDto extends LinkTokenDto {
  @OneOf(outcomes) code!: (typeof outcomes)[number];
  @OneOfList(needCodes) services!: NeedCode[];
  @Text({ max: 4000, optional: true }) words?: string;
}

export class FeedbackByLinkDto extends LinkTokenDto {
  @OneOf(personAnswers) code!: (typeof personAnswers)[number];
  @OneOf(answerers) byWhom!: (typeof answerers)[number];
  @Text({ max: 2000, optional: true }) words?: string;
}

export class OpenedLinkDto {
  @Out({ type: String, enum: [...linkKinds] }) kind: LinkKind;
  @Out() number: string;
  @Out() status: string;
  @Out() sourceName: string;
  @Out({ type: String, nullable: true }) sourcePhone: string | null;
  @Out() recipientName: string;
  @Out(moment) sentAt: string;
  @Out({ ...moment, nullable: true }) dueAt: string | null;
  @Out(moment) expiresAt: string;
  @Out({ type: ReferralCardDto, nullable: true }) card: ReferralCardDto | null;
  @Out({ type: String, enum: [...linkActions], isArray: true }) openActions: LinkAction[];
  /** What was said by this link. */
  @Out({ type: [String] }) answered: string[];
}

import { CalendarDate, FlagInQuery, OneOf, Out, PageOf, PageQuery, Text } from '@app/http';
import {
  askOfferActions,
  askOfferKinds,
  askOfferStates,
  type AskOfferAction,
  type AskOfferKind,
  type AskOfferState,
} from '../domain/ask-offer';

const areaCode = /^[0-9]{2,12}$/;

export class AsksOffersQuery extends PageQuery {
  @OneOf(askOfferKinds, { optional: true }) kind?: AskOfferKind;
  @OneOf(askOfferStates, { optional: true }) state?: AskOfferState;
  /** What is meant for this area or a wider one, and what names none. */
  @Text({ max: 12, pattern: areaCode, optional: true }) area?: string;
  /** Words of the line or of the organisation. */
  @Text({ max: 60, optional: true }) q?: string;
  @FlagInQuery({ optional: true }) mine?: boolean;
}

export class CreateAskOfferDto {
  @OneOf(askOfferKinds) kind: AskOfferKind;
  @Text({ max: 300, min: 1 }) what: string;
  @Text({ max: 12, pattern: areaCode, optional: true }) areaCode?: string;
  /** The last day it holds. */
  @CalendarDate({ optional: true }) untilOn?: string;
  @Text({ max: 80, optional: true }) whoToAsk?: string;
}

/** What is absent is taken away: the whole of what was written stands in the form. */
export class ChangeAskOfferDto {
  @Text({ max: 300, min: 1 }) what: string;
  @Text({ max: 12, pattern: areaCode, optional: true }) areaCode?: string;
  @CalendarDate({ optional: true }) untilOn?: string;
  @Text({ max: 80, optional: true }) whoToAsk?: string;
}

/** Seen by the two organisations alone. */
export class AskOfferMatchDto {
  @Out({ format: 'uuid' }) id: string;
  /** The other side, seen from the reader's organisation. */
  @Out({ format: 'uuid' }) organizationId: string;
  @Out() organizationName: string;
  @Out({ type: String, format: 'date-time' }) madeAt: Date;
}

export class AskOfferDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ enum: askOfferKinds }) kind: AskOfferKind;
  @Out({ format: 'uuid' }) organizationId: string;
  @Out() organizationName: string;
  @Out() what: string;
  @Out({ type: String, nullable: true }) areaCode: string | null;
  @Out({ type: String, nullable: true }) areaName: string | null;
  @Out({ type: String, format: 'date', nullable: true }) untilOn: string | null;
  @Out() whoToAsk: string;
  @Out({ enum: askOfferStates }) state: AskOfferState;
  @Out({ description: 'False: a line of a meeting only its own organisation sees' }) confirmed: boolean;
  @Out() fromMeeting: boolean;
  @Out({ type: String, format: 'date-time' }) createdAt: Date;
  @Out({ type: 'integer' }) version: number;
  @Out({ type: [AskOfferMatchDto] }) matches: AskOfferMatchDto[];
  @Out({ enum: askOfferActions, isArray: true }) allowedActions: readonly AskOfferAction[];
}

export class AskOfferPageDto extends PageOf(AskOfferDto) {
  @Out({ description: 'Whether the reader may write some' }) mayCreate: boolean;
}

export class StrengthDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() text: string;
  @Out() fromMeeting: boolean;
  @Out({ type: 'integer' }) version: number;
}

/** What meetings wrote down for the reader's organisation; nothing of it is shown to others before it is confirmed. */
export class ProposedLinesDto {
  @Out({ type: [StrengthDto] }) strengths: StrengthDto[];
  @Out({ type: [AskOfferDto] }) asksOffers: AskOfferDto[];
}

export class ConfirmStrengthDto {
  /** As it is to be shown. */
  @Text({ max: 300, min: 1 }) text: string;
}

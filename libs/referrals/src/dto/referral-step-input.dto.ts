import { CalendarDate, Flag, Id, NestedList, OneOf, OneOfList, Text } from '@app/http';
import { shareableFields, type ShareableField } from '../domain/disclosure';
import {
  basisReviews,
  cancelReasons,
  disputeReasons,
  errorReasons,
  failReasons,
  forwardReasons,
  holdReasons,
  needCodes,
  noticeReceivers,
  toldBys,
  urgencies,
  urgencyReasons,
  type BasisReview,
  type CancelReason,
  type DisputeReason,
  type ErrorReason,
  type FailReason,
  type ForwardReason,
  type HoldReason,
  type NeedCode,
  type NoticeReceiver,
  type ToldBy,
  type Urgency,
  type UrgencyReason,
} from '../domain/referral-codes';

const long = { max: 2000, optional: true };

/** T6 */
export class AskInformationDto {
  @Text({ max: 2000 }) question: string;
}

/** T7 */
export class ProvideInformationDto {
  @Text({ max: 2000 }) answer: string;
}

/** T9 */
export class HoldReferralDto {
  @OneOf(holdReasons) holdReason: HoldReason;
  /** When the recipient looks at it again. */
  @CalendarDate() reviewOn: string;
  @Text(long) note?: string;
}

/** T11 */
export class FailReferralDto {
  @OneOf(failReasons) failReason: FailReason;
  /** 交接说明: what was done, what is left, what the source has to know. */
  @Text({ max: 2000 }) handBack: string;
}

/** T13: the other side has heard of it before it is entered. */
export class CancelReferralDto {
  @OneOf(cancelReasons) cancelReason: CancelReason;
  @CalendarDate() toldOn: string;
  @OneOf(toldBys) toldBy: ToldBy;
  @Text(long) note?: string;
}

/** T14 */
export class AttestDeletionDto {
  /** What was held on consent alone has been deleted or given back. */
  @Flag() deletionConfirmed: boolean;
  @Text(long) note?: string;
}

/** T16, by the recipient */
export class ProposeForwardDto {
  @Id() forwardToId: string;
  @OneOf(forwardReasons) forwardReason: ForwardReason;
  @Text(long) note?: string;
}

/** T16, by the source */
export class ApproveForwardDto {
  /** The one that proposed it goes on as well; left out, it is let go when the third organisation has been asked. */
  @Flag({ optional: true }) keep?: boolean;
}

export class ReferralPartDto {
  @Id({ optional: true }) recipientId?: string;
  @OneOf(needCodes, { optional: true }) needCode?: NeedCode;
  @OneOfList(needCodes, { optional: true }) serviceCodes?: NeedCode[];
  /** Fields the person is asked to share with this recipient; all that are recorded unless said otherwise. */
  @OneOfList(shareableFields, { optional: true }) fields?: ShareableField[];
}

/** T17 */
export class SplitReferralDto {
  @NestedList(() => ReferralPartDto, { maxItems: 10 }) parts: ReferralPartDto[];
}

export class ConvertReferralDto {
  @OneOf(['full-transfer', 'joint-service'] as const) mode: 'full-transfer' | 'joint-service';
  /** Left out: the organisation that gave advice. */
  @Id({ optional: true }) recipientId?: string;
  @OneOf(urgencies, { optional: true }) urgency?: Urgency;
}

/** T19 */
export class DisputeOutcomeDto {
  @OneOf(disputeReasons) disputeReason: DisputeReason;
  @Text({ max: 2000 }) note: string;
}

/** T20 */
export class MarkInErrorDto {
  @OneOf(errorReasons) errorReason: ErrorReason;
  @Text(long) note?: string;
}

export class ExtendReferralDto {
  /** The recipient has until 18:00 of that day. */
  @CalendarDate() until: string;
  @Text(long) note?: string;
}

/** After sending. Every clock is counted anew from now on. */
export class ChangeUrgencyDto {
  @OneOf(urgencies) urgency: Urgency;
  @OneOf(urgencyReasons) reason: UrgencyReason;
  /** Sealed; needed where the reason is `other`. The recipient reads it with the fields, once it has accepted. */
  @Text(long) note?: string;
}

/** Of what was passed on without consent. */
export class ReviewBasisDto {
  /** Not upheld: access ends at once, and the recipient attests the deletion. */
  @OneOf(basisReviews) review: BasisReview;
  @Text(long) note?: string;
}

export class RecordNoticeDto {
  @CalendarDate() givenOn: string;
  /** Withheld where telling would endanger somebody; why stands in the note. */
  @OneOf(noticeReceivers) receiver: NoticeReceiver;
  @Text(long) note?: string;
}

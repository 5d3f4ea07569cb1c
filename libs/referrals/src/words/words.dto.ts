import { CalendarDate, Flag, Id, OneOf, OneOfList, Out, Text } from '@app/http';
import {
  endReasons,
  followUpChannels,
  followUpKinds,
  followUpPartners,
  stepsAfterLeaving,
  type EndReason,
  type FollowUpChannel,
  type FollowUpKind,
  type FollowUpPartner,
  type StepAfterLeaving,
} from '../domain/follow-ups';
import { clientFeedbacks, type ClientFeedback } from '../domain/referral-codes';
import { attachmentKinds, attachmentTiers, wordsClosedReasons } from '../domain/words';

const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const codedList = (values: readonly string[]) => ({ type: String, enum: [...values], isArray: true });
const moment = { type: String, format: 'date-time' };
const momentOrNone = { ...moment, nullable: true };
const day = { type: String, format: 'date' };
const dayOrNone = { ...day, nullable: true };
const textOrNone = { type: String, nullable: true };
const numberOrNone = { type: 'integer', nullable: true } as const;
const sides = ['source', 'target'];
const closedReason = coded(wordsClosedReasons, true);

export class AttachmentParam {
  @Id() id: string;
  @Id() attachmentId: string;
}

export class WriteReferralMessageDto {
  @Text({ max: 4000 }) text: string;
  /** The writer has seen what the text seems to tell, and sends it as it is. */
  @Flag({ optional: true }) asItIs?: boolean;
}

export class ReadReferralMessagesDto {
  /** Everything up to this message. */
  @Id() upTo: string;
}

export class WrittenReferralWordsDto {
  @Out() id: string;
}

export class ReferralMessageDto {
  @Out() id: string;
  @Out(coded(sides)) side: string;
  @Out() byName: string;
  @Out() isMine: boolean;
  @Out(moment) writtenAt: string;
  @Out({ ...momentOrNone, description: 'When the first of the other side read it' }) readAt: string | null;
  @Out() readByMe: boolean;
  @Out({ ...textOrNone, description: 'Null when closed' }) text: string | null;
  @Out(closedReason) closedReason: string | null;
}

export class ReferralConversationDto {
  @Out({ type: [ReferralMessageDto], description: 'The newest first' }) items: ReferralMessageDto[];
  @Out(textOrNone) next: string | null;
  @Out() mayWrite: boolean;
}

export class ReferralAttachmentDto {
  @Out() id: string;
  @Out(coded(attachmentKinds)) kind: string;
  @Out(coded(attachmentTiers)) tier: string;
  @Out(coded(sides)) side: string;
  @Out() byName: string;
  @Out() isMine: boolean;
  @Out(moment) addedAt: string;
  @Out() isOpen: boolean;
  @Out(closedReason) closedReason: string | null;
  @Out(textOrNone) name: string | null;
  @Out(textOrNone) type: string | null;
  @Out({ ...numberOrNone, description: 'Bytes' }) size: number | null;
  @Out() mayRemove: boolean;
}

export class ReferralAttachmentsDto {
  @Out({ type: [ReferralAttachmentDto] }) items: ReferralAttachmentDto[];
  @Out() mayAdd: boolean;
  @Out({ type: 'integer', description: 'Bytes one file may have' }) limitBytes: number;
}

export class RecordFollowUpDto {
  @OneOf(followUpKinds) kind: FollowUpKind;
  @CalendarDate() onDate: string;
  @CalendarDate({ optional: true }) nextOn?: string;
  @OneOf(followUpChannels) channel: FollowUpChannel;
  @OneOfList(followUpPartners) withWhom: FollowUpPartner[];
  @Flag({ optional: true }) serviceStarted?: boolean;
  @Text({ max: 2000, optional: true }) ownWords?: string;
  @Text({ max: 2000, optional: true }) progress?: string;
  @Text({ max: 2000, optional: true }) newRisk?: string;
  @Text({ max: 2000, optional: true }) askBack?: string;
  @OneOf(endReasons, { optional: true }) endReason?: EndReason;
  @OneOf(clientFeedbacks, { optional: true }) satisfaction?: ClientFeedback;
  @Text({ max: 2000, optional: true }) lesson?: string;
  @Flag({ optional: true }) mayBecomeExample?: boolean;
  @OneOfList(stepsAfterLeaving, { optional: true }) afterLeaving?: StepAfterLeaving[];
}

export class ReferralFollowUpDto {
  @Out() id: string;
  @Out(coded(followUpKinds)) kind: string;
  @Out(coded(sides)) side: string;
  @Out() byName: string;
  @Out(moment) recordedAt: string;
  @Out({ description: 'Written later than a day after the contact' }) isLate: boolean;
  @Out(day) onDate: string;
  @Out(dayOrNone) nextOn: string | null;
  @Out(coded(followUpChannels)) channel: string;
  @Out(codedList(followUpPartners)) withWhom: string[];
  @Out({ type: Boolean, nullable: true }) serviceStarted: boolean | null;
  @Out(coded(endReasons, true)) endReason: string | null;
  @Out(coded(clientFeedbacks, true)) satisfaction: string | null;
  @Out({ type: Boolean, nullable: true }) mayBecomeExample: boolean | null;
  @Out(codedList(stepsAfterLeaving)) afterLeaving: string[];
  @Out(closedReason) closedReason: string | null;
  @Out(textOrNone) ownWords: string | null;
  @Out(textOrNone) progress: string | null;
  @Out(textOrNone) newRisk: string | null;
  @Out(textOrNone) askBack: string | null;
  @Out(textOrNone) lesson: string | null;
}

export class ReferralFollowUpsDto {
  @Out({ type: [ReferralFollowUpDto], description: 'The latest contact first' }) items: ReferralFollowUpDto[];
  @Out() mayRecord: boolean;
  @Out({ ...dayOrNone, description: 'The next one planned' }) nextOn: string | null;
  @Out({ ...dayOrNone, description: 'What the urgency proposes for the one after today' }) proposedNextOn:
    string | null;
}

export class DueFollowUpDto {
  @Out() referralId: string;
  @Out() number: string;
  @Out() holderName: string;
  @Out(day) dueOn: string;
}

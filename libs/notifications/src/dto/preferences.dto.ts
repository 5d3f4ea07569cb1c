import { Flag, OneOf, OneOfList, Out, Whole } from '@app/http';
import { languages, type Language } from '@app/identity';
import { groups, type Group } from '../domain/kinds';

const hour = { min: 0, max: 23, optional: true } as const;

export class NotificationChoicesInput {
  /** Groups of which each message is also mailed. */
  @OneOfList(groups)
  mail: Group[];

  /** Groups counted in the daily digest. */
  @OneOfList(groups)
  digest: Group[];

  /** Full hour of the digest in China; absent: no digest. */
  @Whole(hour)
  digestHour?: number;

  /** The quiet night begins; absent, as `nightUntil`, means no quiet night. */
  @Whole(hour)
  nightFrom?: number;

  @Whole(hour)
  nightUntil?: number;

  /** Quiet on weekends and State holidays too. */
  @Flag()
  quietDaysOff: boolean;

  /** Critical referrals come through in quiet hours. */
  @Flag()
  urgentPasses: boolean;
}

export class NotificationChoicesDto {
  @Out({ enum: [...groups], isArray: true }) mail: Group[];
  @Out({ enum: [...groups], isArray: true }) digest: Group[];
  @Out({ type: 'integer', nullable: true }) digestHour: number | null;
  @Out({ type: 'integer', nullable: true }) nightFrom: number | null;
  @Out({ type: 'integer', nullable: true }) nightUntil: number | null;
  @Out() quietDaysOff: boolean;
  @Out() urgentPasses: boolean;
  /** Whether this account has an address that mails can go to. */
  @Out() hasMailAddress: boolean;
  /** Whether mails leave this installation, are kept on a page of the demo, or are not written at all. */
  @Out({ enum: ['sent', 'kept', 'none'] }) mails: 'sent' | 'kept' | 'none';
  /** 0 as long as nothing was chosen. */
  @Out({ type: 'integer' }) version: number;
}

export class PreviewQuery {
  @OneOf(languages)
  language: Language;
}

export class MailPreviewDto {
  @Out() subject: string;
  @Out() text: string;
}

export class RobotPreviewDto {
  @Out() title: string;
  @Out({ type: [String] }) lines: string[];
  @Out() action: string;
}

/** How messages outside the product read, made by what makes the real ones, about a referral that does not exist. */
export class MessagePreviewDto {
  @Out({ type: MailPreviewDto }) mail: MailPreviewDto;
  @Out({ type: MailPreviewDto }) digest: MailPreviewDto;
  @Out({ type: RobotPreviewDto }) robot: RobotPreviewDto;
}

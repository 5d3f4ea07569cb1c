import { FlagInQuery, OneOf, Out, PageOf, PageQuery } from '@app/http';
import { subjectTypes } from '../domain/telling';
import { groups, type Group } from '../domain/kinds';

export class NotificationsQuery extends PageQuery {
  /** Only what has not been read. */
  @FlagInQuery({ optional: true })
  unread?: boolean;

  /** Only messages of one group. */
  @OneOf(groups, { optional: true })
  group?: Group;
}

export class ReadAllQuery {
  /** Only messages of one group. */
  @OneOf(groups, { optional: true })
  group?: Group;
}

export class FromOrganizationDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
}

export class NotificationDto {
  @Out({ format: 'uuid' }) id: string;
  /** What happened: 'referral.sent', 'live-session.opened', … */
  @Out() type: string;
  @Out({ enum: [...subjectTypes] }) subjectType: string;
  @Out({ format: 'uuid' }) subjectId: string;
  /** Whose doing it was. */
  @Out({ type: FromOrganizationDto, nullable: true }) organization: FromOrganizationDto | null;
  @Out({ format: 'date-time' }) createdAt: Date;
  @Out({ type: String, format: 'date-time', nullable: true }) readAt: Date | null;
}

export class NotificationPage extends PageOf(NotificationDto) {}

export class UnreadCountDto {
  /** Counted up to 100. */
  @Out({ type: 'integer' }) count: number;
}

export class MailDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() to: string;
  @Out() subject: string;
  @Out() text: string;
  @Out() link: string;
  @Out({ enum: ['waiting', 'sent', 'kept', 'failed', 'unneeded'] }) state: string;
  @Out({ format: 'date-time' }) createdAt: Date;
}

export class MailPage extends PageOf(MailDto) {}

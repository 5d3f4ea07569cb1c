import { type Actor, CurrentActor, SignedIn } from '@app/access';
import type { Page } from '@app/database';
import { Answers, ApiTags, IdParam, PageQuery } from '@app/http';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  MailDto,
  MailPage,
  NotificationDto,
  NotificationPage,
  NotificationsQuery,
  ReadAllQuery,
  UnreadCountDto,
} from './dto/notifications.dto';
import { NotificationsService } from './notifications.service';

@ApiTags('notifications')
@Controller('api')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get('notifications')
  @SignedIn()
  @Answers(NotificationPage)
  list(@CurrentActor() actor: Actor, @Query() query: NotificationsQuery): Promise<Page<NotificationDto>> {
    return this.notifications.list(actor, query);
  }

  @Get('notifications/unread-count')
  @SignedIn()
  @Answers(UnreadCountDto)
  async unreadCount(@CurrentActor() actor: Actor): Promise<UnreadCountDto> {
    return { count: await this.notifications.unreadCount(actor) };
  }

  /** Doing it twice changes nothing, so it needs no key. Answers how many are left. */
  @Post('notifications/:id/read')
  @SignedIn()
  @Answers(UnreadCountDto)
  async markRead(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<UnreadCountDto> {
    return { count: await this.notifications.markRead(actor, id) };
  }

  @Post('notifications/read-all')
  @SignedIn()
  @Answers(UnreadCountDto)
  async markAllRead(@CurrentActor() actor: Actor, @Query() { group }: ReadAllQuery): Promise<UnreadCountDto> {
    return { count: await this.notifications.markAllRead(actor, group) };
  }

  /** What would have been mailed to this person; 404 outside the demo. */
  @Get('demo/mail-outbox')
  @SignedIn()
  @Answers(MailPage)
  mailOutbox(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<MailDto>> {
    return this.notifications.mailOutbox(actor, query);
  }
}

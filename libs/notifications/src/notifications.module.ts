import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { MailSending } from './mail-sending';
import { MailsRepository } from './mails.repository';
import { NotificationHandlers } from './notification.handlers';
import { NotificationsController } from './notifications.controller';
import { NotificationsRepository } from './notifications.repository';
import { NotificationsService } from './notifications.service';

@Module({
  imports: [OrganizationsModule],
  providers: [NotificationsService, NotificationsRepository, MailsRepository],
  controllers: [NotificationsController],
})
export class NotificationsApiModule {}

@Module({
  imports: [OrganizationsModule],
  providers: [NotificationHandlers, NotificationsRepository, MailsRepository, MailSending],
})
export class NotificationsWorkerModule {}

import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { DigestWriting } from './digest-writing';
import { DigestsRepository } from './digests.repository';
import { MailSending } from './mail-sending';
import { MailsRepository } from './mails.repository';
import { NotificationHandlers } from './notification.handlers';
import { NotificationsController } from './notifications.controller';
import { NotificationsRepository } from './notifications.repository';
import { NotificationsService } from './notifications.service';
import { OutsideMessages } from './outside-messages';
import { PreferencesController } from './preferences.controller';
import { PreferencesRepository } from './preferences.repository';
import { PreferencesService } from './preferences.service';
import { RobotQueueRepository } from './robots/robot-queue.repository';
import { RobotSending } from './robots/robot-sending';
import { RobotsController } from './robots/robots.controller';
import { RobotsRepository } from './robots/robots.repository';
import { RobotsService } from './robots/robots.service';

@Module({
  imports: [OrganizationsModule],
  providers: [
    NotificationsService,
    NotificationsRepository,
    PreferencesService,
    PreferencesRepository,
    DigestsRepository,
    MailsRepository,
    RobotsService,
    RobotsRepository,
  ],
  controllers: [PreferencesController, NotificationsController, RobotsController],
})
export class NotificationsApiModule {}

@Module({
  imports: [OrganizationsModule],
  providers: [
    NotificationHandlers,
    OutsideMessages,
    NotificationsRepository,
    PreferencesRepository,
    MailsRepository,
    MailSending,
    DigestsRepository,
    DigestWriting,
    RobotQueueRepository,
    RobotSending,
  ],
})
export class NotificationsWorkerModule {}

import { CasesModule } from '@app/cases';
import { OrganizationsModule } from '@app/organizations';
import { SmsModule } from '@app/sms';
import { Module } from '@nestjs/common';
import { ReferralAnnouncer } from './referral-announcer';
import { ReferralCommandsController } from './referral-commands.controller';
import { consentProviders, ConsentsController } from './consents/consent-providers';
import { ReferralConsentsService } from './consents/referral-consents.service';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository } from './referral-drafts.repository';
import { ReferralDraftsService } from './referral-drafts.service';
import { ReferralOpenWork } from './referral-open-work';
import { ReferralRooms } from './referral-rooms';
import { ReferralSight } from './referral-sight';
import { ReferralTransitionsService } from './referral-transitions.service';
import { ReferralsController } from './referrals.controller';
import { ReferralsRepository } from './referrals.repository';
import { ReferralsService } from './referrals.service';
import { WorkingCalendars } from './working-calendar';
import { AttachmentsRepository } from './words/attachments.repository';
import { AttachmentsService } from './words/attachments.service';
import { FollowUpsRepository } from './words/follow-ups.repository';
import { FollowUpsService } from './words/follow-ups.service';
import { MessagesRepository } from './words/messages.repository';
import { MessagesService } from './words/messages.service';
import { WordsAccess } from './words/words-access';
import { WordsController } from './words/words.controller';
import { SavedViewsRepository } from './worklist/saved-views.repository';
import { SavedViewsService } from './worklist/saved-views.service';
import { WorklistController } from './worklist/worklist.controller';
import { WorklistRepository } from './worklist/worklist.repository';
import { WorklistService } from './worklist/worklist.service';

const services = [ReferralsService, ReferralDraftsService, ReferralConsentsService, ReferralTransitionsService];

@Module({
  imports: [OrganizationsModule, CasesModule, SmsModule],
  providers: [
    ...services,
    ...consentProviders,
    ReferralsRepository,
    ReferralDraftsRepository,
    ReferralDirectory,
    ReferralSight,
    ReferralAnnouncer,
    WorkingCalendars,
    WordsAccess,
    MessagesRepository,
    MessagesService,
    AttachmentsRepository,
    AttachmentsService,
    FollowUpsRepository,
    FollowUpsService,
    WorklistRepository,
    WorklistService,
    SavedViewsRepository,
    SavedViewsService,
  ],
  exports: [
    MessagesService,
    AttachmentsService,
    FollowUpsService,
    FollowUpsRepository,
    ...services,
    ...consentProviders,
    WorklistService,
    SavedViewsService,
    ReferralAnnouncer,
    ReferralDirectory,
    ReferralsRepository,
    WorkingCalendars,
  ],
})
export class ReferralsModule {}

@Module({
  imports: [ReferralsModule, OrganizationsModule],
  providers: [ReferralRooms, ReferralOpenWork],
  controllers: [
    ConsentsController,
    WordsController,
    WorklistController,
    ReferralsController,
    ReferralCommandsController,
  ],
})
export class ReferralsApiModule {}

import { AccessRequestsModule, CasesModule } from '@app/cases';
import { OrganizationsModule } from '@app/organizations';
import { SmsModule } from '@app/sms';
import { Module } from '@nestjs/common';
import { OverviewController } from './clocks/overview.controller';
import { OverviewRepository } from './clocks/overview.repository';
import { OverviewService } from './clocks/overview.service';
import { CoachingCallsRepository } from './clocks/coaching-calls.repository';
import { StuckReferralsService } from './clocks/stuck-referrals.service';
import { ReferralFormsController } from './forms/referral-forms.controller';
import { ReferralFormsService } from './forms/referral-forms.service';
import { LinkAnswersService } from './links/link-answers.service';
import { LinkAnswersController, ReferralLinksController } from './links/links.controller';
import { ReferralLinksRepository } from './links/referral-links.repository';
import { ReferralLinksService } from './links/referral-links.service';
import { ReferralAnnouncer } from './referral-announcer';
import { ReferralBranchesController } from './referral-branches.controller';
import { ReferralBranchesService } from './referral-branches.service';
import { ReferralCommandsController } from './referral-commands.controller';
import { consentProviders, ConsentsController } from './consents/consent-providers';
import { ReferralConsentsService } from './consents/referral-consents.service';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository } from './referral-drafts.repository';
import { ReferralDraftsService } from './referral-drafts.service';
import { ReferralNewTasks } from './referral-new-tasks';
import { ReferralOversightService } from './referral-oversight.service';
import { ReferralStepsController } from './referral-steps.controller';
import { ReferralOpenWork } from './referral-open-work';
import { ReferralRooms } from './referral-rooms';
import { ReferralSight } from './referral-sight';
import { ReferralTransitionsService } from './referral-transitions.service';
import { ReferredPeopleProvider } from './referred-people.provider';
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
    ReferralBranchesService,
    ReferralOversightService,
    ReferralNewTasks,
    ReferralsRepository,
    ReferralDraftsRepository,
    ReferralDirectory,
    ReferralSight,
    ReferralAnnouncer,
    WorkingCalendars,
    OverviewRepository,
    OverviewService,
    StuckReferralsService,
    CoachingCallsRepository,
    ReferralLinksRepository,
    ReferralLinksService,
    LinkAnswersService,
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
    ReferralLinksRepository,
    ReferralLinksService,
    LinkAnswersService,
    MessagesService,
    AttachmentsService,
    FollowUpsService,
    FollowUpsRepository,
    ...services,
    ReferralBranchesService,
    ReferralOversightService,
    ...consentProviders,
    OverviewService,
    StuckReferralsService,
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
  imports: [ReferralsModule, OrganizationsModule, AccessRequestsModule],
  providers: [ReferralFormsService, ReferralRooms, ReferralOpenWork, ReferredPeopleProvider],
  controllers: [
    ConsentsController,
    ReferralFormsController,
    ReferralLinksController,
    LinkAnswersController,
    OverviewController,
    WordsController,
    WorklistController,
    ReferralsController,
    ReferralCommandsController,
    ReferralStepsController,
    ReferralBranchesController,
  ],
})
export class ReferralsApiModule {}

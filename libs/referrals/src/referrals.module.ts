import { CasesModule } from '@app/cases';
import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { ReferralAnnouncer } from './referral-announcer';
import { ReferralCommandsController } from './referral-commands.controller';
import { ReferralConsentsService } from './referral-consents.service';
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
import { SavedViewsRepository } from './worklist/saved-views.repository';
import { SavedViewsService } from './worklist/saved-views.service';
import { WorklistController } from './worklist/worklist.controller';
import { WorklistRepository } from './worklist/worklist.repository';
import { WorklistService } from './worklist/worklist.service';

const services = [ReferralsService, ReferralDraftsService, ReferralConsentsService, ReferralTransitionsService];

@Module({
  imports: [OrganizationsModule, CasesModule],
  providers: [
    ...services,
    ReferralsRepository,
    ReferralDraftsRepository,
    ReferralDirectory,
    ReferralSight,
    ReferralAnnouncer,
    WorkingCalendars,
    WorklistRepository,
    WorklistService,
    SavedViewsRepository,
    SavedViewsService,
  ],
  exports: [
    ...services,
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
  controllers: [WorklistController, ReferralsController, ReferralCommandsController],
})
export class ReferralsApiModule {}

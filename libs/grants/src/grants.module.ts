import { Module } from '@nestjs/common';
import { OrganizationsModule } from '@app/organizations';
import { CohortsController } from './cohorts.controller';
import { CohortsRepository } from './cohorts.repository';
import { CohortsService } from './cohorts.service';
import { GrantPlanService } from './grant-plan.service';
import { GrantViews } from './grant-views';
import { GrantsController } from './grants.controller';
import { GrantsRepository } from './grants.repository';
import { GrantsService } from './grants.service';
import { HappeningHandlers } from './happening.handlers';

/** What referrals and live sessions ask: whether a grant may be named. */
@Module({
  imports: [OrganizationsModule],
  providers: [CohortsRepository, CohortsService, GrantPlanService, GrantViews, GrantsRepository, GrantsService],
  exports: [CohortsService, GrantPlanService, GrantsService],
})
export class GrantsModule {}

@Module({ imports: [GrantsModule], controllers: [GrantsController, CohortsController] })
export class GrantsApiModule {}

@Module({ providers: [HappeningHandlers] })
export class GrantsWorkerModule {}

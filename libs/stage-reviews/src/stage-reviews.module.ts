import { LiveProjections, LiveSessionsModule, LiveTemplates } from '@app/live-sessions';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AdjustmentsService } from './adjustments.service';
import { PledgesService } from './pledges.service';
import { reviewWorks } from './review-projections';
import { stageReviewTemplates } from './stage-review-template';
import { StageReviewsController } from './stage-reviews.controller';
import { StageReviewsRepository } from './stage-reviews.repository';

/** Stage reviews (domain T6): their template, and what stays after them. */
@Module({
  imports: [LiveSessionsModule],
  controllers: [StageReviewsController],
  providers: [AdjustmentsService, PledgesService, StageReviewsRepository],
})
export class StageReviewsModule implements OnModuleInit {
  constructor(
    private readonly templates: LiveTemplates,
    private readonly projections: LiveProjections,
  ) {}

  onModuleInit(): void {
    this.templates.register(stageReviewTemplates);
    this.projections.register(reviewWorks);
  }
}

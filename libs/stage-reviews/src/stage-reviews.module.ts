import { LiveProjections, LiveSessionsModule, LiveTemplates } from '@app/live-sessions';
import { Module, type OnModuleInit } from '@nestjs/common';
import { reviewWorks } from './review-projections';
import { stageReviewTemplates } from './stage-review-template';

/** Stage reviews (domain T6): their template, and what stays after them. */
@Module({ imports: [LiveSessionsModule] })
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

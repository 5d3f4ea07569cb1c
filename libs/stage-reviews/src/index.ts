export { AdjustmentProposal } from './adjustment-proposal.entity';
export { HelpPledge } from './help-pledge.entity';
export { stageReviewTemplate } from './stage-review-template';
export { StageReviewsModule } from './stage-reviews.module';

export { BudgetLine } from './budget-line.entity';
export { CohortMember } from './cohort-member.entity';
export { Cohort } from './cohort.entity';
export { CohortsService, type CohortHit } from './cohorts.service';
export {
  amountFromNumber,
  formatAmount,
  isCurrency,
  minorDigits,
  parseAmount,
  totalsByCurrency,
} from './domain/amount';
export { chinaDay, quarterOf } from './domain/days';
export { publish, type CountedCell, type Publication, type Selection, type ShownCount } from './domain/suppression';
export { GrantAgreement } from './grant-agreement.entity';
export { GrantHappening } from './grant-happening.entity';
export { GrantPlanService } from './grant-plan.service';
export { GrantsApiModule, GrantsModule, GrantsWorkerModule } from './grants.module';
export { GrantsService, type GrantHit } from './grants.service';
export { Programme } from './programme.entity';
export { Tranche } from './tranche.entity';

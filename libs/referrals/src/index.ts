export { coachingCallPlace } from './clocks/coaching-calls.repository';
export {
  basisReviewDueAt,
  chinaDay,
  clockAfter,
  deletionDueAt,
  dueAt,
  noClock,
  type ClockKind,
  workingDaysLeft,
  type ClockState,
} from './domain/clocks';
export {
  consentWording,
  purposeOf,
  type ChildView,
  type ConsentForm,
  type Signer,
  type SignerRelation,
  type WithdrawChannel,
} from './domain/consent';
export { statementHash, witnessPlace } from './consents/consent-statement';
export { isSensitive, shareableFields, type Card, type ShareableField } from './domain/disclosure';
export {
  businessStatusesIn,
  openStatuses,
  standingPairs,
  transitionFrom,
  transitions,
  type ReferralAction,
  type Standing,
  type Step,
  type Transition,
} from './domain/referral';
export * from './domain/referral-codes';
export { referralReaders } from './domain/referral.policy';
export { referralEventTypes, type ReferralEventData, type ReferralEventType } from './domain/referral.events';
export { referralNumber } from './domain/referral-number';
export {
  endOfBasis,
  endOfConsent,
  endOfGrantAfterCompletion,
  endOfGroupShare,
  endOfOutline,
  endOfShare,
} from './domain/sharing-times';
export { rungAfter, rungComesAt, rungs, type Rung } from './domain/ladder';
export { needOf } from './referral-directory';
export { notePlace } from './referrals.repository';
export { ReferralConsentsService, type ConsentInput } from './consents/referral-consents.service';
export { ReferralDraftsService, type AskInput, type Details, type DraftInput } from './referral-drafts.service';
export { ReferralTransitionsService } from './referral-transitions.service';
export { handsOf } from './dto/present';
export { ReferralsService, type ReferralHit } from './referrals.service';
export { ReferralsApiModule, ReferralsModule } from './referrals.module';
export { followUpPlace, FollowUpsRepository, type DueFollowUp } from './words/follow-ups.repository';
export { messagePlace } from './words/messages.repository';
export { ReferralsWorkerModule } from './referrals-worker.module';

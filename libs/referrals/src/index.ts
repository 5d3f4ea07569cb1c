export { referralEventTypes, type ReferralEventData, type ReferralEventType } from './domain/referral.events';
export * from './domain/referral-codes';
export { isSensitive, shareableFields, type Card, type ShareableField } from './domain/disclosure';
// The demo network builds its histories with the rules every referral follows.
export { chinaDay, dueAt, type ClockKind } from './domain/clocks';
export { consentWording, purposeOf, type ChildView, type ConsentForm, type Signer } from './domain/consent';
export { transitionFrom, type ReferralAction, type Standing, type Transition } from './domain/referral';
export { referralNumber } from './domain/referral-number';
export { endOfConsent, endOfGrantAfterCompletion, endOfOutline, endOfShare } from './domain/sharing-times';
export { stateCalendar } from './domain/state-calendar';
export { needOf } from './referral-directory';
export { notePlace } from './referrals.repository';
export { ReferralConsentsService, type ConsentInput } from './referral-consents.service';
export { ReferralDraftsService, type AskInput, type Details, type DraftInput } from './referral-drafts.service';
export { ReferralTransitionsService } from './referral-transitions.service';
export { ReferralsService } from './referrals.service';
export { ReferralsApiModule, ReferralsModule } from './referrals.module';

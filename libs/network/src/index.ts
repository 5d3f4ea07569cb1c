export { AskOffer } from './asks-offers/ask-offer.entity';
export { type AskOfferHit, AsksOffersService } from './asks-offers/asks-offers.service';
export { AskOfferMatch } from './asks-offers/ask-offer-match.entity';
export { OrganizationStrength } from './asks-offers/organization-strength.entity';
export { type AskOfferKind, askOfferKinds, type AskOfferState, askOfferStates } from './domain/ask-offer';
export { beginNetwork, type Beginning } from './beginning.service';
export { rolesOfKind } from './domain/invitation.policy';
export { memberEventTypes, type MemberEventType } from './member-announcer';
export { NetworkApiModule } from './network.module';

export { Area } from './area.entity';
export { AreasService } from './areas.service';
export { CapacityAsking } from './capacity-asking.entity';
export { CapacityReservation } from './capacity-reservation.entity';
export { CapacityReservations, type PlaceTaken, type PlaceWanted } from './capacity-reservations';
export {
  areaTokens,
  organizationTokens,
  pinyinKey,
  type IndexedOrganization,
  type IndexedService,
} from './directory-index';
export {
  Directory,
  type DirectoryEntry,
  type DirectoryQuery,
  type OfferedService,
  type OrganizationHit,
} from './directory.service';
export { allowedOrganizationActions } from './domain/organization.policy';
export { ancestorsOfAreaCode, normalizeAreaCode, type AreaLevel } from './domain/area-code';
export { countMet, matchReasons, type MatchReason, type PartnerNeed } from './domain/partner-match';
export { excerpt, type Found, type Mark } from './domain/name-matching';
export { normalizePhone, type PhoneNumber } from './domain/phone-number';
export { checkSocialCreditCode } from './domain/social-credit-code';
export { ExpertiseService } from './expertise.service';
export { ExpertiseTag } from './expertise-tag.entity';
export { Location } from './location.entity';
export {
  OpenWorkRegistry,
  type OpenWork,
  type OpenWorkItem,
  type OpenWorkProvider,
  type Successor,
  type WorkOf,
} from './open-work';
export { OrganizationFounding, type NewOrganization } from './organization-founding';
export { acceptedAreaCode, acceptedUscc } from './domain/profile-change';
export { Organization } from './organization.entity';
export { OrganizationsApiModule, OrganizationsModule, OrganizationsWorkerModule } from './organizations.module';
export { searchForm, type Member, type OrganizationName, type OrganizationProfile } from './organizations.repository';
export { OrganizationsService, type ColleagueHit } from './organizations.service';
export { ServiceCapacity } from './service-capacity.entity';
export { ServiceCatalogue } from './service-catalogue';
export { Service } from './service.entity';
export { holdsWords, WantedWords } from './wanted-words';

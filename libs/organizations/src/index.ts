export { Area } from './area.entity';
export { AreasService } from './areas.service';
export {
  areaTokens,
  organizationTokens,
  pinyinKey,
  type IndexedOrganization,
  type IndexedService,
} from './directory-index';
export { Directory, type DirectoryEntry, type DirectoryQuery, type OfferedService } from './directory.service';
export { ancestorsOfAreaCode, normalizeAreaCode, type AreaLevel } from './domain/area-code';
export { countMet, matchReasons, type MatchReason, type PartnerNeed } from './domain/partner-match';
export { normalizePhone, type PhoneNumber } from './domain/phone-number';
export { checkSocialCreditCode } from './domain/social-credit-code';
export { ExpertiseService } from './expertise.service';
export { ExpertiseTag } from './expertise-tag.entity';
export { Location } from './location.entity';
export { Organization } from './organization.entity';
export { OrganizationsApiModule, OrganizationsModule } from './organizations.module';
export type { Member, OrganizationName, OrganizationProfile } from './organizations.repository';
export { OrganizationsService } from './organizations.service';
export { ServiceCapacity } from './service-capacity.entity';
export { ServiceCatalogue } from './service-catalogue';
export { Service } from './service.entity';

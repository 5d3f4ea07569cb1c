export { AccessRequestsApiModule, AccessRequestsModule } from './access-requests/access-requests.module';
export { accessStatuses, accessTransitions, reviewDueAt } from './domain/access-request';
export { EmergencyViewsService } from './access-requests/emergency-views.service';
export { MinorApprovalsService } from './access-requests/minor-approvals.service';
export {
  ReferredPeople,
  type FindReferred,
  type KnowsReferral,
  type ReferredPerson,
} from './access-requests/referred-people';
export { CasesApiModule, CasesModule } from './cases.module';
export { CaseFilesService, stepField, type CasePage } from './case-files.service';
export type { CaseRow } from './case-files.repository';
export * from './domain/case-file';
export { duplicateTexts } from './domain/duplicate-texts';
export { identityFields, type IdentityField, type PersonBasics } from './domain/person';
export { DuplicatesService } from './duplicates/duplicates.service';
export { HouseholdsService, type HouseholdPage } from './households.service';
export { PersonIdentity } from './person-identity';
export type { PersonRow } from './service-users.repository';
export { ServiceUsersService, type PersonPage } from './service-users.service';
export { findingsIn, scanText, textFindings, type TextFinding, type TextHit } from '@app/kernel';
export { MandatoryReportsApiModule } from './mandatory-reports/mandatory-reports.module';

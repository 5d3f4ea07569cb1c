export { CasesApiModule, CasesModule } from './cases.module';
export type { PersonBasics } from './domain/person';
export type { PersonRow } from './service-users.repository';
export { ServiceUsersService } from './service-users.service';
export { findingsIn, scanText, textFindings, type TextFinding, type TextHit } from '@app/kernel';

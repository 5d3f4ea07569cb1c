import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { AccessRequestsModule } from './access-requests/access-requests.module';
import { CaseFilesController, DuplicatesController } from './case-files.controller';
import { CaseFilesRepository } from './case-files.repository';
import { CaseFilesService } from './case-files.service';
import { CaseOpenWork } from './case-open-work';
import { DuplicatesService } from './duplicates/duplicates.service';
import { HouseholdsService } from './households.service';
import { PersonIdentity } from './person-identity';
import { HouseholdsController, ServiceUsersController } from './service-users.controller';
import { ServiceUsersRepository } from './service-users.repository';
import { ServiceUsersService } from './service-users.service';

const services = [ServiceUsersService, HouseholdsService, CaseFilesService, DuplicatesService, PersonIdentity];

@Module({
  imports: [OrganizationsModule, AccessRequestsModule],
  providers: [...services, ServiceUsersRepository, CaseFilesRepository],
  exports: [...services, CaseFilesRepository],
})
export class CasesModule {}

@Module({
  imports: [CasesModule, OrganizationsModule],
  providers: [CaseOpenWork],
  controllers: [ServiceUsersController, HouseholdsController, CaseFilesController, DuplicatesController],
})
export class CasesApiModule {}

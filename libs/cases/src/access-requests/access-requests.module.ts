import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { ServiceUsersRepository } from '../service-users.repository';
import { AccessRequestsController } from './access-requests.controller';
import { AccessRequestsRepository } from './access-requests.repository';
import { AccessRequestsService } from './access-requests.service';
import { CommunityPeopleService } from './community-people.service';
import { EmergencyViewsController } from './emergency-views.controller';
import { EmergencyViewsRepository } from './emergency-views.repository';
import { EmergencyViewsService } from './emergency-views.service';
import { MinorApprovalsService } from './minor-approvals.service';
import { PersonAccessController } from './person-access.controller';
import { PersonReadingsService } from './person-readings.service';
import { ReferredPeople } from './referred-people';

const services = [
  AccessRequestsService,
  EmergencyViewsService,
  MinorApprovalsService,
  PersonReadingsService,
  CommunityPeopleService,
  ReferredPeople,
];

@Module({
  imports: [OrganizationsModule],
  providers: [...services, AccessRequestsRepository, EmergencyViewsRepository, ServiceUsersRepository],
  exports: services,
})
export class AccessRequestsModule {}

@Module({
  imports: [AccessRequestsModule],
  controllers: [AccessRequestsController, EmergencyViewsController, PersonAccessController],
})
export class AccessRequestsApiModule {}

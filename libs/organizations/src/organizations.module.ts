import { Module } from '@nestjs/common';
import { AreaNames } from './area-names';
import { AreasController } from './areas.controller';
import { AreasRepository } from './areas.repository';
import { AreasService } from './areas.service';
import { CapacityReminderSweep } from './capacity-reminder.sweep';
import { CapacityReservations } from './capacity-reservations';
import { DirectoryRepository } from './directory.repository';
import { Directory } from './directory.service';
import { ExpertiseRepository } from './expertise.repository';
import { ExpertiseService } from './expertise.service';
import { OpenWorkRegistry } from './open-work';
import { OrganizationFounding } from './organization-founding';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsRepository } from './organizations.repository';
import { OrganizationsService } from './organizations.service';
import { SearchWordsSweep } from './search-words.sweep';
import { ServiceCatalogue } from './service-catalogue';
import { ServicesController } from './services.controller';

/** Services other features ask; needs `Transactions` of the process. */
@Module({
  providers: [
    AreasRepository,
    AreasService,
    CapacityReservations,
    Directory,
    DirectoryRepository,
    ExpertiseRepository,
    ExpertiseService,
    OpenWorkRegistry,
    OrganizationFounding,
    OrganizationsRepository,
    OrganizationsService,
    ServiceCatalogue,
  ],
  exports: [
    AreasService,
    CapacityReservations,
    Directory,
    ExpertiseService,
    OpenWorkRegistry,
    OrganizationFounding,
    OrganizationsService,
    ServiceCatalogue,
  ],
})
export class OrganizationsModule {}

@Module({
  imports: [OrganizationsModule],
  providers: [AreaNames],
  controllers: [OrganizationsController, ServicesController, AreasController],
})
export class OrganizationsApiModule {}

@Module({ imports: [OrganizationsModule], providers: [CapacityReminderSweep, SearchWordsSweep] })
export class OrganizationsWorkerModule {}

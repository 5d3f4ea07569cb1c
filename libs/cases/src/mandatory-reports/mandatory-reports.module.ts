import { Module } from '@nestjs/common';
import { AccessRequestsModule } from '../access-requests/access-requests.module';
import { CasesModule } from '../cases.module';
import { MandatoryReportsController } from './mandatory-reports.controller';
import { MandatoryReportsRepository } from './mandatory-reports.repository';
import { MandatoryReportsService } from './mandatory-reports.service';

@Module({
  imports: [CasesModule, AccessRequestsModule],
  providers: [MandatoryReportsService, MandatoryReportsRepository],
  controllers: [MandatoryReportsController],
})
export class MandatoryReportsApiModule {}

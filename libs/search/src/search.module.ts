import { CasesModule } from '@app/cases';
import { GrantsModule } from '@app/grants';
import { LiveSessionsModule } from '@app/live-sessions';
import { NetworkApiModule } from '@app/network';
import { OrganizationsModule } from '@app/organizations';
import { ReferralsModule } from '@app/referrals';
import { Module } from '@nestjs/common';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

@Module({
  imports: [OrganizationsModule, CasesModule, ReferralsModule, LiveSessionsModule, GrantsModule, NetworkApiModule],
  providers: [SearchService],
  controllers: [SearchController],
})
export class SearchApiModule {}

import { AccessGuard } from '@app/access';
import { AccessRequestsApiModule, CasesApiModule, MandatoryReportsApiModule } from '@app/cases';
import { ConfigModule, type Config } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DocumentsModule } from '@app/documents';
import { FilesModule } from '@app/files';
import { ExchangeApiModule } from '@app/exchange';
import { GrantsApiModule } from '@app/grants';
import { HttpModule } from '@app/http';
import { IdentityApiModule } from '@app/identity';
import { ImportsApiModule } from '@app/imports';
import { LiveSessionsApiModule } from '@app/live-sessions';
import { NetworkApiModule } from '@app/network';
import { NotificationsApiModule } from '@app/notifications';
import { OrganizationsApiModule } from '@app/organizations';
import { PartnerMeetingsModule } from '@app/partner-meetings';
import { RealtimeModule } from '@app/realtime';
import { ReferralsApiModule } from '@app/referrals';
import { MeasuresApiModule } from '@app/measures';
import { SearchApiModule } from '@app/search';
import { StageReviewsModule } from '@app/stage-reviews';
import { SmsApiModule } from '@app/sms';
import { VaultModule } from '@app/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HealthController } from './health.controller';

@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with({ login: 'app', others: ['live'], poolSizes: { app: 10, live: 4 } }),
        VaultModule.with({ login: 'app' }),
        DocumentsModule,
        FilesModule,
        HttpModule,
        RealtimeModule,
        IdentityApiModule,
        OrganizationsApiModule,
        NetworkApiModule,
        CasesApiModule,
        AccessRequestsApiModule,
        MandatoryReportsApiModule,
        ReferralsApiModule,
        ExchangeApiModule,
        GrantsApiModule,
        LiveSessionsApiModule,
        PartnerMeetingsModule,
        StageReviewsModule,
        NotificationsApiModule,
        ImportsApiModule,
        MeasuresApiModule,
        SearchApiModule,
        SmsApiModule,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}

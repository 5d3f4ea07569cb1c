import { ConfigModule, type Config } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EventsWorkerModule } from '@app/events';
import { ExchangeWorkerModule } from '@app/exchange';
import { FilesModule, FilesWorkerModule } from '@app/files';
import { DocumentsModule } from '@app/documents';
import { GrantsWorkerModule } from '@app/grants';
import { ImportsWorkerModule } from '@app/imports';
import { LiveSessionsWorkerModule } from '@app/live-sessions';
import { NotificationsWorkerModule } from '@app/notifications';
import { OrganizationsWorkerModule } from '@app/organizations';
import { ReferralsWorkerModule } from '@app/referrals';
import { VaultModule } from '@app/vault';
import { Module, type DynamicModule } from '@nestjs/common';

export interface WorkerOptions {
  /** False in tests that run events one by one with `EventDelivery.drain()`. */
  starts?: boolean;
}

/** Everything that happens without anybody asking: handlers of events, timers, mail. */
@Module({})
export class WorkerModule {
  static with(config: Config, { starts = true }: WorkerOptions = {}): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with({ login: 'worker', poolSizes: { worker: 8, relay: 2 } }),
        VaultModule.with({ login: 'worker' }),
        FilesModule,
        FilesWorkerModule,
        EventsWorkerModule.with({ starts }),
        ExchangeWorkerModule,
        GrantsWorkerModule,
        DocumentsModule,
        LiveSessionsWorkerModule,
        NotificationsWorkerModule,
        ImportsWorkerModule,
        OrganizationsWorkerModule,
        ReferralsWorkerModule,
      ],
    };
  }
}

import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { LaneWriter } from './lane-writer';
import { LiveAudience } from './live-audience';
import { LiveGateway } from './live-gateway';
import { LiveJoiningService } from './live-joining.service';
import { LiveLog } from './live-log';
import { LiveOpenWork } from './live-open-work';
import { LivePulse } from './live-pulse';
import { LiveProjections } from './live-projections';
import { LiveRecords } from './live-records';
import { LiveSessionsController } from './live-sessions.controller';
import { LiveSessionsRepository } from './live-sessions.repository';
import { LiveSessionsService } from './live-sessions.service';
import { LiveSocketPorts } from './live-socket-ports';
import { LiveTemplates } from './live-templates';
import { SafeRounds } from './safe/safe-rounds';
import { SafeStore } from './safe/safe-store';
import { SessionActors } from './session-actors';

@Module({
  providers: [
    LaneWriter,
    LiveAudience,
    LiveJoiningService,
    LiveLog,
    LiveProjections,
    LiveRecords,
    LiveSessionsRepository,
    LiveSessionsService,
    LiveSocketPorts,
    LiveTemplates,
    SafeRounds,
    SafeStore,
    SessionActors,
  ],
  exports: [
    LiveAudience,
    LiveJoiningService,
    LiveLog,
    LiveProjections,
    LiveRecords,
    LiveSessionsRepository,
    LiveSessionsService,
    LiveSocketPorts,
    LiveTemplates,
    SessionActors,
  ],
})
export class LiveSessionsModule {}

/** Routes, sockets and the pulse: the one process that owns the rooms. */
@Module({
  imports: [LiveSessionsModule, OrganizationsModule],
  controllers: [LiveSessionsController],
  providers: [LiveGateway, LiveOpenWork, LivePulse],
})
export class LiveSessionsApiModule {}

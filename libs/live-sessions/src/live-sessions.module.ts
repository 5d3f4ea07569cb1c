import { GUEST_RESOLVER } from '@app/access';
import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { ElsewhereFilter } from './fleet/elsewhere.filter';
import { FarRooms } from './fleet/far-rooms';
import { LiveBus } from './fleet/live-bus';
import { LiveOwners } from './fleet/live-owners';
import { AttendanceController } from './attendance/attendance.controller';
import { SignInService } from './attendance/sign-in.service';
import { GuestDoor } from './guest-door';
import { MetPairs } from './groups/met-pairs';
import { CommitmentReminders } from './commitments/commitment-reminders.sweep';
import { CommitmentsController } from './commitments/commitments.controller';
import { CommitmentsRepository } from './commitments/commitments.repository';
import { CommitmentsService } from './commitments/commitments.service';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsRepository } from './invitations/invitations.repository';
import { InvitationsService } from './invitations/invitations.service';
import { SessionCalendar } from './invitations/session-calendar';
import { MinutesController } from './minutes/minutes.controller';
import { MinutesLocking } from './minutes/minutes-locking.sweep';
import { MinutesRepository } from './minutes/minutes.repository';
import { MinutesService } from './minutes/minutes.service';
import { PaperController } from './paper/paper.controller';
import { PaperService } from './paper/paper.service';
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
import { LiveTemplates } from './live-templates';
import { MemberAllowances } from './member-allowances';
import { RoomDesk } from './room-desk';
import { SafeRounds } from './safe/safe-rounds';
import { SafeStore } from './safe/safe-store';
import { OpeningsService } from './sealing/openings.service';
import { SafeKeepingService } from './sealing/safe-keeping.service';
import { SealedNotes } from './sealing/sealed-notes';
import { SealedRoundsController } from './sealing/sealed-rounds.controller';
import { SealedRoundsRepository } from './sealing/sealed-rounds.repository';
import { SessionActors } from './session-actors';
import { SurveyController } from './survey/survey.controller';
import { SurveyRepository } from './survey/survey.repository';
import { SurveyService } from './survey/survey.service';
import { OwnTemplatesController } from './templates/own-templates.controller';
import { OwnTemplatesService } from './templates/own-templates.service';

@Module({
  providers: [
    LaneWriter,
    LiveAudience,
    LiveBus,
    LiveJoiningService,
    LiveLog,
    LiveOwners,
    LiveProjections,
    LiveRecords,
    LiveSessionsRepository,
    LiveSessionsService,
    LiveTemplates,
    MetPairs,
    SafeRounds,
    SafeStore,
    SessionActors,
  ],
  exports: [
    LiveAudience,
    LiveBus,
    LiveJoiningService,
    LiveLog,
    LiveOwners,
    LiveProjections,
    LiveRecords,
    LiveSessionsRepository,
    LiveSessionsService,
    LiveTemplates,
    SafeRounds,
    SessionActors,
  ],
})
export class LiveSessionsModule {}

/** Routes, sockets and the pulse of an api process; the sessions it owns it writes, the others it hands on. */
@Module({
  imports: [LiveSessionsModule, OrganizationsModule],
  controllers: [
    CommitmentsController,
    InvitationsController,
    LiveSessionsController,
    MinutesController,
    OwnTemplatesController,
    AttendanceController,
    PaperController,
    SealedRoundsController,
    SurveyController,
  ],
  providers: [
    GuestDoor,
    { provide: GUEST_RESOLVER, useExisting: GuestDoor },
    CommitmentsRepository,
    CommitmentsService,
    MinutesRepository,
    MinutesService,
    InvitationsRepository,
    InvitationsService,
    SessionCalendar,
    LiveGateway,
    LiveOpenWork,
    LivePulse,
    OwnTemplatesService,
    ElsewhereFilter,
    FarRooms,
    MemberAllowances,
    RoomDesk,
    SignInService,
    OpeningsService,
    PaperService,
    SafeKeepingService,
    SealedNotes,
    SealedRoundsRepository,
    SurveyRepository,
    SurveyService,
  ],
  exports: [GUEST_RESOLVER],
})
export class LiveSessionsApiModule {}

/** What happens to sessions without anybody asking. */
@Module({ providers: [CommitmentReminders, InvitationsRepository, MinutesLocking, MinutesRepository, SessionCalendar] })
export class LiveSessionsWorkerModule {}

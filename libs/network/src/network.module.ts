import { IdentityModule } from '@app/identity';
import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { AcceptingController } from './accepting.controller';
import { AcceptingService } from './accepting.service';
import { BeginningController } from './beginning.controller';
import { BeginningService } from './beginning.service';
import { HandedOverController } from './handed-over.controller';
import { InvitationsController } from './invitations.controller';
import { InvitationsRepository } from './invitations.repository';
import { InvitationsService } from './invitations.service';
import { LeavingService } from './leaving.service';
import { MemberAnnouncer } from './member-announcer';
import { MembersController } from './members.controller';
import { MembersRepository } from './members.repository';
import { MembersService } from './members.service';

/** Beginning a network, inviting into it, and looking after who belongs to it. */
@Module({
  imports: [IdentityModule, OrganizationsModule],
  controllers: [
    BeginningController,
    AcceptingController,
    InvitationsController,
    MembersController,
    HandedOverController,
  ],
  providers: [
    AcceptingService,
    BeginningService,
    InvitationsRepository,
    InvitationsService,
    LeavingService,
    MemberAnnouncer,
    MembersRepository,
    MembersService,
  ],
})
export class NetworkApiModule {}

import { IdentityModule } from '@app/identity';
import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { AcceptingController } from './accepting.controller';
import { AcceptingService } from './accepting.service';
import { AsksOffersController } from './asks-offers/asks-offers.controller';
import { AsksOffersRepository } from './asks-offers/asks-offers.repository';
import { AsksOffersService } from './asks-offers/asks-offers.service';
import { StrengthsRepository } from './asks-offers/strengths.repository';
import { StrengthsService } from './asks-offers/strengths.service';
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

/** Beginning a network, inviting into it, looking after who belongs to it; what its organisations ask and offer. */
@Module({
  imports: [IdentityModule, OrganizationsModule],
  controllers: [
    BeginningController,
    AcceptingController,
    InvitationsController,
    MembersController,
    HandedOverController,
    AsksOffersController,
  ],
  providers: [
    AcceptingService,
    AsksOffersRepository,
    AsksOffersService,
    BeginningService,
    InvitationsRepository,
    InvitationsService,
    LeavingService,
    MemberAnnouncer,
    MembersRepository,
    MembersService,
    StrengthsRepository,
    StrengthsService,
  ],
  exports: [AsksOffersService],
})
export class NetworkApiModule {}

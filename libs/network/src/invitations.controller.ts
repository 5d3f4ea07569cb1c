import { type Actor, CurrentActor, RequiresRole } from '@app/access';
import { Answers, AnswersCreated, AnswersNothing, ApiTags, IdParam, Idempotent, PageQuery } from '@app/http';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CreateInvitationDto, InvitationPageDto, NewInvitationDto } from './dto/invitation.dto';
import { InvitationsService } from './invitations.service';

@ApiTags('network')
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @RequiresRole('organization-admin', 'network-steward')
  @Answers(InvitationPageDto)
  list(@CurrentActor() actor: Actor, @Query() { after, limit }: PageQuery): Promise<InvitationPageDto> {
    return this.invitations.list(actor, { after, limit });
  }

  /** The link is in this answer and nowhere else. */
  @Post()
  @RequiresRole('organization-admin', 'network-steward')
  @Idempotent()
  @AnswersCreated(NewInvitationDto)
  create(@CurrentActor() actor: Actor, @Body() body: CreateInvitationDto): Promise<NewInvitationDto> {
    return this.invitations.create(actor, body);
  }

  @Post(':id/withdraw')
  @RequiresRole('organization-admin', 'network-steward')
  @Idempotent()
  @AnswersNothing()
  withdraw(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    return this.invitations.withdraw(actor, id);
  }

  @Post(':id/renew')
  @RequiresRole('organization-admin', 'network-steward')
  @Idempotent()
  @Answers(NewInvitationDto)
  renew(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<NewInvitationDto> {
    return this.invitations.renew(actor, id);
  }
}

import { type Actor, CurrentActor, OwnHand, Public, SignedIn } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Answers, AnswersNothing, ApiTags } from '@app/http';
import { MeDto, sessionCookie } from '@app/identity';
import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptingService } from './accepting.service';
import { AcceptInvitationDto, InvitationTokenDto, OpenedInvitationDto } from './dto/invitation.dto';

@ApiTags('network')
@Controller('api/invitations')
export class AcceptingController {
  constructor(
    private readonly accepting: AcceptingService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A POST, since the token must not stand in an address that is logged. */
  @Post('open')
  @Public()
  @Answers(OpenedInvitationDto)
  open(@Body() { token }: InvitationTokenDto, @Req() { id }: FastifyRequest): Promise<OpenedInvitationDto> {
    return this.accepting.open(token, id);
  }

  @Post('accept')
  @Public()
  @Answers(MeDto)
  async accept(
    @Body() body: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    const { secret, lifeMs, ...me } = await this.accepting.accept(body, request.ip, request.id);
    void reply.header('set-cookie', sessionCookie(this.config.publicUrl, secret, lifeMs));
    return me;
  }

  /** With the account that is signed in; GET /api/me then says where it acts. */
  @Post('join')
  @SignedIn()
  @OwnHand()
  @AnswersNothing()
  join(
    @CurrentActor() actor: Actor,
    @Body() { token }: InvitationTokenDto,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    return this.accepting.join(actor, token, ip);
  }
}

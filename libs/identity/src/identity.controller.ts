import {
  type Actor,
  CurrentActor,
  helperCookieNames,
  OwnHand,
  Public,
  sessionCookieNames,
  setCookieLine,
  SignedIn,
} from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Answers, AnswersNothing, ApiTags } from '@app/http';
import { Body, Controller, Get, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChangePasswordDto,
  ChangePresentationDto,
  ChooseOrganizationDto,
  MeDto,
  MembershipDto,
  NetworkDto,
  PresentationDto,
  SignInDto,
} from './dto/identity.dto';
import { IdentityService } from './identity.service';

@ApiTags('identity')
@Controller('api')
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('sign-in')
  @Public()
  @Answers(MeDto)
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    const { secret, lifeMs, ...me } = await this.identity.signIn(body, request.ip, request.id);
    void reply.header('set-cookie', this.cookie(sessionCookieNames, secret, lifeMs / 1000));
    return me;
  }

  @Post('sign-out')
  @SignedIn()
  @AnswersNothing()
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.identity.signOut(actor);
    void reply.header('set-cookie', [this.cookie(sessionCookieNames, '', 0), this.cookie(helperCookieNames, '', 0)]);
  }

  @Get('me')
  @SignedIn()
  @Answers(MeDto)
  async me(@CurrentActor() actor: Actor): Promise<MeDto> {
    const { memberships, presentation, assistance } = await this.identity.me(actor);
    return {
      assistance,
      presentation,
      account: { id: actor.accountId ?? '', displayName: actor.displayName ?? '' },
      memberships,
      active: memberships.find((membership) => membership.organizationId === actor.organizationId) ?? null,
    };
  }

  @Post('me/password')
  @SignedIn()
  @OwnHand()
  @AnswersNothing()
  async changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePasswordDto): Promise<void> {
    await this.identity.changePassword(actor, body.current, body.next);
  }

  /** Language and elder version follow the person to their next device. */
  @Put('me/presentation')
  @SignedIn()
  @Answers(PresentationDto)
  present(@CurrentActor() actor: Actor, @Body() body: ChangePresentationDto): Promise<PresentationDto> {
    return this.identity.changePresentation(actor, body);
  }

  @Post('me/organization')
  @SignedIn()
  @OwnHand()
  @Answers(MembershipDto)
  chooseOrganization(@CurrentActor() actor: Actor, @Body() body: ChooseOrganizationDto): Promise<MembershipDto> {
    return this.identity.chooseOrganization(actor, body.organizationId);
  }

  /** What the sign-in page and the demo banner need before anybody is signed in. */
  @Get('network')
  @Public()
  @Answers(NetworkDto)
  async network(@Req() request: FastifyRequest): Promise<NetworkDto> {
    return { ...(await this.identity.network(request.id)), publicUrl: this.config.publicUrl ?? null };
  }

  private cookie(names: readonly [string, string], value: string, maxAge: number): string {
    const secure = this.config.publicUrl?.startsWith('https:') ?? false;
    return setCookieLine(names[secure ? 0 : 1], value, { secure, maxAge });
  }
}

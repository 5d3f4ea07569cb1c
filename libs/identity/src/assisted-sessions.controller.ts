import {
  type Actor,
  CurrentActor,
  helperCookieNames,
  isSessionSecret,
  OwnHand,
  parseCookies,
  Public,
  RequiresRole,
  sessionCookieNames,
  setCookieLine,
  SignedIn,
} from '@app/access';
import { CONFIG, type Config } from '@app/config';
import type { Page } from '@app/database';
import { Answers, AnswersCreated, ApiTags, Idempotent, PageQuery } from '@app/http';
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssistedSessionsService } from './assisted-sessions.service';
import { sessionLifeMs } from './domain/password';
import {
  AddResidentDto,
  AssistedSessionPage,
  BeginAssistedSessionDto,
  BegunAssistedSessionDto,
  CallDto,
  LeftAssistedSessionDto,
  ResidentDto,
  ResidentPage,
  ResidentsQuery,
} from './dto/assisted-session.dto';

const helpers = ['community-staff', 'worker', 'supervisor', 'organization-admin', 'facilitator'] as const;

@ApiTags('identity')
@Controller('api')
export class AssistedSessionsController {
  constructor(
    private readonly assisting: AssistedSessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The browser acts as the resident from here on; the helper's own session waits in a second cookie. */
  @Post('assisted-sessions')
  @RequiresRole(...helpers)
  @OwnHand()
  @AnswersCreated(BegunAssistedSessionDto)
  async begin(
    @CurrentActor() actor: Actor,
    @Body() { residentAccountId, asked }: BeginAssistedSessionDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BegunAssistedSessionDto> {
    const { secret, ...begun } = await this.assisting.begin(actor, residentAccountId, asked);
    const own = this.secretOf(request, sessionCookieNames) ?? '';
    void reply.header('set-cookie', [
      this.cookie(sessionCookieNames, secret, sessionLifeMs),
      this.cookie(helperCookieNames, own, sessionLifeMs),
    ]);
    return begun;
  }

  /** Open to everybody, since the assisted session may have ended by itself: it gives back only what this browser has. */
  @Post('assisted-sessions/leave')
  @Public()
  @Answers(LeftAssistedSessionDto)
  async leave(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeftAssistedSessionDto> {
    const helper = this.secretOf(request, helperCookieNames);
    const returned = await this.assisting.leave(this.secretOf(request, sessionCookieNames), helper, request.id);
    if (helper)
      void reply.header('set-cookie', [
        ...(returned ? [this.cookie(sessionCookieNames, helper, sessionLifeMs)] : []),
        this.cookie(helperCookieNames, '', 0),
      ]);
    return { returned };
  }

  /** Whom I filled in for, newest first. */
  @Get('assisted-sessions/given')
  @SignedIn()
  @Answers(AssistedSessionPage)
  given(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<AssistedSessionPage> {
    return this.assisting.given(actor, query);
  }

  /** Who filled in for me, newest first. */
  @Get('assisted-sessions/received')
  @SignedIn()
  @Answers(AssistedSessionPage)
  received(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<AssistedSessionPage> {
    return this.assisting.received(actor, query);
  }

  /** Residents of one's own organisation, for whoever may fill in for them. */
  @Get('residents')
  @RequiresRole(...helpers)
  @Answers(ResidentPage)
  residents(@CurrentActor() actor: Actor, @Query() query: ResidentsQuery): Promise<Page<ResidentDto>> {
    return this.assisting.residents(actor, query);
  }

  /** Somebody without phone and mail. */
  @Post('residents')
  @RequiresRole(...helpers)
  @Idempotent()
  @AnswersCreated(ResidentDto)
  addResident(@CurrentActor() actor: Actor, @Body() { displayName }: AddResidentDto): Promise<ResidentDto> {
    return this.assisting.addResident(actor, displayName);
  }

  /** The number behind the call button. */
  @Get('me/call')
  @SignedIn()
  @Answers(CallDto)
  async call(@CurrentActor() actor: Actor): Promise<CallDto> {
    const found = await this.assisting.call(actor);
    return {
      phone: found?.phone ?? null,
      organizationName: found?.organizationName ?? null,
      of: found?.of ?? null,
    };
  }

  private secretOf({ headers }: FastifyRequest, names: readonly string[]): string | undefined {
    const cookies = parseCookies(headers.cookie);
    return names.map((name) => cookies[name]).find(isSessionSecret);
  }

  private cookie(names: readonly [string, string], value: string, lifeMs: number): string {
    const secure = this.config.publicUrl?.startsWith('https:') ?? false;
    return setCookieLine(names[secure ? 0 : 1], value, { secure, maxAge: lifeMs / 1000 });
  }
}

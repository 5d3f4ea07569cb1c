import {
  type Actor,
  CurrentActor,
  guestCookieName,
  parseCookies,
  Public,
  RequiresRole,
  setCookieLine,
  SignedIn,
} from '@app/access';
import { CONFIG, type Config } from '@app/config';
import {
  Answers,
  AnswersCreated,
  ApiTags,
  ExpectedVersion,
  IdParam,
  Idempotent,
  NeedsVersion,
  ReaderLanguage,
  Versioned,
} from '@app/http';
import type { Language } from '@app/kernel';
import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommitmentsDto } from './dto/live-outcome.dto';
import {
  ChangeLiveSessionDto,
  CreateLiveSessionDto,
  JoinedDto,
  JoinLinkDto,
  JoinLiveSessionDto,
  LiveSessionDto,
  LiveSessionPage,
  LiveSessionsQuery,
  SessionSeriesListDto,
  TemplateDto,
} from './dto/live-session.dto';
import { LiveJoiningService } from './live-joining.service';
import { plannedMinutes } from './live-projections';
import { LiveSessionsService } from './live-sessions.service';
import { LiveTemplates } from './live-templates';
import { OwnTemplatesService } from './templates/own-templates.service';

const guestLifeSeconds = 24 * 3600;

@ApiTags('live sessions')
@Controller('api/live-sessions')
export class LiveSessionsController {
  constructor(
    private readonly sessions: LiveSessionsService,
    private readonly joining: LiveJoiningService,
    private readonly templates: LiveTemplates,
    private readonly ownTemplates: OwnTemplatesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @SignedIn()
  @Answers(LiveSessionPage)
  list(@CurrentActor() actor: Actor, @Query() query: LiveSessionsQuery): Promise<LiveSessionPage> {
    return this.sessions.list(actor, query);
  }

  @Get('series')
  @SignedIn()
  @Answers(SessionSeriesListDto)
  async series(@CurrentActor() actor: Actor): Promise<SessionSeriesListDto> {
    return { items: await this.sessions.series(actor) };
  }

  @Get('templates')
  @SignedIn()
  @Answers([TemplateDto])
  listTemplates(@ReaderLanguage() language: Language): TemplateDto[] {
    return this.templates.list(language).map(({ code, title, stages }) => ({
      code,
      title,
      plannedMinutes: plannedMinutes(stages),
      stageTitles: stages.map((stage) => stage.title),
    }));
  }

  @Post()
  @RequiresRole('facilitator', 'organization-admin')
  @Idempotent()
  @Versioned()
  @AnswersCreated(LiveSessionDto)
  create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateLiveSessionDto,
    @ReaderLanguage() language: Language,
  ): Promise<LiveSessionDto> {
    if (body.templateId) return this.ownTemplates.begin(actor, body, body.templateId);
    return this.sessions.create(actor, body, language);
  }

  /** By link or QR code: a signed-in person becomes a member, anybody else a guest of this one session. */
  @Post('join')
  @Public()
  @Answers(JoinedDto)
  async join(
    @CurrentActor() actor: Actor,
    @Body() body: JoinLiveSessionDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedDto> {
    const sessionId = await this.joining.sessionOf(body, request.ip, request.id);
    if (actor.accountId) return this.joining.joinAsMember(actor, sessionId);
    const { secret, joined } = await this.joining.joinAsGuest(
      sessionId,
      body,
      parseCookies(request.headers.cookie)[guestCookieName],
    );
    const secure = this.config.publicUrl?.startsWith('https:') ?? false;
    void reply.header('set-cookie', setCookieLine(guestCookieName, secret, { secure, maxAge: guestLifeSeconds }));
    return joined;
  }

  @Get(':id')
  @SignedIn()
  @Versioned()
  @Answers(LiveSessionDto)
  get(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<LiveSessionDto> {
    return this.sessions.get(actor, id);
  }

  @Patch(':id')
  @SignedIn()
  @NeedsVersion()
  @Versioned()
  @Answers(LiveSessionDto)
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeLiveSessionDto,
  ): Promise<LiveSessionDto> {
    return this.sessions.change(actor, id, version, body);
  }

  /** For the people of the organisation that holds the session, and of those it invited. */
  @Post(':id/join')
  @SignedIn()
  @Idempotent()
  @Answers(JoinedDto)
  joinInvited(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<JoinedDto> {
    return this.joining.joinAsInvited(actor, id);
  }

  @Post(':id/open')
  @SignedIn()
  @Idempotent()
  @Versioned()
  @Answers(LiveSessionDto)
  open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<LiveSessionDto> {
    return this.sessions.open(actor, id);
  }

  @Post(':id/close')
  @SignedIn()
  @Idempotent()
  @Versioned()
  @Answers(LiveSessionDto)
  close(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<LiveSessionDto> {
    return this.sessions.close(actor, id);
  }

  @Get(':id/join-link')
  @SignedIn()
  @Answers(JoinLinkDto)
  joinLink(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<JoinLinkDto> {
    return this.sessions.joinLink(actor, id);
  }

  @Get(':id/commitments')
  @SignedIn()
  @Answers(CommitmentsDto)
  async commitments(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<CommitmentsDto> {
    return { items: await this.sessions.commitments(actor, id) };
  }
}

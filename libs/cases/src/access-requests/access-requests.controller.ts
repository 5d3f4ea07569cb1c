import { CurrentActor, OwnHand, RequiresRole, type Actor } from '@app/access';
import {
  Answers,
  AnswersCreated,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  Versioned,
} from '@app/http';
import { badShape, ruleBroken, systemClock } from '@app/kernel';
import { applyDecorators, Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { usualLife } from '../domain/access-request';
import {
  AccessAboutQuery,
  AccessRequestDto,
  AccessRequestPageDto,
  AccessRequestsQuery,
  ApproveAccessDto,
  AskableAccessDto,
  AskForAccessDto,
  ReadFieldAnswerDto,
  ReadFieldDto,
  RefuseAccessDto,
} from './access-requests.dto';
import { AccessRequestsService, type About } from './access-requests.service';
import { accessRequest, askable } from './present';

const askers = ['worker', 'supervisor', 'community-staff'] as const;
const deciders = ['supervisor', 'organization-admin', 'street-officer'] as const;
const everyone = ['worker', 'supervisor', 'organization-admin', 'community-staff', 'street-officer'] as const;

const Moves = (path: string): MethodDecorator =>
  applyDecorators(Post(`:id/${path}`), Idempotent(), NeedsVersion(), Versioned(), Answers(AccessRequestDto));

@ApiTags('access-requests')
@Controller('api/access-requests')
export class AccessRequestsController {
  constructor(private readonly requests: AccessRequestsService) {}

  /** What could be asked for about a person, and who would decide. */
  @Get('askable')
  @RequiresRole(...askers)
  @Answers(AskableAccessDto)
  async askable(@CurrentActor() actor: Actor, @Query() query: AccessAboutQuery): Promise<AskableAccessDto> {
    return askable(actor, await this.requests.askable(actor, aboutOf(query)));
  }

  @Post()
  @RequiresRole(...askers)
  @Idempotent()
  @Versioned()
  @AnswersCreated(AccessRequestDto)
  async ask(@CurrentActor() actor: Actor, @Body() body: AskForAccessDto): Promise<AccessRequestDto> {
    if (!body.undertaking) throw ruleBroken('access-undertaking-needed');
    const { fields, purpose, purposeNote, legalBasis, validHours } = body;
    const wish = { fields, purpose, purposeNote: purposeNote ?? null, legalBasis, validHours: validHours ?? usualLife };
    return accessRequest(actor, await this.requests.ask(actor, aboutOf(body), wish));
  }

  @Get()
  @RequiresRole(...everyone)
  @Answers(AccessRequestPageDto)
  async list(@CurrentActor() actor: Actor, @Query() query: AccessRequestsQuery): Promise<AccessRequestPageDto> {
    const page = await this.requests.list(actor, query.box, query.after, query.limit);
    return { items: page.items.map((one) => accessRequest(actor, one)), next: page.next };
  }

  @Get(':id')
  @RequiresRole(...everyone)
  @Versioned()
  @Answers(AccessRequestDto)
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<AccessRequestDto> {
    return accessRequest(actor, await this.requests.open(actor, id));
  }

  @Moves('approve')
  @RequiresRole(...deciders)
  @OwnHand()
  async approve(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { fields, validHours, note }: ApproveAccessDto,
  ): Promise<AccessRequestDto> {
    const decision = { fields, hours: validHours, note: note ?? null };
    return accessRequest(actor, await this.requests.approve(actor, id, version, decision));
  }

  @Moves('refuse')
  @RequiresRole(...deciders)
  @OwnHand()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { reason, note }: RefuseAccessDto,
  ): Promise<AccessRequestDto> {
    return accessRequest(actor, await this.requests.refuse(actor, id, version, { reason, note: note ?? null }));
  }

  @Moves('end')
  @RequiresRole(...everyone)
  async end(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<AccessRequestDto> {
    return accessRequest(actor, await this.requests.end(actor, id, version));
  }

  /** Not kept for repeating: the answer would outlive the right to read it. Each call is one line in the record. */
  @Post(':id/read')
  @RequiresRole(...askers)
  @OwnHand()
  @Answers(ReadFieldAnswerDto)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { field }: ReadFieldDto,
  ): Promise<ReadFieldAnswerDto> {
    const value = await this.requests.read(actor, id, field);
    return { field, value, watermark: watermarkOf(actor) };
  }
}

export const watermarkOf = (actor: Actor): { name: string; at: string } => ({
  name: actor.displayName ?? '',
  at: systemClock.now().toISOString(),
});

function aboutOf({ personId, referralId }: AccessAboutQuery): About {
  if (personId && !referralId) return { personId };
  if (referralId && !personId) return { referralId };
  throw badShape('person-or-referral');
}

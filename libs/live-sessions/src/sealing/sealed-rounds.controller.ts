import { type Actor, CurrentActor, RequiresRole, SignedIn } from '@app/access';
import {
  Answers,
  AnswersCreated,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  PageQuery,
  Versioned,
} from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { OpeningsService } from './openings.service';
import { SafeKeepingService } from './safe-keeping.service';
import {
  AskOpeningDto,
  ChooseSafeModeDto,
  InnerLayerDto,
  NameSafeHolderDto,
  OpeningRecordsDto,
  OuterLayerDto,
  RefuseOpeningDto,
  SafeKeepingDto,
  SafeOpeningDetailDto,
  SafeOpeningDto,
  SafeOpeningPageDto,
  SealedRoundsDto,
  SetSafeKeyDto,
} from './sealed-rounds.dto';

@ApiTags('live sessions')
@Controller('api')
export class SealedRoundsController {
  constructor(
    private readonly keeping: SafeKeepingService,
    private readonly openings: OpeningsService,
  ) {}

  @Get('safe-keeping')
  @RequiresRole('organization-admin', 'network-steward')
  @Answers(SafeKeepingDto)
  get(@CurrentActor() actor: Actor): Promise<SafeKeepingDto> {
    return this.keeping.get(actor);
  }

  /** For rounds opened from now on; an open one keeps what it was opened with. */
  @Post('safe-keeping/mode')
  @RequiresRole('network-steward')
  @HttpCode(200)
  @Idempotent()
  @Answers(SafeKeepingDto)
  choose(@CurrentActor() actor: Actor, @Body() { mode }: ChooseSafeModeDto): Promise<SafeKeepingDto> {
    return this.keeping.choose(actor, mode);
  }

  @Post('safe-keeping/holders')
  @RequiresRole('network-steward')
  @Idempotent()
  @AnswersCreated(SafeKeepingDto)
  name(@CurrentActor() actor: Actor, @Body() body: NameSafeHolderDto): Promise<SafeKeepingDto> {
    return this.keeping.name(actor, body);
  }

  /** Once for each holder: what was sealed to a key can be opened with no other. */
  @Post('safe-keeping/holders/:id/key')
  @RequiresRole('organization-admin')
  @HttpCode(200)
  @Idempotent()
  @Answers(SafeKeepingDto)
  @NeedsVersion()
  setKey(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { publicKey }: SetSafeKeyDto,
  ): Promise<SafeKeepingDto> {
    return this.keeping.setKey(actor, id, version, publicKey);
  }

  /** Rounds sealed to a key of the caller's organisation. */
  @Get('sealed-rounds')
  @RequiresRole('organization-admin')
  @Answers(SealedRoundsDto)
  async rounds(@CurrentActor() actor: Actor): Promise<SealedRoundsDto> {
    return { items: await this.openings.rounds(actor) };
  }

  @Get('safe-openings')
  @RequiresRole('organization-admin')
  @Answers(SafeOpeningPageDto)
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SafeOpeningPageDto> {
    return this.openings.list(actor, query);
  }

  @Get('safe-openings/:id')
  @RequiresRole('organization-admin')
  @Versioned()
  @Answers(SafeOpeningDetailDto)
  one(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<SafeOpeningDetailDto> {
    return this.openings.get(actor, id);
  }

  @Post('safe-openings')
  @RequiresRole('organization-admin')
  @Idempotent()
  @Versioned()
  @AnswersCreated(SafeOpeningDto)
  ask(@CurrentActor() actor: Actor, @Body() body: AskOpeningDto): Promise<SafeOpeningDto> {
    return this.openings.ask(actor, body);
  }

  @Post('safe-openings/:id/agreement')
  @RequiresRole('organization-admin')
  @HttpCode(200)
  @Idempotent()
  @Answers(SafeOpeningDto)
  @NeedsVersion()
  @Versioned()
  agree(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<SafeOpeningDto> {
    return this.openings.agree(actor, id, version);
  }

  @Post('safe-openings/:id/refusal')
  @RequiresRole('organization-admin')
  @HttpCode(200)
  @Idempotent()
  @Answers(SafeOpeningDto)
  @NeedsVersion()
  @Versioned()
  refuse(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { reason }: RefuseOpeningDto,
  ): Promise<SafeOpeningDto> {
    return this.openings.refuse(actor, id, version, reason);
  }

  @Post('safe-openings/:id/outer-layer')
  @RequiresRole('organization-admin')
  @HttpCode(200)
  @Idempotent()
  @Answers(SafeOpeningDto)
  @NeedsVersion()
  @Versioned()
  takeOuter(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { innerSeal }: OuterLayerDto,
  ): Promise<SafeOpeningDto> {
    return this.openings.takeOuter(actor, id, version, innerSeal);
  }

  @Post('safe-openings/:id/inner-layer')
  @RequiresRole('organization-admin')
  @HttpCode(200)
  @Idempotent()
  @Answers(SafeOpeningDto)
  @NeedsVersion()
  @Versioned()
  takeInner(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { authorSeal }: InnerLayerDto,
  ): Promise<SafeOpeningDto> {
    return this.openings.takeInner(actor, id, version, authorSeal);
  }

  /** For whoever was in the session: that it was asked, why, and how it went. Neither note nor author. */
  @Get('live-sessions/:id/note-openings')
  @SignedIn()
  @Answers(OpeningRecordsDto)
  async records(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OpeningRecordsDto> {
    return { items: await this.openings.records(actor, id) };
  }
}

import { type Actor, CurrentActor, SignedIn } from '@app/access';
import { docxType } from '@app/documents';
import {
  Answers,
  ApiOkResponse,
  ApiTags,
  ExpectedVersion,
  IdParam,
  Idempotent,
  NeedsVersion,
  ReaderLanguage,
  Versioned,
} from '@app/http';
import type { Language } from '@app/kernel';
import { Body, Controller, Get, Header, Param, Post, Put, StreamableFile } from '@nestjs/common';
import {
  AmendmentParam,
  MinutesAmendmentsDto,
  AmendMinutesDto,
  AnswerAmendmentDto,
  MinutesFileParam,
  PreparedMinutesDto,
  PrepareMinutesDto,
  SendRoundDto,
  MinutesVersionsDto,
} from './minutes.dto';
import { MinutesService } from './minutes.service';

const binary = { schema: { type: 'string', format: 'binary' } } as const;
const types = { docx: docxType, md: 'text/markdown; charset=utf-8', json: 'application/json' } as const;

@ApiTags('live sessions')
@Controller('api/live-sessions/:id/minutes')
export class MinutesController {
  constructor(private readonly minutes: MinutesService) {}

  @Get()
  @SignedIn()
  @Versioned()
  @Answers(PreparedMinutesDto)
  read(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PreparedMinutesDto> {
    return this.minutes.read(actor, id);
  }

  @Put('sentences')
  @SignedIn()
  @NeedsVersion()
  @Versioned()
  @Answers(PreparedMinutesDto)
  prepare(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: PrepareMinutesDto,
  ): Promise<PreparedMinutesDto> {
    return this.minutes.prepare(actor, id, version, body);
  }

  @Post('send-round')
  @SignedIn()
  @Idempotent()
  @NeedsVersion()
  @Versioned()
  @Answers(PreparedMinutesDto)
  sendRound(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: SendRoundDto,
  ): Promise<PreparedMinutesDto> {
    return this.minutes.sendRound(actor, id, version, body);
  }

  @Get('amendments')
  @SignedIn()
  @Answers(MinutesAmendmentsDto)
  amendments(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<MinutesAmendmentsDto> {
    return this.minutes.amendments(actor, id);
  }

  @Get('versions')
  @SignedIn()
  @Answers(MinutesVersionsDto)
  versions(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<MinutesVersionsDto> {
    return this.minutes.versions(actor, id);
  }

  @Post('amendments')
  @SignedIn()
  @Idempotent()
  @Answers(MinutesAmendmentsDto)
  amend(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: AmendMinutesDto,
  ): Promise<MinutesAmendmentsDto> {
    return this.minutes.amend(actor, id, body);
  }

  @Post('amendments/:amendmentId/accept')
  @SignedIn()
  @Idempotent()
  @Answers(MinutesAmendmentsDto)
  accept(@CurrentActor() actor: Actor, @Param() { id, amendmentId }: AmendmentParam): Promise<MinutesAmendmentsDto> {
    return this.minutes.accept(actor, id, amendmentId);
  }

  @Post('amendments/:amendmentId/answer')
  @SignedIn()
  @Idempotent()
  @Answers(MinutesAmendmentsDto)
  answer(
    @CurrentActor() actor: Actor,
    @Param() { id, amendmentId }: AmendmentParam,
    @Body() body: AnswerAmendmentDto,
  ): Promise<MinutesAmendmentsDto> {
    return this.minutes.answer(actor, id, amendmentId, body);
  }

  @Post('lock')
  @SignedIn()
  @Idempotent()
  @Versioned()
  @Answers(PreparedMinutesDto)
  lock(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PreparedMinutesDto> {
    return this.minutes.lock(actor, id);
  }

  /** A Word file, Markdown, or the canonical text whose SHA-256 is the hash shown. */
  @Get('file/:format')
  @SignedIn()
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ content: { [docxType]: binary, 'text/markdown': binary, 'application/json': binary } })
  async file(
    @CurrentActor() actor: Actor,
    @Param() { id, format }: MinutesFileParam,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const file = await this.minutes.file(actor, id, format, language);
    return new StreamableFile(file, { type: types[format], disposition: `attachment; filename="minutes.${format}"` });
  }
}

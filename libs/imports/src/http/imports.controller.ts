import { createReadStream } from 'node:fs';
import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import type { Page } from '@app/database';
import {
  Answers,
  AnswersCreated,
  AnswersNothing,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  Versioned,
} from '@app/http';
import { attachmentDisposition, readToTheEnd } from '@app/files';
import { badShape } from '@app/kernel';
import {
  applyDecorators,
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { importingRoles } from '../domain/import-flow';
import {
  BeginImportDto,
  ImportPageQuery,
  LanguageQuery,
  MapImportDto,
  RejectsQuery,
  TemplateQuery,
} from './dto/import-input.dto';
import {
  ImportDto,
  ImportOfferDto,
  ImportPage,
  ImportRejectsDto,
  UndoPlanDto,
  type ImportRowDto,
} from './dto/import.dto';
import { errorFileName, importDto, importRow, rejects, undoPlan } from './dto/present';
import { ImportJobsService } from './import-jobs.service';
import { ImportTemplates } from './import-templates';
import { mostFiles, UploadStore, type UploadPart } from './upload-store';

/** A POST that moves an import whose version the caller has read; done once however often it is sent. */
const Moves = (path: string): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    RequiresRole(...importingRoles),
    Idempotent(),
    NeedsVersion(),
    Versioned(),
    Answers(ImportDto),
  );

const AnswersFile = (): MethodDecorator =>
  applyDecorators(
    ApiProduces('application/octet-stream'),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

@ApiTags('imports')
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportJobsService,
    private readonly store: UploadStore,
    private readonly templates: ImportTemplates,
  ) {}

  @Get()
  @RequiresRole(...importingRoles)
  @Answers(ImportPage)
  async list(@CurrentActor() actor: Actor, @Query() query: ImportPageQuery): Promise<Page<ImportRowDto>> {
    const { items, next } = await this.imports.list(actor, query);
    return { items: items.map(importRow), next };
  }

  /** What this person may bring along, and how much at once. */
  @Get('offer')
  @RequiresRole(...importingRoles)
  @Answers(ImportOfferDto)
  offer(@CurrentActor() actor: Actor): ImportOfferDto {
    return { targets: this.imports.targetsOf(actor), limitBytes: this.store.limitBytes, limitFiles: mostFiles };
  }

  /** A file to fill in: the header of a list, and how to fill it in. */
  @Get('template')
  @RequiresRole(...importingRoles)
  @AnswersFile()
  async template(@Query() { target, format, language = 'zh-CN' }: TemplateQuery): Promise<StreamableFile> {
    const { name, type, content } = await this.templates.make(target, format, language);
    return new StreamableFile(content, { type, disposition: attachmentDisposition(name) });
  }

  @Post()
  @RequiresRole(...importingRoles)
  @Idempotent()
  @Versioned()
  @AnswersCreated(ImportDto)
  async begin(@CurrentActor() actor: Actor, @Body() body: BeginImportDto): Promise<ImportDto> {
    return importDto(await this.imports.begin(actor, body), body.language);
  }

  @Get(':id')
  @RequiresRole(...importingRoles)
  @Versioned()
  @Answers(ImportDto)
  async open(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Query() { language = 'zh-CN' }: LanguageQuery,
  ): Promise<ImportDto> {
    return importDto(await this.imports.open(actor, id), language);
  }

  /** One file or a set of files. Sent again after a broken link it takes the place of what came before. */
  @Put(':id/files')
  @RequiresRole(...importingRoles)
  @Versioned()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  })
  @Answers(ImportDto)
  async upload(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Req() request: FastifyRequest,
  ): Promise<ImportDto> {
    try {
      const opened = await this.imports.upload(actor, id, () => this.parts(request));
      return importDto(opened, opened.job.language);
    } catch (error) {
      readToTheEnd(request.raw, this.store.limitBytes);
      throw error;
    }
  }

  /** Which column is what; for grants, which funder is the own foundation. */
  @Put(':id/mapping')
  @RequiresRole(...importingRoles)
  @NeedsVersion()
  @Versioned()
  @Answers(ImportDto)
  async map(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: MapImportDto,
  ): Promise<ImportDto> {
    const opened = await this.imports.map(actor, id, version, body);
    return importDto(opened, opened.job.language);
  }

  /** Reads everything and writes nothing; the worker does it, hints tell when. */
  @Moves('preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<ImportDto> {
    const opened = await this.imports.preview(actor, id, version);
    return importDto(opened, opened.job.language);
  }

  /** Writes it; one import of the network at a time, the next one waits. */
  @Moves('start')
  async start(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<ImportDto> {
    const opened = await this.imports.start(actor, id, version);
    return importDto(opened, opened.job.language);
  }

  @Get(':id/undo-plan')
  @RequiresRole(...importingRoles)
  @Answers(UndoPlanDto)
  async undoPlan(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Query() { language = 'zh-CN' }: LanguageQuery,
  ): Promise<UndoPlanDto> {
    return undoPlan(await this.imports.undoPlan(actor, id), language);
  }

  @Moves('undo')
  async undo(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<ImportDto> {
    const opened = await this.imports.undo(actor, id, version);
    return importDto(opened, opened.job.language);
  }

  @Get(':id/rejects')
  @RequiresRole(...importingRoles)
  @Answers(ImportRejectsDto)
  async rejects(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Query() { language = 'zh-CN', after, limit }: RejectsQuery,
  ): Promise<ImportRejectsDto> {
    const { items, next } = await this.imports.rejects(actor, id, { after, limit });
    return { items: rejects(items, language), next };
  }

  /** The refused rows as they came, with a last column that says why. */
  @Get(':id/error-file')
  @RequiresRole(...importingRoles)
  @AnswersFile()
  async errorFile(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<StreamableFile> {
    const { path, job } = await this.imports.errorFile(actor, id);
    const type = job.errorFile?.contentType;
    return new StreamableFile(createReadStream(path), { type, disposition: attachmentDisposition(errorFileName(job)) });
  }

  @Delete(':id')
  @RequiresRole(...importingRoles)
  @NeedsVersion()
  @AnswersNothing()
  async discard(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.imports.discard(actor, id, version);
  }

  private parts(request: FastifyRequest): AsyncIterable<UploadPart> {
    if (!request.isMultipart()) throw badShape('upload-no-file');
    const { limitBytes } = this.store;
    return request.files({ limits: { fileSize: limitBytes, files: mostFiles, fields: 0, headerPairs: 20 } });
  }
}

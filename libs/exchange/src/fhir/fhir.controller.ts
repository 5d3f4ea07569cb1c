import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { referralReaders } from '@app/referrals';
import { AnswersCreated, ApiBody, ApiConsumes, ApiOkResponse, ApiTags, Idempotent, IdParam } from '@app/http';
import { applyDecorators, Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { FhirDocumentDto, FhirPageQuery, FhirQuery, ImportedDocumentDto } from '../dto/fhir.dto';
import { FhirExportService } from './fhir-export.service';
import { FhirImportService, type ImportedDocument } from './fhir-import.service';
import type { Resource } from './resources';

const fhirJson = 'application/fhir+json';
const anyObject = { type: 'object', additionalProperties: true } as const;

const AnswersFhir = (): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    Header('content-type', `${fhirJson}; charset=utf-8`),
    ApiOkResponse({ description: 'A Bundle of FHIR R4', content: { [fhirJson]: { schema: anyObject } } }),
  );

/** FHIR R4. What is written and what is kept of what comes in: docs/exchange.md. */
@ApiTags('exchange')
@Controller('api')
export class FhirController {
  constructor(
    private readonly exports: FhirExportService,
    private readonly imports: FhirImportService,
  ) {}

  @Get('referrals/:id/fhir')
  @RequiresRole(...referralReaders)
  @AnswersFhir()
  one(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Query() { profile = 'base' }: FhirQuery,
  ): Promise<Resource> {
    return this.exports.one(actor, id, profile);
  }

  /** Page after page by `link.next`. Never who a person is. */
  @Get('exchange/fhir')
  @RequiresRole(...referralReaders)
  @AnswersFhir()
  all(@CurrentActor() actor: Actor, @Query() { after, limit, profile = 'base' }: FhirPageQuery): Promise<Resource> {
    return this.exports.all(actor, after, limit, profile);
  }

  /** A Bundle or one resource; becomes drafts, whole or not at all. */
  @Post('exchange/fhir')
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @ApiConsumes(fhirJson)
  @ApiBody({ schema: anyObject })
  @AnswersCreated(ImportedDocumentDto)
  import(@CurrentActor() actor: Actor, @Body() { text }: FhirDocumentDto): Promise<ImportedDocument> {
    return this.imports.import(actor, text);
  }
}

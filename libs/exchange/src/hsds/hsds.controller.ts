import { CurrentActor, SignedIn, type Actor } from '@app/access';
import { Answers, ApiOkResponse, ApiTags, IdParam } from '@app/http';
import { applyDecorators, Controller, Get, HttpCode, Param, Query } from '@nestjs/common';
import { HsdsPageDto, HsdsPageQuery } from '../dto/hsds.dto';
import type { JsonObject } from '../fhir/resources';
import { HsdsService } from './hsds.service';

const anyObject = { type: 'object', additionalProperties: true } as const;

const AnswersHsds = (list = false): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    ApiOkResponse({
      description: 'As HSDS 3.0 describes it',
      schema: list ? { type: 'array', items: anyObject } : anyObject,
    }),
  );

/** The directory in HSDS 3.0: whole, and piece by piece as the HSDS API has it. */
@ApiTags('exchange')
@Controller('api/exchange/hsds')
export class HsdsController {
  constructor(private readonly hsds: HsdsService) {}

  /** Every organisation in full; the import page takes it again. */
  @Get()
  @SignedIn()
  @AnswersHsds(true)
  everything(@CurrentActor() actor: Actor): Promise<JsonObject[]> {
    return this.hsds.everything(actor);
  }

  @Get('organizations')
  @SignedIn()
  @Answers(HsdsPageDto)
  organizations(@CurrentActor() actor: Actor, @Query() { page, per_page }: HsdsPageQuery): Promise<HsdsPageDto> {
    return this.hsds.organizations(actor, page, per_page);
  }

  @Get('organizations/:id')
  @SignedIn()
  @AnswersHsds()
  organization(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<JsonObject> {
    return this.hsds.organization(actor, id);
  }

  @Get('services')
  @SignedIn()
  @Answers(HsdsPageDto)
  services(@CurrentActor() actor: Actor, @Query() { page, per_page }: HsdsPageQuery): Promise<HsdsPageDto> {
    return this.hsds.services(actor, page, per_page);
  }

  @Get('services/:id')
  @SignedIn()
  @AnswersHsds()
  service(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<JsonObject> {
    return this.hsds.service(actor, id);
  }
}

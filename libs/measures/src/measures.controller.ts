import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { Answers, ApiOkResponse, ApiTags, ReaderLanguage } from '@app/http';
import { chinaMinute, systemClock, type Language } from '@app/kernel';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import {
  NetworkNumbersDto,
  NetworkNumbersQuery,
  OwnNumbersDto,
  OwnNumbersFileQuery,
  OwnNumbersQuery,
} from './dto/measures.dto';
import { MeasuresService } from './measures.service';
import { numbersFile } from './numbers-file';

@ApiTags('referral numbers')
@Controller('api/referral-numbers')
export class MeasuresController {
  constructor(private readonly measures: MeasuresService) {}

  /** The acting organisation's own. */
  @Get()
  @RequiresRole('worker', 'supervisor', 'organization-admin')
  @Answers(OwnNumbersDto)
  own(@CurrentActor() actor: Actor, @Query() { quarter, box }: OwnNumbersQuery): Promise<OwnNumbersDto> {
    return this.measures.own(actor, quarter, box);
  }

  @Get('file')
  @RequiresRole('supervisor', 'organization-admin')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @CurrentActor() actor: Actor,
    @Query() { quarter, box, format }: OwnNumbersFileQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const numbers = await this.measures.own(actor, quarter, box);
    await this.measures.exported(actor, quarter, box);
    const organization = await this.measures.organizationName(actor);
    const who = { name: actor.displayName ?? '', organization, at: chinaMinute(systemClock.now()) };
    const { type, content } = await numbersFile(numbers, format, who, language);
    return new StreamableFile(content, {
      type,
      disposition: `attachment; filename="referrals-${quarter}-${box}.${format}"`,
    });
  }

  /** Who coaches or funds the network sees flows between organisations, small counts suppressed. */
  @Get('network')
  @RequiresRole('facilitator', 'program-officer', 'network-steward')
  @Answers(NetworkNumbersDto)
  network(
    @CurrentActor() actor: Actor,
    @Query() { quarter, grantId }: NetworkNumbersQuery,
  ): Promise<NetworkNumbersDto> {
    return this.measures.network(actor, quarter, grantId ?? null);
  }
}

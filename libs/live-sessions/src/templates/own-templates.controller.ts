import { type Actor, CurrentActor, RequiresRole } from '@app/access';
import {
  Answers,
  AnswersCreated,
  AnswersNothing,
  ApiTags,
  ExpectedVersion,
  IdParam,
  Idempotent,
  NeedsVersion,
  Versioned,
} from '@app/http';
import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeTemplateDto, OwnTemplateDto, OwnTemplatesDto, SaveTemplateDto } from '../dto/own-template.dto';
import { OwnTemplatesService } from './own-templates.service';

@ApiTags('live sessions')
@Controller('api/live-templates')
export class OwnTemplatesController {
  constructor(private readonly templates: OwnTemplatesService) {}

  @Get()
  @RequiresRole('facilitator', 'organization-admin')
  @Answers(OwnTemplatesDto)
  async list(@CurrentActor() actor: Actor): Promise<OwnTemplatesDto> {
    return { items: await this.templates.list(actor) };
  }

  @Get(':id')
  @RequiresRole('facilitator', 'organization-admin')
  @Versioned()
  @Answers(OwnTemplateDto)
  get(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnTemplateDto> {
    return this.templates.get(actor, id);
  }

  @Post()
  @RequiresRole('facilitator', 'organization-admin')
  @Idempotent()
  @Versioned()
  @AnswersCreated(OwnTemplateDto)
  keep(@CurrentActor() actor: Actor, @Body() body: SaveTemplateDto): Promise<OwnTemplateDto> {
    return this.templates.keep(actor, body);
  }

  @Patch(':id')
  @RequiresRole('facilitator', 'organization-admin')
  @NeedsVersion()
  @Versioned()
  @Answers(OwnTemplateDto)
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeTemplateDto,
  ): Promise<OwnTemplateDto> {
    return this.templates.change(actor, id, version, body);
  }

  @Delete(':id')
  @RequiresRole('facilitator', 'organization-admin')
  @NeedsVersion()
  @AnswersNothing()
  remove(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @ExpectedVersion() version: number): Promise<void> {
    return this.templates.remove(actor, id, version);
  }
}

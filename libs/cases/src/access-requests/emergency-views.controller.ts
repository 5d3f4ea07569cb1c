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
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { watermarkOf } from './access-requests.controller';
import {
  EmergencyViewDto,
  EmergencyViewsQuery,
  OpenEmergencyDto,
  ReadFieldAnswerDto,
  ReadFieldDto,
  ReviewEmergencyDto,
} from './access-requests.dto';
import { EmergencyViewsService } from './emergency-views.service';
import { emergencyView } from './present';

const viewers = ['worker', 'supervisor', 'community-staff'] as const;
const reviewers = ['supervisor', 'organization-admin', 'street-officer'] as const;
const both = ['worker', 'supervisor', 'organization-admin', 'community-staff', 'street-officer'] as const;

@ApiTags('access-requests')
@Controller('api/emergency-views')
export class EmergencyViewsController {
  constructor(private readonly views: EmergencyViewsService) {}

  @Post()
  @RequiresRole(...viewers)
  @OwnHand()
  @Idempotent()
  @Versioned()
  @AnswersCreated(EmergencyViewDto)
  async open(@CurrentActor() actor: Actor, @Body() body: OpenEmergencyDto): Promise<EmergencyViewDto> {
    return emergencyView(actor, await this.views.open(actor, body));
  }

  /** Those that wait for this person's review, oldest first; or one's own. */
  @Get()
  @RequiresRole(...both)
  @Answers([EmergencyViewDto])
  async list(@CurrentActor() actor: Actor, @Query() { box }: EmergencyViewsQuery): Promise<EmergencyViewDto[]> {
    return (await this.views.list(actor, box)).map((one) => emergencyView(actor, one));
  }

  @Get(':id')
  @RequiresRole(...both)
  @Versioned()
  @Answers(EmergencyViewDto)
  async show(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<EmergencyViewDto> {
    return emergencyView(actor, await this.views.show(actor, id));
  }

  /** Not kept for repeating, as with an access request. */
  @Post(':id/read')
  @RequiresRole(...viewers)
  @OwnHand()
  @Answers(ReadFieldAnswerDto)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { field }: ReadFieldDto,
  ): Promise<ReadFieldAnswerDto> {
    const value = await this.views.read(actor, id, field);
    return { field, value, watermark: watermarkOf(actor) };
  }

  @Post(':id/review')
  @RequiresRole(...reviewers)
  @OwnHand()
  @Idempotent()
  @NeedsVersion()
  @Versioned()
  @Answers(EmergencyViewDto)
  async review(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { verdict, note }: ReviewEmergencyDto,
  ): Promise<EmergencyViewDto> {
    return emergencyView(actor, await this.views.review(actor, id, version, { verdict, note: note ?? null }));
  }
}

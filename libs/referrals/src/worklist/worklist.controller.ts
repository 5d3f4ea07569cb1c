import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { Answers, AnswersCreated, AnswersNothing, ApiTags, Idempotent, IdParam } from '@app/http';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { receivingRoles, referralReaders as readers } from '../domain/referral.policy';
import { standing } from '../dto/present';
import { WorkingCalendars } from '../working-calendar';
import { SavedViewsService } from './saved-views.service';
import { AcknowledgementsDto, AcknowledgeReferralsDto, SavedViewDto, SaveViewDto } from './worklist.dto';
import { WorklistService } from './worklist.service';

@ApiTags('referrals')
@Controller('api/referrals')
export class WorklistController {
  constructor(
    private readonly worklist: WorklistService,
    private readonly views: SavedViewsService,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** T3 for many: each its own result, in the order asked. */
  @Post('acknowledge')
  @RequiresRole(...receivingRoles)
  @Idempotent()
  @Answers(AcknowledgementsDto)
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Body() { referrals }: AcknowledgeReferralsDto,
  ): Promise<AcknowledgementsDto> {
    const done = await this.worklist.acknowledge(actor, referrals);
    const at = await this.calendars.moment();
    return {
      results: done.map(({ id, code, standing: after }) => ({
        id,
        code,
        standing: after && standing(after, 'target', at),
      })),
    };
  }

  @Get('saved-views')
  @RequiresRole(...readers)
  @Answers([SavedViewDto])
  savedViews(@CurrentActor() actor: Actor): Promise<SavedViewDto[]> {
    return this.views.all(actor);
  }

  @Post('saved-views')
  @RequiresRole(...readers)
  @Idempotent()
  @AnswersCreated(SavedViewDto)
  saveView(@CurrentActor() actor: Actor, @Body() body: SaveViewDto): Promise<SavedViewDto> {
    return this.views.keep(actor, body);
  }

  @Delete('saved-views/:id')
  @RequiresRole(...readers)
  @AnswersNothing()
  async forgetView(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    await this.views.forget(actor, id);
  }
}

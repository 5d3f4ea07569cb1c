import { type Actor, CurrentActor, RequiresRole, SignedIn } from '@app/access';
import { Answers, ApiTags, ExpectedVersion, Idempotent, IdParam, NeedsVersion, Versioned } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AdjustmentsService } from './adjustments.service';
import {
  AdjustmentProposalDto,
  AdjustmentProposalPageDto,
  AdjustmentProposalsQuery,
  AnswerPledgeDto,
  DeclineAdjustmentDto,
  HelpPledgeDto,
  HelpPledgePageDto,
  HelpPledgesQuery,
} from './dto/stage-reviews.dto';
import { PledgesService } from './pledges.service';

@ApiTags('stage-reviews')
@Controller('api')
export class StageReviewsController {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly pledges: PledgesService,
  ) {}

  /** Of our own organisation, on either side, the latest first. */
  @Get('adjustment-proposals')
  @SignedIn()
  @Answers(AdjustmentProposalPageDto)
  list(@CurrentActor() actor: Actor, @Query() query: AdjustmentProposalsQuery): Promise<AdjustmentProposalPageDto> {
    return this.adjustments.list(actor, query);
  }

  @Post('adjustment-proposals/:id/agreement')
  @RequiresRole('supervisor', 'organization-admin', 'program-officer')
  @HttpCode(200)
  @Idempotent()
  @Answers(AdjustmentProposalDto)
  @NeedsVersion()
  @Versioned()
  agree(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<AdjustmentProposalDto> {
    return this.adjustments.agree(actor, id, version);
  }

  @Post('adjustment-proposals/:id/refusal')
  @RequiresRole('program-officer')
  @HttpCode(200)
  @Idempotent()
  @Answers(AdjustmentProposalDto)
  @NeedsVersion()
  @Versioned()
  decline(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { reason }: DeclineAdjustmentDto,
  ): Promise<AdjustmentProposalDto> {
    return this.adjustments.decline(actor, id, version, reason);
  }

  @Post('adjustment-proposals/:id/withdrawal')
  @RequiresRole('supervisor', 'organization-admin')
  @HttpCode(200)
  @Idempotent()
  @Answers(AdjustmentProposalDto)
  @NeedsVersion()
  @Versioned()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<AdjustmentProposalDto> {
    return this.adjustments.withdraw(actor, id, version);
  }

  /** What our organisation promised others and others promised us, the earliest first. */
  @Get('help-pledges')
  @SignedIn()
  @Answers(HelpPledgePageDto)
  listPledges(@CurrentActor() actor: Actor, @Query() query: HelpPledgesQuery): Promise<HelpPledgePageDto> {
    return this.pledges.list(actor, query);
  }

  /** By anybody of the organisation that was to be helped. */
  @Post('help-pledges/:id/answer')
  @SignedIn()
  @HttpCode(200)
  @Idempotent()
  @Answers(HelpPledgeDto)
  @NeedsVersion()
  @Versioned()
  answer(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: AnswerPledgeDto,
  ): Promise<HelpPledgeDto> {
    return this.pledges.answer(actor, id, version, body);
  }
}

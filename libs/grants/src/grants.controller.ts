import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, RequiresRole, SignedIn } from '@app/access';
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
import {
  AwardGrantDto,
  GrantDto,
  GrantListQuery,
  GrantPageDto,
  GrantTotalsDto,
  HappenedQuery,
  PayTrancheDto,
  PlanTrancheDto,
  TranchesInHandsDto,
} from './dto/grant.dto';
import { GrantPlanService } from './grant-plan.service';
import { GrantsService } from './grants.service';

@ApiTags('grants')
@Controller('api')
export class GrantsController {
  constructor(
    private readonly grants: GrantsService,
    private readonly plan: GrantPlanService,
  ) {}

  @Get('grants')
  @SignedIn()
  @Answers(GrantPageDto)
  list(@CurrentActor() actor: Actor, @Query() query: GrantListQuery): Promise<GrantPageDto> {
    return this.grants.list(actor, query);
  }

  /** Exact sums, one a currency: of our own grants, and of the published ones. */
  @Get('grants/totals')
  @SignedIn()
  @Answers(GrantTotalsDto)
  totals(@CurrentActor() actor: Actor): Promise<GrantTotalsDto> {
    return this.grants.totals(actor);
  }

  /** For the home page of a foundation: what it has to pay now or within thirty days, the earliest first. */
  @Get('grants/in-hands')
  @RequiresRole('program-officer', 'organization-admin')
  @Answers(TranchesInHandsDto)
  async inHands(@CurrentActor() actor: Actor): Promise<TranchesInHandsDto> {
    return { items: await this.grants.inHands(actor) };
  }

  @Get('grants/:id')
  @SignedIn()
  @Answers(GrantDto)
  @Versioned()
  open(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Query() query: HappenedQuery): Promise<GrantDto> {
    return this.grants.open(actor, id, query.quarter);
  }

  @Post('grants')
  @RequiresRole('program-officer')
  @Idempotent()
  @AnswersCreated(GrantDto)
  award(@CurrentActor() actor: Actor, @Body() body: AwardGrantDto): Promise<GrantDto> {
    return this.plan.award(actor, body);
  }

  @Post('grants/:id/tranches')
  @RequiresRole('program-officer')
  @Idempotent()
  @AnswersCreated(GrantDto)
  planTranche(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: PlanTrancheDto): Promise<GrantDto> {
    return this.plan.planTranche(actor, id, body);
  }

  /** If-Match is the version of the tranche. */
  @Post('tranches/:id/payment')
  @RequiresRole('program-officer')
  @Idempotent()
  @AnswersCreated(GrantDto)
  @NeedsVersion()
  payTranche(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: PayTrancheDto,
  ): Promise<GrantDto> {
    return this.plan.payTranche(actor, id, version, body);
  }
}

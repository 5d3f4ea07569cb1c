import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, RequiresRole, SignedIn } from '@app/access';
import { Answers, AnswersCreated, ApiTags, Idempotent, IdParam, PageQuery, Versioned } from '@app/http';
import { CohortsService } from './cohorts.service';
import {
  CohortDto,
  CohortPageDto,
  CohortQuery,
  OpenCohortDto,
  ProgrammeDto,
  ProgrammePageDto,
  StartProgrammeDto,
} from './dto/cohort.dto';

@ApiTags('cohorts')
@Controller('api')
export class CohortsController {
  constructor(private readonly cohorts: CohortsService) {}

  @Get('programmes')
  @SignedIn()
  @Answers(ProgrammePageDto)
  programmes(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ProgrammePageDto> {
    return this.cohorts.programmes(actor, query);
  }

  @Post('programmes')
  @RequiresRole('program-officer')
  @Idempotent()
  @AnswersCreated(ProgrammeDto)
  startProgramme(@CurrentActor() actor: Actor, @Body() body: StartProgrammeDto): Promise<ProgrammeDto> {
    return this.cohorts.startProgramme(actor, body);
  }

  @Get('cohorts')
  @SignedIn()
  @Answers(CohortPageDto)
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CohortPageDto> {
    return this.cohorts.list(actor, query);
  }

  @Post('cohorts')
  @RequiresRole('program-officer')
  @Idempotent()
  @AnswersCreated(CohortDto)
  openCohort(@CurrentActor() actor: Actor, @Body() body: OpenCohortDto): Promise<CohortDto> {
    return this.cohorts.openCohort(actor, body);
  }

  /** Sums and suppressed counts: nobody sees a person here, whoever asks. */
  @Get('cohorts/:id')
  @SignedIn()
  @Answers(CohortDto)
  @Versioned()
  open(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Query() query: CohortQuery): Promise<CohortDto> {
    return this.cohorts.open(actor, id, query);
  }
}

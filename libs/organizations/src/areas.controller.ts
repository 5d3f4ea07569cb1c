import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Public, SignedIn } from '@app/access';
import { Answers, ApiTags } from '@app/http';
import { AreasService } from './areas.service';
import { AreaCodeParam, AreaPageDto, AreaQueryDto, AreaWithPathDto, ExpertiseTagDto } from './dto/area.dto';
import { ExpertiseService } from './expertise.service';

@ApiTags('organizations')
@Controller('api')
export class AreasController {
  constructor(
    private readonly areas: AreasService,
    private readonly expertise: ExpertiseService,
  ) {}

  /** Areas in force directly below `parent`, or found by words. */
  @Get('areas')
  @SignedIn()
  @Answers(AreaPageDto)
  list(@CurrentActor() actor: Actor, @Query() query: AreaQueryDto): Promise<AreaPageDto> {
    return this.areas.list(actor, query);
  }

  @Get('areas/:code')
  @SignedIn()
  @Answers(AreaWithPathDto)
  open(@CurrentActor() actor: Actor, @Param() { code }: AreaCodeParam): Promise<AreaWithPathDto> {
    return this.areas.open(actor, code);
  }

  /** The words for codes of needs and services; whoever answers a referral by a link reads them without an account. */
  @Get('expertise')
  @Public()
  @Answers([ExpertiseTagDto])
  tags(@CurrentActor() actor: Actor): Promise<ExpertiseTagDto[]> {
    return this.expertise.list(actor);
  }
}

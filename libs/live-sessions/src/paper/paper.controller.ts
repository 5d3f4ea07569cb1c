import { type Actor, CurrentActor, SignedIn } from '@app/access';
import { Answers, AnswersNothing, ApiTags, IdParam, Idempotent } from '@app/http';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { PaperPlacesDto, TypeInDto } from './paper.dto';
import { PaperService } from './paper.service';

@ApiTags('live sessions')
@Controller('api/live-sessions/:id/paper')
export class PaperController {
  constructor(private readonly paper: PaperService) {}

  /** For facilitators: the walls and people that lines may belong to. */
  @Get()
  @SignedIn()
  @Answers(PaperPlacesDto)
  places(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PaperPlacesDto> {
    return this.paper.places(actor, id);
  }

  /** All of the lines or none; 422 `paper-line-not-taken` says which one. */
  @Post()
  @SignedIn()
  @Idempotent()
  @AnswersNothing()
  typeIn(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: TypeInDto): Promise<void> {
    return this.paper.typeIn(actor, id, body);
  }
}

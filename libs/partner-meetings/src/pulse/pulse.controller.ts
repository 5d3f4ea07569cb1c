import { type Actor, CurrentActor, GuestOf, SignedIn } from '@app/access';
import { Answers, AnswersNothing, ApiTags, IdParam } from '@app/http';
import { Body, Controller, Get, Param, Put, Req } from '@nestjs/common';
import { PulseAnswersDto, PulseDto } from './pulse.dto';
import { PulseService } from './pulse.service';

@ApiTags('live-sessions')
@Controller('api/live-sessions/:id/pulse')
export class PulseController {
  constructor(private readonly pulse: PulseService) {}

  /**
   * Answers without a name, sent as often as one likes: the last counts. Not a POST, since the key of one would be kept
   * beside the person.
   */
  @Put()
  @GuestOf('id')
  @AnswersNothing()
  answer(
    @CurrentActor() actor: Actor,
    @Req() { guestSecret }: { guestSecret?: string },
    @Param() { id }: IdParam,
    @Body() { atEase, line, ...choices }: PulseAnswersDto,
  ): Promise<void> {
    const given = Object.entries({ ...choices, 'at-ease': atEase }).filter(([, choice]) => choice !== undefined);
    return this.pulse.answer(actor, guestSecret, id, { choices: Object.fromEntries(given), line: line ?? '' });
  }

  /** How it was, in words and how many said them; nothing while fewer than five have answered. */
  @Get()
  @SignedIn()
  @Answers(PulseDto)
  read(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PulseDto> {
    return this.pulse.read(actor, id);
  }
}

import { type Actor, CurrentActor, SignedIn } from '@app/access';
import { Answers, ApiTags, IdParam } from '@app/http';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { AnswerSurveyDto, SurveyDto } from './survey.dto';
import { SurveyService } from './survey.service';

/** For whoever was in the session. A PUT without a key: nothing about an answer is kept beside the account that sent it. */
@ApiTags('live sessions')
@Controller('api/live-sessions')
export class SurveyController {
  constructor(private readonly survey: SurveyService) {}

  @Get(':id/survey')
  @SignedIn()
  @Answers(SurveyDto)
  read(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<SurveyDto> {
    return this.survey.read(actor, id);
  }

  /** Once a person. */
  @Put(':id/survey')
  @SignedIn()
  @Answers(SurveyDto)
  answer(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: AnswerSurveyDto): Promise<SurveyDto> {
    return this.survey.answer(actor, id, body);
  }
}

import { type Actor, CurrentActor, SignedIn } from '@app/access';
import { Answers, ApiTags, IdParam, Idempotent } from '@app/http';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  AnswerCommitmentDto,
  CommitmentItemDto,
  CommitmentItemPage,
  CommitmentItemsDto,
  CommitmentsQuery,
  JudgeCommitmentDto,
} from './commitments.dto';
import { CommitmentsService } from './commitments.service';

@ApiTags('live sessions')
@Controller('api')
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Get('commitments')
  @SignedIn()
  @Answers(CommitmentItemPage)
  list(@CurrentActor() actor: Actor, @Query() query: CommitmentsQuery): Promise<CommitmentItemPage> {
    return this.commitments.list(actor, query);
  }

  @Post('commitments/:id/answer')
  @SignedIn()
  @Idempotent()
  @Answers(CommitmentItemDto)
  answer(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: AnswerCommitmentDto,
  ): Promise<CommitmentItemDto> {
    return this.commitments.answer(actor, id, body);
  }

  @Post('commitments/:id/judge')
  @SignedIn()
  @Idempotent()
  @Answers(CommitmentItemDto)
  judge(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: JudgeCommitmentDto,
  ): Promise<CommitmentItemDto> {
    return this.commitments.judge(actor, id, body);
  }

  @Get('live-sessions/:id/carried-commitments')
  @SignedIn()
  @Answers(CommitmentItemsDto)
  async before(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<CommitmentItemsDto> {
    return { items: await this.commitments.before(actor, id) };
  }
}

import { CurrentActor, Public, RequiresRole, type Actor } from '@app/access';
import { Answers, AnswersCreated, AnswersNothing, ApiTags, Idempotent, IdParam } from '@app/http';
import { ruleBroken } from '@app/kernel';
import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LinkAnswersService, type OpenedLink } from './link-answers.service';
import {
  AcceptByLinkDto,
  CompleteByLinkDto,
  DeclineByLinkDto,
  FeedbackByLinkDto,
  LinkKindParam,
  LinkTokenDto,
  NewReferralLinkDto,
  OpenedLinkDto,
  ReferralLinksDto,
} from './links.dto';
import { ReferralLinksService } from './referral-links.service';

/** The source hands out a link: to a partner without accounts, or to the person once there is a result. */
@ApiTags('referrals')
@Controller('api/referrals/:id/links')
export class ReferralLinksController {
  constructor(private readonly links: ReferralLinksService) {}

  @Get()
  @RequiresRole('worker', 'supervisor')
  @Answers(ReferralLinksDto)
  async list(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ReferralLinksDto> {
    const { links, answers } = await this.links.list(actor, id);
    return {
      links: links.map(({ madeAt, expiresAt, endedAt, ...link }) => ({
        ...link,
        madeAt: madeAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
      answers: answers.map(({ id: answerId, action, code, byWhom, words, answeredAt, refusedFor }) => ({
        id: answerId,
        action,
        code,
        byWhom,
        words,
        answeredAt: answeredAt.toISOString(),
        refusedFor,
      })),
    };
  }

  @Post(':kind')
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @AnswersCreated(NewReferralLinkDto)
  async make(@CurrentActor() actor: Actor, @Param() { id, kind }: LinkKindParam): Promise<NewReferralLinkDto> {
    const { path, expiresAt } = await this.links.make(actor, id, kind);
    return { path, expiresAt: expiresAt.toISOString() };
  }

  @Delete(':kind')
  @RequiresRole('worker', 'supervisor')
  @AnswersNothing()
  end(@CurrentActor() actor: Actor, @Param() { id, kind }: LinkKindParam): Promise<void> {
    return this.links.end(actor, id, kind);
  }
}

/** For whoever holds a link. POSTs, since the token must not stand in an address that is logged. */
@ApiTags('referrals')
@Controller('api/referral-links')
export class LinkAnswersController {
  constructor(private readonly answers: LinkAnswersService) {}

  @Post('open')
  @Public()
  @Answers(OpenedLinkDto)
  async open(@Body() { token }: LinkTokenDto, @Req() { id }: FastifyRequest): Promise<OpenedLinkDto> {
    return opened(await this.answers.open(token, id));
  }

  @Post('accept')
  @Public()
  @Answers(OpenedLinkDto)
  async accept(@Body() { token, words }: AcceptByLinkDto, @Req() { id }: FastifyRequest): Promise<OpenedLinkDto> {
    return opened(await this.answers.say(token, { action: 'accept', words }, id));
  }

  @Post('decline')
  @Public()
  @Answers(OpenedLinkDto)
  async decline(@Body() { token, ...answer }: DeclineByLinkDto, @Req() { id }: FastifyRequest): Promise<OpenedLinkDto> {
    if (answer.code === 'other') requireWords(answer.words);
    return opened(await this.answers.say(token, { action: 'decline', ...answer }, id));
  }

  @Post('complete')
  @Public()
  @Answers(OpenedLinkDto)
  async complete(
    @Body() { token, ...answer }: CompleteByLinkDto,
    @Req() { id }: FastifyRequest,
  ): Promise<OpenedLinkDto> {
    if (answer.services.length === 0) throw ruleBroken('output-missing');
    return opened(await this.answers.say(token, { action: 'complete', ...answer }, id));
  }

  @Post('feedback')
  @Public()
  @Answers(OpenedLinkDto)
  async feedback(
    @Body() { token, ...answer }: FeedbackByLinkDto,
    @Req() { id }: FastifyRequest,
  ): Promise<OpenedLinkDto> {
    if (answer.code === 'not-delivered') requireWords(answer.words);
    return opened(await this.answers.say(token, { action: 'feedback', ...answer }, id));
  }
}

function requireWords(words: string | undefined): void {
  if (!words?.trim()) throw ruleBroken('reason-text-missing');
}

const opened = (link: OpenedLink): OpenedLinkDto => ({
  kind: link.kind,
  number: link.number,
  status: link.status,
  sourceName: link.sourceName,
  sourcePhone: link.sourcePhone,
  recipientName: link.recipientName,
  sentAt: link.sentAt.toISOString(),
  dueAt: link.dueAt?.toISOString() ?? null,
  expiresAt: link.expiresAt.toISOString(),
  card: link.card,
  openActions: link.openActions,
  answered: link.answered,
});

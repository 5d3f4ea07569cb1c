import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { Answers, AnswersCreated, ExpectedVersion, Idempotent, IdParam, NeedsVersion, Versioned } from '@app/http';
import { applyDecorators, Body, Controller, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TakenAction } from './referral-transitions.service';
import type { GuardInput } from './domain/referral.policy';
import {
  AcceptReferralDto,
  AnotherReferralDto,
  ChooseReferralGrantDto,
  CloseReferralDto,
  CompleteReferralDto,
  CreateReferralDto,
  DeclineReferralDto,
  EditReferralDto,
  ReferralNoteDto,
  SendReferralDto,
  StartReferralDto,
  WithdrawReferralDto,
} from './dto/referral-input.dto';
import { standing } from './dto/present';
import { ReferralStandingDto } from './dto/referral.dto';
import type { StandingAfter } from './referral-announcer';
import { ReferralDraftsService } from './referral-drafts.service';
import { ReferralTransitionsService } from './referral-transitions.service';
import { WorkingCalendars } from './working-calendar';

/** A POST that changes one referral whose version the caller has read; done once however often it is sent. */
const Changes = (path: string): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    RequiresRole('worker', 'supervisor'),
    Idempotent(),
    NeedsVersion(),
    Versioned(),
    Answers(ReferralStandingDto),
  );

@ApiTags('referrals')
@Controller('api/referrals')
export class ReferralCommandsController {
  constructor(
    private readonly drafts: ReferralDraftsService,
    private readonly transitions: ReferralTransitionsService,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** T1 */
  @Post()
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @Versioned()
  @AnswersCreated(ReferralStandingDto)
  async create(@CurrentActor() actor: Actor, @Body() body: CreateReferralDto): Promise<ReferralStandingDto> {
    return this.asSource(await this.drafts.create(actor, { household: null, language: null, ...body }));
  }

  @Patch(':id')
  @RequiresRole('worker', 'supervisor')
  @NeedsVersion()
  @Versioned()
  @Answers(ReferralStandingDto)
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: EditReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.asSource(await this.drafts.edit(actor, id, version, body));
  }

  @Put(':id/grant')
  @RequiresRole('worker', 'supervisor')
  @NeedsVersion()
  @Versioned()
  @Answers(ReferralStandingDto)
  async chooseGrant(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { grantId }: ChooseReferralGrantDto,
  ): Promise<ReferralStandingDto> {
    return this.asSource(await this.drafts.chooseGrant(actor, id, version, grantId ?? null));
  }

  /** After a no: a new draft of the same request, for another partner. */
  @Changes('another')
  async chooseAnother(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { recipientId }: AnotherReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.asSource(await this.drafts.chooseAnother(actor, id, version, recipientId ?? null));
  }

  /** T2 */
  @Changes('send')
  send(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: SendReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'send', { shownRecipientId: body.recipientId });
  }

  /** T3 */
  @Changes('receive')
  receive(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'receive', body);
  }

  /** T4 */
  @Changes('accept')
  accept(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: AcceptReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'accept', body);
  }

  /** T5 */
  @Changes('decline')
  decline(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: DeclineReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'decline', body);
  }

  /** T8 */
  @Changes('start')
  start(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: StartReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'start', body);
  }

  /** T10 */
  @Changes('complete')
  complete(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: CompleteReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'complete', body);
  }

  /** T12 */
  @Changes('withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: WithdrawReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'withdraw', body);
  }

  /** T18 */
  @Changes('close')
  close(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: CloseReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'close', body);
  }

  private async take(
    actor: Actor,
    id: string,
    version: number,
    action: TakenAction,
    input: GuardInput,
  ): Promise<ReferralStandingDto> {
    const after = await this.transitions.take(actor, id, version, action, input);
    const side = after.task.sourceId === actor.organizationId ? 'source' : 'target';
    return standing(after, side, await this.calendars.moment());
  }

  private async asSource(after: StandingAfter): Promise<ReferralStandingDto> {
    return standing(after, 'source', await this.calendars.moment());
  }
}

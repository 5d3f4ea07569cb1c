import { CurrentActor, type Actor } from '@app/access';
import { ApiTags, ExpectedVersion, IdParam } from '@app/http';
import { Body, Controller, Param } from '@nestjs/common';
import type { GuardInput } from './domain/referral.policy';
import {
  AcceptReferralDto,
  CloseReferralDto,
  CompleteReferralDto,
  DeclineReferralDto,
  ReferralNoteDto,
  SendReferralDto,
  StartReferralDto,
  WithdrawReferralDto,
} from './dto/referral-input.dto';
import {
  AskInformationDto,
  AttestDeletionDto,
  CancelReferralDto,
  DisputeOutcomeDto,
  FailReferralDto,
  HoldReferralDto,
  MarkInErrorDto,
  ProposeForwardDto,
  ProvideInformationDto,
} from './dto/referral-step-input.dto';
import { standing } from './dto/present';
import type { ReferralStandingDto } from './dto/referral.dto';
import { RecipientChanges, SourceChanges } from './referral-changes';
import { ReferralTransitionsService, type TakenAction } from './referral-transitions.service';
import { WorkingCalendars } from './working-calendar';

/** The steps of referrals.md 2.4, a route each. Which side may take one is decided by the referral, not by the route. */
@ApiTags('referrals')
@Controller('api/referrals')
export class ReferralStepsController {
  constructor(
    private readonly transitions: ReferralTransitionsService,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** T2 */
  @SourceChanges('send')
  send(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: SendReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'send', { shownRecipientId: body.recipientId });
  }

  /** T3 */
  @RecipientChanges('receive')
  receive(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'receive', body);
  }

  /** T4 */
  @RecipientChanges('accept')
  accept(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: AcceptReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'accept', acceptance(body));
  }

  /** T5 */
  @RecipientChanges('decline')
  decline(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: DeclineReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'decline', body);
  }

  /** T6 */
  @RecipientChanges('ask-information')
  askInformation(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: AskInformationDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'ask-information', { note: body.question });
  }

  /** T7 */
  @SourceChanges('provide-information')
  provideInformation(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ProvideInformationDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'provide-information', { note: body.answer });
  }

  /** T8 */
  @RecipientChanges('start')
  start(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: StartReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'start', body);
  }

  /** T9 */
  @RecipientChanges('hold')
  hold(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: HoldReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'hold', body);
  }

  /** T9 */
  @RecipientChanges('resume')
  resume(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'resume', body);
  }

  /** T10 */
  @RecipientChanges('complete')
  complete(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: CompleteReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'complete', body);
  }

  /** T11 */
  @RecipientChanges('fail')
  fail(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: FailReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'fail', { failReason: body.failReason, note: body.handBack });
  }

  /** T12 */
  @SourceChanges('withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: WithdrawReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'withdraw', body);
  }

  /** T13, by the source or by who leads at the recipient. */
  @RecipientChanges('cancel')
  cancel(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: CancelReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'cancel', body);
  }

  /** T14 */
  @RecipientChanges('attest-deletion')
  attestDeletion(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: AttestDeletionDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'attest-deletion', body);
  }

  /** T16 */
  @RecipientChanges('propose-forward')
  proposeForward(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ProposeForwardDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'propose-forward', body);
  }

  /** T16 */
  @SourceChanges('refuse-forward')
  refuseForward(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'refuse-forward', body);
  }

  /** T18 */
  @SourceChanges('close')
  close(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: CloseReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'close', body);
  }

  /** T19 */
  @SourceChanges('dispute')
  dispute(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: DisputeOutcomeDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'dispute', body);
  }

  /** T20 */
  @SourceChanges('mark-in-error')
  markInError(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: MarkInErrorDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'mark-in-error', body);
  }

  /** Marks change no right and stop no clock. */
  @RecipientChanges('waitlist')
  waitlist(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'waitlist', body);
  }

  /** First it is looked at whether the service fits. */
  @RecipientChanges('assess-first')
  assessFirst(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'assess-first', body);
  }

  /** The person cannot be reached for now. */
  @RecipientChanges('mark-unreachable')
  markUnreachable(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'mark-unreachable', body);
  }

  /** The last mark no longer holds. */
  @RecipientChanges('clear-mark')
  clearMark(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralNoteDto,
  ): Promise<ReferralStandingDto> {
    return this.take(actor, id, version, 'clear-mark', body);
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
}

/** 有条件接收: the condition is the step's note. */
const acceptance = ({ conditions, ...body }: AcceptReferralDto): GuardInput =>
  conditions?.trim() ? { ...body, note: conditions, conditional: true } : body;

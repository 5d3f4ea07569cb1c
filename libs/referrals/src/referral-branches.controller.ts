import { CurrentActor, type Actor } from '@app/access';
import { ApiTags, ExpectedVersion, IdParam } from '@app/http';
import { Body, Controller, Param } from '@nestjs/common';
import { AnotherReferralDto } from './dto/referral-input.dto';
import {
  ApproveForwardDto,
  ChangeUrgencyDto,
  ConvertReferralDto,
  ExtendReferralDto,
  RecordNoticeDto,
  ReferralPartDto,
  ReviewBasisDto,
  SplitReferralDto,
} from './dto/referral-step-input.dto';
import { standing } from './dto/present';
import { ReferralPartsDto, type ReferralStandingDto } from './dto/referral.dto';
import type { StandingAfter } from './referral-announcer';
import { ReferralBranchesService } from './referral-branches.service';
import { SourceChanges } from './referral-changes';
import { ReferralOversightService } from './referral-oversight.service';
import { WorkingCalendars } from './working-calendar';

/** What the source does besides steps. Whatever makes a new task answers with that task. */
@ApiTags('referrals')
@Controller('api/referrals')
export class ReferralBranchesController {
  constructor(
    private readonly branches: ReferralBranchesService,
    private readonly oversight: ReferralOversightService,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** After a no: a new draft of the same request, for another partner. */
  @SourceChanges('another')
  chooseAnother(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { recipientId }: AnotherReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.branches.chooseAnother(actor, id, version, recipientId ?? null));
  }

  /** A further recipient at the same time: a new draft of the same request. */
  @SourceChanges('also')
  also(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReferralPartDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.branches.also(actor, id, version, body));
  }

  /** T17: a draft for each part. */
  @SourceChanges('split', ReferralPartsDto)
  async split(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { parts }: SplitReferralDto,
  ): Promise<ReferralPartsDto> {
    const made = await this.branches.split(actor, id, version, parts);
    const at = await this.calendars.moment();
    return { items: made.map((one) => standing(one, 'source', at)) };
  }

  /** Advice becomes a referral: a new draft of the same request. */
  @SourceChanges('convert')
  convert(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ConvertReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.branches.convert(actor, id, version, body));
  }

  /** T16: a new draft for the organisation that was proposed. */
  @SourceChanges('approve-forward')
  approveForward(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { keep = false }: ApproveForwardDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.branches.approveForward(actor, id, version, keep));
  }

  /** More time for a recipient that has not answered. */
  @SourceChanges('extend')
  extend(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ExtendReferralDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.oversight.extend(actor, id, version, body));
  }

  /** More or less urgent than it was, before it is completed; the recipient is told. */
  @SourceChanges('change-urgency')
  changeUrgency(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeUrgencyDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.oversight.changeUrgency(actor, id, version, body));
  }

  @SourceChanges('review-basis')
  reviewBasis(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ReviewBasisDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.oversight.reviewBasis(actor, id, version, body));
  }

  @SourceChanges('record-notice')
  recordNotice(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: RecordNoticeDto,
  ): Promise<ReferralStandingDto> {
    return this.shown(this.oversight.recordNotice(actor, id, version, body));
  }

  private async shown(after: Promise<StandingAfter>): Promise<ReferralStandingDto> {
    return standing(await after, 'source', await this.calendars.moment());
  }
}

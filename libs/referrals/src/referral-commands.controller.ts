import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import {
  Answers,
  AnswersCreated,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  Versioned,
} from '@app/http';
import { Body, Controller, Param, Patch, Post, Put } from '@nestjs/common';
import {
  ChooseReferralGrantDto,
  CreateHouseholdReferralDto,
  CreateReferralDto,
  EditReferralDto,
} from './dto/referral-input.dto';
import { standing } from './dto/present';
import { ReferralPartsDto, ReferralStandingDto } from './dto/referral.dto';
import type { StandingAfter } from './referral-announcer';
import { ReferralDraftsService } from './referral-drafts.service';
import { WorkingCalendars } from './working-calendar';

@ApiTags('referrals')
@Controller('api/referrals')
export class ReferralCommandsController {
  constructor(
    private readonly drafts: ReferralDraftsService,
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

  /** A task for each chosen member, each with a consent of its own. */
  @Post('household')
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @AnswersCreated(ReferralPartsDto)
  async createHousehold(
    @CurrentActor() actor: Actor,
    @Body() body: CreateHouseholdReferralDto,
  ): Promise<ReferralPartsDto> {
    const members = body.members.map((member) => ({ household: null, language: null, ...member }));
    const made = await this.drafts.createHousehold(actor, { ...body, members });
    const at = await this.calendars.moment();
    return { items: made.map((one) => standing(one, 'source', at)) };
  }

  private async asSource(after: StandingAfter): Promise<ReferralStandingDto> {
    return standing(after, 'source', await this.calendars.moment());
  }
}

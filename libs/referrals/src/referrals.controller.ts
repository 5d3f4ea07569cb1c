import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { Answers, ApiTags, IdParam, Versioned } from '@app/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { referralReaders as readers } from './domain/referral.policy';
import { needCodes, type NeedCode } from './domain/referral-codes';
import { PartnersQuery } from './dto/referral-input.dto';
import {
  InHandsDto,
  ReferralPartnerPageDto,
  ReferralPreviewDto,
  ReferralDto,
  ReferralPageDto,
  ReferralViewDto,
} from './dto/referral.dto';
import { inHands, item, partner, preview, referral, view } from './dto/present';
import { ReferralConsentsService } from './consents/referral-consents.service';
import { needOf, ReferralDirectory } from './referral-directory';
import { ReferralsService } from './referrals.service';
import { WorkingCalendars } from './working-calendar';
import { filterOf, ReferralsQuery } from './worklist/worklist.dto';

@ApiTags('referrals')
@Controller('api/referrals')
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly consents: ReferralConsentsService,
    private readonly directory: ReferralDirectory,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Get()
  @RequiresRole(...readers)
  @Answers(ReferralPageDto)
  async list(@CurrentActor() actor: Actor, @Query() query: ReferralsQuery): Promise<ReferralPageDto> {
    const page = await this.referrals.list(actor, filterOf(query), query.after, query.limit);
    const at = await this.calendars.moment();
    return { items: page.items.map((row) => item(row, at)), next: page.next };
  }

  /** For the home page: what waits on us, and what waits on others. */
  @Get('in-hands')
  @RequiresRole(...readers)
  @Answers(InHandsDto)
  async inHands(@CurrentActor() actor: Actor): Promise<InHandsDto> {
    return inHands(await this.referrals.inHands(actor), await this.calendars.moment());
  }

  /** Organisations that could help, with the reasons; the order is by reasons met, then by pinyin. */
  @Get('partners')
  @RequiresRole(...readers)
  @Answers(ReferralPartnerPageDto)
  async partners(@CurrentActor() actor: Actor, @Query() query: PartnersQuery): Promise<ReferralPartnerPageDto> {
    const { need, services, ageBand, areaCode, ...page } = query;
    const serviceCodes = (services?.split(',') ?? []).filter((code): code is NeedCode =>
      needCodes.some((one) => one === code),
    );
    const found = await this.directory.partnersFor(
      actor,
      need,
      needOf({ needCode: need, serviceCodes, ageBand }, areaCode),
      page,
    );
    return { items: found.items.map(partner), next: found.next };
  }

  @Get(':id')
  @RequiresRole(...readers)
  @Versioned()
  @Answers(ReferralDto)
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ReferralDto> {
    return referral(await this.referrals.open(actor, id), await this.calendars.moment());
  }

  /** What the recipient will see before accepting and after. Needed before sending, once for each version. */
  @Get(':id/preview')
  @RequiresRole('worker', 'supervisor')
  @Versioned()
  @Answers(ReferralPreviewDto)
  async preview(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ReferralPreviewDto> {
    return preview(await this.consents.preview(actor, id));
  }

  @Get(':id/views')
  @RequiresRole(...readers)
  @Answers([ReferralViewDto])
  async views(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ReferralViewDto[]> {
    return (await this.referrals.views(actor, id)).map(view);
  }
}

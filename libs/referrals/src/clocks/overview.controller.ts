import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { Answers, AnswersNothing, ApiTags, Idempotent, IdParam, PageQuery } from '@app/http';
import type { OrganizationName } from '@app/organizations';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { workingDaysLeft } from '../domain/clocks';
import { WorkingCalendars, type Moment } from '../working-calendar';
import {
  NoteCoachingCallDto,
  PastCoachingCallPageDto,
  ReferralOverviewDto,
  StuckReferralDto,
  type OverviewOrganizationDto,
  type OverviewPartDto,
  type OverviewRowDto,
} from './overview.dto';
import type { OverviewRow } from './overview-rows';
import { OverviewService, type OverviewPart } from './overview.service';
import { StuckReferralsService } from './stuck-referrals.service';

type Names = ReadonlyMap<string, OrganizationName>;

@ApiTags('referrals')
@Controller('api')
export class OverviewController {
  constructor(
    private readonly overviews: OverviewService,
    private readonly stuck: StuckReferralsService,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** For the supervisor: what was not signed for, what is late and by whom, and what waits for a review. */
  @Get('referrals/overview')
  @RequiresRole('supervisor', 'organization-admin')
  @Answers(ReferralOverviewDto)
  async overview(@CurrentActor() actor: Actor): Promise<ReferralOverviewDto> {
    const { unacknowledged, basisReviews, overdue, names } = await this.overviews.of(actor);
    const at = await this.calendars.moment();
    const part = (given: OverviewPart): OverviewPartDto => partDto(given, names, at);
    return {
      unacknowledged: part(unacknowledged),
      basisReviews: part(basisReviews),
      ours: { ...part(overdue.ours), byAge: overdue.ours.byAge },
      theirs: { ...part(overdue.theirs), byAge: overdue.theirs.byAge },
    };
  }

  /** For the support agency: where a referral is stuck, told by its number. */
  @Get('stuck-referrals')
  @RequiresRole('supervisor', 'facilitator', 'organization-admin')
  @Answers([StuckReferralDto])
  async stuckReferrals(@CurrentActor() actor: Actor): Promise<StuckReferralDto[]> {
    const { rows, names, ways, calls, now, calendar } = await this.stuck.list(actor);
    return rows.map(({ id, number, clock, dueAt, heldBy }) => ({
      id,
      number,
      clock,
      dueAt: dueAt.toISOString(),
      workingDaysLate: workingDaysLeft(now, dueAt, calendar),
      heldBy: organization(names, heldBy),
      way: ways
        .filter(({ rungId }) => rungId === id)
        .map(({ status, businessStatus, since }) => ({ status, businessStatus, since: since.toISOString() })),
      calls: calls.filter((call) => call.rungId === id).map(({ rungId: _of, ...call }) => call),
    }));
  }

  /** Once a referral moved on its calls leave the list above; here they stay. */
  @Get('stuck-referrals/past-calls')
  @RequiresRole('supervisor', 'facilitator', 'organization-admin')
  @Answers(PastCoachingCallPageDto)
  pastCalls(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<PastCoachingCallPageDto> {
    return this.stuck.pastCalls(actor, query);
  }

  /** The coaching of a stuck referral: who telephoned when, and what was agreed. */
  @Post('stuck-referrals/:id/calls')
  @RequiresRole('supervisor', 'facilitator', 'organization-admin')
  @Idempotent()
  @AnswersNothing()
  async noteCall(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { isDone = false, ...call }: NoteCoachingCallDto,
  ): Promise<void> {
    await this.stuck.noteCall(actor, id, { ...call, isDone });
  }
}

const partDto = ({ rows, total }: OverviewPart, names: Names, at: Moment): OverviewPartDto => ({
  total,
  rows: rows.map((row) => rowDto(row, names, at)),
});

const rowDto = (row: OverviewRow, names: Names, { now, calendar }: Moment): OverviewRowDto => ({
  id: row.id,
  number: row.number,
  status: row.status,
  urgency: row.urgency,
  needCode: row.needCode,
  clock: row.clock,
  dueAt: row.dueAt.toISOString(),
  workingDaysLate: workingDaysLeft(now, row.dueAt, calendar),
  overdue: row.dueAt <= now,
  counterpart: organization(names, row.counterpartId),
});

function organization(names: Names, id: string): OverviewOrganizationDto | null {
  const known = names.get(id);
  return known ? { id: known.id, name: known.name, phone: known.phone } : null;
}

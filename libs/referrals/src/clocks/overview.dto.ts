import { CalendarDate, Flag, Out, PageOf, Text } from '@app/http';
import { clockKinds, type ClockKind } from '../domain/clocks';
import { ladderClocks, type LadderClock } from '../domain/ladder';
import { overdueAges, type OverdueAge } from '../domain/overdue-ages';
import { businessStatuses, needCodes, statuses, urgencies } from '../domain/referral-codes';

const coded = (values: readonly string[], nullable = false) => ({ type: String, enum: [...values], nullable });
const moment = { type: String, format: 'date-time' };

export class OverviewOrganizationDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: String, nullable: true, description: 'The number it publishes' }) phone: string | null;
}

export class OverviewRowDto {
  @Out() id: string;
  @Out() number: string;
  @Out(coded(statuses)) status: string;
  @Out(coded(urgencies)) urgency: string;
  @Out(coded(needCodes)) needCode: string;
  @Out(coded(clockKinds, true)) clock: ClockKind | null;
  @Out(moment) dueAt: string;
  @Out({ type: 'integer', description: 'Working days since the day it was due; 0 on that day and before' })
  workingDaysLate: number;
  @Out() overdue: boolean;
  @Out({ type: OverviewOrganizationDto, nullable: true }) counterpart: OverviewOrganizationDto | null;
}

export class OverviewPartDto {
  @Out({ type: 'integer' }) total: number;
  @Out({ type: [OverviewRowDto], description: 'The oldest' }) rows: OverviewRowDto[];
}

export class OverdueAgeDto {
  @Out(coded(overdueAges)) age: OverdueAge;
  @Out({ type: 'integer' }) count: number;
}

export class OverduePartDto extends OverviewPartDto {
  @Out({ type: [OverdueAgeDto] }) byAge: OverdueAgeDto[];
}

export class ReferralOverviewDto {
  @Out({ type: OverviewPartDto }) unacknowledged: OverviewPartDto;
  @Out({ type: OverviewPartDto }) basisReviews: OverviewPartDto;
  @Out({ type: OverduePartDto, description: 'The next step is this organisation’s' }) ours: OverduePartDto;
  @Out({ type: OverduePartDto, description: 'The next step is the other side’s' }) theirs: OverduePartDto;
}

export class StuckWayPointDto {
  @Out(coded(statuses)) status: string;
  @Out(coded(businessStatuses, true)) businessStatus: string | null;
  @Out(moment) since: string;
}

export class CoachingCallDto {
  @Out({ type: String, format: 'date' }) calledOn: string;
  @Out() calledByName: string;
  @Out({ type: String, nullable: true }) nextStep: string | null;
  @Out({ description: 'Nothing more is to be done' }) isDone: boolean;
}

export class PastCoachingCallDto extends CoachingCallDto {
  @Out() id: string;
  @Out({ description: 'Of the referral that was delayed' }) number: string;
}
export class PastCoachingCallPageDto extends PageOf(PastCoachingCallDto) {}

export class NoteCoachingCallDto {
  @CalendarDate() calledOn: string;
  /** What was agreed; not needed where nothing more is to be done. Sealed. */
  @Text({ max: 500, optional: true }) nextStep?: string;
  @Flag({ optional: true }) isDone?: boolean;
}

/** R-RF-03: number and age of the delay, who holds the step, where it stood since when, and nothing of the case. */
export class StuckReferralDto {
  @Out({ description: 'Of the delay, not of the referral' }) id: string;
  @Out() number: string;
  @Out(coded(ladderClocks)) clock: LadderClock;
  @Out(moment) dueAt: string;
  @Out({ type: 'integer' }) workingDaysLate: number;
  @Out({ type: OverviewOrganizationDto, nullable: true }) heldBy: OverviewOrganizationDto | null;
  @Out({ type: [StuckWayPointDto] }) way: StuckWayPointDto[];
  @Out({ type: [CoachingCallDto], description: 'Of this agency, the newest first' }) calls: CoachingCallDto[];
}

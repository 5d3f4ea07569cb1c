import { CalendarDate, Id, IdList, Out, PageOf, Text } from '@app/http';
import type { CohortAction } from '../domain/grant.policy';
import { BodyDto, HappenedDto } from './count.dto';
import { BudgetLineDto, GrantRowDto, HappenedQuery, TrancheDto, WaitingTrancheDto } from './grant.dto';

export class StartProgrammeDto {
  @Text({ max: 200 }) name: string;
  @Text({ max: 2000, optional: true }) purpose?: string;
  @CalendarDate() startsOn: string;
  @CalendarDate({ optional: true }) endsOn?: string;
}

export class OpenCohortDto {
  @Id() programmeId: string;
  @Text({ max: 200 }) name: string;
  @CalendarDate() startsOn: string;
  @CalendarDate({ optional: true }) endsOn?: string;
  @Id({ optional: true }) supportOrganizationId?: string;
  @IdList({ maxItems: 100 }) organizationIds: string[];
}

/** Never finer than one quarter of one grant. */
export class CohortQuery extends HappenedQuery {
  @Id({ optional: true }) grantId?: string;
}

export class CohortNameDto extends BodyDto {
  @Out({ format: 'date' }) startsOn: string;
  @Out({ type: String, format: 'date', nullable: true }) endsOn: string | null;
}

export class ProgrammeDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
  @Out({ type: String, nullable: true }) purpose: string | null;
  @Out({ type: BodyDto }) funder: BodyDto;
  @Out({ format: 'date' }) startsOn: string;
  @Out({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @Out({ type: [CohortNameDto] }) cohorts: CohortNameDto[];
  @Out({ type: 'integer' }) version: number;
}

export class ProgrammePageDto extends PageOf(ProgrammeDto) {}

/** Sums of the grants of a cohort, one a currency. */
export class CohortMoneyDto {
  @Out() currency: string;
  @Out({ type: 'integer' }) grants: number;
  @Out({ type: 'integer' }) amountMinor: number;
  @Out({ type: 'integer' }) paidMinor: number;
}

export class CohortRowDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
  @Out({ type: BodyDto }) programme: BodyDto;
  @Out({ type: BodyDto }) funder: BodyDto;
  @Out({ type: BodyDto, nullable: true }) support: BodyDto | null;
  @Out({ format: 'date' }) startsOn: string;
  @Out({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @Out({ type: 'integer' }) organizationCount: number;
  @Out({ type: [CohortMoneyDto] }) money: CohortMoneyDto[];
}

export class CohortPageDto extends PageOf(CohortRowDto) {}

export class CohortGrantDto extends GrantRowDto {
  @Out({ type: [TrancheDto] }) tranches: TrancheDto[];
  @Out({ type: [BudgetLineDto] }) budgetLines: BudgetLineDto[];
}

export class CohortDto extends CohortRowDto {
  @Out({ type: [WaitingTrancheDto] }) waiting: WaitingTrancheDto[];
  @Out({ type: [CohortGrantDto] }) grants: CohortGrantDto[];
  @Out({ type: [BodyDto], description: 'By pinyin; the order is not a rating' }) organizations: BodyDto[];
  @Out({ type: HappenedDto }) happened: HappenedDto;
  @Out({ enum: ['award-grant'], isArray: true }) allowedActions: CohortAction[];
  @Out({ type: 'integer' }) version: number;
}

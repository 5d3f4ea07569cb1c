import { CalendarDate, Id, IdParam, NestedList, OneOf, Out, PageOf, PageQuery, Text } from '@app/http';
import type { GrantAction } from '../domain/grant.policy';
import { BodyDto, HappenedDto } from './count.dto';

export const grantScopes = ['mine', 'published', 'usable'] as const;

export class GrantListQuery extends PageQuery {
  /** mine: given, received or supported by us; usable: those our referrals and sessions may name; published: imported open data. */
  @OneOf(grantScopes, { optional: true }) scope?: (typeof grantScopes)[number];
}

export class HappenedQuery {
  @Text({ max: 7, pattern: /^\d{4}-Q[1-4]$/, optional: true }) quarter?: string;
}

/** Amounts arrive as text, so that no digit is lost on the way: "1200000.00". */
export class BudgetLineInput {
  @Text({ max: 100 }) name: string;
  @Text({ max: 24 }) amount: string;
}

export class PlanTrancheDto {
  @Text({ max: 24 }) amount: string;
  @CalendarDate() plannedOn: string;
  @Text({ max: 500, optional: true }) condition?: string;
}

export class AwardGrantDto {
  @Id() cohortId: string;
  /** Absent: the members of the cohort carry the agreement together. */
  @Id({ optional: true }) recipientOrganizationId?: string;
  @Text({ max: 100 }) agreementNo: string;
  @Text({ max: 500 }) title: string;
  @Text({ max: 5000, optional: true }) description?: string;
  @Text({ max: 500, optional: true }) restrictedPurpose?: string;
  @Text({ max: 3, min: 3 }) currency: string;
  @Text({ max: 24 }) amount: string;
  @CalendarDate() awardedOn: string;
  @CalendarDate({ optional: true }) startsOn?: string;
  @CalendarDate({ optional: true }) endsOn?: string;
  @NestedList(() => BudgetLineInput, { maxItems: 30, optional: true }) budgetLines?: BudgetLineInput[];
  @NestedList(() => PlanTrancheDto, { maxItems: 30, optional: true }) tranches?: PlanTrancheDto[];
}

export class PayTrancheDto {
  /** Absent: all that was planned. */
  @Text({ max: 24, optional: true }) amount?: string;
  @CalendarDate() paidOn: string;
}

export class TrancheParam extends IdParam {}

export class TrancheDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ type: 'integer' }) number: number;
  @Out({ type: 'integer' }) plannedMinor: number;
  @Out({ format: 'date' }) plannedOn: string;
  @Out({ type: String, nullable: true }) condition: string | null;
  @Out({ type: 'integer', nullable: true }) paidMinor: number | null;
  @Out({ type: String, format: 'date', nullable: true }) paidOn: string | null;
  @Out({ type: 'integer' }) version: number;
}

/** A tranche that is due, or will be within thirty days. */
export class WaitingTrancheDto extends TrancheDto {
  @Out({ format: 'uuid' }) grantId: string;
  @Out() grantTitle: string;
  @Out() currency: string;
  @Out() overdue: boolean;
}

export class TrancheInHandsDto extends WaitingTrancheDto {
  @Out({ enum: ['plan-tranche', 'pay-tranche'], isArray: true, description: 'What the reader may do to its grant' })
  allowedActions: GrantAction[];
}

export class TranchesInHandsDto {
  @Out({ type: [TrancheInHandsDto] }) items: TrancheInHandsDto[];
}

export class BudgetLineDto {
  @Out() name: string;
  @Out({ type: 'integer' }) amountMinor: number;
}

/** All in the smallest unit of the grant's currency. */
export class MoneyDto {
  @Out({ type: 'integer' }) amountMinor: number;
  @Out({ type: 'integer' }) plannedMinor: number;
  @Out({ type: 'integer' }) paidMinor: number;
  @Out({ type: 'integer', description: 'Planned until today and not paid' }) dueMinor: number;
  @Out({ type: 'integer', description: 'Awarded and not paid' }) remainingMinor: number;
}

export class GrantRowDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out({ type: String, nullable: true }) agreementNo: string | null;
  @Out({ type: BodyDto }) funder: BodyDto;
  @Out({ enum: ['organization', 'cohort', 'individual'] }) recipientKind: 'organization' | 'cohort' | 'individual';
  @Out({ type: BodyDto, nullable: true }) recipient: BodyDto | null;
  @Out({ type: String, format: 'uuid', nullable: true }) cohortId: string | null;
  @Out({ description: 'ISO 4217' }) currency: string;
  @Out({ type: MoneyDto }) money: MoneyDto;
  @Out({ format: 'date' }) awardedOn: string;
  @Out({ type: String, nullable: true, description: 'Where an imported grant was published; null for our own' })
  source: string | null;
}

export class GrantPageDto extends PageOf(GrantRowDto) {}

export class GrantDto extends GrantRowDto {
  @Out({ type: String, nullable: true }) description: string | null;
  @Out({ type: String, nullable: true }) restrictedPurpose: string | null;
  @Out({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @Out({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @Out({ type: [TrancheDto] }) tranches: TrancheDto[];
  @Out({ type: [BudgetLineDto] }) budgetLines: BudgetLineDto[];
  @Out({ type: HappenedDto }) happened: HappenedDto;
  @Out({ enum: ['plan-tranche', 'pay-tranche'], isArray: true }) allowedActions: GrantAction[];
  @Out({ type: 'integer' }) version: number;
}

export class CurrencyTotalDto {
  @Out() currency: string;
  @Out({ type: 'integer' }) grants: number;
  @Out({ type: 'integer' }) amountMinor: number;
  @Out({ description: 'The same, written out: "16,589,361.49"' }) amount: string;
  @Out({ type: 'integer' }) paidMinor: number;
}

export class GrantTotalsDto {
  @Out({ type: [CurrencyTotalDto] }) mine: CurrencyTotalDto[];
  @Out({ type: [CurrencyTotalDto] }) published: CurrencyTotalDto[];
}

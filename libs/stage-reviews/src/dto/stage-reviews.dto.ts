import { Id, OneOf, Out, PageOf, PageQuery, Text } from '@app/http';

export const adjustmentStatuses = ['made', 'agreed', 'declined', 'withdrawn'] as const;
export const adjustmentActions = ['agree', 'decline', 'withdraw'] as const;
export const pledgeOutcomes = ['kept', 'not-kept'] as const;
export const pledgeStatuses = ['made', ...pledgeOutcomes] as const;

export class AdjustmentProposalsQuery extends PageQuery {
  /** Only those under this grant. */
  @Id({ optional: true }) grantId?: string;
  @OneOf(adjustmentStatuses, { optional: true }) status?: (typeof adjustmentStatuses)[number];
}

export class DeclineAdjustmentDto {
  @Text({ max: 500 }) reason: string;
}

export class AdjustmentProposalDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ format: 'uuid' }) grantId: string;
  @Out() grantTitle: string;
  @Out({ format: 'uuid' }) sessionId: string;
  @Out() sessionTitle: string;
  @Out({ format: 'uuid' }) organizationId: string;
  @Out() organizationName: string;
  @Out({ format: 'uuid' }) funderOrganizationId: string;
  @Out() funderName: string;
  @Out() what: string;
  @Out() why: string;
  @Out({ enum: adjustmentStatuses }) status: string;
  @Out({ type: String, nullable: true }) partnerAgreedName: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) partnerAgreedAt: Date | null;
  @Out({ type: String, nullable: true }) funderAgreedName: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) funderAgreedAt: Date | null;
  @Out({ type: String, nullable: true }) closedByName: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  @Out({ type: String, nullable: true }) declineReason: string | null;
  @Out({ format: 'date-time' }) madeAt: Date;
  @Out({ enum: adjustmentActions, isArray: true }) allowedActions: string[];
  @Out({ type: 'integer' }) version: number;
}

export class AdjustmentProposalPageDto extends PageOf(AdjustmentProposalDto) {}

export class AnswerPledgeDto {
  @OneOf(pledgeOutcomes) outcome: (typeof pledgeOutcomes)[number];
}

export class HelpPledgesQuery extends PageQuery {
  @OneOf(pledgeStatuses, { optional: true }) status?: (typeof pledgeStatuses)[number];
}

export class HelpPledgeDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ format: 'uuid' }) sessionId: string;
  @Out() sessionTitle: string;
  @Out({ format: 'uuid' }) organizationId: string;
  @Out() organizationName: string;
  @Out() helperName: string;
  @Out({ format: 'uuid' }) helpedOrganizationId: string;
  @Out() helpedOrganizationName: string;
  @Out() what: string;
  @Out({ format: 'date' }) dueOn: string;
  @Out({ enum: pledgeStatuses }) status: string;
  @Out({ type: String, nullable: true }) answeredByName: string | null;
  @Out({ enum: ['answer'], isArray: true }) allowedActions: string[];
  @Out({ type: 'integer' }) version: number;
}

export class HelpPledgePageDto extends PageOf(HelpPledgeDto) {}

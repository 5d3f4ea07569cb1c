import { OneOf, Out, PageOf, PageQuery, Text } from '@app/http';
import { commitmentActions, commitmentOutcomes, commitmentStatuses, type CommitmentOutcome } from './commitment.policy';
import type { CommitmentScope } from './commitments.repository';

const scopes = ['mine', 'organization', 'asked', 'all'] as const;
const stepKinds = ['answered', 'done', 'partly', 'not-done', 'carried-over'] as const;

export class CommitmentsQuery extends PageQuery {
  /** Kept by oneself, by one's organisation, asked for by oneself, or all that one may see. */
  @OneOf(scopes, { optional: true }) scope: CommitmentScope = 'organization';
  @OneOf(['open', 'closed'], { optional: true }) state: 'open' | 'closed' = 'open';
}

export class AnswerCommitmentDto {
  @Text({ max: 1000 }) note: string;
}

export class JudgeCommitmentDto {
  @OneOf(commitmentOutcomes) outcome: CommitmentOutcome;
  @Text({ max: 1000, min: 0, optional: true }) note?: string;
}

export class CommitmentSessionDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out({ type: String, format: 'date-time', nullable: true }) startsAt: string;
}

export class CommitmentStepDto {
  @Out({ enum: stepKinds }) kind: string;
  @Out() note: string;
  @Out({ format: 'date-time' }) at: Date;
  @Out({ type: String, nullable: true }) name: string | null;
}

export class CommitmentItemDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() text: string;
  @Out() doneWhen: string;
  @Out({ format: 'date' }) dueOn: string;
  @Out() owner: string;
  @Out() organization: string;
  @Out({ enum: commitmentStatuses }) status: (typeof commitmentStatuses)[number];
  @Out({ enum: ['live', 'paper'] }) source: string;
  @Out({ type: CommitmentSessionDto }) session: CommitmentSessionDto;
  @Out({ type: [String] }) askers: string[];
  @Out({ type: [CommitmentStepDto] }) steps: CommitmentStepDto[];
  @Out({ enum: commitmentActions, isArray: true }) allowedActions: string[];
}

export class CommitmentItemPage extends PageOf(CommitmentItemDto) {}

export class CommitmentItemsDto {
  @Out({ type: [CommitmentItemDto] }) items: CommitmentItemDto[];
}

import { IdParam, Id, NestedList, OneOf, Out, Text, Whole } from '@app/http';
import { furtherKinds } from '@app/live-protocol';
import { MinutesDto } from '../dto/live-outcome.dto';
import { minutesActions, minutesPhases, type MinutesPhase } from './minutes.policy';

export const minutesFileFormats = ['docx', 'md', 'json'] as const;
export type MinutesFileFormat = (typeof minutesFileFormats)[number];

export class FurtherLineDto {
  @Out() text: string;
  @Out() by: string;
  @Out() under: string;
}

export class FurtherMinutesDto {
  @Out({ enum: furtherKinds }) kind: (typeof furtherKinds)[number];
  @Out() stage: string;
  @Out({ type: [FurtherLineDto] }) lines: FurtherLineDto[];
}

export class PreparedMinutesDto extends MinutesDto {
  @Out({ type: [FurtherMinutesDto] }) further: FurtherMinutesDto[];
  @Out({ type: [String] }) notes: string[];
  @Out({ enum: minutesPhases }) phase: MinutesPhase;
  /** Counts the versions; each is kept. */
  @Out({ type: 'integer' }) number: number;
  @Out({ type: String, format: 'date-time', nullable: true }) objectionsUntil: Date | null;
  @Out({ type: String, format: 'date-time', nullable: true }) lockedAt: Date | null;
  @Out({ type: 'integer' }) openAmendments: number;
  @Out({ type: 'integer' }) version: number;
  @Out({ enum: minutesActions, isArray: true }) allowedActions: string[];
}

export class SentenceChangeDto {
  /** From the top of the minutes, as `goals/0/text`; `notes/+` adds a sentence. */
  @Text({ max: 80 }) path: string;
  @Text({ max: 4000 }) text: string;
}

export class PrepareMinutesDto {
  @NestedList(() => SentenceChangeDto, { maxItems: 200 }) changes: SentenceChangeDto[];
}

export class SendRoundDto {
  /** Of the State calendar; three unless said. */
  @Whole({ min: 1, max: 20, optional: true }) workingDays?: number;
}

export class AmendMinutesDto extends SentenceChangeDto {
  @Text({ max: 500, min: 0, optional: true }) reason?: string;
}

export class AnswerAmendmentDto {
  @Text({ max: 500 }) answer: string;
}

export class AmendmentParam extends IdParam {
  @Id() amendmentId: string;
}

export class MinutesFileParam extends IdParam {
  @OneOf(minutesFileFormats) format: MinutesFileFormat;
}

export class MinutesAmendmentDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() path: string;
  @Out() before: string;
  @Out() after: string;
  @Out() reason: string;
  @Out() proposedBy: string;
  @Out({ format: 'date-time' }) proposedAt: Date;
  @Out({ enum: ['open', 'accepted', 'answered'] }) status: 'open' | 'accepted' | 'answered';
  @Out() answer: string;
}

export class MinutesAmendmentsDto {
  @Out({ type: [MinutesAmendmentDto] }) items: MinutesAmendmentDto[];
}

export class MinutesVersionDto {
  @Out({ type: 'integer' }) number: number;
  @Out() contentHash: string;
  @Out({ format: 'date-time' }) madeAt: Date;
  @Out({ type: String, nullable: true }) madeBy: string | null;
  @Out({ enum: ['log', 'prepared', 'amended', 'paper'] }) because: string;
}

export class MinutesVersionsDto {
  @Out({ type: [MinutesVersionDto] }) items: MinutesVersionDto[];
}

import { NestedList, Out, Text } from '@app/http';
import { ShownStageDto, StageDto } from './live-session.dto';

export class SaveTemplateDto {
  @Text({ max: 60, min: 1 }) title: string;
  /** Code of the built-in template it began as. */
  @Text({ max: 40, min: 1 }) base: string;
  @NestedList(() => StageDto, { maxItems: 30 }) agenda: StageDto[];
}

export class ChangeTemplateDto {
  @Text({ max: 60, min: 1, optional: true }) title?: string;
  @NestedList(() => StageDto, { maxItems: 30, optional: true }) agenda?: StageDto[];
}

export class OwnTemplateRowDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out() base: string;
  @Out({ type: 'integer' }) plannedMinutes: number;
  @Out({ type: [String] }) stageTitles: string[];
  @Out({ format: 'date-time' }) updatedAt: Date;
  @Out({ type: 'integer' }) version: number;
}

export class OwnTemplateDto extends OwnTemplateRowDto {
  @Out({ type: [ShownStageDto] }) agenda: ShownStageDto[];
}

export class OwnTemplatesDto {
  @Out({ type: [OwnTemplateRowDto] }) items: OwnTemplateRowDto[];
}

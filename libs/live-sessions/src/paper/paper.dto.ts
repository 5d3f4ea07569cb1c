import { CalendarDate, Id, NestedList, OneOf, Out, Text, Whole } from '@app/http';
import { paperKinds } from '@app/live-protocol';

/** One line of what was written on paper; which fields it has depends on its kind. */
export class PaperEntryDto {
  @OneOf(paperKinds) kind: (typeof paperKinds)[number];
  /** A card: the stage whose wall it belongs to, and its column from 0. */
  @Id({ optional: true }) stageId?: string;
  @Whole({ min: 0, max: 20, optional: true }) column?: number;
  /** Who wrote it, owns it or was there; a card without one is unsigned. */
  @Id({ optional: true }) memberId?: string;
  @Text({ max: 300, optional: true, min: 1 }) text?: string;
  /** A goal. */
  @Text({ max: 200, optional: true }) who?: string;
  @Text({ max: 300, optional: true }) sign?: string;
  /** A commitment. */
  @CalendarDate({ optional: true }) dueOn?: string;
  @Text({ max: 300, optional: true }) doneWhen?: string;
  /** Somebody without an account or a phone. */
  @Text({ max: 40, optional: true, min: 1 }) name?: string;
  @Text({ max: 60, optional: true }) organization?: string;
}

export class TypeInDto {
  @NestedList(() => PaperEntryDto, { maxItems: 50 }) entries: PaperEntryDto[];
}

export class PaperStageDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() title: string;
  @Out({ type: [String] }) columns: string[];
  @Out({ enum: ['choice', 'always', 'never'] }) signing: string;
}

export class PaperMemberDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
  @Out() organization: string;
  @Out() signed: boolean;
  /** Has a closing word already. */
  @Out() hasWord: boolean;
}

/** What lines from paper may belong to. */
export class PaperPlacesDto {
  @Out({ type: [PaperStageDto] }) stages: PaperStageDto[];
  @Out({ type: [PaperMemberDto] }) members: PaperMemberDto[];
}

import { Out, PageOf } from '@app/http';
import { importActions, importStates, type ImportAction, type ImportState } from '../../domain/import-flow';
import { importTargets, type ImportTarget } from '../engine';

export class ImportFileDto {
  @Out() name: string;
  @Out({ type: 'integer' }) size: number;
}

/** A code and what it says to the reader. */
export class ImportWordsDto {
  @Out() code: string;
  @Out() words: string;
}

export class ImportKindCountDto {
  @Out() kind: string;
  @Out({ type: 'integer' }) created: number;
  @Out({ type: 'integer' }) updated: number;
  @Out({ type: 'integer' }) unchanged: number;
  @Out({ type: 'integer' }) rejected: number;
}

export class ImportFunderDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ type: 'integer' }) grants: number;
}

export class ImportPartDto {
  @Out() name: string;
  @Out({ type: String, nullable: true }) kind: string | null;
}

/** What the files are, seen before anything is done with them. */
export class ImportInspectionDto {
  @Out({ enum: ['table', 'hsds', '360giving', 'divisions'] }) shape: 'table' | 'hsds' | '360giving' | 'divisions';
  @Out({ type: String, nullable: true }) format: string | null;
  @Out({ type: String, nullable: true }) encoding: string | null;
  @Out({ type: String, nullable: true }) sheet: string | null;
  @Out({ type: 'integer', nullable: true }) rows: number | null;
  @Out({ type: [String] }) header: string[];
  @Out({ type: 'array', items: { type: 'array', items: { type: 'string' } } }) sample: string[][];
  @Out({ type: [ImportWordsDto] }) findings: ImportWordsDto[];
  @Out({ type: [ImportFunderDto] }) funders: ImportFunderDto[];
  @Out({ type: [ImportPartDto] }) parts: ImportPartDto[];
}

export class ImportFieldDto {
  @Out() code: string;
  @Out() required: boolean;
}

export class ImportMappedColumnDto {
  @Out() field: string;
  @Out() column: string;
}

export class ImportMappingDto {
  @Out({ type: [ImportMappedColumnDto] }) columns: ImportMappedColumnDto[];
  @Out({ type: String, nullable: true }) source: string | null;
  @Out({ type: String, nullable: true }) funderId: string | null;
  @Out({ description: 'Offered because a list with these columns was read this way before' }) remembered: boolean;
}

export class ImportPreviewRowDto {
  @Out() kind: string;
  @Out({ type: 'integer', nullable: true }) row: number | null;
  @Out({ enum: ['create', 'update', 'unchanged'] }) action: 'create' | 'update' | 'unchanged';
  @Out({ type: [ImportMappedColumnDto], description: 'Field and the value as it would be stored' })
  values: ImportMappedColumnDto[];
}

export class ImportWarningDto {
  @Out({ type: 'integer' }) row: number;
  @Out({ type: String, nullable: true }) column: string | null;
  @Out() value: string;
  @Out() words: string;
}

export class ImportTotalDto {
  @Out() currency: string;
  @Out({ type: 'integer' }) grants: number;
  @Out() amount: string;
}

export class ImportReadFileDto {
  @Out() name: string;
  @Out() read: boolean;
  @Out({ type: String, nullable: true }) encoding: string | null;
  @Out({ type: String, nullable: true }) words: string | null;
}

export class ImportCountsDto {
  @Out({ type: [ImportKindCountDto] }) kinds: ImportKindCountDto[];
  @Out({ type: [ImportTotalDto] }) totals: ImportTotalDto[];
  @Out({ type: [ImportReadFileDto] }) files: ImportReadFileDto[];
}

export class ImportPreviewDto extends ImportCountsDto {
  @Out({ type: [ImportPreviewRowDto] }) rows: ImportPreviewRowDto[];
  @Out({ type: [ImportWarningDto] }) warnings: ImportWarningDto[];
  @Out({ type: 'integer' }) warningCount: number;
}

export class UndoCountDto {
  @Out() kind: string;
  @Out({ type: 'integer' }) count: number;
}

export class UndoKeptDto {
  @Out() kind: string;
  @Out() label: string;
  @Out() words: string;
}

export class UndoPlanDto {
  @Out({ type: [UndoCountDto] }) removed: UndoCountDto[];
  @Out({ type: [UndoCountDto] }) restored: UndoCountDto[];
  @Out({ type: [UndoKeptDto] }) kept: UndoKeptDto[];
  @Out({ type: 'integer' }) keptCount: number;
}

export class ImportProgressDto {
  @Out() kind: string;
  @Out({ type: 'integer' }) rows: number;
  @Out({ type: 'integer', nullable: true, description: 'Rows of the file, where it is known before' })
  total: number | null;
}

export class ImportProblemDto extends ImportWordsDto {
  @Out({ description: 'What to do about it' }) todo: string;
}

export class ImportRowDto {
  @Out({ format: 'uuid' }) id: string;
  @Out({ enum: importStates }) state: ImportState;
  @Out({ type: String, enum: importTargets, nullable: true }) target: ImportTarget | null;
  @Out({ type: [ImportFileDto] }) files: ImportFileDto[];
  @Out({ type: String, nullable: true }) by: string | null;
  @Out({ type: String, format: 'date-time' }) createdAt: Date;
  @Out({ type: String, format: 'date-time', nullable: true }) finishedAt: Date | null;
  @Out({ type: String, format: 'date-time', nullable: true }) undoUntil: Date | null;
  @Out({ type: [ImportKindCountDto], description: 'What was written' }) kinds: ImportKindCountDto[];
}

export class ImportPage extends PageOf(ImportRowDto) {}

export class ImportDto extends ImportRowDto {
  @Out({ enum: importActions, isArray: true }) allowedActions: ImportAction[];
  @Out({ type: ImportInspectionDto, nullable: true }) inspection: ImportInspectionDto | null;
  @Out({ type: [ImportFieldDto], description: 'What columns can fill; empty for files whose form says it all' })
  fields: ImportFieldDto[];
  @Out({ type: ImportMappingDto, nullable: true }) mapping: ImportMappingDto | null;
  @Out({ type: ImportPreviewDto, nullable: true }) preview: ImportPreviewDto | null;
  @Out({ type: ImportCountsDto, nullable: true }) report: ImportCountsDto | null;
  @Out({ type: UndoPlanDto, nullable: true }) undo: UndoPlanDto | null;
  @Out({ type: ImportProgressDto, nullable: true }) progress: ImportProgressDto | null;
  @Out({ type: ImportProblemDto, nullable: true }) problem: ImportProblemDto | null;
  @Out({ type: String, nullable: true, description: 'Name of the file of refused rows' }) errorFile: string | null;
  @Out({ type: 'integer' }) version: number;
}

/** What this person may bring along. */
export class ImportOfferDto {
  @Out({ enum: importTargets, isArray: true }) targets: ImportTarget[];
  @Out({ type: 'integer' }) limitBytes: number;
  @Out({ type: 'integer' }) limitFiles: number;
}

export class ImportRejectDto {
  @Out() file: string;
  @Out({ type: 'integer', nullable: true }) row: number | null;
  @Out({ type: String, nullable: true }) column: string | null;
  @Out({ type: String, nullable: true }) value: string | null;
  @Out() words: string;
}

export class ImportRejectsDto {
  @Out({ type: [ImportRejectDto] }) items: ImportRejectDto[];
  @Out({ type: 'integer', nullable: true }) next: number | null;
}

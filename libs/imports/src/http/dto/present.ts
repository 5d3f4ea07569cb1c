import { formatAmount } from '@app/grants';
import { targetFields, type ImportReport, type RejectedRow, type UndoPlan } from '../engine';
import { actionsOf, type OpenedJob } from '../import-jobs.service';
import type { JobRow, ReaderLanguage } from '../import-jobs.repository';
import { fileWords, findingWords, keptWords, reasonWords, textsIn, unreadWords, warningWords } from '../words';
import type {
  ImportCountsDto,
  ImportDto,
  ImportInspectionDto,
  ImportKindCountDto,
  ImportMappedColumnDto,
  ImportPreviewDto,
  ImportRejectDto,
  ImportRowDto,
  UndoPlanDto,
} from './import.dto';

const pairs = (values: Record<string, string>): ImportMappedColumnDto[] =>
  Object.entries(values).map(([field, column]) => ({ field, column }));

/** Amounts as people write them, not as they are stored. */
function readable({ amountMinor, ...values }: Record<string, string>): Record<string, string> {
  if (amountMinor === undefined) return values;
  return { ...values, amount: formatAmount({ amountMinor: Number(amountMinor), currency: values.currency }) };
}

function kinds(report: ImportReport | null): ImportKindCountDto[] {
  return Object.entries(report ?? {}).flatMap(([kind, value]) => {
    if (Array.isArray(value)) return [];
    const { created, updated, unchanged, rejected, rejectedCount } = value;
    return [{ kind, created, updated, unchanged, rejected: rejectedCount ?? rejected.length }];
  });
}

function counts(report: ImportReport, language: ReaderLanguage): ImportCountsDto {
  const files = Array.isArray(report.files) ? report.files : [];
  const totals = Array.isArray(report.totals) ? report.totals : [];
  return {
    kinds: kinds(report),
    totals: totals.flatMap((total) => ('amount' in total ? [total] : [])),
    files: files.flatMap((file) =>
      'read' in file
        ? [
            {
              name: file.name,
              read: file.read,
              encoding: file.encoding ?? null,
              words: file.reason ? unreadWords(language, file.reason) : null,
            },
          ]
        : [],
    ),
  };
}

function inspection({ inspection: found }: JobRow, language: ReaderLanguage): ImportInspectionDto | null {
  if (!found) return null;
  const isTable = found.shape === 'table';
  return {
    shape: found.shape,
    format: isTable ? found.format : null,
    encoding: isTable ? (found.encoding ?? null) : null,
    sheet: isTable ? (found.sheet ?? null) : null,
    rows: isTable ? found.rows : found.shape === '360giving' ? found.grants : null,
    header: isTable ? found.header : [],
    sample: isTable ? found.sample : [],
    findings: found.findings.map(({ code, at, count }) => ({
      code,
      words: findingWords(language, code, { at, count }),
    })),
    funders: found.shape === '360giving' ? found.funders : [],
    parts: found.shape === 'hsds' || found.shape === 'divisions' ? found.files : [],
  };
}

function preview({ preview: seen }: JobRow, language: ReaderLanguage): ImportPreviewDto | null {
  if (!seen) return null;
  return {
    ...counts(seen.report, language),
    rows: seen.rows.map(({ kind, row, action, values }) => ({ kind, row, action, values: pairs(readable(values)) })),
    warnings: seen.warnings.map(({ row, column, code, value }) => ({
      row,
      column: column ?? null,
      value,
      words: warningWords(language, code),
    })),
    warningCount: seen.warningCount,
  };
}

export const undoPlan = (plan: UndoPlan, language: ReaderLanguage): UndoPlanDto => ({
  removed: plan.removed,
  restored: plan.restored,
  kept: plan.kept.map(({ kind, label, reason }) => ({ kind, label, words: keptWords(language, reason) })),
  keptCount: plan.keptCount,
});

export function importRow(job: JobRow): ImportRowDto {
  return {
    id: job.id,
    state: job.state,
    target: job.target,
    files: job.files.map(({ name, size }) => ({ name, size })),
    by: job.accountName,
    createdAt: job.createdAt,
    finishedAt: job.finishedAt,
    undoUntil: job.undoUntil,
    kinds: kinds(job.report),
  };
}

/** `language` is the reader's; what lies in files stays in the language it was asked for. */
export function importDto({ job, mapping, remembered }: OpenedJob, language: ReaderLanguage): ImportDto {
  const problem = job.problem && fileWords(language, job.problem.code, job.problem.details);
  const found = inspection(job, language);
  return {
    ...importRow(job),
    allowedActions: actionsOf(job),
    inspection: found,
    fields: job.target ? targetFields(job.target).map(({ code, required }) => ({ code, required })) : [],
    mapping: mapping && {
      columns: pairs(mapping.columns),
      source: mapping.options.source ?? null,
      funderId: mapping.options.funderId ?? null,
      remembered,
    },
    preview: preview(job, language),
    report: job.report && counts(job.report, language),
    undo: job.undo && undoPlan(job.undo, language),
    progress: job.progress && { ...job.progress, total: found?.rows ?? null },
    problem: job.problem && problem && { code: job.problem.code, words: problem.fact, todo: problem.todo },
    errorFile: job.errorFile && errorFileName(job),
    version: job.version,
  };
}

/** The name of the upload, and that these are the rows not imported. */
export function errorFileName(job: JobRow): string {
  const name = job.files[0].name.replace(/\.[^.]*$/, '');
  return `${name} ${textsIn(job.language).errorFileName}.${job.errorFile?.extension ?? 'csv'}`;
}

export const rejects = (items: readonly RejectedRow[], language: ReaderLanguage): ImportRejectDto[] =>
  items.map(({ file, row, column, value, reason }) => ({
    file,
    row,
    column,
    value: value ?? null,
    words: reasonWords(language, reason),
  }));

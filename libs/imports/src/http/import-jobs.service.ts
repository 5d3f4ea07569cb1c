import { requireAllowed, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { conflict, newId, notFound, ruleBroken, stale } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { importActionsOf, stateAfter, type ImportAction } from '../domain/import-flow';
import type { BeginImportDto, MapImportDto } from './dto/import-input.dto';
import {
  allowedTargets,
  mappingProblems,
  openImport,
  previewUndo,
  readRejects,
  rememberedMapping,
  rememberMapping,
  suggestMapping,
  type ImportTarget,
  type Mapping,
  type RejectedRow,
  type UndoPlan,
} from './engine';
import { ImportJobsRepository, type JobChange, type JobRow } from './import-jobs.repository';
import { rejectsOf, UploadStore, type UploadPart } from './upload-store';

/** An import, and what would be read from its columns if nothing else was chosen. */
export interface OpenedJob {
  job: JobRow;
  mapping: Mapping | null;
  remembered: boolean;
}

/** What a person does with an import: begin, bring files, say what the columns are, look, start, undo, or drop it. */
@Injectable()
export class ImportJobsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobsRepository,
    private readonly store: UploadStore,
  ) {}

  targetsOf(actor: Actor): ImportTarget[] {
    return allowedTargets({ role: actor.role, organizationKind: actor.organizationKind });
  }

  async list(actor: Actor, { after, limit }: { after?: string; limit: number }): Promise<Page<JobRow>> {
    const key = decodeKey(after, 1) as [string] | undefined;
    const rows = await this.transactions.read(actor, (tx) => this.jobs.page(tx, key?.[0], limit + 1));
    return keysetPage(rows, limit, ({ id }) => [id]);
  }

  open(actor: Actor, id: string): Promise<OpenedJob> {
    return this.transactions.read(actor, async (tx) => this.opened(tx, await this.visible(tx, id)));
  }

  begin(actor: Actor, { language }: BeginImportDto): Promise<OpenedJob> {
    return this.transactions.run(actor, async (tx) => {
      requireAllowed(this.targetsOf(actor).length > 0 ? ['import'] : [], 'import');
      const id = newId();
      await this.jobs.add(tx, actor, { id, language, state: 'empty' });
      return this.opened(tx, await this.visible(tx, id));
    });
  }

  /** The bytes lie on disk before the row names them; whatever the row does not name is swept away. */
  async upload(actor: Actor, id: string, parts: () => AsyncIterable<UploadPart>): Promise<OpenedJob> {
    const before = await this.transactions.read(actor, (tx) => this.visible(tx, id));
    stateAfter(before, 'upload', new Date());
    const files = await this.store.take(id, parts());
    return this.transactions.run(actor, async (tx) => {
      const job = await this.visible(tx, id, true);
      const anew = { inspection: null, mapping: null, preview: null, problem: null, errorFile: null, target: null };
      return this.moved(tx, job, 'upload', { files, ...anew });
    });
  }

  map(actor: Actor, id: string, version: number, input: MapImportDto): Promise<OpenedJob> {
    return this.transactions.run(actor, async (tx) => {
      const job = await this.expected(tx, id, version, 'map');
      const { inspection, target } = job;
      if (!inspection || !target) throw conflict('import-not-in-state');
      const mapping: Mapping = {
        columns: Object.fromEntries(input.columns.map(({ field, column }) => [field, column])),
        options: { ...input.options },
      };
      if (inspection.shape === 'table') {
        const problems = mappingProblems(target, mapping, inspection.header);
        if (problems.length > 0) throw ruleBroken('import-mapping-incomplete', { problems });
        const { signature } = inspection;
        if (input.remember !== false)
          await rememberMapping(tx, { organizationId: job.organizationId, target, signature, mapping });
      } else if (inspection.shape === '360giving') {
        const { funderId } = mapping.options;
        if (job.role === 'program-officer' && !inspection.funders.some((funder) => funder.id === funderId))
          throw ruleBroken('import-funder-unknown');
      }
      return this.moved(tx, job, 'map', { mapping, preview: null, problem: null });
    });
  }

  /** Each look is opened anew: another file may be another kind of thing. */
  preview(actor: Actor, id: string, version: number): Promise<OpenedJob> {
    return this.transactions.run(actor, async (tx) => {
      const job = await this.expected(tx, id, version, 'preview');
      const runId = newId();
      const eventId = await openImport(tx, actor, { runId, target: targetOf(job), phase: 'preview' });
      return this.moved(tx, job, 'preview', { runId, eventId, preview: null, problem: null });
    });
  }

  start(actor: Actor, id: string, version: number): Promise<OpenedJob> {
    return this.transactions.run(actor, async (tx) => {
      const job = await this.expected(tx, id, version, 'start');
      const eventId = await openImport(tx, actor, { runId: runOf(job), target: targetOf(job), phase: 'run' });
      return this.moved(tx, job, 'start', { eventId, problem: null });
    });
  }

  /** What taking it back would do; nothing is written. */
  undoPlan(actor: Actor, id: string): Promise<UndoPlan> {
    return this.transactions.read(actor, async (tx) => {
      const job = await this.visible(tx, id);
      stateAfter(job, 'undo', new Date());
      return previewUndo(tx, runOf(job));
    });
  }

  undo(actor: Actor, id: string, version: number): Promise<OpenedJob> {
    return this.transactions.run(actor, async (tx) => {
      const job = await this.expected(tx, id, version, 'undo');
      const eventId = await openImport(tx, actor, { runId: runOf(job), target: targetOf(job), phase: 'undo' });
      return this.moved(tx, job, 'undo', { eventId });
    });
  }

  async discard(actor: Actor, id: string, version: number): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const job = await this.expected(tx, id, version, 'discard');
      if (!(await this.jobs.remove(tx, job))) throw stale();
    });
    await this.store.remove(id);
  }

  /** Rows that are not, or were not, taken in: of the run, else of the latest look. */
  async rejects(
    actor: Actor,
    id: string,
    page: { after?: number; limit: number },
  ): Promise<{ items: RejectedRow[]; next: number | null }> {
    const job = await this.transactions.read(actor, (tx) => this.visible(tx, id));
    if (job.files.length === 0 || !(job.preview ?? job.report)) return { items: [], next: null };
    return readRejects(this.store.path(job.id, rejectsOf(job.files)), page);
  }

  async errorFile(actor: Actor, id: string): Promise<{ path: string; job: JobRow }> {
    const job = await this.transactions.read(actor, (tx) => this.visible(tx, id));
    if (!job.errorFile) throw notFound();
    return { path: this.store.path(job.id, job.errorFile.stored), job };
  }

  private async visible(tx: Tx, id: string, lock = false): Promise<JobRow> {
    const job = await this.jobs.find(tx, id, lock);
    if (!job) throw notFound();
    return job;
  }

  /** Visible, in a state that allows it, and as the caller saw it. */
  private async expected(tx: Tx, id: string, version: number, action: ImportAction): Promise<JobRow> {
    const job = await this.visible(tx, id, true);
    stateAfter(job, action, new Date());
    if (job.version !== version) throw stale();
    return job;
  }

  private async moved(tx: Tx, job: JobRow, action: ImportAction, change: JobChange): Promise<OpenedJob> {
    const state = stateAfter(job, action, new Date());
    if (!state || !(await this.jobs.move(tx, job, state, change))) throw stale();
    return this.opened(tx, await this.visible(tx, job.id));
  }

  private async opened(tx: Tx, job: JobRow): Promise<OpenedJob> {
    const { inspection, target, organizationId } = job;
    if (job.mapping || inspection?.shape !== 'table' || !target)
      return { job, mapping: job.mapping, remembered: false };
    const { signature, header, sample } = inspection;
    const known = await rememberedMapping(tx, { organizationId, target, signature });
    const fits = known && mappingProblems(target, known, header).length === 0;
    return fits
      ? { job, mapping: known, remembered: true }
      : { job, mapping: suggestMapping(target, header, sample), remembered: false };
  }
}

export const actionsOf = (job: JobRow): ImportAction[] => importActionsOf(job, new Date());

function runOf({ runId }: JobRow): string {
  if (!runId) throw conflict('import-not-in-state');
  return runId;
}

function targetOf({ target }: JobRow): ImportTarget {
  if (!target) throw conflict('import-not-in-state');
  return target;
}

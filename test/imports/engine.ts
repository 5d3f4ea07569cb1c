import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Actor } from '@app/access';
import { openPool, Transactions } from '@app/database';
import { newId } from '@app/kernel';
import type { OrganizationKind, Role } from '@app/access';
import { closeImport, openImport } from '../../libs/imports/src/import-rights';
import { inspectFiles, type Inspection } from '../../libs/imports/src/inspect';
import { suggestMapping, type Mapping } from '../../libs/imports/src/domain/mapping';
import type { ImportTarget } from '../../libs/imports/src/domain/import.policy';
import type { KindReport, ImportReport } from '../../libs/imports/src/domain/report';
import {
  performImport,
  previewImport,
  type ImportHooks,
  type ImportPreview,
  type ImportWork,
} from '../../libs/imports/src/perform-import';
import type { UploadedFile } from '../../libs/imports/src/table-source';
import { previewUndo, undoImport, type UndoPlan } from '../../libs/imports/src/undo';
import type { TestApp, TestClient, TestOrganization } from '../support/test-app';

/** One import of one person, driven as the page's routes and the worker drive it. */
export interface TestImport {
  runId: string;
  eventId: string;
  work: ImportWork;
}

export interface Importer {
  organization: TestOrganization;
  client: TestClient;
  actor: Actor;
}

export const counted = (report: ImportReport, name: string): number[] => {
  const { created, updated, unchanged, rejectedCount } = report[name] as KindReport;
  return [created, updated, unchanged, rejectedCount];
};

export const rejects = (report: ImportReport, name: string): string[] =>
  (report[name] as KindReport).rejected.map(({ row, column, reason }) => `${row} ${column ?? '-'} ${reason}`);

/** The engine on the app's database, with the logins the product uses: `app` asks, `worker` works. */
export class ImportBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'tongxing-engine-'));
  readonly asApp: Transactions;
  readonly asWorker: Transactions;
  private readonly pools: { end(): Promise<void> }[] = [];
  private made = 0;

  constructor(private readonly app: TestApp) {
    const { app: appUrl, worker: workerUrl } = app.database.config.databaseUrls;
    const [first, second] = [appUrl, workerUrl].map((url) => openPool(url ?? '', { max: 3 }));
    this.pools.push(first, second);
    this.asApp = new Transactions(first);
    this.asWorker = new Transactions(second);
  }

  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  async anImporter(role: Role, kind: OrganizationKind = 'member', name?: string): Promise<Importer> {
    const organization = await this.app.anOrganization({ kind, name });
    const client = await this.app.aMember(organization, role);
    const secret = /sid=([^;]+)/.exec(client.cookie ?? '')?.[1] ?? '';
    const session = {
      sessionId: newId(),
      accountId: client.account?.id ?? '',
      displayName: '',
      organizationId: organization.id,
      role,
      organizationKind: kind,
    };
    return { organization, client, actor: Actor.signedIn(session, secret, 'test') };
  }

  file(name: string, content: string | Buffer): UploadedFile {
    const path = join(this.folder, `upload-${(this.made += 1)}`);
    writeFileSync(path, content);
    return { name, path };
  }

  async open(
    { actor, organization }: Importer,
    target: ImportTarget,
    files: UploadedFile[],
    mapping: Mapping | null = null,
  ): Promise<TestImport> {
    const runId = newId();
    const eventId = await this.asApp.run(actor, (tx) => openImport(tx, actor, { runId, target, phase: 'run' }));
    const work = {
      runId,
      organizationId: organization.id,
      organizationName: organization.name,
      target,
      files,
      mapping,
      asOf: '2026-11-22',
      rejectsPath: join(this.folder, `rejects-${runId}`),
    };
    return { runId, eventId, work };
  }

  perform({ work, eventId }: TestImport, hooks: Partial<ImportHooks> = {}): Promise<ImportReport> {
    return performImport(this.asWorker, Actor.system({ id: eventId }), work, { progress: () => undefined, ...hooks });
  }

  async end({ runId, eventId }: TestImport): Promise<void> {
    await this.asWorker.run(Actor.system({ id: eventId }), (tx) => closeImport(tx, runId));
  }

  /** From the files to the report, the columns as the engine itself suggests them. */
  async run(
    importer: Importer,
    target: ImportTarget,
    files: UploadedFile[],
    mapping?: Mapping,
  ): Promise<{ report: ImportReport; opened: TestImport }> {
    const opened = await this.open(importer, target, files, mapping ?? (await this.mappingOf(target, files)));
    const report = await this.perform(opened);
    await this.end(opened);
    return { report, opened };
  }

  async preview(importer: Importer, target: ImportTarget, files: UploadedFile[]): Promise<ImportPreview> {
    const opened = await this.open(importer, target, files, await this.mappingOf(target, files));
    return previewImport(this.asWorker, Actor.system({ id: opened.eventId }), opened.work, {
      progress: () => undefined,
    });
  }

  async mappingOf(target: ImportTarget, files: UploadedFile[]): Promise<Mapping> {
    const inspection: Inspection = await inspectFiles(files);
    return inspection.shape === 'table'
      ? suggestMapping(target, inspection.header, inspection.sample)
      : { columns: {}, options: {} };
  }

  undoPlan({ actor }: Importer, { runId }: TestImport): Promise<UndoPlan> {
    return this.asApp.read(actor, (tx) => previewUndo(tx, runId));
  }

  async undo({ actor }: Importer, { runId, work }: TestImport): Promise<UndoPlan> {
    const eventId = await this.asApp.run(actor, (tx) =>
      openImport(tx, actor, { runId, target: work.target, phase: 'undo' }),
    );
    const system = Actor.system({ id: eventId });
    return this.asWorker.run(system, async (tx) => {
      const plan = await undoImport(tx, system, runId);
      await closeImport(tx, runId);
      return plan;
    });
  }
}

import { audit, type Actor } from '@app/access';
import type { Tx } from '@app/database';
import { conflict, notFound, systemClock } from '@app/kernel';
import { undoRefusal, type ImportTarget } from './domain/import.policy';
import { forgetRows, keepRows, type KeptRow } from './import-records';
import type { OwnServiceFields } from './own-services';
import { refreshWords } from './search-words';
import { grantRows, locationRows, organizationRows, serviceRows, type RowWriter } from './stored-rows';

export type KeptReason = 'changed-since' | 'in-use' | 'claimed' | 'gone';

/** What taking an import back does, or would do. */
export interface UndoPlan {
  removed: { kind: string; count: number }[];
  restored: { kind: string; count: number }[];
  /** The first of `keptCount`. */
  kept: { kind: string; id: string; label: string; reason: KeptReason }[];
  keptCount: number;
}

interface Verdict {
  kind: string;
  sourceId: string;
  action: 'created' | 'updated';
  subjectId: string | null;
  label: string;
  verdict: KeptReason | null;
}

type Change = Verdict & { before: { id: string } | null; recordSource: string; recordBefore: KeptRow | null };

const shownKept = 200;

/** Children before parents, so that nothing is taken away under what still stands on it. */
const writers: Record<string, RowWriter<never>> = {
  grants: grantRows as RowWriter<never>,
  services: serviceRows as RowWriter<never>,
  locations: locationRows as RowWriter<never>,
  organizations: organizationRows as RowWriter<never>,
};

/** Says what would be taken away, put back and left. Asked by the organisation that imported, or within the undoing. */
export async function previewUndo(tx: Tx, runId: string): Promise<UndoPlan> {
  return planOf(await verdictsOf(tx, runId));
}

/**
 * Takes back what one import wrote, as far as nothing was built on it, in the caller's transaction and the context of the
 * event that asked for it. @throws not-found; conflict `import-already-undone`, `import-undo-too-late`, `import-not-done`,
 * `import-never-undoable`
 */
export async function undoImport(tx: Tx, actor: Actor, runId: string): Promise<UndoPlan> {
  const run = await lockedRun(tx, runId);
  const refusal = undoRefusal({ ...run, undone: run.undoneAt !== null }, systemClock.now());
  if (refusal) throw conflict(refusals[refusal]);
  await lockSubjects(tx, runId);
  const verdicts = await verdictsOf(tx, runId);
  const changes = await changesOf(tx, runId);
  const free = verdicts.filter(({ verdict }) => verdict === null || verdict === 'gone');
  const touched = new Set<string>();
  for (const kind of [
    ...Object.keys(writers),
    ...new Set(free.map((one) => one.kind).filter((one) => !(one in writers))),
  ]) {
    const rows = free
      .filter((one) => one.kind === kind)
      .map((one) => ({ ...one, ...changes.get(`${kind} ${one.sourceId}`) }) as Change);
    for (const part of inParts(rows)) await takeBack(tx, kind, part, touched);
  }
  for (const part of inParts([...touched])) await refreshWords(tx, part);
  await tx.execute('UPDATE import_run SET undone_at = now() WHERE id = $1', [runId]);
  const plan = planOf(verdicts);
  audit(tx, actor, {
    action: 'import.undone',
    subjectType: 'import',
    subjectId: runId,
    organizationIds: [run.organizationId],
  });
  return plan;
}

const partSize = 500;

/** The database ends a transaction that waits long between two statements, so no step works through everything at once. */
const inParts = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / partSize) }, (_, at) =>
    items.slice(at * partSize, (at + 1) * partSize),
  );

const refusals = {
  'not-done': 'import-not-done',
  'too-late': 'import-undo-too-late',
  'already-undone': 'import-already-undone',
  'never-undoable': 'import-never-undoable',
} as const;

async function lockedRun(
  tx: Tx,
  runId: string,
): Promise<{ target: ImportTarget; organizationId: string; endedAt: Date | null; undoneAt: Date | null }> {
  const [run] = await tx.query<{ target: ImportTarget; organizationId: string; endedAt: Date | null; undoneAt: Date | null }>(
    `SELECT target, organization_id AS "organizationId", ended_at AS "endedAt", undone_at AS "undoneAt" FROM import_run
     WHERE id = $1 FOR UPDATE`,
    [runId],
  ); // prettier-ignore
  if (!run) throw notFound();
  return run;
}

/** Nobody changes a row between the verdict on it and what is done to it. */
async function lockSubjects(tx: Tx, runId: string): Promise<void> {
  for (const table of ['organization', 'service', 'grant_agreement'])
    await tx.query(
      `SELECT FROM ${table} WHERE id = ANY(ARRAY(SELECT subject_id FROM import_change WHERE run_id = $1)) ORDER BY id FOR UPDATE`,
      [runId],
    );
}

const verdictsOf = (tx: Tx, runId: string): Promise<Verdict[]> =>
  tx.query<Verdict>(
    `SELECT kind, source_id AS "sourceId", action, subject_id AS "subjectId", label, verdict FROM rls.import_verdicts($1)`,
    [runId],
  );

async function changesOf(
  tx: Tx,
  runId: string,
): Promise<Map<string, Pick<Change, 'before' | 'recordSource' | 'recordBefore'>>> {
  const rows = await tx.query<Pick<Change, 'kind' | 'sourceId' | 'before' | 'recordSource' | 'recordBefore'>>(
    `SELECT kind, source_id AS "sourceId", before, record_source AS "recordSource", record_before AS "recordBefore"
     FROM import_change WHERE run_id = $1 AND NOT undone`,
    [runId],
  );
  return new Map(rows.map(({ kind, sourceId, ...change }) => [`${kind} ${sourceId}`, change]));
}

async function takeBack(tx: Tx, kind: string, rows: readonly Change[], touched: Set<string>): Promise<void> {
  if (rows.length === 0) return;
  const writer = writers[kind];
  const standing = rows.filter(({ verdict, subjectId }) => verdict === null && subjectId !== null);
  if (writer && standing.length > 0) {
    const updated = standing.filter(({ action }) => action === 'updated');
    const created = standing.flatMap(({ action, subjectId }) => (action === 'created' && subjectId ? [subjectId] : []));
    if (kind === 'services') await noteOrganizations(tx, standing, touched);
    if (kind === 'organizations') for (const { subjectId } of updated) touched.add(subjectId ?? '');
    if (updated.length > 0)
      await writer.update(tx, updated.map(({ before, subjectId }) => ({ ...before, id: subjectId })) as never);
    if (kind === 'services') await restorePlaces(tx, updated);
    if (created.length > 0) await writer.remove(tx, created);
    if (kind === 'organizations') for (const id of created) touched.delete(id);
  }
  const [{ recordSource }] = rows;
  await forgetRows(tx, recordSource, kind, rows.flatMap(({ recordBefore, sourceId }) => (recordBefore ? [] : [sourceId]))); // prettier-ignore
  await keepRows(
    tx,
    recordSource,
    kind,
    rows.flatMap(({ recordBefore }) => recordBefore ?? []),
  );
  await tx.execute('UPDATE import_change SET undone = true WHERE run_id = (SELECT rls.import_run()) AND kind = $1 AND source_id = ANY($2::text[])', [
    kind,
    rows.map(({ sourceId }) => sourceId),
  ]); // prettier-ignore
}

async function noteOrganizations(tx: Tx, rows: readonly Change[], touched: Set<string>): Promise<void> {
  const owners = await tx.query<{ id: string }>(
    'SELECT DISTINCT organization_id AS id FROM service WHERE id = ANY($1::uuid[])',
    [rows.map(({ subjectId }) => subjectId)],
  );
  for (const { id } of owners) touched.add(id);
}

/** The number of free places and the day it was stated, as they stood before; none if none had been stated. */
async function restorePlaces(tx: Tx, updated: readonly Change[]): Promise<void> {
  const rows = updated.flatMap(({ before, subjectId }) => {
    const fields = before as unknown as OwnServiceFields | null;
    return fields && 'freePlaces' in fields
      ? [{ id: subjectId, places: fields.freePlaces, at: fields.capacityAt ?? null }]
      : [];
  });
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE service_capacity c SET free_places = r.places, updated_at = r.at
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, places int, at timestamptz) WHERE c.service_id = r.id AND r.at IS NOT NULL`,
    [JSON.stringify(rows)],
  );
  await tx.execute('DELETE FROM service_capacity WHERE service_id = ANY($1::uuid[])', [
    rows.flatMap(({ id, at }) => (at === null ? [id] : [])),
  ]);
}

function planOf(verdicts: readonly Verdict[]): UndoPlan {
  const free = verdicts.filter(({ verdict }) => verdict === null);
  const kept = verdicts.filter(({ verdict }) => verdict !== null);
  return {
    removed: counted(free.filter(({ action }) => action === 'created')),
    restored: counted(free.filter(({ action }) => action === 'updated')),
    kept: kept.slice(0, shownKept).map(({ kind, subjectId, sourceId, label, verdict }) => ({
      kind,
      id: subjectId ?? sourceId,
      label,
      reason: verdict ?? 'gone',
    })),
    keptCount: kept.length,
  };
}

function counted(verdicts: readonly Verdict[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of verdicts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

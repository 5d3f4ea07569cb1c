import type { Tx } from '@app/database';
import type { ImportContext } from './import-context';
import type { KeptRow } from './import-records';

/** What a run did to one row. */
export interface ImportChange {
  sourceId: string;
  action: 'created' | 'updated';
  subjectId: string | null;
  versionAfter: number | null;
  /** When the run stated how many places are free; null when it did not. */
  capacityAt?: string | null;
  /** The fields as they stood before; null for a new row. */
  before: object | null;
  recordBefore: KeptRow | null;
}

/** Keeps what the batch changed, in the batch's own transaction: what is written and what is known of it never differ. */
export async function keepChanges(
  tx: Tx,
  { run, source }: ImportContext,
  kind: string,
  changes: readonly ImportChange[],
): Promise<void> {
  if (!run || changes.length === 0) return;
  await tx.query(
    `INSERT INTO import_change (run_id, kind, source_id, organization_id, action, subject_id, version_after, capacity_at,
       before, record_source, record_before)
     SELECT $1, $2, r."sourceId", $3, r.action, r."subjectId", r."versionAfter", r."capacityAt", nullif(r.before, 'null'), $4,
       nullif(r."recordBefore", 'null')
     FROM jsonb_to_recordset($5::jsonb) AS r ("sourceId" text, action text, "subjectId" uuid, "versionAfter" int,
       "capacityAt" timestamptz, before jsonb, "recordBefore" jsonb)
     ON CONFLICT (run_id, kind, source_id) DO NOTHING`,
    [run.id, kind, run.organizationId, source, JSON.stringify(changes)],
  );
}

/** Of rows found unchanged: those this very run wrote before it was interrupted, and how. */
export async function ownChanges(
  tx: Tx,
  { run }: ImportContext,
  kind: string,
  sourceIds: readonly string[],
): Promise<Map<string, 'created' | 'updated'>> {
  if (!run?.continued || sourceIds.length === 0) return new Map();
  const rows = await tx.query<{ sourceId: string; action: 'created' | 'updated' }>(
    `SELECT source_id AS "sourceId", action FROM import_change WHERE run_id = $1 AND kind = $2 AND source_id = ANY($3::text[])`,
    [run.id, kind, sourceIds],
  );
  return new Map(rows.map(({ sourceId, action }) => [sourceId, action]));
}

/** What a run has written so far, by kind: true at every moment, also after the worker was killed. */
export function writtenBy(tx: Tx, runId: string): Promise<{ kind: string; created: number; updated: number }[]> {
  return tx.query(
    `SELECT kind, count(*) FILTER (WHERE action = 'created') AS created, count(*) FILTER (WHERE action = 'updated') AS updated
     FROM import_change WHERE run_id = $1 AND NOT undone GROUP BY kind ORDER BY kind`,
    [runId],
  );
}

import type { Tx } from '@app/database';

export interface KeptRow {
  sourceId: string;
  subjectId: string | null;
  hash: string;
  /** The row as it came. */
  data: unknown;
}

/** What was kept of these rows by an earlier import, by their id. */
export async function keptRows(
  tx: Tx,
  source: string,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, KeptRow>> {
  const rows = await tx.query<KeptRow>(
    `SELECT source_id AS "sourceId", hash, subject_id AS "subjectId", data FROM import_record
     WHERE source = $1 AND kind = $2 AND source_id = ANY($3::text[])`,
    [source, kind, ids],
  );
  return new Map(rows.map((row) => [row.sourceId, row]));
}

export async function keepRows(tx: Tx, source: string, kind: string, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO import_record (source, kind, source_id, subject_id, hash, data)
     SELECT $1, $2, r."sourceId", r."subjectId", r.hash, r.data
     FROM jsonb_to_recordset($3::jsonb) AS r ("sourceId" text, "subjectId" uuid, hash text, data jsonb)
     ON CONFLICT (source, kind, source_id) DO UPDATE
     SET subject_id = excluded.subject_id, hash = excluded.hash, data = excluded.data, last_at = now()`,
    [source, kind, JSON.stringify(rows)],
  );
}

export async function forgetRows(tx: Tx, source: string, kind: string, ids: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM import_record WHERE source = $1 AND kind = $2 AND source_id = ANY($3::text[])', [
    source,
    kind,
    ids,
  ]);
}

import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { conflict, forbidden } from '@app/kernel';
import { allowedTargets, type ImportTarget } from './domain/import.policy';
import type { Mapping } from './domain/mapping';

export type ImportPhase = 'preview' | 'run' | 'undo';

const events: Record<ImportPhase, string> = {
  preview: 'import.preview-asked',
  run: 'import.run-asked',
  undo: 'import.undo-asked',
};

/**
 * Lends the worker what this import may read or write, until `closeImport`: the rights of the person who asks, in the name of
 * an event. Returns the event's id. @throws forbidden `import-not-allowed`
 */
export async function openImport(
  tx: Tx,
  actor: Actor,
  { runId, target, phase }: { runId: string; target: ImportTarget; phase: ImportPhase },
): Promise<string> {
  if (!actor.organizationId || !allowedTargets(actor).includes(target)) throw forbidden('import-not-allowed');
  const eventId = await appendEvent(tx, actor, {
    type: events[phase],
    subjectId: runId,
    organizationIds: [actor.organizationId],
    data: { target },
  });
  const opened = await tx.execute(
    'UPDATE import_run SET phase = $2, event_id = $3 WHERE id = $1 AND target = $4 AND undone_at IS NULL',
    [runId, phase, eventId, target],
  );
  if (opened === 1) return eventId;
  const before = await tx.query('SELECT 1 FROM import_run WHERE id = $1', [runId]);
  if (before.length > 0) throw conflict('import-already-undone');
  await tx.insert('import_run', {
    id: runId,
    organizationId: actor.organizationId,
    accountId: actor.accountId,
    role: actor.role,
    target,
    phase,
    eventId,
    format: target,
    source: '',
  });
  return eventId;
}

/** Ends what `openImport` lent. Called in the event's own context. */
export async function closeImport(tx: Tx, runId: string): Promise<void> {
  await tx.execute(`UPDATE import_run SET phase = 'ended', ended_at = coalesce(ended_at, now()) WHERE id = $1`, [
    runId,
  ]);
}

/** Keeps how the columns were read, for the next list with the same ones. */
export async function rememberMapping(
  tx: Tx,
  remembered: { organizationId: string; target: ImportTarget; signature: string; mapping: Mapping },
): Promise<void> {
  const { organizationId, target, signature, mapping } = remembered;
  const known = await tx.execute(
    `UPDATE import_mapping SET mapping = $4, used_at = now() WHERE organization_id = $1 AND target = $2 AND signature = $3`,
    [organizationId, target, signature, JSON.stringify(mapping)],
  );
  if (known === 0)
    await tx.execute(
      `INSERT INTO import_mapping (organization_id, target, signature, mapping) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [organizationId, target, signature, JSON.stringify(mapping)],
    );
}

export async function rememberedMapping(
  tx: Tx,
  { organizationId, target, signature }: { organizationId: string; target: ImportTarget; signature: string },
): Promise<Mapping | null> {
  const [row] = await tx.query<{ mapping: Mapping }>(
    'SELECT mapping FROM import_mapping WHERE organization_id = $1 AND target = $2 AND signature = $3',
    [organizationId, target, signature],
  );
  return row?.mapping ?? null;
}

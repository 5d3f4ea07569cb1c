/** What can be brought along: a list of organisations, of one's own services, a directory (HSDS), grants, divisions. */
export const importTargets = ['organizations', 'services', 'directory', 'grants', 'divisions'] as const;
export type ImportTarget = (typeof importTargets)[number];

/** One row a role: what it may bring along. The database holds the same table (import_run). */
const mayImport: readonly { role: string; organizationKind?: string; targets: readonly ImportTarget[] }[] = [
  { role: 'organization-admin', targets: ['services'] },
  { role: 'network-steward', targets: ['organizations', 'directory', 'grants', 'divisions'] },
  { role: 'program-officer', organizationKind: 'foundation', targets: ['grants'] },
];

export const allowedTargets = (viewer: { role: string | null; organizationKind: string | null }): ImportTarget[] =>
  mayImport
    .filter(({ role }) => role === viewer.role)
    .filter(({ organizationKind }) => !organizationKind || organizationKind === viewer.organizationKind)
    .flatMap(({ targets }) => targets);

const undoHours = 24;

export const undoUntil = (endedAt: Date): Date => new Date(endedAt.getTime() + undoHours * 3_600_000);

export type UndoRefusal = 'not-done' | 'too-late' | 'already-undone' | 'never-undoable';

/** Why an import cannot be taken back as a whole; null when it can. An old statement about a division is ended, never removed. */
export function undoRefusal(
  run: { target: ImportTarget; endedAt: Date | null; undone: boolean },
  now: Date,
): UndoRefusal | null {
  if (run.target === 'divisions') return 'never-undoable';
  if (run.undone) return 'already-undone';
  if (!run.endedAt) return 'not-done';
  return now > undoUntil(run.endedAt) ? 'too-late' : null;
}

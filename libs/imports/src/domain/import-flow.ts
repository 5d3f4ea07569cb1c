import { conflict } from '@app/kernel';

/** `inspecting`, `previewing`, `running`, `undoing`: the worker is at it. `waiting`: another import runs, this one is next. */
export const importStates = [
  'empty',
  'inspecting',
  'uploaded',
  'mapped',
  'previewing',
  'previewed',
  'waiting',
  'running',
  'done',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

export const importActions = ['upload', 'map', 'preview', 'start', 'undo', 'discard'] as const;
export type ImportAction = (typeof importActions)[number];

interface Step {
  from: readonly ImportState[];
  /** The state after it; absent where the import is gone. */
  to?: ImportState;
}

/** What a person may do, and what becomes of it. Until something has been written a new file simply takes the old one's place. */
const steps: Record<ImportAction, Step> = {
  upload: { from: ['empty', 'inspecting', 'uploaded', 'mapped', 'previewed'], to: 'inspecting' },
  map: { from: ['uploaded', 'mapped', 'previewed'], to: 'mapped' },
  preview: { from: ['mapped', 'previewed'], to: 'previewing' },
  start: { from: ['previewed'], to: 'waiting' },
  undo: { from: ['done', 'failed'], to: 'undoing' },
  discard: { from: ['empty', 'uploaded', 'mapped', 'previewed', 'waiting'] },
};

export interface ImportStanding {
  state: ImportState;
  /** Null where nothing was written that could be taken back. */
  undoUntil: Date | null;
}

export function importActionsOf({ state, undoUntil }: ImportStanding, now: Date): ImportAction[] {
  const isOpen = (action: ImportAction): boolean =>
    steps[action].from.includes(state) && (action !== 'undo' || (undoUntil !== null && now < undoUntil));
  return importActions.filter(isOpen);
}

/** @throws DomainError conflict `import-not-in-state`, `undo-window-over` */
export function stateAfter(run: ImportStanding, action: ImportAction, now: Date): ImportState | undefined {
  if (!steps[action].from.includes(run.state)) throw conflict('import-not-in-state', { state: run.state });
  if (!importActionsOf(run, now).includes(action)) throw conflict('undo-window-over');
  return steps[action].to;
}

/** States in which a worker has something to do. */
export const workStates = ['inspecting', 'previewing', 'running', 'undoing'] as const;
export type WorkState = (typeof workStates)[number];

/** A worker that died this often over one import will not live through it. */
export const mostAttempts = 4;

/** Where an import stands whose work failed: what was not written can be tried again, what was is reported. */
export const stateAfterFailure: Record<WorkState, ImportState> = {
  inspecting: 'empty',
  previewing: 'mapped',
  running: 'failed',
  undoing: 'done',
};

/** Who may open the page: a steward brings the directory, an organisation its services, a funder its grants. */
export const importingRoles = ['network-steward', 'organization-admin', 'program-officer'] as const;

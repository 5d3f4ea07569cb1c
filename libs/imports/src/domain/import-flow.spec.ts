import {
  importActions,
  importActionsOf,
  importStates,
  stateAfter,
  stateAfterFailure,
  workStates,
  type ImportAction,
  type ImportState,
} from './import-flow';

const now = new Date('2026-11-22T08:00:00Z');
const later = new Date('2026-11-23T08:00:00Z');

describe('what a person may do with an import', () => {
  const promised: Record<ImportState, ImportAction[]> = {
    empty: ['upload', 'discard'],
    inspecting: ['upload'],
    uploaded: ['upload', 'map', 'discard'],
    mapped: ['upload', 'map', 'preview', 'discard'],
    previewing: [],
    previewed: ['upload', 'map', 'preview', 'start', 'discard'],
    waiting: ['discard'],
    running: [],
    done: ['undo'],
    failed: ['undo'],
    undoing: [],
    undone: [],
  };

  it.each(importStates)('%s', (state) => {
    expect(importActionsOf({ state, undoUntil: later }, now)).toEqual(promised[state]);
  });

  it('refuses every other act as a conflict', () => {
    for (const state of importStates)
      for (const action of importActions.filter((one) => !promised[state].includes(one)))
        expect(() => stateAfter({ state, undoUntil: later }, action, now)).toThrow('import-not-in-state');
  });

  it.each([
    [null, false],
    [now, false],
    [later, true],
  ])('undoes until the hour has come (%p)', (undoUntil, may) => {
    expect(importActionsOf({ state: 'done', undoUntil }, now).includes('undo')).toBe(may);
    if (!may) expect(() => stateAfter({ state: 'done', undoUntil }, 'undo', now)).toThrow('undo-window-over');
  });

  it('leads work that fails to a state in which no worker tries it for ever', () => {
    for (const state of workStates) expect(workStates).not.toContain(stateAfterFailure[state]);
  });
});

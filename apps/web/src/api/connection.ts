import { useSyncExternalStore } from 'react';

/** What the mark at the top right says. `saved` carries the moment of the server's last answer to a command. */
export type Connection =
  | { kind: 'connected' }
  | { kind: 'saved'; at: Date }
  | { kind: 'sending' }
  | { kind: 'unsaved'; count: number }
  | { kind: 'reconnecting' };

let current: Connection = { kind: 'connected' };
let sending = 0;
const unsaved = new Map<string, number>();
let savedAt: Date | null = null;
let isLost = false;
const listeners = new Set<() => void>();

function settle() {
  const count = [...unsaved.values()].reduce((sum, one) => sum + one, 0);
  if (count > 0) current = { kind: 'unsaved', count };
  else if (sending > 0) current = { kind: 'sending' };
  else if (isLost) current = { kind: 'reconnecting' };
  else current = savedAt ? { kind: 'saved', at: savedAt } : { kind: 'connected' };
  for (const listener of listeners) listener();
}

export const connectionState = {
  sendingStarted() {
    sending += 1;
    settle();
  },
  sendingEnded(outcome: 'saved' | 'not-saved') {
    sending -= 1;
    if (outcome === 'saved') savedAt = new Date();
    settle();
  },
  /** How many things written here have not reached the server yet, of each kind of keeping. */
  setUnsaved(of: string, count: number) {
    if (count === (unsaved.get(of) ?? 0)) return;
    unsaved.set(of, count);
    settle();
  },
  lost() {
    if (isLost) return;
    isLost = true;
    settle();
  },
  reached() {
    if (!isLost) return;
    isLost = false;
    settle();
  },
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useConnection = () => useSyncExternalStore(subscribe, () => current);

/** True while the browser is offline or the last request reached nobody. */
export const useIsCutOff = () =>
  useSyncExternalStore(
    (listener) => {
      const stop = subscribe(listener);
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        stop();
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => !navigator.onLine || isLost,
  );

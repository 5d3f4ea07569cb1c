import { useSyncExternalStore } from 'react';

const storageKey = 'tongxing.single-keys';
const listeners = new Set<() => void>();

/** A word spoken to the computer, or a hand that trembles, presses letters nobody meant: they can be switched off (WCAG 2.1.4). */
export function singleKeysAct(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(act: boolean) {
  try {
    if (act) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // A private window may refuse its storage: the keys stay as they are.
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSingleKeys = (): boolean => useSyncExternalStore(listen, singleKeysAct);

import { useEffect, useRef } from 'react';
import { singleKeysAct } from '../../presentation/single-keys';

/** Keys of design.md 8. `advance` asks once before it acts; that is the caller's part. */
export interface LiveKeys {
  passOn: () => void;
  later: () => void;
  oneMinuteMore: () => void;
  advance: () => void;
  agenda: () => void;
  cards: () => void;
  help: () => void;
}

const keyOf: Record<string, keyof LiveKeys> = {
  ' ': 'passOn',
  b: 'later',
  '+': 'oneMinuteMore',
  '=': 'oneMinuteMore',
  n: 'advance',
  a: 'agenda',
  c: 'cards',
  '?': 'help',
  '？': 'help',
};

/** Off where a person turned single keys off, while somebody types, while a dialog is open, and with Ctrl, Alt or Meta held. A focused button keeps its own space bar. */
export function useLiveKeys(keys: LiveKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
      if (!singleKeysAct()) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable], dialog[open]')) return;
      const name = keyOf[event.key.toLowerCase()];
      if (!name || (event.key === ' ' && target.closest('button, a, summary, [role="button"]'))) return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

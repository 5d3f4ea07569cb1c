import { type RefObject, useEffect, useRef } from 'react';
import { singleKeysAct } from '../presentation/single-keys';

export interface WorklistKeys {
  /** The list whose rows the keys walk over; each row holds one link with `data-row`. */
  list: RefObject<HTMLElement | null>;
  choose: (id: string) => void;
  help: () => void;
}

const walks: Record<string, 1 | -1> = { j: 1, k: -1, arrowdown: 1, arrowup: -1 };
const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog[open]';

/**
 * j and k move the focus from row to row, so that a screen reader reads each as it comes; Enter is the link's own. Arrows do
 * so only inside the list: elsewhere they scroll. Off while somebody types and with Ctrl, Alt or Meta held.
 */
export function useWorklistKeys(keys: WorklistKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.target as HTMLElement;
      const { list, choose, help } = latest.current;
      if (target.closest(typing) || !list.current) return;
      // Arrows move inside the list alone: they are no single characters.
      if (event.key.length === 1 && !singleKeysAct()) return;
      const key = event.key.toLowerCase();
      const links = [...list.current.querySelectorAll<HTMLElement>('a[data-row]')];
      const here = links.findIndex((link) => link.closest('li')?.contains(target));
      const step = walks[key];
      if (step !== undefined && (!key.startsWith('arrow') || here >= 0)) {
        event.preventDefault();
        links[here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step]?.focus();
      } else if (key === 'x' && here >= 0) {
        event.preventDefault();
        choose(links[here]!.dataset['row']!);
      } else if (key === '?' || key === '？') {
        event.preventDefault();
        help();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

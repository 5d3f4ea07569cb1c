import { useEffect, useRef, useState } from 'react';
import { drafts } from './live-storage';

const writeAfterMs = 250;
/** Without a working IndexedDB the text still stands in its field; only a reload would lose it. */
const keep = (key: string, text: string) => drafts.write(key, text).catch(() => undefined);

/**
 * Text that is being written, kept on this device until it is sent or emptied: it survives a reload, a dead battery and a
 * cut link. `key` names the session and the field, `initial` is what the field shows when nothing is kept.
 */
export function useDraft(key: string, initial = ''): [text: string, write: (text: string) => void, clear: () => void] {
  const [text, setText] = useState(initial);
  const latest = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    latest.current = null;
    setText(initial);
    void drafts
      .read(key)
      .catch(() => '')
      .then((kept) => {
        if (isCurrent && latest.current === null && kept) setText(kept);
      });
    const flush = () => {
      window.clearTimeout(timer.current);
      if (latest.current !== null) void keep(key, latest.current);
    };
    const flushWhenHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      isCurrent = false;
      flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
    // `initial` belongs to the key: a newer value from the room must not overwrite what is being written.
  }, [key]);

  const write = (next: string) => {
    latest.current = next;
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void keep(key, next), writeAfterMs);
  };
  const clear = () => {
    window.clearTimeout(timer.current);
    latest.current = null;
    setText('');
    void keep(key, '');
  };
  return [text, write, clear];
}

import { choicesIn, exchange } from '../presentation/presentation';

const key = 'tongxing.assisting';

/** Whether this browser is, or just was, filling in for somebody. Holds no name: what it keeps is how the helper reads. */
export const isMarked = () => localStorage.getItem(key) !== null;

/** The helper's language and size of words wait here: the resident's own choices hold until they come back. */
export function markBegun() {
  localStorage.setItem(key, JSON.stringify(exchange({})));
}

/** The choices in memory go back too: a page about to be left would write the resident's over them. */
export function unmark() {
  const waiting = localStorage.getItem(key);
  if (waiting === null) return;
  exchange(choicesIn(waiting));
  localStorage.removeItem(key);
}

/** Other windows of this browser have become somebody else too. */
export function onMarked(listener: () => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === key) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

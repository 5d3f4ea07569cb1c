const key = 'tongxing.assisting';
const presentationKey = 'tongxing.presentation';

/** Whether this browser is, or just was, filling in for somebody. Holds no name: what it keeps is how the helper reads. */
export const isMarked = () => localStorage.getItem(key) !== null;

/** The helper's language and size of words wait here: the resident's own choices hold until they come back. */
export function markBegun() {
  localStorage.setItem(key, localStorage.getItem(presentationKey) ?? '');
  localStorage.removeItem(presentationKey);
}

export function unmark() {
  const choices = localStorage.getItem(key);
  if (choices === null) return;
  if (choices) localStorage.setItem(presentationKey, choices);
  else localStorage.removeItem(presentationKey);
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

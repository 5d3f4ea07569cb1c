import { useSyncExternalStore } from 'react';
import { presentation } from '../presentation/presentation';
import { type Hint, followHint, forget, queryClient } from './queries';

type News = Hint | 'everything';

let held: readonly News[] = [];
const listeners = new Set<() => void>();

function hold(next: readonly News[]) {
  held = next;
  for (const listener of listeners) listener();
}

/** Rights that ended: what was read under them leaves the page at once, and is not kept while it is asked for anew. */
const closing = new Set([
  'referral.consent-paused',
  'referral.withdrawn',
  'referral.cancelled',
  'referral.forwarded',
  'referral.marked-in-error',
]);
const isClosing = (news: News): news is Hint => news !== 'everything' && closing.has(news.type);

const follow = (news: News) => (news === 'everything' ? void queryClient.invalidateQueries() : followHint(news));

/** In the elder version nothing moves under the finger: what others did is shown when the person asks for it. */
export function tellNews(news: News) {
  if (isClosing(news)) forget(news);
  if (presentation().elder) hold([...held, news]);
  else follow(news);
}

export function showHeldNews() {
  const waiting = held;
  hold([]);
  if (waiting.includes('everything')) follow('everything');
  else waiting.forEach(follow);
}

export const useHasHeldNews = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held.length > 0,
  );

import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/**
 * Query keys start with the subject in the singular, as events and hints name it: ['referral', 'one', id],
 * ['referral', 'list', filters], ['notification', 'unread'], ['live-session', …], ['organization', …], ['cohort', …].
 * A hint {type: 'referral.sent', id} then makes ['referral', 'list', …] and ['referral', 'one', id] stale.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnReconnect: 'always',
      retry: (count, error) => error instanceof Problem && error.isOutcomeUnknown && count < 2,
      throwOnError: false,
    },
  },
});

export const sessionKey = ['session'] as const;

export interface Hint {
  type: string;
  id: string;
  version?: number;
}

/** A hint only says that something changed; what may be seen of it comes over HTTP. */
export function followHint(hint: Hint) {
  const subject = hint.type.split('.')[0];
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === subject && (queryKey[1] !== 'one' || queryKey[2] === hint.id),
  });
}

/** Drops what is known of the one thing and asks again: until the answer is there, the page shows nothing of it. */
export function forget({ type, id }: Hint) {
  const subject = type.split('.')[0];
  void queryClient.resetQueries({
    predicate: ({ queryKey }) => queryKey[0] === subject && queryKey[1] === 'one' && queryKey[2] === id,
  });
}

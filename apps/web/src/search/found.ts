import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, client, type Schema } from '../api';

export type Found = Schema<'FoundDto'>;
export type MarkedText = Schema<'MarkedTextDto'>;

export const longestQuery = 100;
const pauseBeforeAskingMs = 200;

/** What was typed, once the fingers rest. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), pauseBeforeAskingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return typed === '' ? '' : rested;
}

/**
 * The answer to what is typed. Each question is a query of its own: when another one is asked the older is given up, and an
 * answer that comes late belongs to a question nobody looks at.
 */
export function useFound(typed: string) {
  const asked = useRested(typed.trim().slice(0, longestQuery));
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => answer(client.GET('/api/search', { params: { query: { q: asked } }, signal })),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    gcTime: 60_000,
    retry: false,
  });
  const isSettled = asked === typed.trim() && (asked === '' || (!found.isFetching && !found.isPlaceholderData));
  return { data: asked === '' ? undefined : found.data, error: asked === '' ? null : found.error, isSettled };
}

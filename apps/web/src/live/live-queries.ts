import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from '../api';
import { presentation } from '../presentation/presentation';
import { liveSessionKey, liveSessionLists } from './live-api';

const pathOf = (id: string) => ({ path: { id } });

export const useLiveSessions = (when: 'upcoming' | 'past') =>
  useInfiniteQuery({
    queryKey: [...liveSessionLists, when],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/live-sessions', { params: { query: { when, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** All that begin on these days or on one between them, whether over or to come. */
export const useSessionsBetween = (from: string, to: string) =>
  useQuery({
    queryKey: [...liveSessionLists, 'days', from, to],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/live-sessions', { params: { query: { when: 'any', from, to, limit: 100 } }, signal })),
  });

export const useSessionSeries = () =>
  useQuery({
    queryKey: [...liveSessionLists, 'series'],
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/series', { signal })),
  });

export const useLiveSession = (id: string) =>
  useQuery({
    queryKey: liveSessionKey(id),
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/{id}', { params: pathOf(id), signal })),
  });

/** Worded for whoever looks. */
export const useTemplates = () =>
  useQuery({
    queryKey: ['live-template', presentation().language],
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/templates', { signal })),
    staleTime: Infinity,
  });

/** Only facilitators may ask. */
export const useJoinLink = (id: string, isAllowed: boolean) =>
  useQuery({
    queryKey: [...liveSessionKey(id), 'join-link'],
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/{id}/join-link', { params: pathOf(id), signal })),
    enabled: isAllowed,
    staleTime: Infinity,
  });

export const useMinutes = (id: string) =>
  useQuery({
    queryKey: [...liveSessionKey(id), 'minutes'],
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/{id}/minutes', { params: pathOf(id), signal })),
  });

export const useCommitments = (id: string) =>
  useQuery({
    queryKey: [...liveSessionKey(id), 'commitments'],
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/{id}/commitments', { params: pathOf(id), signal })),
  });

/** Grants a session of one's own organisation may belong to. */
export const useUsableGrants = () =>
  useQuery({
    queryKey: ['grant', 'list', 'usable'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/grants', { params: { query: { scope: 'usable', limit: 100 } }, signal })),
  });

/** Organisations whose name has these words, for inviting. */
export const useOrganizationsNamed = (words: string) =>
  useQuery({
    queryKey: ['organization', 'list', { q: words, limit: 8 }],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/organizations', { params: { query: { q: words, limit: 8 } }, signal })),
    enabled: words.length >= 2,
  });

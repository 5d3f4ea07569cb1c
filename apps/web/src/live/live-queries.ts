import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { http } from '../api';
import {
  type JoinLink,
  type LiveSession,
  liveSessionKey,
  liveSessionLists,
  type LiveSessionRow,
  liveSessionsPath,
  type LiveTemplate,
  type StoredMinutes,
} from './live-api';

export const useLiveSessions = (when: 'upcoming' | 'past') =>
  useInfiniteQuery({
    queryKey: [...liveSessionLists, when],
    queryFn: ({ pageParam, signal }) =>
      http.get<{ items: LiveSessionRow[]; next: string | null }>(liveSessionsPath, { when, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useLiveSession = (id: string) =>
  useQuery({
    queryKey: liveSessionKey(id),
    queryFn: ({ signal }) => http.get<LiveSession>(`${liveSessionsPath}/${id}`, undefined, signal),
  });

export const useTemplates = () =>
  useQuery({
    queryKey: ['live-template'],
    queryFn: ({ signal }) => http.get<LiveTemplate[]>(`${liveSessionsPath}/templates`, undefined, signal),
    staleTime: Infinity,
  });

export const useJoinLink = (id: string, isAllowed: boolean) =>
  useQuery({
    queryKey: [...liveSessionKey(id), 'join-link'],
    queryFn: ({ signal }) => http.get<JoinLink>(`${liveSessionsPath}/${id}/join-link`, undefined, signal),
    enabled: isAllowed,
    staleTime: Infinity,
  });

export const useMinutes = (id: string) =>
  useQuery({
    queryKey: [...liveSessionKey(id), 'minutes'],
    queryFn: ({ signal }) => http.get<StoredMinutes>(`${liveSessionsPath}/${id}/minutes`, undefined, signal),
    staleTime: Infinity,
  });

/** Grants a session of one's own organisation may belong to. */
export const useUsableGrants = () =>
  useQuery({
    queryKey: ['grant', 'list', 'usable'],
    queryFn: ({ signal }) =>
      http.get<{ items: { id: string; title: string; funder: { name: string } }[] }>(
        '/api/grants',
        { scope: 'usable', limit: 100 },
        signal,
      ),
  });

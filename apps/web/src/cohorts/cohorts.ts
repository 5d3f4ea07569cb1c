import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../api';

export type Count = Schema<'CountDto'>;
export type Flows = Schema<'FlowsDto'>;
export type Happened = Schema<'HappenedDto'>;
export type Cohort = Schema<'CohortDto'>;
export type CohortRow = Schema<'CohortRowDto'>;
export type CohortGrant = Schema<'CohortGrantDto'>;
export type Grant = Schema<'GrantDto'>;
export type GrantRow = Schema<'GrantRowDto'>;
export type Tranche = Schema<'TrancheDto'>;
export type WaitingTranche = Schema<'WaitingTrancheDto'>;

/** The finest anybody may ask: one quarter of one grant. */
export interface HappenedFilter {
  quarter?: string;
  grantId?: string;
}

export const useCohorts = () =>
  useInfiniteQuery({
    queryKey: ['cohort', 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/cohorts', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useCohort = (id: string, filter: HappenedFilter) =>
  useQuery({
    queryKey: ['cohort', 'one', id, filter],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/cohorts/{id}', { params: { path: { id }, query: { ...filter } }, signal })),
    placeholderData: (before) => before,
  });

export type GrantScope = 'mine' | 'published';

export const useGrants = (scope: GrantScope) =>
  useInfiniteQuery({
    queryKey: ['grant', 'list', scope],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/grants', { params: { query: { scope, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useGrantTotals = () =>
  useQuery({
    queryKey: ['grant', 'totals'],
    queryFn: ({ signal }) => answer(client.GET('/api/grants/totals', { signal })),
  });

export const useGrant = (id: string, quarter?: string) =>
  useQuery({
    queryKey: ['grant', 'one', id, quarter],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/grants/{id}', { params: { path: { id }, query: { quarter } }, signal })),
    placeholderData: (before) => before,
  });

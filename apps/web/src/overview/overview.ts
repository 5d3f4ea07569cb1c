import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders } from '../api';

export type Overview = Schema<'ReferralOverviewDto'>;
export type OverviewRow = Schema<'OverviewRowDto'>;
export type StuckReferral = Schema<'StuckReferralDto'>;

export const useOverview = () =>
  useQuery({
    queryKey: ['referral', 'overview'],
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/overview', { signal })),
  });

export const useStuckReferrals = () =>
  useQuery({
    queryKey: stuckKey,
    queryFn: ({ signal }) => answer(client.GET('/api/stuck-referrals', { signal })),
  });

export const stuckKey = ['stuck-referral', 'list'] as const;

export const usePastCalls = () =>
  useInfiniteQuery({
    queryKey: ['stuck-referral', 'past-calls'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/stuck-referrals/past-calls', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const noteCall = (id: string, body: Schema<'NoteCoachingCallDto'>, key: string) =>
  answer(
    client.POST('/api/stuck-referrals/{id}/calls', {
      params: { path: { id }, header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
      body,
    }),
  );

/** What else waits for somebody who leads: told by the features it belongs to. */
export const useAccessToDecide = () =>
  useQuery({
    queryKey: ['access-request', 'list', 'to-decide', 'overview'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/access-requests', { params: { query: { box: 'to-decide', limit: 20 } }, signal })),
  });

export const useViewsToReview = () =>
  useQuery({
    queryKey: ['emergency-view', 'list', 'to-review', 'overview'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/emergency-views', { params: { query: { box: 'to-review' } }, signal })),
  });

export const useUnreadCases = (isAsked: boolean) =>
  useQuery({
    queryKey: ['case-file', 'list', 'unread', 'overview'],
    enabled: isAsked,
    queryFn: ({ signal }) =>
      answer(client.GET('/api/case-files', { params: { query: { unread: true, limit: 20 } }, signal })),
  });

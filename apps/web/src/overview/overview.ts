import { useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../api';

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
    queryKey: ['stuck-referral', 'list'],
    queryFn: ({ signal }) => answer(client.GET('/api/stuck-referrals', { signal })),
  });

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

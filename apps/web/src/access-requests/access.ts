import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Problem, type Schema, answer, client, http } from '../api';
import { traits } from '../texts/joining';
import type accessTexts from '../texts/zh-CN/access-requests';

export type AccessRequest = Schema<'AccessRequestDto'>;
export type EmergencyView = Schema<'EmergencyViewDto'>;
export type MinorApproval = Schema<'MinorApprovalDto'>;
export type Reading = Schema<'PersonReadingDto'>;
export type AccessBox = 'mine' | 'to-decide' | 'decided';
export type AccessField = AccessRequest['fields'][number]['field'];
export type ReadAnswer = Schema<'ReadFieldAnswerDto'>;
export type About = { personId: string } | { referralId: string };

export const accessKey = ['access-request'] as const;
export const emergencyKey = ['emergency-view'] as const;
export const minorsKey = ['minor-approval'] as const;

export const useAccessRequests = (box: AccessBox) =>
  useInfiniteQuery({
    queryKey: [...accessKey, 'list', box],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/access-requests', { params: { query: { box, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useAccessRequest = (id: string) =>
  useQuery({
    queryKey: [...accessKey, 'one', id],
    queryFn: ({ signal }) => answer(client.GET('/api/access-requests/{id}', { params: { path: { id } }, signal })),
  });

export const useAskable = (about: About) =>
  useQuery({
    queryKey: [...accessKey, 'askable', about],
    queryFn: ({ signal }) => answer(client.GET('/api/access-requests/askable', { params: { query: about }, signal })),
    retry: false,
  });

export const useEmergencyViews = (box: 'mine' | 'to-review', enabled: boolean) =>
  useQuery({
    queryKey: [...emergencyKey, 'list', box],
    enabled,
    queryFn: ({ signal }) => answer(client.GET('/api/emergency-views', { params: { query: { box } }, signal })),
  });

export const useEmergencyView = (id: string) =>
  useQuery({
    queryKey: [...emergencyKey, 'one', id],
    queryFn: ({ signal }) => answer(client.GET('/api/emergency-views/{id}', { params: { path: { id } }, signal })),
  });

export const useMinorApprovals = () =>
  useQuery({
    queryKey: minorsKey,
    queryFn: ({ signal }) => answer(client.GET('/api/minor-approvals', { signal })),
  });

export const useReadings = (personId: string) =>
  useInfiniteQuery({
    queryKey: ['person-readings', personId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/service-users/{id}/readings', {
          params: { path: { id: personId }, query: { after: pageParam, limit: 100 } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useCommunityPeople = () =>
  useInfiniteQuery({
    queryKey: [...accessKey, 'community'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/community-people', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** One field, one click; never kept in memory beyond the page. */
export const readField = (path: '/api/access-requests' | '/api/emergency-views', id: string, field: AccessField) =>
  http.post<ReadAnswer>(`${path}/${id}/read`, { field }, {});

const minorBands = ['0-2', '3-5', '6-9', '10-13', '14-17'];

/** 服务对象A01、女、80-84岁; a child is named as one. */
export function useSubjectWord() {
  const { t } = useTranslation('access-requests');
  return ({ personCode, sex, ageBand }: { personCode: string; sex?: string; ageBand: string }) =>
    traits([
      t(minorBands.includes(ageBand) ? 'child' : 'person', { code: personCode }),
      ...(sex ? [t(`sex.${sex as 'female'}`)] : []),
      t('age', { band: ageBand }),
    ]);
}

/** 24小时, 3天: beyond a day in days, as one says it. */
export function useHowLong() {
  const { t } = useTranslation('access-requests');
  return (hours: number) =>
    hours > 24 && hours % 24 === 0 ? t('days', { count: hours / 24 }) : t('hours', { count: hours });
}

type ProblemCode = keyof (typeof accessTexts)['problem'];

/** The sentence for a code only this feature knows. */
export function useAccessProblem() {
  const { t, i18n } = useTranslation('access-requests');
  return (problem: Pick<Problem, 'code'> | null) =>
    problem && i18n.exists(`problem.${problem.code}`, { ns: 'access-requests' })
      ? t(`problem.${problem.code as ProblemCode}`)
      : undefined;
}

export const lives = [1, 4, 24, 72, 168] as const;

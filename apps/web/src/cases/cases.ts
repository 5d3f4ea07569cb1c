import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Problem, type Schema, answer, client } from '../api';
import type words from '../texts/zh-CN/cases';

export type CaseFile = Schema<'CaseFileDto'>;
export type CaseItem = Schema<'CaseFileItemDto'>;
export type ServiceUser = Schema<'ServiceUserDto'>;
export type ServiceUserKept = Schema<'ServiceUserKeptDto'>;
export type Household = Schema<'HouseholdDto'>;
export type IdentityField = keyof (typeof words)['field'];
type RuleCode = keyof (typeof words)['rule'];

export interface CaseFilter {
  status: 'open' | 'closed';
  mine: boolean;
  unread: boolean;
  code: string;
}

export const useCaseFiles = ({ status, mine, unread, code }: CaseFilter) =>
  useInfiniteQuery({
    queryKey: ['case-file', 'list', status, mine, unread, code],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        status,
        after: pageParam,
        ...(mine && { mine }),
        ...(unread && { unread }),
        ...(code && { code }),
      };
      return answer(client.GET('/api/case-files', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useCaseFile = (id: string) =>
  useQuery({
    queryKey: ['case-file', 'one', id],
    queryFn: ({ signal }) => answer(client.GET('/api/case-files/{id}', { params: { path: { id } }, signal })),
  });

export const useFilesOf = (personId: string) =>
  useQuery({
    queryKey: ['case-file', 'list', 'of', personId],
    queryFn: ({ signal }) => answer(client.GET('/api/case-files', { params: { query: { personId } }, signal })),
  });

export const useTeam = () =>
  useQuery({
    queryKey: ['case-file', 'team'],
    queryFn: ({ signal }) => answer(client.GET('/api/case-files/team', { signal })),
  });

export const usePeople = (code: string, mine: boolean) =>
  useInfiniteQuery({
    queryKey: ['service-user', 'list', code, mine],
    queryFn: ({ pageParam, signal }) => {
      const query = { after: pageParam, ...(code && { code }), ...(mine && { mine }) };
      return answer(client.GET('/api/service-users', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const usePerson = (id: string | undefined) =>
  useQuery({
    queryKey: ['service-user', 'one', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      answer(client.GET('/api/service-users/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });

export const useHouseholds = () =>
  useInfiniteQuery({
    queryKey: ['household', 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/households', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useHousehold = (id: string | undefined) =>
  useQuery({
    queryKey: ['household', 'one', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => answer(client.GET('/api/households/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });

/** The sentence for a code only this feature knows; undefined leaves it to the page's general words. */
export function useCaseRule() {
  const { t, i18n } = useTranslation('cases');
  return (problem: Pick<Problem, 'code'> | null) =>
    problem && i18n.exists(`rule.${problem.code}`, { ns: 'cases' }) ? t(`rule.${problem.code as RuleCode}`) : undefined;
}

/** Today in China, YYYY-MM-DD. */
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

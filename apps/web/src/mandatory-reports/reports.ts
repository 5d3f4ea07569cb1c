import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Problem, type Schema, answer, client } from '../api';
import type texts from '../texts/zh-CN/mandatory-reports';

export type Report = Schema<'MandatoryReportDto'>;
export type FileReport = Schema<'FileReportDto'>;
export type ReportCall = Schema<'ReportCallInputDto'>;

export const reportsKey = ['mandatory-report'] as const;

export const useReports = () =>
  useInfiniteQuery({
    queryKey: [...reportsKey, 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/mandatory-reports', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useReport = (id: string) =>
  useQuery({
    queryKey: [...reportsKey, 'one', id],
    queryFn: ({ signal }) => answer(client.GET('/api/mandatory-reports/{id}', { params: { path: { id } }, signal })),
  });

export const receivers = [
  'police',
  'child-line',
  'women-line',
  'youth-line',
  'civil-affairs',
  'education',
  'other',
] as const satisfies readonly ReportCall['toWhom'][];

/** Lines that answer at any hour; the words of the buttons say which. */
export const lines = [
  { id: 'police', number: '110' },
  { id: 'child-line', number: '12345' },
  { id: 'women-line', number: '12338' },
  { id: 'youth-line', number: '12355' },
] as const;

type Code = keyof (typeof texts)['codes'];

export function useReportProblemWord() {
  const { t, i18n } = useTranslation('mandatory-reports');
  return (problem: Pick<Problem, 'code'> | null) =>
    problem && i18n.exists(`codes.${problem.code}`, { ns: 'mandatory-reports' })
      ? t(`codes.${problem.code as Code}`)
      : undefined;
}

/** What stands in a field for date and time, in the time of this device. */
export function localMoment(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export const momentOf = (local: string): string => new Date(local).toISOString();

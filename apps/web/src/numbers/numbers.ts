import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../api';

export type OwnNumbers = Schema<'OwnNumbersDto'>;
export type NetworkNumbers = Schema<'NetworkNumbersDto'>;
export type TimeTaken = Schema<'TimeTakenDto'>;
export type Box = OwnNumbers['box'];

export const useOwnNumbers = (quarter: string, box: Box) =>
  useQuery({
    queryKey: ['referral', 'numbers', quarter, box],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/referral-numbers', { params: { query: { quarter, box } }, signal })),
    placeholderData: keepPreviousData,
  });

export const useNetworkNumbers = (quarter: string) =>
  useQuery({
    queryKey: ['referral', 'network-numbers', quarter],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/referral-numbers/network', { params: { query: { quarter } }, signal })),
    placeholderData: keepPreviousData,
  });

const shown = 6;

/** This quarter in China and the five before it, newest first. */
export function latestQuarters(now = new Date()): string[] {
  const inChina = new Date(now.getTime() + 8 * 3_600_000);
  const last = inChina.getUTCFullYear() * 4 + Math.floor(inChina.getUTCMonth() / 3);
  return Array.from({ length: shown }, (_, back) => {
    const place = last - back;
    return `${Math.floor(place / 4)}-Q${(place % 4) + 1}`;
  });
}

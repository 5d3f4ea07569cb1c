import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../api';

/** Whom the call button rings; all null where nobody has left a number. */
export const useCall = (isWanted: boolean) =>
  useQuery({
    queryKey: ['call'],
    enabled: isWanted,
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => answer(client.GET('/api/me/call', { signal })),
  });

/** A number as phones dial it: 010 5550-000 → tel:0105550000. */
export const dialling = (phone: string) => `tel:${phone.normalize('NFKC').replace(/[^\d+]/g, '')}`;

import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api';
import { http } from '../../api/http';
import { liveSessionKey } from '../live-api';

type Code = Schema<'SignInCodeDto'>;

/** What the wall shows now, and the next one as soon as it is due. Only facilitators may ask. */
export const useSignInCode = (id: string, isAllowed: boolean) =>
  useQuery({
    queryKey: [...liveSessionKey(id), 'sign-in-code'],
    queryFn: ({ signal }) => http.get<Code>(`/api/live-sessions/${id}/sign-in-code`, undefined, signal),
    enabled: isAllowed,
    // By the server's clock on both sides: the browser's may be wrong.
    refetchInterval: ({ state: { data } }) =>
      data ? Math.max(500, Date.parse(data.until) - Date.parse(data.now) + 200) : 5000,
    refetchIntervalInBackground: true,
  });

export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

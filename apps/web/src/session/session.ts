import { useQuery } from '@tanstack/react-query';
// Not through the typed client: the door of a live room loads this over a phone's link (P12).
import type { Schema } from '../api';
import { deviceCopy } from '../api/device-copy';
import { http, sessionPath } from '../api/http';
import { toProblem } from '../api/problem';
import { sessionKey } from '../api/queries';

export type Membership = Schema<'MembershipDto'>;
export type Role = Membership['role'];
export type OrganizationKind = Membership['organizationKind'];

/** Who is signed in, and for which organisation they act now. */
export type Session = Schema<'MeDto'>;

export const readSession = (signal?: AbortSignal) => http.get<Session>(sessionPath, undefined, signal);

/** Lets the application open without a link: on the device it was last used on, until signing out. */
export const sessionCopy = deviceCopy<Session>('session');

async function sessionOrCopy(signal: AbortSignal): Promise<Session> {
  try {
    return sessionCopy.write(await readSession(signal));
  } catch (error) {
    const { status } = toProblem(error);
    if (status === 401) sessionCopy.forget();
    const copy = status === 0 ? sessionCopy.read() : undefined;
    if (copy) return copy;
    throw error;
  }
}

export const useSession = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => sessionOrCopy(signal),
    networkMode: 'always',
    staleTime: 60_000,
  });

export const useNetwork = () =>
  useQuery({
    queryKey: ['network'],
    queryFn: ({ signal }) => http.get<Schema<'NetworkDto'>>('/api/network', undefined, signal),
    staleTime: Infinity,
  });

/** The session inside the frame, where someone is certainly signed in. */
export function useSignedIn(): Session {
  const { data } = useSession();
  if (!data) throw new Error('useSignedIn outside the signed-in frame');
  return data;
}

import { useQuery } from '@tanstack/react-query';
// Not through the typed client: the door of a live room loads this over a phone's link (P12).
import type { Schema } from '../api';
import { http, sessionPath } from '../api/http';
import { sessionKey } from '../api/queries';

export type Membership = Schema<'MembershipDto'>;
export type Role = Membership['role'];
export type OrganizationKind = Membership['organizationKind'];

/** Who is signed in, and for which organisation they act now. */
export type Session = Schema<'MeDto'>;

export const readSession = (signal?: AbortSignal) => http.get<Session>(sessionPath, undefined, signal);

export const useSession = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => readSession(signal),
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

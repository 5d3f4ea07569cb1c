import { useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, sessionKey, sessionPath } from '../api';

export type Membership = Schema<'MembershipDto'>;
export type Role = Membership['role'];
export type OrganizationKind = Membership['organizationKind'];

/** Who is signed in, and for which organisation they act now. */
export type Session = Schema<'MeDto'>;

export const readSession = (signal?: AbortSignal) => answer(client.GET(sessionPath, { signal }));

export const useSession = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
  });

export const useNetwork = () =>
  useQuery({
    queryKey: ['network'],
    queryFn: ({ signal }) => answer(client.GET('/api/network', { signal })),
    staleTime: Infinity,
  });

/** The session inside the frame, where someone is certainly signed in. */
export function useSignedIn(): Session {
  const { data } = useSession();
  if (!data) throw new Error('useSignedIn outside the signed-in frame');
  return data;
}

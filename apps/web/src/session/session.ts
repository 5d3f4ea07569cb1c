import { useQuery } from '@tanstack/react-query';
import { http, sessionKey, sessionPath } from '../api';

export type Role =
  | 'organization-admin'
  | 'supervisor'
  | 'worker'
  | 'facilitator'
  | 'program-officer'
  | 'network-steward'
  | 'community-staff'
  | 'street-officer'
  | 'resident';

export type OrganizationKind =
  'member' | 'support-agency' | 'foundation' | 'civil-affairs' | 'street' | 'community' | 'listed';

export interface Membership {
  organizationId: string;
  organizationName: string;
  organizationKind: OrganizationKind;
  role: Role;
}

/** Who is signed in, and for which organisation they act now. */
export interface Session {
  account: { id: string; displayName: string };
  memberships: Membership[];
  active: Membership | null;
}

export interface Network {
  name: string;
  demo: boolean;
  publicUrl: string;
}

export const useSession = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => http.get<Session>(sessionPath, undefined, signal),
    staleTime: 60_000,
  });

export const useNetwork = () =>
  useQuery({
    queryKey: ['network'],
    queryFn: ({ signal }) => http.get<Network>('/api/network', undefined, signal),
    staleTime: Infinity,
  });

/** The session inside the frame, where someone is certainly signed in. */
export function useSignedIn(): Session {
  const { data } = useSession();
  if (!data) throw new Error('useSignedIn outside the signed-in frame');
  return data;
}

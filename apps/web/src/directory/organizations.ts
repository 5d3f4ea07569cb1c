import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { http } from '../api';
import type { OrganizationKind } from '../session/session';

export interface Capacity {
  freePlaces: number;
  updatedAt: string;
  ageDays: number;
  unconfirmed: boolean;
  source: 'stated' | 'import' | 'demo';
}

export interface OfferedService {
  id: string;
  name: string;
  description: string | null;
  expertise: string[];
  areas: { code: string; name: string | null }[];
  ageFrom: number | null;
  ageTo: number | null;
  eligibility: string | null;
  active: boolean;
  capacity: Capacity | null;
  version: number;
}

export interface MatchReason {
  code: 'expertise' | 'area' | 'age' | 'capacity';
  met: boolean;
  params: {
    tag?: string;
    areaName?: string | null;
    servedAreaName?: string | null;
    age?: number;
    ageFrom?: number | null;
    ageTo?: number | null;
    freePlaces?: number | null;
    unconfirmed?: boolean;
  };
}

export interface DirectoryEntry {
  id: string;
  kind: OrganizationKind;
  name: string;
  phone: string | null;
  areaName: string | null;
  expertise: string[];
  services: OfferedService[];
  match: { serviceId: string; met: number; asked: number; reasons: MatchReason[] } | null;
}

export interface Organization extends Omit<DirectoryEntry, 'match' | 'expertise'> {
  uscc: string | null;
  email: string | null;
  website: string | null;
  address: string | null;
  description: string | null;
  source: string;
  locations: { id: string; name: string | null; address: string | null; phone: string | null }[];
  allowedActions: ('edit-profile' | 'edit-services' | 'state-capacity' | 'see-members')[];
}

export interface Need {
  q?: string;
  expertise: string[];
  area?: string;
  age?: number;
  hasCapacity: boolean;
  canReceive: boolean;
}

export const isAsking = (need: Need) =>
  need.expertise.length > 0 || Boolean(need.area) || need.age !== undefined || need.hasCapacity;

export function useDirectory(need: Need) {
  const query = {
    q: need.q,
    expertise: need.expertise.join(','),
    area: need.area,
    age: need.age,
    hasCapacity: need.hasCapacity || undefined,
    canReceive: need.canReceive || undefined,
  };
  return useInfiniteQuery({
    queryKey: ['organization', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      http.get<{ items: DirectoryEntry[]; next: string | null }>(
        '/api/organizations',
        { ...query, after: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export const organizationKey = (id: string) => ['organization', 'one', id] as const;

export const useOrganization = (id: string) =>
  useQuery({
    queryKey: organizationKey(id),
    queryFn: ({ signal }) => http.get<Organization>(`/api/organizations/${id}`, undefined, signal),
  });

interface ExpertiseTag {
  code: string;
  labelZh: string;
}

export const useExpertise = () =>
  useQuery({
    queryKey: ['expertise'],
    queryFn: ({ signal }) => http.get<ExpertiseTag[]>('/api/expertise', undefined, signal),
    staleTime: 3_600_000,
  });

/** The label of an expertise code; the code itself until the list is read. */
export function useExpertiseWord() {
  const { data } = useExpertise();
  return (code: string) => data?.find((tag) => tag.code === code)?.labelZh ?? code;
}

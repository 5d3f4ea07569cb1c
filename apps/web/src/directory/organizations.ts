import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../api';

export type Capacity = Schema<'CapacityDto'>;
export type OfferedService = Schema<'OfferedServiceDto'>;

export type DirectoryEntry = Schema<'DirectoryEntryDto'>;
export type Organization = Schema<'OrganizationDto'>;

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
    expertise: need.expertise.join(',') || undefined,
    area: need.area,
    age: need.age,
    hasCapacity: need.hasCapacity || undefined,
    canReceive: need.canReceive || undefined,
  };
  return useInfiniteQuery({
    queryKey: ['organization', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/organizations', { params: { query: { ...query, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export const organizationKey = (id: string) => ['organization', 'one', id] as const;

export const useOrganization = (id: string) =>
  useQuery({
    queryKey: organizationKey(id),
    queryFn: ({ signal }) => answer(client.GET('/api/organizations/{id}', { params: { path: { id } }, signal })),
  });

export const useExpertise = () =>
  useQuery({
    queryKey: ['expertise'],
    queryFn: ({ signal }) => answer(client.GET('/api/expertise', { signal })),
    staleTime: 3_600_000,
  });

/** The label of an expertise code; the code itself until the list is read. */
export function useExpertiseWord() {
  const { data } = useExpertise();
  return (code: string) => data?.find((tag) => tag.code === code)?.labelZh ?? code;
}

import { queryOptions, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../api';
import { deviceCopy } from '../api/device-copy';
import { usePresentation } from '../presentation/presentation';

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
  kind?: Organization['kind'];
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
    kind: need.kind,
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

const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: organizationKey(id),
    queryFn: ({ signal }) => answer(client.GET('/api/organizations/{id}', { params: { path: { id } }, signal })),
  });

export const useOrganization = (id: string) => useQuery(organizationQuery(id));

/** Names of several at once, as far as they are known yet. */
export const useOrganizationNames = (ids: readonly string[]): ReadonlyMap<string, string> =>
  useQueries({
    queries: ids.map((id) => organizationQuery(id)),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : []))),
  });

/** What it says it is good at, confirmed by itself. */
export const useStrengths = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['organization', 'strengths', id],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/organizations/{id}/strengths', { params: { path: { id } }, signal })),
    enabled,
  });

/** The words of a form must not depend on the link. */
const expertiseCopy = deviceCopy<Schema<'ExpertiseTagDto'>[]>('expertise');

export const useExpertise = () =>
  useQuery({
    queryKey: ['expertise'],
    queryFn: async ({ signal }) => expertiseCopy.write(await answer(client.GET('/api/expertise', { signal }))),
    initialData: expertiseCopy.read,
    initialDataUpdatedAt: 0,
    staleTime: 3_600_000,
  });

/** The label of an expertise code; the code itself until the list is read. */
export function useExpertiseWord() {
  const { data } = useExpertise();
  const { language } = usePresentation();
  return (code: string) => {
    const tag = data?.find((one) => one.code === code);
    return (language === 'en' ? tag?.labelEn : tag?.labelZh) ?? code;
  };
}

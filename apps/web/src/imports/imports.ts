import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders, queryClient, useCommand } from '../api';
import { usePresentation } from '../presentation/presentation';

export type Import = Schema<'ImportDto'>;
export type ImportRow = Schema<'ImportRowDto'>;
export type ImportOffer = Schema<'ImportOfferDto'>;
export type Inspection = Schema<'ImportInspectionDto'>;
export type KindCount = Schema<'ImportKindCountDto'>;
export type Counts = Schema<'ImportCountsDto'>;
export type Preview = Schema<'ImportPreviewDto'>;
export type UndoPlan = Schema<'UndoPlanDto'>;
export type Mapping = Schema<'MapImportDto'>;

/** States in which the server is at work, so that the page looks again by itself even if a hint got lost. */
const busy = new Set<Import['state']>(['inspecting', 'previewing', 'waiting', 'running', 'undoing']);
const lookAgainMs = 4_000;

const keyOf = (id: string) => ['import', 'one', id] as const;

export const useImportOffer = () =>
  useQuery({
    queryKey: ['import', 'offer'],
    queryFn: ({ signal }) => answer(client.GET('/api/imports/offer', { signal })),
  });

export const useImports = () =>
  useInfiniteQuery({
    queryKey: ['import', 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/imports', { params: { query: { after: pageParam, limit: 10 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export function useImport(id: string) {
  const { language } = usePresentation();
  return useQuery({
    queryKey: [...keyOf(id), language],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/imports/{id}', { params: { path: { id }, query: { language } }, signal })),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data && busy.has(state.data.state) ? lookAgainMs : false),
  });
}

export function useRejects(id: string, version: number) {
  const { language } = usePresentation();
  return useInfiniteQuery({
    queryKey: ['import', 'one', id, 'rejects', language, version],
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/imports/{id}/rejects', {
          params: { path: { id }, query: { language, after: pageParam, limit: 20 } },
          signal,
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useUndoPlan(id: string, isAsked: boolean) {
  const { language } = usePresentation();
  return useQuery({
    queryKey: ['import', 'one', id, 'undo-plan', language],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/imports/{id}/undo-plan', { params: { path: { id }, query: { language } }, signal })),
    enabled: isAsked,
    staleTime: 0,
  });
}

const changed = [['import']];

type Command = { key: string };
const at = ({ id, version }: Pick<Import, 'id' | 'version'>, { key }: Command) => ({
  params: { path: { id }, header: undefined as never },
  headers: commandHeaders({ key, version }),
});

export const usePreview = () =>
  useCommand({
    run: (job: Pick<Import, 'id' | 'version'>, command) =>
      answer(client.POST('/api/imports/{id}/preview', at(job, command))),
    changes: changed,
  });

export const useStart = () =>
  useCommand({
    run: (job: Pick<Import, 'id' | 'version'>, command) =>
      answer(client.POST('/api/imports/{id}/start', at(job, command))),
    changes: changed,
  });

export const useUndo = () =>
  useCommand({
    run: (job: Pick<Import, 'id' | 'version'>, command) =>
      answer(client.POST('/api/imports/{id}/undo', at(job, command))),
    changes: changed,
  });

export const useDiscard = (onDone: () => void) =>
  useCommand({
    run: (job: Pick<Import, 'id' | 'version'>, command) => answer(client.DELETE('/api/imports/{id}', at(job, command))),
    onDone: () => {
      onDone();
      void queryClient.invalidateQueries({ queryKey: ['import', 'list'] });
    },
  });

/** Says what the columns are and looks at once: two steps of the server, one of the person. */
export const useMapAndLook = () =>
  useCommand({
    run: async ({ job, mapping }: { job: Pick<Import, 'id' | 'version'>; mapping: Mapping }, command) => {
      const mapped = await answer(client.PUT('/api/imports/{id}/mapping', { ...at(job, command), body: mapping }));
      return answer(client.POST('/api/imports/{id}/preview', at(mapped, command)));
    },
    changes: changed,
  });

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schema, answer, client, commandHeaders, type Problem, useCommand } from '../api';

export type Keeping = Schema<'SafeKeepingDto'>;
export type Holder = Schema<'SafeHolderDto'>;
export type Opening = Schema<'SafeOpeningDto'>;
export type OpeningDetail = Schema<'SafeOpeningDetailDto'>;
type Sent = { 'Idempotency-Key': string; 'If-Match': string };

const keepingKey = ['safe-keeping'] as const;
const openingKey = ['safe-opening'] as const;

export const useKeeping = () =>
  useQuery({
    queryKey: keepingKey,
    queryFn: ({ signal }) => answer(client.GET('/api/safe-keeping', { signal })),
  });

export const useSealedRounds = (isWanted: boolean) =>
  useQuery({
    queryKey: [...openingKey, 'rounds'],
    queryFn: ({ signal }) => answer(client.GET('/api/sealed-rounds', { signal })),
    enabled: isWanted,
  });

export const useOpenings = (isWanted: boolean) =>
  useInfiniteQuery({
    queryKey: [...openingKey, 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/safe-openings', { params: { query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: isWanted,
  });

export const useOpening = (id: string) =>
  useQuery({
    queryKey: [...openingKey, id],
    queryFn: ({ signal }) => answer(client.GET('/api/safe-openings/{id}', { params: { path: { id } }, signal })),
  });

export const useNoteOpenings = (sessionId: string) =>
  useQuery({
    queryKey: [...openingKey, 'session', sessionId],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/live-sessions/{id}/note-openings', { params: { path: { id: sessionId } }, signal })),
  });

export const useChooseMode = () =>
  useCommand({
    run: async (mode: Keeping['mode'], command) => {
      const header = commandHeaders(command) as Sent;
      await answer(client.POST('/api/safe-keeping/mode', { params: { header }, body: { mode } }));
    },
    changes: [keepingKey],
  });

export const useNameHolder = (onDone: () => void) =>
  useCommand({
    run: async (body: Schema<'NameSafeHolderDto'>, command) => {
      const header = commandHeaders(command) as Sent;
      await answer(client.POST('/api/safe-keeping/holders', { params: { header }, body }));
    },
    changes: [keepingKey],
    onDone,
  });

export const useSetKey = ({ id, version }: Holder) =>
  useCommand({
    run: async (publicKey: string, command) => {
      const params = { path: { id }, header: commandHeaders({ ...command, version }) as Sent };
      await answer(client.POST('/api/safe-keeping/holders/{id}/key', { params, body: { publicKey } }));
    },
    changes: [keepingKey],
  });

export const useAskOpening = (onDone: (opening: Opening) => void) =>
  useCommand({
    run: async (body: Schema<'AskOpeningDto'>, command) => {
      const header = commandHeaders(command) as Sent;
      return answer(client.POST('/api/safe-openings', { params: { header }, body }));
    },
    changes: [openingKey],
    onDone,
  });

export type OpeningStep =
  | { act: 'agreement' }
  | { act: 'refusal'; reason: string }
  | { act: 'outer-layer'; innerSeal: string }
  | { act: 'inner-layer'; authorSeal: string };

export const useOpeningStep = ({ id, version }: OpeningDetail) =>
  useCommand({
    run: async (step: OpeningStep, command) => {
      const params = { path: { id }, header: commandHeaders({ ...command, version }) as Sent };
      switch (step.act) {
        case 'agreement':
          return answer(client.POST('/api/safe-openings/{id}/agreement', { params }));
        case 'refusal':
          return answer(client.POST('/api/safe-openings/{id}/refusal', { params, body: { reason: step.reason } }));
        case 'outer-layer':
          return answer(
            client.POST('/api/safe-openings/{id}/outer-layer', { params, body: { innerSeal: step.innerSeal } }),
          );
        case 'inner-layer':
          return answer(
            client.POST('/api/safe-openings/{id}/inner-layer', { params, body: { authorSeal: step.authorSeal } }),
          );
      }
    },
    changes: [openingKey],
  });

/** The sentence for a refusal only these pages have. */
export function useRefused() {
  const { t } = useTranslation('sealed-rounds');
  const known = t('refused', { returnObjects: true });
  return (problem: Problem) => (problem.code in known ? known[problem.code as keyof typeof known] : undefined);
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';

export type AskOffer = Schema<'AskOfferDto'>;
export type Strength = Schema<'StrengthDto'>;
type Input = Schema<'ChangeAskOfferDto'>;

export interface Wanted {
  kind?: AskOffer['kind'];
  state?: AskOffer['state'];
  area?: string;
  q?: string;
  mine: boolean;
}

const askOfferKey = ['ask-offer'] as const;
const changes = [askOfferKey];
type Sent = { 'Idempotency-Key': string };
type Versioned = { 'If-Match': string };

export const useAsksOffers = (wanted: Wanted) =>
  useInfiniteQuery({
    queryKey: [...askOfferKey, 'list', wanted],
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/asks-offers', {
          params: { query: { ...wanted, mine: wanted.mine || undefined, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });

export const useAskOffer = (id: string) =>
  useQuery({
    queryKey: [...askOfferKey, 'one', id],
    queryFn: ({ signal }) => answer(client.GET('/api/asks-offers/{id}', { params: { path: { id } }, signal })),
  });

/** What meetings wrote down for the reader's organisation. */
export const useProposedLines = () =>
  useQuery({
    queryKey: [...askOfferKey, 'proposed'],
    queryFn: ({ signal }) => answer(client.GET('/api/proposed-lines', { signal })),
  });

export const useWriteAskOffer = (onDone: () => void) =>
  useCommand({
    run: (body: Schema<'CreateAskOfferDto'>, command) =>
      answer(client.POST('/api/asks-offers', { params: { header: commandHeaders(command) as Sent }, body })),
    changes,
    onDone,
  });

export const useChangeAskOffer = (id: string, version: number, onDone: () => void) =>
  useCommand({
    run: (body: Input) =>
      answer(
        client.PATCH('/api/asks-offers/{id}', {
          params: { path: { id }, header: commandHeaders({ version }) as Versioned },
          body,
        }),
      ),
    changes,
    onDone,
  });

export type Step = 'close' | 'reopen' | 'answer' | 'confirm' | 'drop';

export const useAskOfferStep = (id: string) =>
  useCommand({
    run: async (step: Step, command) => {
      const params = { path: { id }, header: commandHeaders(command) as Sent };
      await answer(client.POST(`/api/asks-offers/{id}/${step}`, { params }));
    },
    changes,
  });

export const useConfirmStrength = (id: string) =>
  useCommand({
    run: (text: string, command) =>
      answer(
        client.POST('/api/strengths/{id}/confirm', {
          params: { path: { id }, header: commandHeaders(command) as Sent },
          body: { text },
        }),
      ),
    changes: [askOfferKey, ['organization']],
  });

export const useDropStrength = (id: string) =>
  useCommand({
    run: async (_: void, command) => {
      const params = { path: { id }, header: commandHeaders(command) as Sent };
      await answer(client.POST('/api/strengths/{id}/drop', { params }));
    },
    changes: [askOfferKey, ['organization']],
  });

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';

export type Webhook = Schema<'WebhookDto'>;
export type Delivery = Schema<'WebhookDeliveryDto'>;
type WebhookInput = Schema<'AddWebhookDto'>;
type Known = Pick<Webhook, 'id' | 'version'>;

const webhookKey = ['webhook'] as const;

export const useWebhooks = (enabled: boolean) =>
  useQuery({
    queryKey: [...webhookKey, 'list'],
    queryFn: ({ signal }) => answer(client.GET('/api/webhooks', { signal })),
    enabled,
  });

const isTesting = ({ type, state }: Delivery) => type === 'webhook.test' && state === 'waiting';

/** While a test waits, the page looks again every second: the answer comes from outside. */
export const useDeliveries = (id: string) =>
  useInfiniteQuery({
    queryKey: [...webhookKey, 'deliveries', id],
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some(isTesting) ? 1_000 : false),
  });

type Sent = { 'Idempotency-Key': string };
type Versioned = { 'If-Match': string };
const changes = [webhookKey];

export const useAddWebhook = (onDone: () => void) =>
  useCommand({
    run: (body: WebhookInput, command) =>
      answer(client.POST('/api/webhooks', { params: { header: commandHeaders(command) as Sent }, body })),
    changes,
    onDone,
  });

export const useChangeWebhook = ({ id, version }: Known, onDone: () => void) =>
  useCommand({
    run: (body: Schema<'ChangeWebhookDto'>) =>
      answer(
        client.PATCH('/api/webhooks/{id}', {
          params: { path: { id }, header: commandHeaders({ version }) as Versioned },
          body,
        }),
      ),
    changes,
    onDone,
  });

export const useRotateSecret = ({ id, version }: Known, onDone: () => void) =>
  useCommand({
    run: (body: Schema<'RotateWebhookSecretDto'>, { key }) =>
      answer(
        client.POST('/api/webhooks/{id}/rotate-secret', {
          params: { path: { id }, header: commandHeaders({ key, version }) as Sent & Versioned },
          body,
        }),
      ),
    changes,
    onDone,
  });

export const useMoveWebhook = ({ id, version }: Known) =>
  useCommand({
    run: (move: 'pause' | 'resume' | 'test', { key }) => {
      const path = { id };
      const header = commandHeaders({ key, version }) as Sent & Versioned;
      if (move === 'test') return answer(client.POST('/api/webhooks/{id}/test', { params: { path, header } }));
      return move === 'pause'
        ? answer(client.POST('/api/webhooks/{id}/pause', { params: { path, header } }))
        : answer(client.POST('/api/webhooks/{id}/resume', { params: { path, header } }));
    },
    changes,
  });

export const useRemoveWebhook = ({ id, version }: Known, onDone: () => void) =>
  useCommand({
    run: () =>
      answer(
        client.DELETE('/api/webhooks/{id}', {
          params: { path: { id }, header: commandHeaders({ version }) as Versioned },
        }),
      ),
    changes,
    onDone,
  });

export const useSendAgain = (id: string) =>
  useCommand({
    run: (deliveryId: string, command) =>
      answer(
        client.POST('/api/webhooks/{id}/deliveries/{deliveryId}/send-again', {
          params: { path: { id, deliveryId }, header: commandHeaders(command) as Sent },
        }),
      ),
    changes,
  });

const secretBytes = 32;

/** Made here, so that the server's answer never holds one. */
export const newSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(secretBytes))))}`;

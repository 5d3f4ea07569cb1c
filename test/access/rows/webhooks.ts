import { randomBytes } from 'node:crypto';
import type { AccessRow, PrepareRows } from '../access-rows';

interface Webhook {
  id: string;
  state: string;
  version: number;
}

const aSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
const aWebhook = { name: '数据平台', address: 'https://hooks.example.org/in', secret: aSecret() };

export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization();
  const allowed = await app.aMember(here, 'organization-admin');
  const make = async (): Promise<Webhook> => (await allowed.post<Webhook>('/api/webhooks', aWebhook)).body;
  const { id } = await make();
  const now = async (): Promise<Webhook> =>
    (await allowed.get<{ items: Webhook[] }>('/api/webhooks')).body.items.find((webhook) => webhook.id === id)!;
  /** In the state from which the move is possible. */
  const before = async (wanted: 'active' | 'paused'): Promise<Webhook> => {
    const webhook = await now();
    if (webhook.state === wanted) return webhook;
    const move = wanted === 'active' ? 'resume' : 'pause';
    return (await allowed.post<Webhook>(`/api/webhooks/${id}/${move}`, {}, { version: webhook.version })).body;
  };
  /** One that has been told, so that it can be told again. */
  const ended = async (): Promise<string> => {
    await allowed.post(`/api/webhooks/${id}/test`);
    const [delivery] = await app.database.query<{ id: string }>(
      `UPDATE webhook_delivery SET state = 'delivered', ended_at = now() WHERE webhook_id = $1 RETURNING id`,
      [id],
    );
    return delivery.id;
  };
  const answers = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const move = (name: 'pause' | 'resume', from: 'active' | 'paused'): AccessRow => ({
    operation: `POST /api/webhooks/{id}/${name}`,
    request: async () => ({ path: `/api/webhooks/${id}/${name}`, version: (await before(from)).version }),
    ...answers,
  });
  return {
    stranger: await app.aMember(await app.anOrganization(), 'organization-admin'),
    withoutRight: await app.aMember(here, 'supervisor'),
    allowed,
    rows: [
      { operation: 'GET /api/webhooks', request: () => ({ path: '/api/webhooks' }), ...answers, stranger: 200 },
      {
        operation: 'POST /api/webhooks',
        request: () => ({ path: '/api/webhooks', body: aWebhook }),
        ...answers,
        stranger: 201,
        allowed: 201,
      },
      {
        operation: 'PATCH /api/webhooks/{id}',
        request: async () => ({
          path: `/api/webhooks/${id}`,
          body: { name: '另一个' },
          version: (await now()).version,
        }),
        ...answers,
      },
      {
        operation: 'POST /api/webhooks/{id}/rotate-secret',
        request: async () => ({
          path: `/api/webhooks/${id}/rotate-secret`,
          body: { secret: aSecret(), overlapHours: 1 },
          version: (await now()).version,
        }),
        ...answers,
      },
      move('pause', 'active'),
      move('resume', 'paused'),
      {
        operation: 'GET /api/webhooks/{id}/deliveries',
        request: () => ({ path: `/api/webhooks/${id}/deliveries` }),
        ...answers,
      },
      {
        operation: 'POST /api/webhooks/{id}/deliveries/{deliveryId}/send-again',
        request: async () => ({ path: `/api/webhooks/${id}/deliveries/${await ended()}/send-again` }),
        ...answers,
      },
      {
        operation: 'POST /api/webhooks/{id}/test',
        request: async () => {
          await app.database.query('DELETE FROM webhook_delivery WHERE webhook_id = $1', [id]);
          return { path: `/api/webhooks/${id}/test` };
        },
        ...answers,
      },
      {
        operation: 'DELETE /api/webhooks/{id}',
        request: async () => {
          const { id: another, version } = await make();
          return { path: `/api/webhooks/${another}`, version };
        },
        ...answers,
        allowed: 204,
      },
    ],
  };
};

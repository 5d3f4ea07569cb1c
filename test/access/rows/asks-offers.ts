import { newId } from '@app/kernel';
import type { PrepareRows } from '../access-rows';

/** What organisations ask and offer; residents read none of it. */
export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization();
  const community = await app.anOrganization({ kind: 'community' });
  const allowed = await app.aMember(here, 'worker');
  const insert = async (table: 'ask_offer' | 'organization_strength', columns: Record<string, string | null>) => {
    const id = newId();
    const row = { id, organization_id: here.id, ...columns };
    const names = Object.keys(row);
    await app.database.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    return id;
  };
  const now = '2026-01-01T00:00:00Z';
  const line = (state = 'open', of = here.id) =>
    insert('ask_offer', { kind: 'ask', what: '一间屋子', confirmed_at: now, state, organization_id: of });
  const proposed = () => insert('ask_offer', { kind: 'ask', what: '一间屋子', confirmed_at: null });
  const strength = () => insert('organization_strength', { text: '会修轮椅' });
  const elsewhere = await app.anOrganization();
  const at = async (id: Promise<string>, verb = '') => ({ path: `/api/asks-offers/${await id}${verb}` });
  const read = { nobody: 401, stranger: 200, withoutRight: 403, allowed: 200 };
  const own = { nobody: 401, stranger: 403, withoutRight: 403, allowed: 200 };
  const hidden = { ...own, stranger: 404 };
  return {
    stranger: await app.aMember(await app.anOrganization(), 'worker'),
    withoutRight: await app.aMember(community, 'resident'),
    allowed,
    rows: [
      { operation: 'GET /api/asks-offers', request: () => ({ path: '/api/asks-offers' }), ...read },
      {
        operation: 'POST /api/asks-offers',
        request: () => ({ path: '/api/asks-offers', body: { kind: 'offer', what: '一间屋子' } }),
        ...read,
        stranger: 201,
        allowed: 201,
      },
      { operation: 'GET /api/asks-offers/{id}', request: () => at(line()), ...read },
      {
        operation: 'PATCH /api/asks-offers/{id}',
        request: async () => ({ ...(await at(line())), body: { what: '两间屋子' }, version: 1 }),
        ...own,
      },
      { operation: 'POST /api/asks-offers/{id}/close', request: () => at(line(), '/close'), ...own },
      { operation: 'POST /api/asks-offers/{id}/reopen', request: () => at(line('closed'), '/reopen'), ...own },
      {
        operation: 'POST /api/asks-offers/{id}/answer',
        request: () => at(line('open', elsewhere.id), '/answer'),
        ...read,
      },
      { operation: 'POST /api/asks-offers/{id}/confirm', request: () => at(proposed(), '/confirm'), ...hidden },
      { operation: 'POST /api/asks-offers/{id}/drop', request: () => at(proposed(), '/drop'), ...hidden, allowed: 204 },
      { operation: 'GET /api/proposed-lines', request: () => ({ path: '/api/proposed-lines' }), ...read },
      {
        operation: 'GET /api/organizations/{id}/strengths',
        request: () => ({ path: `/api/organizations/${here.id}/strengths` }),
        ...read,
      },
      {
        operation: 'POST /api/strengths/{id}/confirm',
        request: async () => ({ path: `/api/strengths/${await strength()}/confirm`, body: { text: '会修轮椅' } }),
        ...hidden,
      },
      {
        operation: 'POST /api/strengths/{id}/drop',
        request: async () => ({ path: `/api/strengths/${await strength()}/drop` }),
        ...hidden,
        allowed: 204,
      },
    ],
  };
};

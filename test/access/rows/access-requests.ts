import { aPerson, wish, type Asked } from '../../access-requests/people';
import type { AccessRow, PrepareRows } from '../access-rows';

/** What somebody may do who asks. The colleague without the right runs meetings and has no part in cases. */
export const prepare: PrepareRows = async (app) => {
  const [own, elsewhere] = [await app.anOrganization(), await app.anOrganization()];
  const holder = await app.aMember(own, 'worker');
  const supervisor = await app.aMember(own, 'supervisor');
  const asker = await app.aMember(own, 'worker');
  const aCase = async () => (await aPerson(app, own, { holder, supervisor })).id;
  const asked = async (): Promise<Asked> =>
    (await asker.post<Asked>('/api/access-requests', { ...wish, personId: await aCase() })).body;
  const approved = async (): Promise<Asked> => {
    const { id, version } = await asked();
    return (await supervisor.post<Asked>(`/api/access-requests/${id}/approve`, {}, { version })).body;
  };
  const emergency = async () => ({ personId: await aCase(), reasonCode: 'life-in-danger', reason: '敲门没有人应' });
  const opened = async () => (await asker.post<{ id: string }>('/api/emergency-views', await emergency())).body.id;
  const own404 = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const list = { ...own404, stranger: 200 };
  const row = (
    operation: string,
    request: AccessRow['request'],
    answers: Omit<AccessRow, 'operation' | 'request'>,
  ) => ({
    operation,
    request,
    ...answers,
  });
  return {
    stranger: await app.aMember(elsewhere, 'worker'),
    withoutRight: await app.aMember(own, 'facilitator'),
    allowed: asker,
    rows: [
      row('GET /api/access-requests', () => ({ path: '/api/access-requests?box=mine' }), list),
      row(
        'GET /api/access-requests/askable',
        async () => ({ path: `/api/access-requests/askable?personId=${await aCase()}` }),
        own404,
      ),
      row(
        'POST /api/access-requests',
        async () => ({ path: '/api/access-requests', body: { ...wish, personId: await aCase() } }),
        { ...own404, allowed: 201 },
      ),
      row(
        'GET /api/access-requests/{id}',
        async () => ({ path: `/api/access-requests/${(await asked()).id}` }),
        own404,
      ),
      row(
        'POST /api/access-requests/{id}/read',
        async () => ({ path: `/api/access-requests/${(await approved()).id}/read`, body: { field: 'name' } }),
        own404,
      ),
      row(
        'POST /api/access-requests/{id}/end',
        async () => {
          const { id, version } = await approved();
          return { path: `/api/access-requests/${id}/end`, body: {}, version };
        },
        own404,
      ),
      row('POST /api/emergency-views', async () => ({ path: '/api/emergency-views', body: await emergency() }), {
        ...own404,
        allowed: 201,
      }),
      row('GET /api/emergency-views', () => ({ path: '/api/emergency-views?box=mine' }), list),
      row('GET /api/emergency-views/{id}', async () => ({ path: `/api/emergency-views/${await opened()}` }), own404),
      row(
        'POST /api/emergency-views/{id}/read',
        async () => ({ path: `/api/emergency-views/${await opened()}/read`, body: { field: 'name' } }),
        own404,
      ),
      row(
        'GET /api/service-users/{id}/readings',
        async () => ({ path: `/api/service-users/${(await aPerson(app, own, { holder: asker })).id}/readings` }),
        own404,
      ),
    ],
  };
};

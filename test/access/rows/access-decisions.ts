import { newId } from '@app/kernel';
import { aPerson, wish, type Asked } from '../../access-requests/people';
import type { AccessRow, PrepareRows } from '../access-rows';

/** What a supervisor decides; the colleague without the right is the worker who asks. */
export const prepare: PrepareRows = async (app) => {
  const [own, elsewhere] = [await app.anOrganization(), await app.anOrganization()];
  const holder = await app.aMember(own, 'worker');
  const supervisor = await app.aMember(own, 'supervisor');
  const asker = await app.aMember(own, 'worker');
  const personId = async (ageBand?: string) => (await aPerson(app, own, { holder, supervisor, ageBand })).id;
  const asked = (path: string, body: object): AccessRow['request'] => {
    return async () => {
      const wanted = { ...wish, personId: await personId() };
      const { id, version } = (await asker.post<Asked>('/api/access-requests', wanted)).body;
      return { path: `/api/access-requests/${id}/${path}`, body, version };
    };
  };
  const answers = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const child = async () => ({ personId: await personId('6-9'), accountId: holder.account!.id });
  return {
    stranger: await app.aMember(elsewhere, 'supervisor'),
    withoutRight: asker,
    allowed: supervisor,
    rows: [
      { operation: 'POST /api/access-requests/{id}/approve', request: asked('approve', {}), ...answers },
      {
        operation: 'POST /api/access-requests/{id}/refuse',
        request: asked('refuse', { reason: 'not-needed' }),
        ...answers,
      },
      {
        operation: 'POST /api/emergency-views/{id}/review',
        request: async () => {
          const opened = { personId: await personId(), reasonCode: 'disaster', reason: '楼里起火' };
          const { id } = (await asker.post<{ id: string }>('/api/emergency-views', opened)).body;
          return { path: `/api/emergency-views/${id}/review`, body: { verdict: 'justified' }, version: 1 };
        },
        ...answers,
      },
      {
        operation: 'GET /api/minor-approvals',
        request: () => ({ path: '/api/minor-approvals' }),
        ...answers,
        stranger: 200,
      },
      {
        operation: 'POST /api/minor-approvals',
        request: async () => ({ path: '/api/minor-approvals', body: await child() }),
        ...answers,
      },
      {
        operation: 'POST /api/minor-approvals/{id}/end',
        request: async () => {
          const body = await child();
          const { body: given } = await supervisor.post<{ id: string; personId: string }[]>(
            '/api/minor-approvals',
            body,
          );
          // Refused while somebody fills in for the supervisor: then there is none to end.
          const id = Array.isArray(given) ? given.find((one) => one.personId === body.personId)?.id : newId();
          return { path: `/api/minor-approvals/${id}/end`, body: {} };
        },
        ...answers,
      },
    ],
  };
};

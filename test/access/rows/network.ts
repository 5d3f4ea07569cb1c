import type { TestClient } from '../../support/test-app';
import type { PrepareRows } from '../access-rows';

const none = 'no such link';
const password = 'long enough, surely';

/** Inviting and looking after people as the administrator of an organisation; what only a steward may is in its own file. */
export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization();
  const allowed = await app.aMember(here, 'organization-admin');
  await app.database.query("INSERT INTO network (name) VALUES ('网络') ON CONFLICT DO NOTHING");
  const idOf = async (client: Promise<TestClient>): Promise<string> => (await client).account!.id;
  const colleague = (): Promise<string> => idOf(app.aMember(here, 'worker'));
  const invitation = async (): Promise<string> =>
    String((await allowed.post('/api/invitations', { kind: 'colleague', role: 'worker' })).body.id);
  const members = `/api/organizations/${here.id}/members`;
  const kept = { nobody: 401, stranger: 404, withoutRight: 403 };
  const gone = { nobody: 404, stranger: 404, withoutRight: 404, allowed: 404 };
  return {
    stranger: await app.aMember(await app.anOrganization(), 'organization-admin'),
    withoutRight: await app.aMember(here, 'supervisor'),
    allowed,
    rows: [
      {
        operation: 'POST /api/network/begin',
        request: () => ({
          path: '/api/network/begin',
          body: {
            token: none,
            network: '网络',
            organization: '机构',
            name: '李站',
            signInName: '14000009999',
            password,
          },
        }),
        nobody: 409,
        stranger: 409,
        withoutRight: 409,
        allowed: 409,
      },
      {
        operation: 'GET /api/invitations',
        request: () => ({ path: '/api/invitations' }),
        ...kept,
        stranger: 200,
        allowed: 200,
      },
      {
        operation: 'POST /api/invitations',
        request: () => ({ path: '/api/invitations', body: { kind: 'colleague', role: 'worker' } }),
        ...kept,
        stranger: 201,
        allowed: 201,
      },
      {
        operation: 'POST /api/invitations/{id}/withdraw',
        request: async () => ({ path: `/api/invitations/${await invitation()}/withdraw` }),
        ...kept,
        allowed: 204,
      },
      {
        operation: 'POST /api/invitations/{id}/renew',
        request: async () => ({ path: `/api/invitations/${await invitation()}/renew` }),
        ...kept,
        allowed: 200,
      },
      {
        operation: 'POST /api/invitations/open',
        request: () => ({ path: '/api/invitations/open', body: { token: none } }),
        ...gone,
      },
      {
        operation: 'POST /api/invitations/accept',
        request: () => ({
          path: '/api/invitations/accept',
          body: { token: none, name: '张敏', signInName: '14000009999', password },
        }),
        ...gone,
      },
      {
        operation: 'POST /api/invitations/join',
        request: () => ({ path: '/api/invitations/join', body: { token: none } }),
        ...gone,
        nobody: 401,
      },
      {
        operation: 'GET /api/handed-over',
        request: () => ({ path: '/api/handed-over' }),
        nobody: 401,
        stranger: 200,
        withoutRight: 200,
        allowed: 200,
      },
      {
        operation: 'GET /api/organizations/{id}/members',
        request: () => ({ path: members }),
        nobody: 401,
        stranger: 403,
        withoutRight: 200,
        allowed: 200,
      },
      {
        operation: 'PATCH /api/organizations/{id}/members/{accountId}',
        request: async () => ({ path: `${members}/${await colleague()}`, body: { role: 'supervisor' } }),
        ...kept,
        allowed: 204,
      },
      {
        operation: 'GET /api/organizations/{id}/members/{accountId}/open-work',
        request: async () => ({ path: `${members}/${await colleague()}/open-work` }),
        ...kept,
        allowed: 200,
      },
      {
        operation: 'POST /api/organizations/{id}/members/{accountId}/remove',
        request: async () => ({ path: `${members}/${await colleague()}/remove` }),
        ...kept,
        allowed: 200,
      },
      {
        operation: 'POST /api/organizations/{id}/members/{accountId}/reset',
        request: async () => ({ path: `${members}/${await colleague()}/reset` }),
        ...kept,
        allowed: 201,
      },
    ],
  };
};

import type { PrepareRows } from '../access-rows';

const password = 'never the right one';

export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization();
  const elsewhere = await app.anOrganization();
  const allowed = await app.aMember(here);
  const open = { nobody: 200, stranger: 200, allowed: 200 };
  return {
    stranger: await app.aMember(elsewhere),
    allowed,
    rows: [
      { operation: 'GET /health/live', request: () => ({ path: '/health/live' }), ...open },
      { operation: 'GET /health/ready', request: () => ({ path: '/health/ready' }), ...open },
      { operation: 'GET /api/network', request: () => ({ path: '/api/network' }), ...open },
      {
        operation: 'POST /api/sign-in',
        request: () => ({ path: '/api/sign-in', body: { signInName: '14000009999', password } }),
        nobody: 401,
        stranger: 401,
        allowed: 401,
      },
      { operation: 'GET /api/me', request: () => ({ path: '/api/me' }), ...open, nobody: 401 },
      {
        operation: 'POST /api/me/password',
        request: () => ({ path: '/api/me/password', body: { current: password, next: 'short' } }),
        nobody: 401,
        stranger: 422,
        allowed: 422,
      },
      {
        operation: 'PUT /api/me/presentation',
        request: () => ({ path: '/api/me/presentation', body: { elder: false } }),
        ...open,
        nobody: 401,
      },
      {
        operation: 'POST /api/me/organization',
        request: () => ({ path: '/api/me/organization', body: { organizationId: here.id } }),
        nobody: 401,
        stranger: 404,
        allowed: 200,
      },
      {
        operation: 'POST /api/sign-in-links/open',
        request: () => ({ path: '/api/sign-in-links/open', body: { token: 'no such link' } }),
        nobody: 404,
        stranger: 404,
        allowed: 404,
      },
      {
        operation: 'POST /api/sign-in-links/use',
        request: () => ({
          path: '/api/sign-in-links/use',
          body: { token: 'no such link', password: 'long enough, surely' },
        }),
        nobody: 404,
        stranger: 404,
        allowed: 404,
      },
      {
        operation: 'POST /api/sign-out',
        request: () => ({ path: '/api/sign-out' }),
        nobody: 401,
        stranger: 204,
        allowed: 204,
      },
    ],
  };
};

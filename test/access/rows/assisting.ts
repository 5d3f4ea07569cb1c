import { aResident } from '../../assisting/helping';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization({ kind: 'community' });
  const resident = await aResident(app, here);
  const everyone = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const read = (path: string) => () => ({ path });
  return {
    stranger: await app.aMember(await app.anOrganization({ kind: 'community' }), 'community-staff'),
    withoutRight: await app.aMember(here, 'resident'),
    allowed: await app.aMember(here, 'community-staff'),
    rows: [
      {
        operation: 'POST /api/assisted-sessions',
        request: () => ({
          path: '/api/assisted-sessions',
          body: { residentAccountId: resident, asked: 'telephone' },
        }),
        nobody: 401,
        stranger: 404,
        withoutRight: 403,
        allowed: 201,
      },
      {
        operation: 'POST /api/assisted-sessions/leave',
        request: read('/api/assisted-sessions/leave'),
        ...everyone,
        nobody: 200,
      },
      { operation: 'GET /api/assisted-sessions/given', request: read('/api/assisted-sessions/given'), ...everyone },
      {
        operation: 'GET /api/assisted-sessions/received',
        request: read('/api/assisted-sessions/received'),
        ...everyone,
      },
      { operation: 'GET /api/residents', request: read('/api/residents'), ...everyone, withoutRight: 403 },
      {
        operation: 'POST /api/residents',
        request: () => ({ path: '/api/residents', body: { displayName: '居民甲' } }),
        nobody: 401,
        stranger: 201,
        withoutRight: 403,
        allowed: 201,
      },
      { operation: 'GET /api/me/call', request: read('/api/me/call'), ...everyone },
    ],
  };
};

import type { TestApp } from '../../support/test-app';
import type { AccessRows } from '../access-rows';

/** Everybody signed in may ask; what they find is their own business (test/search). */
export async function prepare(app: TestApp): Promise<AccessRows> {
  const here = await app.anOrganization();
  const elsewhere = await app.anOrganization();
  return {
    stranger: await app.aMember(elsewhere, 'worker'),
    allowed: await app.aMember(here, 'worker'),
    rows: [
      {
        operation: 'GET /api/search',
        request: () => ({ path: '/api/search?q=ny' }),
        nobody: 401,
        stranger: 200,
        allowed: 200,
      },
    ],
  };
}

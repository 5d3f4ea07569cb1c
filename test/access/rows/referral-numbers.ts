import { quarterNow } from '../../measures/quarter-now';
import type { PrepareRows } from '../access-rows';

/** Own numbers are for who works there; files are for those who answer for them. */
export const prepare: PrepareRows = async (app) => {
  const organization = await app.anOrganization();
  const quarter = quarterNow();
  const anyone = { nobody: 401, stranger: 200, withoutRight: 403, allowed: 200 };
  return {
    stranger: await app.aMember(await app.anOrganization(), 'supervisor'),
    withoutRight: await app.aMember(organization, 'facilitator'),
    allowed: await app.aMember(organization, 'supervisor'),
    rows: [
      {
        operation: 'GET /api/referral-numbers',
        request: () => ({ path: `/api/referral-numbers?quarter=${quarter}&box=out` }),
        ...anyone,
      },
      {
        operation: 'GET /api/referral-numbers/file',
        request: () => ({ path: `/api/referral-numbers/file?quarter=${quarter}&box=in&format=csv` }),
        ...anyone,
      },
    ],
  };
};

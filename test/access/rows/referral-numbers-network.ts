import { quarterNow } from '../../measures/quarter-now';
import type { PrepareRows } from '../access-rows';

/** Numbers of the network are for who coaches or funds it. A facilitator of a member sees none of it. */
export const prepare: PrepareRows = async (app) => {
  const agency = await app.anOrganization({ kind: 'support-agency' });
  return {
    stranger: await app.aMember(await app.anOrganization(), 'facilitator'),
    withoutRight: await app.aMember(agency, 'worker'),
    allowed: await app.aMember(agency, 'facilitator'),
    rows: [
      {
        operation: 'GET /api/referral-numbers/network',
        request: () => ({ path: `/api/referral-numbers/network?quarter=${quarterNow()}` }),
        nobody: 401,
        stranger: 200,
        withoutRight: 403,
        allowed: 200,
      },
    ],
  };
};

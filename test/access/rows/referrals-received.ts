import { aReferral, bodies, twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

/** What the side that is asked may do; its administrator reads the card and decides nothing. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const row = (action: string, status: string) => ({
    operation: `POST /api/referrals/{id}/${action}`,
    request: async () => {
      const { id, version } = await aReferral(network, status);
      return { path: `/api/referrals/${id}/${action}`, body: bodies[action] ?? {}, version };
    },
    nobody: 401,
    stranger: 404,
    withoutRight: 403,
    allowed: 200,
  });
  return {
    stranger: network.stranger,
    withoutRight: network.targetAdmin,
    allowed: network.intake,
    rows: [
      row('receive', 'requested'),
      row('accept', 'received'),
      row('decline', 'received'),
      row('start', 'accepted'),
      row('complete', 'in-progress'),
    ],
  };
};

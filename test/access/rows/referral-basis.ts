import { twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';
import { withoutConsent } from './referral-machine';

/** What went without consent is looked at by a supervisor, and not by who sent it. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  return {
    stranger: network.stranger,
    withoutRight: network.worker,
    allowed: network.supervisor,
    rows: [
      {
        operation: 'POST /api/referrals/{id}/review-basis',
        request: async () => {
          const { id, version } = await withoutConsent(network);
          return { path: `/api/referrals/${id}/review-basis`, body: { review: 'upheld' }, version };
        },
        nobody: 401,
        stranger: 404,
        withoutRight: 403,
        allowed: 200,
      },
    ],
  };
};

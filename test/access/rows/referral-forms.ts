import { aReferral, twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'requested');
  const ofIt = { nobody: 401, stranger: 404, withoutRight: 200, allowed: 200 };
  return {
    stranger: network.stranger,
    withoutRight: network.colleague,
    allowed: network.intake,
    rows: [
      {
        operation: 'GET /api/referrals/{id}/forms/{form}',
        request: () => ({ path: `/api/referrals/${id}/forms/reply` }),
        ...ofIt,
      },
      {
        operation: 'GET /api/referrals/{id}/forms/{form}/docx',
        request: () => ({ path: `/api/referrals/${id}/forms/referral/docx` }),
        ...ofIt,
      },
      {
        operation: 'GET /api/referral-forms/{form}/docx',
        request: () => ({ path: '/api/referral-forms/consent/docx' }),
        ...ofIt,
        stranger: 200,
      },
    ],
  };
};

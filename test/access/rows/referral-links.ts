import { aReferral, twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

/** The source's side; whoever holds a link has no account, so the other rows are the same for everybody. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'requested');
  const own = { nobody: 401, stranger: 404, withoutRight: 403 };
  const token = { token: 'x'.repeat(43) };
  const byLink = { nobody: 404, stranger: 404, withoutRight: 404, allowed: 404 };
  return {
    stranger: network.stranger,
    withoutRight: network.colleague,
    allowed: network.worker,
    rows: [
      {
        operation: 'GET /api/referrals/{id}/links',
        request: () => ({ path: `/api/referrals/${id}/links` }),
        ...own,
        allowed: 200,
      },
      {
        operation: 'POST /api/referrals/{id}/links/{kind}',
        request: () => ({ path: `/api/referrals/${id}/links/partner` }),
        ...own,
        allowed: 201,
      },
      {
        operation: 'DELETE /api/referrals/{id}/links/{kind}',
        request: () => ({ path: `/api/referrals/${id}/links/partner` }),
        ...own,
        allowed: 204,
      },
      {
        operation: 'POST /api/referral-links/open',
        request: () => ({ path: '/api/referral-links/open', body: token }),
        ...byLink,
      },
      {
        operation: 'POST /api/referral-links/accept',
        request: () => ({ path: '/api/referral-links/accept', body: token }),
        ...byLink,
      },
      {
        operation: 'POST /api/referral-links/decline',
        request: () => ({
          path: '/api/referral-links/decline',
          body: { ...token, code: 'no-capacity', byWhom: 'provider' },
        }),
        ...byLink,
      },
      {
        operation: 'POST /api/referral-links/complete',
        request: () => ({
          path: '/api/referral-links/complete',
          body: { ...token, code: 'goals-met', services: ['home-visit'] },
        }),
        ...byLink,
      },
      {
        operation: 'POST /api/referral-links/feedback',
        request: () => ({
          path: '/api/referral-links/feedback',
          body: { ...token, code: 'satisfied', byWhom: 'person' },
        }),
        ...byLink,
      },
    ],
  };
};

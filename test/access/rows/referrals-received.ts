import { newId } from '@app/kernel';
import { bodiesFor, standingAt } from '../../referrals/support/machine';
import { aReferral, good, twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

/** What the side that is asked may do; its administrator reads the card and decides nothing. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const bodies = bodiesFor(network.strangers.id);
  const row = (action: string, status: string) => ({
    operation: `POST /api/referrals/{id}/${action}`,
    request: async () => {
      const { id, version } = await standingAt(network, status);
      return { path: `/api/referrals/${id}/${action}`, body: bodies[action] ?? {}, version };
    },
    nobody: 401,
    stranger: 404,
    withoutRight: 403,
    allowed: 200,
  });
  const views = '/api/referrals/saved-views';
  const view = () => ({ path: views, body: { name: `T-${newId().slice(-12)}`, filters: 'box=in&overdue=true' } });
  const everybody = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  return {
    stranger: network.stranger,
    withoutRight: network.targetAdmin,
    allowed: network.intake,
    rows: [
      row('receive', 'requested'),
      row('accept', 'received'),
      row('decline', 'received'),
      row('ask-information', 'received'),
      row('start', 'accepted'),
      row('hold', 'in-progress'),
      row('resume', 'on-hold (in-progress)'),
      row('complete', 'in-progress'),
      row('fail', 'in-progress'),
      row('attest-deletion', 'accepted consent-paused'),
      row('propose-forward', 'received'),
      row('waitlist', 'received'),
      row('assess-first', 'received'),
      row('mark-unreachable', 'accepted'),
      row('clear-mark', 'received waitlisted'),
      {
        // A stranger hears of each that there is no such referral.
        operation: 'POST /api/referrals/acknowledge',
        request: async () => {
          const { id, version } = await aReferral(network, 'requested');
          return { path: '/api/referrals/acknowledge', body: { referrals: [{ id, version }] } };
        },
        ...everybody,
        withoutRight: 403,
      },
      { operation: 'GET /api/referrals/saved-views', request: () => ({ path: views }), ...everybody },
      {
        operation: 'POST /api/referrals/saved-views',
        request: view,
        nobody: 401,
        stranger: 201,
        withoutRight: 201,
        allowed: 201,
      },
      {
        operation: 'DELETE /api/referrals/saved-views/{id}',
        request: async () => {
          const { path, body } = view();
          return { path: `${path}/${good(await network.intake.post<{ id: string }>(path, body), 201).id}` };
        },
        nobody: 401,
        stranger: 404,
        withoutRight: 404,
        allowed: 204,
      },
    ],
  };
};

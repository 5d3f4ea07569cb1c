import {
  aDraft,
  aReferral,
  bodies,
  draft,
  newCode,
  readyToSend,
  twoOrganizations,
  yes,
  type Standing,
} from '../../referrals/two-organizations';
import type { AccessRow, PrepareRows } from '../access-rows';

/** What the side that refers may do. The colleague is a worker of the same organisation who does not hold the case. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const to = ({ id, version }: Standing, path: string, body: unknown = {}) => ({
    path: `/api/referrals/${id}${path}`,
    body,
    version,
  });
  const own = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const reading = { ...own, withoutRight: 200 };
  const anyone = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const read =
    (path: string): AccessRow['request'] =>
    () => ({ path: `/api/referrals${path}` });
  return {
    stranger: network.stranger,
    withoutRight: network.colleague,
    allowed: network.worker,
    rows: [
      { operation: 'GET /api/referrals', request: read('?box=out'), ...anyone },
      { operation: 'GET /api/referrals/in-hands', request: read('/in-hands'), ...anyone },
      { operation: 'GET /api/referrals/partners', request: read('/partners?need=home-visit'), ...anyone },
      {
        operation: 'POST /api/referrals',
        request: () => ({ path: '/api/referrals', body: { ...draft, personCode: newCode() } }),
        ...anyone,
        stranger: 201,
        withoutRight: 201,
        allowed: 201,
      },
      { operation: 'GET /api/referrals/{id}', request: async () => to(await aDraft(network), ''), ...reading },
      {
        operation: 'GET /api/referrals/{id}/views',
        request: async () => to(await aDraft(network), '/views'),
        ...reading,
      },
      {
        operation: 'GET /api/referrals/{id}/preview',
        request: async () => to(await aDraft(network), '/preview'),
        ...own,
      },
      {
        operation: 'PATCH /api/referrals/{id}',
        request: async () => to(await aDraft(network), '', { urgency: 'watch' }),
        ...own,
      },
      { operation: 'PUT /api/referrals/{id}/grant', request: async () => to(await aDraft(network), '/grant'), ...own },
      {
        operation: 'POST /api/referrals/{id}/consents',
        request: async () => to(await aDraft(network), '/consents', yes),
        ...own,
      },
      {
        operation: 'POST /api/referrals/{id}/send',
        request: async () => to(await readyToSend(network), '/send'),
        ...own,
      },
      {
        operation: 'POST /api/referrals/{id}/withdraw',
        request: async () => to(await aReferral(network, 'requested'), '/withdraw', bodies.withdraw),
        ...own,
      },
      {
        operation: 'POST /api/referrals/{id}/another',
        request: async () => to(await aReferral(network, 'rejected'), '/another'),
        ...own,
      },
      {
        operation: 'POST /api/referrals/{id}/close',
        request: async () => {
          const completed = await aReferral(network, 'completed');
          await network.worker.get(`/api/referrals/${completed.id}`);
          return to(completed, '/close', bodies.close);
        },
        ...own,
      },
    ],
  };
};

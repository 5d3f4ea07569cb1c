import { aReferral, twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

/** What leaves and enters as documents of other systems. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'requested');
  const everybody = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const readers = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const read = (path: string) => () => ({ path });
  const text = JSON.stringify({ resourceType: 'Organization', id: 'o', name: '外面的机构' });
  return {
    stranger: network.stranger,
    withoutRight: await app.aMember(network.source, 'facilitator'),
    allowed: network.worker,
    rows: [
      { operation: 'GET /api/referrals/{id}/fhir', request: read(`/api/referrals/${id}/fhir`), ...readers },
      { operation: 'GET /api/exchange/fhir', request: read('/api/exchange/fhir'), ...readers, stranger: 200 },
      {
        operation: 'POST /api/exchange/fhir',
        request: () => ({ path: '/api/exchange/fhir', body: { text } }),
        ...readers,
        stranger: 201,
        allowed: 201,
      },
    ],
  };
};

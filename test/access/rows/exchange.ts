import { newId } from '@app/kernel';
import { aReferral, twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

/** What leaves and enters as documents of other systems. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'requested');
  const readers = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const everybody = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const service = newId();
  await app.database.query(
    `INSERT INTO service (id, organization_id, name, source) VALUES ($1, $2, '上门探访', 'test')`,
    [service, network.source.id],
  );
  const hsds = '/api/exchange/hsds';
  const read = (path: string) => () => ({ path });
  const text = JSON.stringify({ resourceType: 'Organization', id: 'o', name: '外面的机构' });
  return {
    stranger: network.stranger,
    withoutRight: await app.aMember(network.source, 'facilitator'),
    allowed: network.worker,
    rows: [
      { operation: 'GET /api/referrals/{id}/fhir', request: read(`/api/referrals/${id}/fhir`), ...readers },
      { operation: 'GET /api/exchange/fhir', request: read('/api/exchange/fhir'), ...readers, stranger: 200 },
      { operation: `GET ${hsds}`, request: read(hsds), ...everybody },
      { operation: `GET ${hsds}/organizations`, request: read(`${hsds}/organizations`), ...everybody },
      {
        operation: `GET ${hsds}/organizations/{id}`,
        request: read(`${hsds}/organizations/${network.target.id}`),
        ...everybody,
      },
      { operation: `GET ${hsds}/services`, request: read(`${hsds}/services`), ...everybody },
      { operation: `GET ${hsds}/services/{id}`, request: read(`${hsds}/services/${service}`), ...everybody },
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

import { newId } from '@app/kernel';
import type { TestClient } from '../../support/test-app';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization();
  const allowed = await app.aMember(here, 'organization-admin');
  const [service, area] = [newId(), '990199001000'];
  await app.database.query(`INSERT INTO service (id, organization_id, name, source) VALUES ($1, $2, '入户', 'test')`, [
    service,
    here.id,
  ]);
  await app.database.query(
    `INSERT INTO area (code, name, level, valid_from, source) VALUES ($1, '青禾街道', 'subdistrict', '2020-01-01', 'test')`,
    [area],
  );
  const versionOf = async (table: string, id: string) =>
    (await app.database.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]))[0].version;
  const directory = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const own = { nobody: 401, stranger: 403, withoutRight: 403, allowed: 200 };
  const read = (path: string) => () => ({ path });
  return {
    stranger: await app.aMember(await app.anOrganization(), 'organization-admin'),
    withoutRight: (await app.aMember(here, 'resident')) satisfies TestClient,
    allowed,
    rows: [
      { operation: 'GET /api/organizations', request: read('/api/organizations'), ...directory },
      { operation: 'GET /api/organizations/mine', request: read('/api/organizations/mine'), ...directory },
      { operation: 'GET /api/organizations/{id}', request: read(`/api/organizations/${here.id}`), ...directory },
      { operation: 'GET /api/areas', request: read('/api/areas'), ...directory },
      { operation: 'GET /api/areas/{code}', request: read(`/api/areas/${area}`), ...directory },
      { operation: 'GET /api/expertise', request: read('/api/expertise'), ...directory, nobody: 200 },
      {
        operation: 'PATCH /api/organizations/{id}',
        request: async () => ({
          path: `/api/organizations/${here.id}`,
          body: { shortName: '这里' },
          version: await versionOf('organization', here.id),
        }),
        ...own,
      },
      {
        operation: 'POST /api/organizations/{id}/services',
        request: () => ({ path: `/api/organizations/${here.id}/services`, body: { name: '陪伴' } }),
        ...own,
        allowed: 201,
      },
      {
        operation: 'PATCH /api/services/{id}',
        request: async () => ({
          path: `/api/services/${service}`,
          body: { name: '入户' },
          version: await versionOf('service', service),
        }),
        ...own,
      },
      {
        operation: 'PUT /api/services/{id}/capacity',
        request: () => ({ path: `/api/services/${service}/capacity`, body: { freePlaces: 2 } }),
        ...own,
      },
    ],
  };
};

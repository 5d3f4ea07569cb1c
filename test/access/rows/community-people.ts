import type { PrepareRows } from '../access-rows';

/** Staff of a community and its own service users. */
export const prepare: PrepareRows = async (app) => {
  const [own, elsewhere] = [
    await app.anOrganization({ kind: 'community' }),
    await app.anOrganization({ kind: 'community' }),
  ];
  return {
    stranger: await app.aMember(elsewhere, 'community-staff'),
    withoutRight: await app.aMember(own, 'organization-admin'),
    allowed: await app.aMember(own, 'community-staff'),
    rows: [
      {
        operation: 'GET /api/community-people',
        request: () => ({ path: '/api/community-people' }),
        nobody: 401,
        stranger: 200,
        withoutRight: 403,
        allowed: 200,
      },
    ],
  };
};

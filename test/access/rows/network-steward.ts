import type { PrepareRows } from '../access-rows';

/** What looking after the network allows beyond looking after one's own organisation. */
export const prepare: PrepareRows = async (app) => {
  const support = await app.anOrganization({ kind: 'support-agency' });
  const left = await app.anOrganization();
  const joined = await app.anOrganization();
  return {
    stranger: await app.aMember(left, 'organization-admin'),
    withoutRight: await app.aMember(support, 'organization-admin'),
    allowed: await app.aMember(support, 'network-steward'),
    rows: [
      {
        operation: 'POST /api/organizations/{id}/members/{accountId}/move',
        request: async () => ({
          path: `/api/organizations/${left.id}/members/${(await app.aMember(left)).account!.id}/move`,
          body: { organizationId: joined.id, role: 'worker' },
        }),
        nobody: 401,
        stranger: 403,
        withoutRight: 403,
        allowed: 204,
      },
    ],
  };
};

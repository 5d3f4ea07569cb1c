import { newId } from '@app/kernel';
import type { PrepareRows } from '../access-rows';

/** A supervisor looks over their own organisation; only those who coach see delays of others. */
export const prepare: PrepareRows = async (app) => {
  const agency = await app.anOrganization({ kind: 'support-agency' });
  return {
    stranger: await app.aMember(await app.anOrganization(), 'supervisor'),
    withoutRight: await app.aMember(agency, 'worker'),
    allowed: await app.aMember(agency, 'supervisor'),
    rows: [
      {
        operation: 'GET /api/referrals/overview',
        request: () => ({ path: '/api/referrals/overview' }),
        nobody: 401,
        stranger: 200,
        withoutRight: 403,
        allowed: 200,
      },
      {
        operation: 'GET /api/stuck-referrals',
        request: () => ({ path: '/api/stuck-referrals' }),
        nobody: 401,
        stranger: 403,
        withoutRight: 403,
        allowed: 200,
      },
      {
        operation: 'GET /api/stuck-referrals/past-calls',
        request: () => ({ path: '/api/stuck-referrals/past-calls' }),
        nobody: 401,
        stranger: 403,
        withoutRight: 403,
        allowed: 200,
      },
      {
        operation: 'POST /api/stuck-referrals/{id}/calls',
        request: () => ({
          path: `/api/stuck-referrals/${newId()}/calls`,
          body: { calledOn: '2026-11-20', isDone: true },
        }),
        nobody: 401,
        stranger: 403,
        withoutRight: 403,
        allowed: 404,
      },
    ],
  };
};

import { newId } from '@app/kernel';
import {
  aDraft,
  aReferral,
  good,
  readyToSend,
  twoOrganizations,
  yes,
  type Standing,
} from '../../referrals/two-organizations';
import type { AccessRow, PrepareRows } from '../access-rows';

/** The answers of the person. Those who hold the case read and change them; a colleague of the source does not. */
export const prepare: PrepareRows = async (app) => {
  await app.database.query(
    `INSERT INTO network (name, demo) VALUES ('示范', true) ON CONFLICT (id) DO UPDATE SET demo = true`,
  );
  const network = await twoOrganizations(app);
  const own = { nobody: 401, stranger: 404, withoutRight: 403 };
  const consentOf = async ({ id }: Standing): Promise<string> =>
    good(await network.worker.get<{ id: string }[]>(`/api/referrals/${id}/consents`))[0].id;
  const byMessage = async (): Promise<string> => {
    const { id, version } = await aDraft(network);
    const body = { ...yes, form: 'sms', smsPhone: '14000000188' };
    const asked = good(await network.worker.post<Standing>(`/api/referrals/${id}/consents`, body, { version }));
    return `/api/referrals/${id}/consents/${await consentOf(asked)}`;
  };
  const personOf = async ({ id }: Standing): Promise<string> => {
    const [row] = await app.database.query(
      `SELECT r.person_id AS "personId" FROM service_request r JOIN referral_task t ON t.request_id = r.id WHERE t.id = $1`,
      [id],
    );
    return (row as { personId: string }).personId;
  };
  const rows: AccessRow[] = [
    {
      operation: 'GET /api/referrals/{id}/consents',
      request: async () => ({ path: `/api/referrals/${(await readyToSend(network)).id}/consents` }),
      ...own,
      allowed: 200,
    },
    {
      operation: 'GET /api/service-users/{id}/consents',
      request: async () => ({ path: `/api/service-users/${await personOf(await readyToSend(network))}/consents` }),
      ...own,
      allowed: 200,
    },
    {
      // No file in it: who may bring one learns that it is missing, everybody else is turned away before.
      operation: 'PUT /api/referrals/{id}/consent-evidence/{evidenceId}',
      request: async () => ({
        path: `/api/referrals/${(await aDraft(network)).id}/consent-evidence/${newId()}?kind=paper-photo`,
        body: {},
      }),
      ...own,
      allowed: 400,
    },
    {
      // Not the code that was sent: only who may confirm learns so.
      operation: 'POST /api/referrals/{id}/consents/{consentId}/confirm',
      request: async () => {
        const path = await byMessage();
        await app.database.query(`UPDATE consent_message_code SET expires_at = now() WHERE consent_id = $1`, [
          path.split('/').pop(),
        ]);
        return { path: `${path}/confirm`, body: { code: '000000' } };
      },
      ...own,
      allowed: 422,
    },
    {
      operation: 'POST /api/referrals/{id}/consents/{consentId}/code',
      request: async () => {
        const path = await byMessage();
        await app.database.query(
          `UPDATE consent_message_code SET sent_at = sent_at - interval '2 minutes' WHERE consent_id = $1`,
          [path.split('/').pop()],
        );
        return { path: `${path}/code`, body: {} };
      },
      ...own,
      allowed: 204,
    },
    {
      operation: 'POST /api/consents/{id}/withdraw',
      request: async () => ({
        path: `/api/consents/${await consentOf(await aReferral(network, 'accepted'))}/withdraw`,
        body: { channel: 'phone' },
      }),
      ...own,
      allowed: 200,
    },
    {
      operation: 'POST /api/consents/{id}/mark-in-error',
      request: async () => ({
        path: `/api/consents/${await consentOf(await readyToSend(network))}/mark-in-error`,
        body: {},
      }),
      ...own,
      allowed: 200,
    },
    {
      // This one was spoken: there is no file, which only who may read it learns.
      operation: 'GET /api/consents/{id}/evidence',
      request: async () => ({ path: `/api/consents/${await consentOf(await readyToSend(network))}/evidence` }),
      ...own,
      allowed: 404,
    },
    {
      operation: 'GET /api/demo/sms-outbox',
      request: () => ({ path: '/api/demo/sms-outbox' }),
      nobody: 401,
      stranger: 200,
      withoutRight: 200,
      allowed: 200,
    },
  ];
  return { stranger: network.stranger, withoutRight: network.colleague, allowed: network.worker, rows };
};

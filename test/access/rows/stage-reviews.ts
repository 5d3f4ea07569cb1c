import { newId } from '@app/kernel';
import { Meeting } from '../../live-sessions/meeting';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const foundation = await app.anOrganization({ kind: 'foundation' });
  const partner = await app.anOrganization();
  const meeting = await Meeting.prepare(app, { template: 'stage-review', title: '阶段性交流会' });
  const grant = newId();
  await app.database.query(
    `INSERT INTO grant_agreement (id, funder_organization_id, recipient_kind, recipient_organization_id, agreement_no, title, currency,
       amount_minor, awarded_on) VALUES ($1, $2, 'organization', $3, 'SR-01', '社区老人关爱', 'CNY', 100, '2026-01-01')`,
    [grant, foundation.id, partner.id],
  );
  const aProposal = async (rest: string, body?: unknown) => {
    const id = newId();
    await app.database.query(
      `INSERT INTO adjustment_proposal (id, organization_id, funder_organization_id, grant_id, session_id, what, why)
       VALUES ($1, $2, $3, $4, $5, '走访改隔周', '先让门开')`,
      [id, partner.id, foundation.id, grant, meeting.session.id],
    );
    return { path: `/api/adjustment-proposals/${id}${rest}`, body, version: 1 };
  };
  const aPledge = async () => {
    const id = newId();
    await app.database.query(
      `INSERT INTO help_pledge (id, organization_id, helped_organization_id, session_id, helper_name, what, due_on)
       VALUES ($1, $2, $3, $4, '小明', '带路', '2026-12-10')`,
      [id, meeting.organization.id, partner.id, meeting.session.id],
    );
    return { path: `/api/help-pledges/${id}/answer`, body: { outcome: 'kept' }, version: 1 };
  };
  const everyone = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const supervisors = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  return {
    stranger: await app.aMember(await app.anOrganization(), 'supervisor'),
    withoutRight: await app.aMember(partner, 'worker'),
    allowed: await app.aMember(partner, 'supervisor'),
    rows: [
      {
        operation: 'GET /api/adjustment-proposals',
        request: () => ({ path: '/api/adjustment-proposals' }),
        ...everyone,
      },
      {
        operation: 'POST /api/adjustment-proposals/{id}/agreement',
        request: () => aProposal('/agreement'),
        ...supervisors,
      },
      {
        operation: 'POST /api/adjustment-proposals/{id}/withdrawal',
        request: () => aProposal('/withdrawal'),
        ...supervisors,
      },
      {
        operation: 'POST /api/adjustment-proposals/{id}/refusal',
        request: () => aProposal('/refusal', { reason: '协议里已经有' }),
        // Only the other side refuses: whoever proposed withdraws.
        nobody: 401,
        stranger: 403,
        withoutRight: 403,
        allowed: 403,
      },
      { operation: 'GET /api/help-pledges', request: () => ({ path: '/api/help-pledges' }), ...everyone },
      {
        operation: 'POST /api/help-pledges/{id}/answer',
        request: aPledge,
        ...supervisors,
        // Anybody of the organisation that was to be helped may say so.
        withoutRight: 200,
      },
    ],
  };
};

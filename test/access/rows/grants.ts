import { newId } from '@app/kernel';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const foundation = await app.anOrganization({ kind: 'foundation' });
  const elsewhere = await app.anOrganization({ kind: 'foundation' });
  const member = await app.anOrganization();
  const allowed = await app.aMember(foundation, 'program-officer');
  const [programme, cohort, grant] = [newId(), newId(), newId()];
  await app.database.query(
    `INSERT INTO programme (id, funder_organization_id, name, starts_on) VALUES ($1, $2, '为老服务', '2024-01-01')`,
    [programme, foundation.id],
  );
  await app.database.query(
    `INSERT INTO cohort (id, funder_organization_id, programme_id, name, starts_on) VALUES ($1, $2, $3, '第三批', '2024-01-01')`,
    [cohort, foundation.id, programme],
  );
  await app.database.query(
    `INSERT INTO cohort_member (cohort_id, organization_id, funder_organization_id, joined_on) VALUES ($1, $2, $3, '2024-01-01')`,
    [cohort, member.id, foundation.id],
  );
  await app.database.query(
    `INSERT INTO grant_agreement (id, funder_organization_id, programme_id, cohort_id, recipient_kind, agreement_no, title,
       currency, amount_minor, awarded_on)
     VALUES ($1, $2, $3, $4, 'cohort', '2024-YC-01', '社区老人关爱', 'CNY', 100000000, '2024-01-05')`,
    [grant, foundation.id, programme, cohort],
  );
  let tranches = 0;
  const aTranche = async (): Promise<string> => {
    const id = newId();
    tranches += 1;
    await app.database.query(
      `INSERT INTO tranche (id, funder_organization_id, grant_id, number, planned_minor, planned_on)
       VALUES ($1, $2, $3, $4, 100, '2026-01-01')`,
      [id, foundation.id, grant, 40 + tranches],
    );
    return id;
  };
  let agreements = 0;
  const anAward = () => ({
    path: '/api/grants',
    body: {
      cohortId: cohort,
      agreementNo: `A-${(agreements += 1)}`,
      title: '资助',
      currency: 'CNY',
      amount: '100',
      awardedOn: '2026-01-01',
    },
  });
  const read = (path: string) => () => ({ path });
  const open = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const ofThose = { nobody: 401, stranger: 404, withoutRight: 200, allowed: 200 };
  const officers = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 201 };
  return {
    stranger: await app.aMember(elsewhere, 'program-officer'),
    withoutRight: await app.aMember(foundation, 'organization-admin'),
    allowed,
    rows: [
      { operation: 'GET /api/programmes', request: read('/api/programmes'), ...open },
      { operation: 'GET /api/cohorts', request: read('/api/cohorts'), ...open },
      { operation: 'GET /api/cohorts/{id}', request: read(`/api/cohorts/${cohort}`), ...ofThose },
      { operation: 'GET /api/grants', request: read('/api/grants'), ...open },
      { operation: 'GET /api/grants/totals', request: read('/api/grants/totals'), ...open },
      { operation: 'GET /api/grants/in-hands', request: read('/api/grants/in-hands'), ...open },
      { operation: 'GET /api/grants/{id}', request: read(`/api/grants/${grant}`), ...ofThose },
      {
        operation: 'POST /api/programmes',
        request: () => ({ path: '/api/programmes', body: { name: '新项目', startsOn: '2026-01-01' } }),
        ...officers,
        // Any foundation may begin a programme of its own.
        stranger: 201,
      },
      {
        operation: 'POST /api/cohorts',
        request: () => ({
          path: '/api/cohorts',
          body: { programmeId: programme, name: '第四批', startsOn: '2026-01-01', organizationIds: [member.id] },
        }),
        ...officers,
      },
      { operation: 'POST /api/grants', request: anAward, ...officers },
      {
        operation: 'POST /api/grants/{id}/tranches',
        request: () => ({ path: `/api/grants/${grant}/tranches`, body: { amount: '1', plannedOn: '2026-01-01' } }),
        ...officers,
      },
      {
        operation: 'POST /api/tranches/{id}/payment',
        request: async () => ({
          path: `/api/tranches/${await aTranche()}/payment`,
          body: { paidOn: '2026-01-02' },
          version: 1,
        }),
        ...officers,
      },
    ],
  };
};

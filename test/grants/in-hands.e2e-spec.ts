import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

interface Tranche {
  id: string;
  number: number;
  grantId: string;
  grantTitle: string;
  plannedMinor: number;
  currency: string;
  overdue: boolean;
  allowedActions: string[];
}
interface Grant {
  id: string;
  tranches: { id: string; version: number }[];
}

let app: TestApp;
let foundation: TestOrganization;
let partner: TestOrganization;
let officer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  foundation = await app.anOrganization({ kind: 'foundation' });
  partner = await app.anOrganization();
  officer = await app.aMember(foundation, 'program-officer');
});
afterAll(() => app.close());

const chinaToday = (days = 0): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

async function aCohort(by: TestClient): Promise<string> {
  const programme = await by.post<{ id: string }>('/api/programmes', { name: '为老服务', startsOn: '2024-01-01' });
  const cohort = await by.post<{ id: string }>('/api/cohorts', {
    programmeId: programme.body.id,
    name: '第三批伙伴',
    startsOn: '2024-01-01',
    organizationIds: [partner.id],
  });
  expect(cohort.status).toBe(201);
  return cohort.body.id;
}

async function aGrant(by: TestClient, title: string, planned: [string, number][]): Promise<Grant> {
  const answer = await by.post<Grant>('/api/grants', {
    cohortId: await aCohort(by),
    recipientOrganizationId: partner.id,
    agreementNo: title,
    title,
    currency: 'CNY',
    amount: '1000000',
    awardedOn: '2024-01-05',
    tranches: planned.map(([amount, days]) => ({ amount, plannedOn: chinaToday(days) })),
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

const inHands = (client: TestClient) => client.get<{ items: Tranche[] }>('/api/grants/in-hands');

it('lists what the foundation has to pay within thirty days over all its grants, the earliest first', async () => {
  expect(await inHands(officer)).toMatchObject({ status: 200, body: { items: [] } });
  const elders = await aGrant(officer, '社区老人关爱', [
    ['400000.01', -3],
    ['100', 30],
    ['200', 31],
  ]);
  const carers = await aGrant(officer, '照顾者支持', [['500', 0]]);
  const { body } = await inHands(officer);
  expect(body.items.map(({ grantId, number, overdue }) => [grantId, number, overdue])).toEqual([
    [elders.id, 1, true],
    [carers.id, 1, false],
    [elders.id, 2, false],
  ]);
  expect(body.items[0]).toMatchObject({
    grantTitle: '社区老人关爱',
    plannedMinor: 40_000_001,
    currency: 'CNY',
    allowedActions: ['plan-tranche', 'pay-tranche'],
  });

  const [first] = elders.tranches;
  const paid = await officer.post(
    `/api/tranches/${first.id}/payment`,
    { paidOn: chinaToday() },
    { version: first.version },
  );
  expect(paid.status).toBe(201);
  expect((await inHands(officer)).body.items.map(({ grantId }) => grantId)).toEqual([carers.id, elders.id]);
});

it('is for the foundation that gives: its head may look, a partner who receives and other foundations find nothing', async () => {
  const grant = await aGrant(officer, '夜间陪伴', [['300', 1]]);
  const head = await inHands(await app.aMember(foundation, 'organization-admin'));
  expect(head.body.items.find(({ grantId }) => grantId === grant.id)).toMatchObject({ allowedActions: [] });

  const other = await app.aMember(await app.anOrganization({ kind: 'foundation' }), 'program-officer');
  const theirs = await aGrant(other, '别家的资助', [['300', 1]]);
  expect((await inHands(other)).body.items.map(({ grantId }) => grantId)).toEqual([theirs.id]);
  expect((await inHands(officer)).body.items.map(({ grantId }) => grantId)).not.toContain(theirs.id);
  expect((await inHands(await app.aMember(partner, 'organization-admin'))).body.items).toEqual([]);
  expect((await inHands(await app.aMember(partner, 'worker'))).status).toBe(403);
});

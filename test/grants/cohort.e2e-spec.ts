import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventDelivery } from '@app/events';
import { newId } from '@app/kernel';
import { WorkerModule } from '../../apps/worker/worker.module';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

interface Count {
  kind: 'exact' | 'about' | 'few';
  value: number | null;
}
interface Tranche {
  id: string;
  number: number;
  plannedMinor: number;
  plannedOn: string;
  paidMinor: number | null;
  paidOn: string | null;
  version: number;
}
interface Happened {
  quarters: string[];
  referrals: {
    needs: { code: string; count: Count }[];
    ways: { code: string; count: Count }[];
    cells: { need: string; way: string; count: Count }[];
    total: Count;
  };
  sessions: { kind: string; times: number; participants: Count }[];
  attendances: Count;
}
interface Grant {
  id: string;
  title: string;
  money: Record<'amountMinor' | 'plannedMinor' | 'paidMinor' | 'dueMinor' | 'remainingMinor', number>;
  tranches: Tranche[];
  budgetLines: { name: string; amountMinor: number }[];
  happened: Happened;
  allowedActions: string[];
  recipientKind: string;
}
interface Cohort {
  id: string;
  name: string;
  organizations: { id: string; name: string }[];
  waiting: (Tranche & { grantId: string; overdue: boolean })[];
  money: { currency: string; grants: number; amountMinor: number; paidMinor: number }[];
  grants: Grant[];
  happened: Happened;
  allowedActions: string[];
}

let app: TestApp;
let worker: INestApplicationContext;
let foundation: TestOrganization;
let support: TestOrganization;
let first: TestOrganization;
let second: TestOrganization;
let officer: TestClient;
let facilitator: TestClient;
let memberWorker: TestClient;
let stranger: TestClient;
let strangeOfficer: TestClient;

const chinaToday = (days = 0): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startTestApp();
  worker = await NestFactory.createApplicationContext(WorkerModule.with(app.database.config, { starts: false }), {
    logger: false,
  });
  foundation = await app.anOrganization({ kind: 'foundation', name: '示例基金会' });
  support = await app.anOrganization({ kind: 'support-agency', name: '示例支持机构' });
  first = await app.anOrganization({ name: '暖檐社工服务中心' });
  second = await app.anOrganization({ name: '安宁陪伴社' });
  officer = await app.aMember(foundation, 'program-officer');
  facilitator = await app.aMember(support, 'facilitator');
  memberWorker = await app.aMember(first, 'worker');
  stranger = await app.aMember(await app.anOrganization(), 'worker');
  strangeOfficer = await app.aMember(await app.anOrganization({ kind: 'foundation' }), 'program-officer');
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

async function aCohort(): Promise<Cohort> {
  const programme = await officer.post<{ id: string }>('/api/programmes', { name: '为老服务', startsOn: '2024-01-01' });
  expect(programme.status).toBe(201);
  const cohort = await officer.post<Cohort>('/api/cohorts', {
    programmeId: programme.body.id,
    name: '第三批伙伴',
    startsOn: '2024-01-01',
    supportOrganizationId: support.id,
    organizationIds: [first.id, second.id],
  });
  expect(cohort.status).toBe(201);
  return cohort.body;
}

let agreements = 0;
async function aGrant(cohort: Cohort, change: Record<string, unknown> = {}): Promise<Grant> {
  agreements += 1;
  const answer = await officer.post<Grant>('/api/grants', {
    cohortId: cohort.id,
    agreementNo: `2024-YC-${agreements}`,
    title: '社区老人关爱',
    restrictedPurpose: '只用于社区老人关爱',
    currency: 'CNY',
    amount: '1,200,000.00',
    awardedOn: '2024-01-05',
    ...change,
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

/** What a referral or a session would have told: an event of its organisations, then its handlers. */
async function tell(
  type: string,
  subjectId: string,
  organizationId: string,
  data: Record<string, unknown>,
): Promise<void> {
  await app.database.query(
    `INSERT INTO outbox (id, type, subject_id, organization_ids, data) VALUES ($1, $2, $3, $4, $5)`,
    [
      newId(),
      type,
      subjectId,
      [organizationId, second.id],
      JSON.stringify({ sourceOrganizationId: organizationId, organizationId, ...data }),
    ],
  );
}
const handleAll = (): Promise<number> => worker.get(EventDelivery).drain();

async function referrals(count: number, data: Record<string, unknown>, organizationId = first.id): Promise<void> {
  for (let made = 0; made < count; made += 1)
    await tell('referral.accepted', newId(), organizationId, {
      needCode: 'home-visit',
      mode: 'full-transfer',
      status: 'accepted',
      urgency: 'routine',
      occurredOn: '2026-02-10',
      ...data,
    });
}

describe('a cohort and its grants', () => {
  it('is made by the foundation, paid tranche by tranche, and adds up to the fen', async () => {
    const cohort = await aCohort();
    expect(cohort.organizations.map(({ name }) => name)).toEqual(['安宁陪伴社', '暖檐社工服务中心']);
    const grant = await aGrant(cohort, {
      budgetLines: [
        { name: '人力', amount: '540000' },
        { name: '活动', amount: '660000.00' },
      ],
      tranches: [
        { amount: '400000.01', plannedOn: chinaToday(-2), condition: '协议生效' },
        { amount: '799999.99', plannedOn: chinaToday(40) },
      ],
    });
    expect(grant.recipientKind).toBe('cohort');
    expect(grant.money).toEqual({
      amountMinor: 120_000_000,
      plannedMinor: 120_000_000,
      paidMinor: 0,
      dueMinor: 40_000_001,
      remainingMinor: 120_000_000,
    });
    const before = (await officer.get<Cohort>(`/api/cohorts/${cohort.id}`)).body;
    expect(before.waiting).toMatchObject([{ grantId: grant.id, number: 1, overdue: true }]);

    const [tranche] = grant.tranches;
    const pay = (client: TestClient, body: Record<string, unknown>, call = {}) =>
      client.post<Grant>(`/api/tranches/${tranche.id}/payment`, body, { version: 1, ...call });
    expect(await pay(officer, { paidOn: chinaToday() }, { version: undefined })).toMatchObject({ status: 428 });
    expect(await pay(officer, { paidOn: chinaToday() }, { version: 7 })).toMatchObject({ status: 412 });
    expect(await pay(officer, { paidOn: chinaToday(1) })).toMatchObject({
      status: 422,
      body: { code: 'paid-in-the-future' },
    });
    expect(await pay(officer, { paidOn: chinaToday(), amount: '400000.02' })).toMatchObject({ status: 422 });
    const key = newId();
    const paid = await pay(officer, { paidOn: chinaToday() }, { key });
    expect(paid).toMatchObject({
      status: 201,
      body: { money: { paidMinor: 40_000_001, remainingMinor: 79_999_999, dueMinor: 0 } },
    });
    const again = await pay(officer, { paidOn: chinaToday() }, { key });
    expect([again.status, again.body]).toEqual([201, paid.body]);
    expect(await pay(officer, { paidOn: chinaToday() }, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'already-paid' },
    });
    expect((await officer.get<Cohort>(`/api/cohorts/${cohort.id}`)).body).toMatchObject({
      waiting: [],
      money: [{ currency: 'CNY', grants: 1, amountMinor: 120_000_000, paidMinor: 40_000_001 }],
    });
  });

  it('pays a tranche once when two officers press at the same moment', async () => {
    const cohort = await aCohort();
    const grant = await aGrant(cohort, { tranches: [{ amount: '5', plannedOn: '2026-01-01' }] });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        officer.post(`/api/tranches/${grant.tranches[0].id}/payment`, { paidOn: '2026-01-02' }, { version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it.each([
    [{ amount: '12.345' }, 400, 'amount-too-precise'],
    [{ amount: '0' }, 422, 'amount-not-positive'],
    [{ amount: '-5' }, 422, 'amount-not-positive'],
    [{ currency: 'RMB' }, 422, 'currency-unknown'],
    [{ amount: '100', tranches: [{ amount: '100.01', plannedOn: '2026-01-01' }] }, 422, 'planned-above-award'],
    [{ amount: '100', budgetLines: [{ name: '人力', amount: '99' }] }, 422, 'budget-is-not-the-award'],
    [{ startsOn: '2026-02-01', endsOn: '2026-01-01' }, 422, 'ends-before-it-starts'],
    [{ recipientOrganizationId: newId() }, 422, 'recipient-not-in-cohort'],
    [{ cohortId: newId() }, 404, 'not-found'],
    [{ amount: 100 }, 400, 'validation-failed'],
    [{ agreementNo: null }, 400, 'validation-failed'],
    [{ surprise: 1 }, 400, 'validation-failed'],
  ])('refuses an award with %j', async (change, status, code) => {
    const cohort = await aCohort();
    const body = {
      cohortId: cohort.id,
      agreementNo: 'N',
      title: 'T',
      currency: 'CNY',
      amount: '100',
      awardedOn: '2026-01-01',
    };
    expect(await officer.post('/api/grants', { ...body, ...change })).toMatchObject({ status, body: { code } });
  });

  it('refuses a second agreement of the same number, and partners who cannot act', async () => {
    const cohort = await aCohort();
    const grant = {
      cohortId: cohort.id,
      agreementNo: 'twice',
      title: 'T',
      currency: 'CNY',
      amount: '1',
      awardedOn: '2026-01-01',
    };
    expect((await officer.post('/api/grants', grant)).status).toBe(201);
    expect(await officer.post('/api/grants', grant)).toMatchObject({ status: 409 });
    const listed = await app.anOrganization({ kind: 'listed' });
    const programme = (await officer.post<{ id: string }>('/api/programmes', { name: 'P', startsOn: '2024-01-01' }))
      .body;
    const ask = { programmeId: programme.id, name: 'C', startsOn: '2024-01-01', organizationIds: [listed.id] };
    expect(await officer.post('/api/cohorts', ask)).toMatchObject({
      status: 422,
      body: { code: 'partner-not-a-member' },
    });
  });
});

describe('who sees it', () => {
  it('shows a cohort to its foundation, support agency and members, and to nobody else', async () => {
    const cohort = await aCohort();
    const grant = await aGrant(cohort, { recipientOrganizationId: first.id });
    const other = await app.aMember(second, 'worker');
    const seen = async (client: TestClient, path: string) => (await client.get(path)).status;
    expect(
      await Promise.all(
        [officer, facilitator, memberWorker, other].map((one) => seen(one, `/api/cohorts/${cohort.id}`)),
      ),
    ).toEqual([200, 200, 200, 200]);
    // A grant belongs to its recipient; a fellow member of the cohort sees the cohort, not the neighbour's agreement.
    expect(
      await Promise.all([officer, facilitator, memberWorker, other].map((one) => seen(one, `/api/grants/${grant.id}`))),
    ).toEqual([200, 200, 200, 404]);
    for (const path of [`/api/cohorts/${cohort.id}`, `/api/grants/${grant.id}`])
      for (const one of [stranger, strangeOfficer]) {
        const unknown = await one.get(path.replace(/[^/]+$/, newId()));
        const hidden = await one.get(path);
        expect([hidden.status, hidden.body.code]).toEqual([404, unknown.body.code]);
      }
    expect((await stranger.get<{ items: unknown[] }>('/api/cohorts')).body.items).toEqual([]);
    expect((await stranger.get<{ items: unknown[] }>('/api/programmes')).body.items).toEqual([]);
    expect((await stranger.get<{ items: unknown[] }>('/api/grants')).body.items).toEqual([]);
    const usable = await memberWorker.get<{ items: Grant[] }>('/api/grants?scope=usable');
    expect(usable.body.items.map(({ id }) => id)).toContain(grant.id);
    expect((await officer.get<{ items: Grant[] }>('/api/grants?scope=usable')).body.items).toEqual([]);
    expect((await officer.get<Cohort>(`/api/cohorts/${cohort.id}`)).body.allowedActions).toEqual(['award-grant']);
    expect((await facilitator.get<Cohort>(`/api/cohorts/${cohort.id}`)).body.allowedActions).toEqual([]);
  });

  it('lets only a programme officer of the giving foundation write', async () => {
    const cohort = await aCohort();
    const grant = await aGrant(cohort, { tranches: [{ amount: '5', plannedOn: '2026-01-01' }] });
    const pay = `/api/tranches/${grant.tranches[0].id}/payment`;
    const body = { paidOn: '2026-01-02' };
    expect((await memberWorker.post(pay, body, { version: 1 })).status).toBe(403);
    expect((await facilitator.post(pay, body, { version: 1 })).status).toBe(403);
    expect((await strangeOfficer.post(pay, body, { version: 1 })).status).toBe(404);
    expect(
      (await strangeOfficer.post(`/api/grants/${grant.id}/tranches`, { amount: '1', plannedOn: '2026-01-01' })).status,
    ).toBe(404);
    const misplaced = await app.aMember(first, 'program-officer');
    expect((await misplaced.post(pay, body, { version: 1 })).status).not.toBe(201);
    expect((await misplaced.post('/api/programmes', { name: 'P', startsOn: '2024-01-01' })).status).toBe(403);
    expect((await officer.get<Grant>(`/api/grants/${grant.id}`)).body.money.paidMinor).toBe(0);
  });

  it('gives a funder counts, and no row behind them, even by SQL', async () => {
    for (const role of ['app_funder', 'app_member', 'app_community'])
      for (const table of ['grant_happening', 'import_record'])
        expect(await app.database.query(`SELECT has_table_privilege($1, $2, 'SELECT') AS may`, [role, table])).toEqual([
          { may: false },
        ]);
  });
});

describe('what happened', () => {
  it('is derived from events, each counted once, the newest state kept', async () => {
    const cohort = await aCohort();
    const grant = await aGrant(cohort);
    await referrals(6, { grantId: grant.id });
    await referrals(2, { grantId: grant.id, mode: 'joint-service' });
    const changing = newId();
    const state = (type: string, status: string) =>
      tell(type, changing, first.id, {
        grantId: grant.id,
        needCode: 'grief-support',
        mode: 'consultation',
        status,
        occurredOn: '2026-02-01',
      });
    await state('referral.sent', 'requested');
    await handleAll();
    expect((await officer.get<Grant>(`/api/grants/${grant.id}`)).body.happened.referrals.cells).toEqual([
      { need: 'home-and-falls', way: 'full-transfer', count: { kind: 'exact', value: 6 } },
      { need: 'home-and-falls', way: 'joint-service', count: { kind: 'few', value: null } },
      { need: 'grief-and-company', way: 'waiting', count: { kind: 'few', value: null } },
    ]);
    await state('referral.accepted', 'accepted');
    await tell('live-session.closed', newId(), first.id, {
      grantId: grant.id,
      kind: 'partner-meeting',
      participants: 13,
      occurredOn: '2026-02-20',
    });
    await handleAll();
    const { happened } = (await officer.get<Cohort>(`/api/cohorts/${cohort.id}`)).body;
    expect(happened).toMatchObject({
      quarters: ['2026-Q1'],
      sessions: [{ kind: 'partner-meeting', times: 1, participants: { kind: 'exact', value: 13 } }],
      referrals: { total: { kind: 'about', value: 10 } },
    });
    expect(happened.referrals.ways.map(({ code }) => code)).toEqual(['full-transfer', 'joint-service', 'consultation']);
    expect(
      (await officer.get<Cohort>(`/api/cohorts/${cohort.id}?quarter=2026-Q2`)).body.happened.referrals.total,
    ).toEqual({ kind: 'exact', value: 0 });
    expect((await officer.get(`/api/cohorts/${cohort.id}?quarter=2026-02`)).status).toBe(400);
    expect((await officer.get(`/api/cohorts/${cohort.id}?grantId=${newId()}`)).status).toBe(404);

    await tell('referral.grant-chosen', changing, first.id, {
      grantId: null,
      needCode: 'grief-support',
      mode: 'consultation',
      status: 'accepted',
      occurredOn: '2026-02-01',
    });
    await handleAll();
    const after = (await officer.get<Grant>(`/api/grants/${grant.id}`)).body.happened.referrals;
    expect(after.needs.map(({ code }) => code)).toEqual(['home-and-falls']);
  });

  it('prints no count of persons between one and four, anywhere on the pages of a funder', async () => {
    const cohort = await aCohort();
    const [one, two] = [await aGrant(cohort, { recipientOrganizationId: first.id }), await aGrant(cohort)];
    await referrals(3, { grantId: one.id });
    await referrals(9, { grantId: two.id });
    await referrals(1, { grantId: two.id, needCode: 'dementia-support', occurredOn: '2026-05-01' });
    await tell('live-session.closed', newId(), first.id, {
      grantId: two.id,
      kind: 'learning-group',
      participants: 4,
      occurredOn: '2026-02-20',
    });
    await handleAll();
    const pages = [
      `/api/cohorts/${cohort.id}`,
      `/api/cohorts/${cohort.id}?quarter=2026-Q1`,
      `/api/cohorts/${cohort.id}?quarter=2026-Q2&grantId=${two.id}`,
      `/api/cohorts/${cohort.id}?grantId=${one.id}`,
      `/api/grants/${one.id}`,
      `/api/grants/${two.id}?quarter=2026-Q2`,
    ];
    for (const page of pages) {
      const { happened } = (await officer.get<Cohort>(page)).body;
      const counts = [
        happened.referrals.total,
        happened.attendances,
        ...[...happened.referrals.cells, ...happened.referrals.needs, ...happened.referrals.ways].map(
          ({ count }) => count,
        ),
        ...happened.sessions.map(({ participants }) => participants),
      ];
      for (const { kind, value } of counts) {
        expect(kind === 'few' ? value === null : value === 0 || value! >= 5).toBe(true);
        if (kind === 'about') expect(value! % 5).toBe(0);
      }
    }
    // 12 people in one cell of the cohort, 9 of them under one grant: exact numbers would say that the other has 3.
    const cells = (await officer.get<Cohort>(pages[0])).body.happened.referrals.cells;
    expect(cells.find(({ need }) => need === 'home-and-falls')?.count).toEqual({ kind: 'about', value: 10 });
  });

  it('ignores a grant that its owner may not use', async () => {
    const cohort = await aCohort();
    const grant = await aGrant(cohort, { recipientOrganizationId: second.id });
    const outsider = await app.anOrganization();
    await referrals(7, { grantId: grant.id }, outsider.id);
    await referrals(6, { grantId: newId() });
    await handleAll();
    expect((await officer.get<Grant>(`/api/grants/${grant.id}`)).body.happened.referrals.total).toEqual({
      kind: 'exact',
      value: 0,
    });
  });

  it('handles an event twice without counting twice', async () => {
    const cohort = await aCohort();
    const grant = await aGrant(cohort);
    await referrals(5, { grantId: grant.id });
    await handleAll();
    await app.database.query(
      `UPDATE outbox SET done_at = NULL, published_at = NULL, retry_at = NULL WHERE data->>'grantId' = $1`,
      [grant.id],
    );
    await app.database.query(
      `DELETE FROM processed_event WHERE event_id IN (SELECT id FROM outbox WHERE data->>'grantId' = $1)`,
      [grant.id],
    );
    await handleAll();
    expect((await officer.get<Grant>(`/api/grants/${grant.id}`)).body.happened.referrals.total).toEqual({
      kind: 'exact',
      value: 5,
    });
  });
});

it('keeps totals apart by currency, and pages through grants', async () => {
  const cohort = await aCohort();
  await aGrant(cohort, { currency: 'JPY', amount: '5000' });
  await aGrant(cohort, { currency: 'GBP', amount: '0.07' });
  const totals = (await officer.get<{ mine: { currency: string; amount: string }[] }>('/api/grants/totals')).body.mine;
  expect(totals.map(({ currency }) => currency)).toEqual(['CNY', 'GBP', 'JPY']);
  expect(totals.slice(1).map(({ amount }) => amount)).toEqual(['0.07', '5,000']);
  const seen = new Set<string>();
  let next: string | null = null;
  do {
    const page: { items: Grant[]; next: string | null } = (
      await officer.get<{ items: Grant[]; next: string | null }>(`/api/grants?limit=3${next ? `&after=${next}` : ''}`)
    ).body;
    page.items.forEach(({ id }) => expect(seen.has(id)).toBe(false));
    page.items.forEach(({ id }) => seen.add(id));
    next = page.next;
  } while (next);
  const [{ count }] = await app.database.query<{ count: string }>('SELECT count(*) FROM grant_agreement');
  expect(seen.size).toBe(Number(count));
});

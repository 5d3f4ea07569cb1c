import { newId } from '@app/kernel';
import { aDraft, aReferral, good, twoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';

interface Report {
  id: string;
  reporterName: string;
  seen: string;
  isReported: boolean;
  minutes: number;
  calls: { toWhom: string; number: string | null; answer: string | null }[];
  code?: string;
}

let app: TestApp;
let reporter: TestClient;
let colleague: TestClient;
let supervisor: TestClient;
let admin: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  const [own, other] = [await app.anOrganization(), await app.anOrganization()];
  reporter = await app.aMember(own, 'worker', '社工乙');
  colleague = await app.aMember(own, 'worker', '社工丙');
  supervisor = await app.aMember(own, 'supervisor', '督导甲');
  admin = await app.aMember(own, 'organization-admin', '负责人甲');
  stranger = await app.aMember(other, 'supervisor', '督导丙');
});
afterAll(() => app.close());

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const report = (change: object = {}) => ({
  discoveredAt: minutesAgo(90),
  seenKinds: ['injury'],
  seenBy: 'self',
  seen: '左臂有新的瘀青MARKERSEEN',
  safety: 'not-safe',
  safetyNote: '晚上要回到同一个家MARKERSAFETY',
  ...change,
});
const file = (client: TestClient, change: object = {}) => client.post<Report>('/api/mandatory-reports', report(change));

describe('a mandatory report', () => {
  it('is filed in one step: no consent, no guardian, no case needed; its clock runs from the discovery', async () => {
    const filed = good(await file(reporter), 201);
    expect(filed).toMatchObject({ reporterName: '社工乙', isReported: false, calls: [] });
    expect(filed.minutes).toBeGreaterThanOrEqual(90);
    const called = good(
      await reporter.post<Report>(`/api/mandatory-reports/${filed.id}/calls`, {
        toWhom: 'police',
        calledAt: minutesAgo(80),
        number: '110-2026-1123-7',
        answer: '已派警',
      }),
    );
    expect(called).toMatchObject({ isReported: true, minutes: 10 });
    expect(called.calls).toMatchObject([{ toWhom: 'police', number: '110-2026-1123-7', answer: '已派警' }]);
  });

  it('shows who reported to the responsible people of the organisation and to nobody else', async () => {
    const { id } = good(await file(reporter), 201);
    for (const allowed of [reporter, supervisor, admin])
      expect(good(await allowed.get<Report>(`/api/mandatory-reports/${id}`)).reporterName).toBe('社工乙');
    for (const other of [colleague, stranger]) {
      expect((await other.get(`/api/mandatory-reports/${id}`)).status).toBe(404);
      expect(
        (await other.post(`/api/mandatory-reports/${id}/calls`, { toWhom: 'police', calledAt: minutesAgo(1) })).status,
      ).toBe(404);
      const list = good(await other.get<{ items: Report[] }>('/api/mandatory-reports'));
      expect(list.items.map((one) => one.id)).not.toContain(id);
    }
    expect((await reporter.get(`/api/mandatory-reports/${newId()}`)).status).toBe(404);
    const all = good(await supervisor.get<{ items: Report[] }>('/api/mandatory-reports?limit=100'));
    expect(all.items.map((one) => one.id)).toContain(id);
  });

  it('lists one’s own by pages', async () => {
    const ids = [good(await file(admin), 201).id, good(await file(admin), 201).id];
    const first = good(await admin.get<{ items: Report[]; next: string }>('/api/mandatory-reports?limit=1'));
    const second = good(
      await admin.get<{ items: Report[] }>(`/api/mandatory-reports?limit=1&after=${encodeURIComponent(first.next)}`),
    );
    expect([second.items[0].id, first.items[0].id]).toEqual(ids);
  });

  it.each([
    ['from the future', { discoveredAt: minutesAgo(-60) }, 422, 'report-discovered-in-future'],
    ['without what was seen', { seenKinds: [] }, 422, 'report-kind-missing'],
    [
      'called before it was discovered',
      { call: { toWhom: 'police', calledAt: minutesAgo(200) } },
      422,
      'report-call-before-discovery',
    ],
    ['about a person of nobody', { personId: newId() }, 404, undefined],
    ['with a consent', { consentId: newId() }, 400, undefined],
    ['without words', { seen: ' ' }, 400, undefined],
  ] as [string, object, number, string | undefined][])('%s is refused', async (_, change, status, code) => {
    const answer = await file(reporter, change);
    expect(answer.status).toBe(status);
    if (code) expect(answer.body.code).toBe(code);
  });

  it('leaves no word, no number and no reporter open in the database or in the event', async () => {
    const { id } = good(
      await file(reporter, { call: { toWhom: 'child-line', calledAt: minutesAgo(5), number: 'MARKERNUMBER' } }),
      201,
    );
    const [{ rows }] = (await app.database.query(
      `SELECT (SELECT jsonb_agg(to_jsonb(r)) FROM mandatory_report r)::text || (SELECT jsonb_agg(to_jsonb(c)) FROM mandatory_report_call c)::text AS rows`,
    )) as unknown as { rows: string }[];
    for (const marker of ['MARKERSEEN', 'MARKERSAFETY', 'MARKERNUMBER', '社工乙']) {
      expect(rows).not.toContain(marker);
      expect(rows).not.toContain(Buffer.from(marker).toString('hex'));
    }
    const events = (await app.database.query(`SELECT type, data, organization_ids FROM outbox WHERE subject_id = $1`, [
      id,
    ])) as unknown as { type: string; data: object }[];
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ type: 'mandatory-report.filed', data: { reported: true } });
    expect(JSON.stringify(events)).not.toContain(reporter.account!.id);
  });
});

describe('the referral a report names', () => {
  it('is one its organisation is a party of, on either side; any other is not found and nothing is filed', async () => {
    const network = await twoOrganizations(app);
    const { id } = await aReferral(network, 'requested');
    const draft = await aDraft(network);
    for (const party of [network.worker, network.intake]) {
      const filed = good(await file(party, { referralId: id }), 201);
      expect(good(await party.get<{ referralId: string }>(`/api/mandatory-reports/${filed.id}`)).referralId).toBe(id);
    }
    good(await file(network.worker, { referralId: draft.id }), 201);
    expect((await file(network.intake, { referralId: draft.id })).status).toBe(404);
    for (const other of [network.stranger, reporter])
      for (const referralId of [id, newId()]) expect((await file(other, { referralId })).status).toBe(404);
    expect(good(await network.stranger.get<{ items: Report[] }>('/api/mandatory-reports')).items).toEqual([]);
  });
});

import { standingAt } from '../referrals/support/machine';
import {
  aReferral,
  good,
  identity,
  newCode,
  step,
  twoOrganizations,
  type TwoOrganizations,
} from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';

interface Page {
  id: string;
  happened: {
    referrals: { total: unknown; cells: { need: string; way: string; count: unknown }[] };
    sessions: { kind: string; times: number }[];
  };
}

let app: TestApp;
let worker: TestWorker;
let officer: TestClient;
let facilitator: TestClient;
let support: TestOrganization;
let network: TwoOrganizations;
let cohort: string;
let grant: string;

/** Job three over HTTP alone: a foundation, its cohort, and work that others do and tell under its grant. */
beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
  network = await twoOrganizations(app);
  officer = await app.aMember(await app.anOrganization({ kind: 'foundation' }), 'program-officer', '项目官员乙');
  support = await app.anOrganization({ kind: 'support-agency' });
  facilitator = await app.aMember(support, 'facilitator');
  const programme = await officer.post<Page>('/api/programmes', { name: '为老服务', startsOn: '2024-01-01' });
  const opened = await officer.post<Page>('/api/cohorts', {
    programmeId: good(programme, 201).id,
    name: '第三批伙伴',
    startsOn: '2024-01-01',
    supportOrganizationId: support.id,
    organizationIds: [network.source.id, network.target.id],
  });
  cohort = good(opened, 201).id;
  const awarded = await officer.post<Page>('/api/grants', {
    cohortId: cohort,
    agreementNo: '2024-YC-01',
    title: '社区老人关爱',
    currency: 'CNY',
    amount: '1200000.00',
    awardedOn: '2024-01-05',
    tranches: [{ amount: '400000', plannedOn: '2024-02-01' }],
  });
  grant = good(awarded, 201).id;
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

it('follows real referrals and a real session as sums, and never meets a person', async () => {
  for (let made = 0; made < 6; made += 1) await aReferral(network, 'accepted', { grantId: grant });
  await aReferral(network, 'completed', { grantId: grant, mode: 'consultation' });
  await aReferral(network, 'requested', { grantId: grant });
  await aReferral(network, 'rejected', { grantId: grant, needCode: 'legal-advice' });
  await aReferral(network, 'accepted');
  const meeting = await facilitator.post<Page>('/api/live-sessions', {
    template: 'partner-meeting',
    title: '伙伴见面会，第 1 次',
    startsAt: '2026-12-01T06:00:00Z',
    grantId: grant,
  });
  const { id } = good(meeting, 201);
  good(await facilitator.post(`/api/live-sessions/${id}/open`));
  good(await facilitator.post(`/api/live-sessions/${id}/close`));
  await worker.drain();

  const few = { kind: 'few', value: null };
  const pages = [`/api/cohorts/${cohort}`, `/api/grants/${grant}`];
  for (const path of pages) {
    const { happened } = good(await officer.get<Page>(path));
    expect(happened.referrals.cells).toEqual([
      { need: 'home-and-falls', way: 'full-transfer', count: { kind: 'exact', value: 6 } },
      { need: 'home-and-falls', way: 'consultation', count: few },
      { need: 'home-and-falls', way: 'waiting', count: few },
      { need: 'guardianship-and-law', way: 'not-taken', count: few },
    ]);
    expect(happened.sessions).toMatchObject([{ kind: 'partner-meeting', times: 1 }]);
  }

  const said = await Promise.all(
    [...pages, '/api/cohorts', '/api/grants', '/api/grants/totals', '/api/programmes'].map(async (path) =>
      JSON.stringify((await officer.get(path)).body),
    ),
  );
  for (const value of Object.values(identity)) expect(said.join('\n')).not.toContain(value);
  const rows = await app.database.query<{ row: string }>('SELECT to_jsonb(h)::text AS row FROM grant_happening h');
  for (const value of Object.values(identity)) expect(rows.map(({ row }) => row).join('\n')).not.toContain(value);
});

it('refuses a funder the cases themselves', async () => {
  const list = await officer.get<{ items?: unknown[] }>('/api/referrals?box=in');
  expect(list.status === 403 || list.body.items?.length === 0).toBe(true);
});

it('an end that is no completion is one that was not taken, and a mistake has not happened', async () => {
  const need = { grantId: grant, needCode: 'domestic-violence' };
  const ends = ['failed', 'cancelled', 'received consent-paused', 'entered-in-error', 'completed outcome-disputed'];
  const standings = [];
  for (const end of ends) standings.push(await standingAt(network, end, { ...need, personCode: newCode() }));
  const paused = standings[2];
  good(await step(network.intake, paused.id, 'attest-deletion', { deletionConfirmed: true }));
  await worker.drain();
  const happened = await app.database.query<{ status: string; times: number }>(
    `SELECT status, count(*)::int AS times FROM grant_happening
     WHERE grant_id = $1 AND need_code = 'domestic-violence' GROUP BY 1 ORDER BY 1`,
    [grant],
  );
  expect(happened).toEqual([
    { status: 'cancelled', times: 2 },
    { status: 'completed', times: 1 },
    { status: 'entered-in-error', times: 1 },
    { status: 'failed', times: 1 },
  ]);
});

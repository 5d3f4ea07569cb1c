import { newId } from '@app/kernel';
import {
  aReferral,
  bodies,
  good,
  readyToSend,
  step,
  twoOrganizations,
  type TwoOrganizations,
} from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { quarterNow } from './quarter-now';

interface Shown {
  kind: string;
  value: number | null;
}

interface Numbers {
  sent: number;
  standings: { kind: string; count: number }[];
  closureRate: number | null;
  times: { kind: string; of: number; median: number | null }[];
  declines: { reason: string; by: string; count: number }[];
  partners: { id: string; name: string; count: number }[];
}

interface Partners {
  items: { id: string; answers: { decided: number; accepted: number } | null }[];
}

interface Network {
  sent: Shown;
  closureRate: number | null;
  times: { kind: string; of: number; median: number | null }[];
  organizations: { id: string; name: string }[];
  flows: { sourceId: string; recipientId: string; count: Shown }[];
}

let app: TestApp;
let network: TwoOrganizations;
let coach: TestClient;
let officer: TestClient;
const quarter = quarterNow();

const own = async (client: TestClient, box: 'in' | 'out'): Promise<Numbers> =>
  good(await client.get<Numbers>(`/api/referral-numbers?quarter=${quarter}&box=${box}`));
const ofNetwork = async (client: TestClient, more = ''): Promise<Network> =>
  good(await client.get<Network>(`/api/referral-numbers/network?quarter=${quarter}${more}`));
const counted = ({ standings }: Numbers): Record<string, number> =>
  Object.fromEntries(standings.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  coach = await app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'facilitator');
  officer = await app.aMember(await app.anOrganization({ kind: 'foundation' }), 'program-officer');
  for (const status of ['requested', 'requested', 'accepted', 'rejected', 'cancelled', 'completed'])
    await aReferral(network, status);
  const closing = await aReferral(network, 'completed');
  await network.worker.get(`/api/referrals/${closing.id}`);
  good(await step(network.worker, closing.id, 'close', bodies.close));
  await readyToSend(network);
}, 60_000);
afterAll(() => app.close());

it('counts what was sent, each in one part, and drafts in none', async () => {
  const out = await own(network.supervisor, 'out');
  expect(out.sent).toBe(7);
  expect(counted(out)).toEqual({ closed: 1, returned: 1, pending: 3, declined: 1, cancelled: 1 });
  expect(out.closureRate).toBe(0.143);
  expect(out.declines).toEqual([{ reason: 'no-capacity', by: 'provider', count: 1 }]);
  expect(out.partners).toEqual([{ id: network.target.id, name: network.target.name, count: 7 }]);
  expect(counted(await own(network.targetSupervisor, 'in'))).toEqual(counted(out));
  expect((await own(network.stranger, 'in')).sent).toBe(0);
});

it('tells the same times as a recount of the raw steps', async () => {
  const recounted = await app.database.query<{ kind: string; hours: number }>(
    `SELECT kind, extract(epoch FROM h.occurred_at - s.occurred_at) / 3600 AS hours
     FROM referral_history s
     CROSS JOIN (VALUES ('acknowledge', '{received,accepted,rejected}'::text[]), ('accept', '{accepted}'),
       ('first-contact', '{in-progress}'), ('complete', '{completed}')) AS wanted (kind, statuses)
     CROSS JOIN LATERAL (SELECT min(h.occurred_at) AS occurred_at FROM referral_history h
       WHERE h.task_id = s.task_id AND h.to_status = ANY (wanted.statuses)) h
     WHERE s.step = 'send' AND h.occurred_at IS NOT NULL`,
  );
  const { times } = await own(network.supervisor, 'out');
  for (const { kind, of, median } of times) {
    const hours = recounted.filter((one) => one.kind === kind).map((one) => Number(one.hours));
    hours.sort((a, b) => a - b);
    const middle = (hours[Math.floor((hours.length - 1) / 2)] + hours[Math.ceil((hours.length - 1) / 2)]) / 2;
    expect([kind, of, median]).toEqual([kind, hours.length, Math.round(middle * 10) / 10]);
  }
});

it('is not changed by a new name or by a person who moved', async () => {
  const before = await own(network.supervisor, 'out');
  await app.database.query(`UPDATE organization SET name = '改了名的机构', short_name = '改了名' WHERE id = $1`, [
    network.target.id,
  ]);
  await app.database.query(`UPDATE person_basic SET area_code = '990100001002', area_name = 'B社区'`);
  const after = await own(network.supervisor, 'out');
  expect({ ...after, partners: [] }).toEqual({ ...before, partners: [] });
  expect(after.partners).toEqual([{ id: network.target.id, name: '改了名', count: 7 }]);
});

it('tells who coaches or funds flows between organisations, and no small one', async () => {
  const other = await twoOrganizations(app);
  await aReferral(other, 'requested');
  for (const client of [coach, officer]) {
    const { flows, sent, closureRate, times } = await ofNetwork(client);
    expect(flows).toContainEqual({
      sourceId: network.source.id,
      recipientId: network.target.id,
      count: { kind: 'exact', value: 7 },
    });
    expect(flows).toContainEqual({
      sourceId: other.source.id,
      recipientId: other.target.id,
      count: { kind: 'few', value: null },
    });
    expect(sent.kind).toBe('about');
    expect(closureRate).toBe(0.125);
    expect(times.find(({ kind }) => kind === 'complete')).toEqual({
      kind: 'complete',
      of: 0,
      median: null,
      ninth: null,
    });
  }
});

it('tells a member nothing of the network, and nobody of a grant that is not theirs', async () => {
  const facilitator = await app.aMember(network.source, 'facilitator');
  expect((await ofNetwork(facilitator)).flows).toEqual([]);
  expect((await ofNetwork(officer, `&grantId=${network.source.id}`)).flows).toEqual([]);
});

it('tells who chooses a partner how it answered others, of enough answers', async () => {
  const serviceId = newId();
  await app.database.query(
    `INSERT INTO service (id, organization_id, name, expertise, area_codes, source)
     VALUES ($1, $2, '入户探访', '{home-visit}', '{}', 'test')`,
    [serviceId, network.target.id],
  );
  const answersTo = async (client: TestClient, need: string) => {
    const { items } = good(await client.get<Partners>(`/api/referrals/partners?need=${need}`));
    return items.find(({ id }) => id === network.target.id)?.answers;
  };
  expect(await answersTo(network.stranger, 'home-visit')).toBeNull();
  await aReferral(network, 'rejected');
  expect(await answersTo(network.stranger, 'home-visit')).toMatchObject({ decided: 5, accepted: 3 });
  expect((await answersTo(network.stranger, 'legal-advice')) ?? null).toBeNull();
});

it('leaves as a file that says who took it out, and runs nothing', async () => {
  await app.database.query(`UPDATE organization SET short_name = '=HYPERLINK("x")' WHERE id = $1`, [network.target.id]);
  const address = `${app.url}/api/referral-numbers/file?quarter=${quarter}&box=out&format=`;
  const get = (format: string) => fetch(address + format, { headers: { cookie: network.supervisor.cookie! } });
  const csv = await (await get('csv')).text();
  expect(csv).toContain('督导甲');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  const xlsx = await get('xlsx');
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(xlsx.headers.get('content-disposition')).toContain(`referrals-${quarter}-out.xlsx`);
  const [{ count }] = await app.database.query<{ count: string }>(
    `SELECT count(*) FROM audit_event WHERE action = 'referral-numbers.exported'`,
  );
  expect(Number(count)).toBe(2);
});

it.each([
  '',
  '?quarter=2026-Q5&box=in',
  '?quarter=2026-Q4',
  '?quarter=2026-Q4&box=both',
  '?quarter=2026-Q4&box=in&grantId=x',
])('refuses %s', async (query) => {
  expect((await network.supervisor.get(`/api/referral-numbers${query}`)).status).toBe(400);
});

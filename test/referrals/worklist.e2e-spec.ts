import { newId } from '@app/kernel';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { aDraft, aReferral, good, twoOrganizations, type Standing, type TwoOrganizations } from './two-organizations';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(async () => {
  await app?.close();
});

interface Page {
  items: { id: string; version: number }[];
  next: string | null;
}
const listed = async (client: TestClient, query: string): Promise<string[]> =>
  good(await client.get<Page>(`/api/referrals?${query}`)).items.map(({ id }) => id);

describe('filters of inbox and outbox', () => {
  let own: TwoOrganizations;
  let requested: Standing;
  let received: Standing;
  let serving: Standing;
  let returned: Standing;
  beforeAll(async () => {
    own = await twoOrganizations(app);
    requested = await aReferral(own, 'requested', { urgency: 'critical' });
    received = await aReferral(own, 'received', { needCode: 'grief-support', serviceCodes: ['grief-support'] });
    serving = await aReferral(own, 'in-progress');
    returned = await aReferral(own, 'completed');
  }, 60_000);

  it.each([
    ['states=requested', () => [requested]],
    ['states=requested,received', () => [requested, received]],
    // What a list shows of a completed referral is its business status.
    ['states=outcome-returned', () => [returned]],
    ['states=completed', () => []],
    ['urgency=critical', () => [requested]],
    ['need=grief-support', () => [received]],
    ['overdue=true', () => []],
    ['waiting=true', () => [requested, received, serving]],
    ['waiting=true&states=in-progress,outcome-returned', () => [serving]],
    ['from=2020-01-01&until=2020-12-31', () => []],
    ['from=2020-01-01', () => [requested, received, serving, returned]],
  ] as [string, () => Standing[]][])('inbox, %s', async (query, expected) => {
    expect((await listed(own.intake, `box=in&${query}`)).sort()).toEqual(
      expected()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('the other organisation, from either side', async () => {
    expect(await listed(own.intake, `box=in&partnerId=${own.source.id}`)).toHaveLength(4);
    expect(await listed(own.intake, `box=in&partnerId=${own.strangers.id}`)).toEqual([]);
    expect(await listed(own.worker, `box=out&partnerId=${own.target.id}`)).toHaveLength(4);
  });

  it('what is overdue, as soon as it is', async () => {
    await app.database.query(`UPDATE referral_task SET due_at = now() - interval '1 minute' WHERE id = $1`, [
      received.id,
    ]);
    expect(await listed(own.intake, 'box=in&overdue=true')).toEqual([received.id]);
    expect(await listed(own.intake, 'box=in&overdue=true&urgency=critical')).toEqual([]);
  });

  it('mine: what I wrote, and what I took on for the recipient', async () => {
    const draft = await aDraft(own);
    expect(await listed(own.worker, 'box=out&mine=true')).toHaveLength(5);
    expect(await listed(own.colleague, 'box=out&mine=true')).toEqual([]);
    expect((await listed(own.intake, 'box=in&mine=true')).sort()).toEqual(
      [received.id, serving.id, returned.id].sort(),
    );
    expect(await listed(own.otherIntake, 'box=in&mine=true')).toEqual([]);
    expect(await listed(own.intake, 'box=in&limit=100')).not.toContain(draft.id);
  });

  it('a filter keeps its order over pages, and tells a stranger nothing', async () => {
    const first = good(await own.intake.get<Page>('/api/referrals?box=in&waiting=true&limit=2'));
    const second = good(await own.intake.get<Page>(`/api/referrals?box=in&waiting=true&limit=2&after=${first.next}`));
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      await listed(own.intake, 'box=in&waiting=true'),
    );
    expect(await listed(own.stranger, `box=in&partnerId=${own.source.id}`)).toEqual([]);
  });

  it.each(['states=unheard-of', 'states=requested,,', 'need=nothing', 'partnerId=1', 'from=2026-02-30', 'overdue=1'])(
    'refuses %s',
    async (query) => {
      expect((await own.intake.get(`/api/referrals?box=in&${query}`)).status).toBe(400);
    },
  );
});

describe('lists kept under a name', () => {
  interface View {
    id: string;
    name: string;
    filters: string;
    code?: string;
  }
  const at = '/api/referrals/saved-views';
  const save = (client: TestClient, body: object) => client.post<View>(at, body);

  it('are one person’s own, once each by name, and can be forgotten', async () => {
    const own = await twoOrganizations(app);
    const filters = `box=in&states=requested,received&urgency=critical&partnerId=${own.source.id}`;
    const saved = good(await save(own.intake, { name: ' 今天要答复的 ', filters }), 201);
    expect(good(await own.intake.get<View[]>(at))).toEqual([{ id: saved.id, name: '今天要答复的', filters }]);
    expect((await save(own.intake, { name: '今天要答复的', filters: 'box=out' })).body.code).toBe(
      'saved-view-name-taken',
    );
    expect(good(await own.otherIntake.get<View[]>(at))).toEqual([]);
    expect((await own.otherIntake.delete(`${at}/${saved.id}`)).status).toBe(404);
    expect((await own.intake.delete(`${at}/${saved.id}`)).status).toBe(204);
    expect(good(await own.intake.get<View[]>(at))).toEqual([]);
  });

  it('hold filters and nothing else', async () => {
    const own = await twoOrganizations(app);
    for (const filters of ['box=张桂兰', 'name=a', 'box=in&', '"><script>', 'box=in&&ended=true', 'a'.repeat(401)])
      expect((await save(own.intake, { name: '一', filters })).status).toBe(400);
    expect((await save(own.intake, { name: '  ', filters: 'box=in' })).status).toBe(400);
  });

  it('are twenty at most', async () => {
    const own = await twoOrganizations(app);
    for (let index = 0; index < 20; index += 1)
      good(await save(own.intake, { name: `第${index}个`, filters: 'box=in' }), 201);
    const [status, { code }] = await save(own.intake, { name: '再一个', filters: 'box=in' }).then(
      ({ status, body }) => [status, body] as const,
    );
    expect([status, code]).toEqual([422, 'saved-views-full']);
  });
});

describe('signing for many at once', () => {
  interface Results {
    results: { id: string; code: string | null; standing: Standing | null }[];
  }
  const acknowledge = (client: TestClient, referrals: object[], options: object = {}) =>
    client.post<Results>('/api/referrals/acknowledge', { referrals }, options);
  const eventsOf = (id: string) =>
    app.database.query<{ type: string }>(
      `SELECT type FROM outbox WHERE subject_id = $1 AND type = 'referral.received'`,
      [id],
    );

  it('each has its own answer, and one that is refused stops no other', async () => {
    const own = await twoOrganizations(app);
    const one = await aReferral(own, 'requested');
    const done = await aReferral(own, 'received');
    const other = await aReferral(own, 'requested');
    const changed = await aReferral(own, 'requested');
    const strange = newId();
    const asked = [
      { id: other.id, version: other.version },
      { id: strange, version: 1 },
      { id: done.id, version: done.version },
      { id: changed.id, version: changed.version - 1 },
      { id: one.id, version: one.version },
    ];
    const key = newId();
    const { results } = good(await acknowledge(own.intake, asked, { key }));
    expect(results.map(({ id, code, standing }) => [id, code ?? standing?.status])).toEqual([
      [other.id, 'received'],
      [strange, 'not-found'],
      [done.id, 'referral-wrong-state'],
      [changed.id, 'changed-meanwhile'],
      [one.id, 'received'],
    ]);
    expect(good(await acknowledge(own.intake, asked, { key })).results).toEqual(results);
    for (const { id } of [one, other, done]) expect(await eventsOf(id)).toHaveLength(1);
    expect(await eventsOf(changed.id)).toEqual([]);
  });

  it('two people with the same list: each referral is signed for once', async () => {
    const own = await twoOrganizations(app);
    const all = [];
    for (let index = 0; index < 4; index += 1) all.push(await aReferral(own, 'requested'));
    const asked = all.map(({ id, version }) => ({ id, version }));
    const answers = await Promise.all([
      acknowledge(own.intake, asked),
      acknowledge(own.otherIntake, [...asked].reverse()),
    ]);
    const taken = answers.flatMap((answer) => good(answer).results).filter(({ code }) => code === null);
    expect(taken.map(({ id }) => id).sort()).toEqual(asked.map(({ id }) => id).sort());
    for (const { id } of asked) expect(await eventsOf(id)).toHaveLength(1);
  });

  it('is for the recipient’s case workers only', async () => {
    const own = await twoOrganizations(app);
    const { id, version } = await aReferral(own, 'requested');
    expect((await acknowledge(own.targetAdmin, [{ id, version }])).status).toBe(403);
    expect(good(await acknowledge(own.stranger, [{ id, version }])).results[0]!.code).toBe('not-found');
    expect(good(await acknowledge(own.worker, [{ id, version }])).results[0]!.code).toBe('action-not-allowed');
    expect((await acknowledge(own.intake, [{ id, version: 'one' }])).status).toBe(400);
    expect(
      (
        await acknowledge(
          own.intake,
          Array.from({ length: 51 }, () => ({ id, version })),
        )
      ).status,
    ).toBe(400);
  });
});

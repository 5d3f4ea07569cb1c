import { systemClock } from '@app/kernel';
import { startTestApp, type TestApp } from '../support/test-app';
import { children } from './support/sample-children';
import { elders } from './support/sample-elders';
import { families } from './support/sample-families';
import { sampleScene, Story, type PartnerKey, type Scene } from './support/sample-scene';
import { good, today } from './two-organizations';

/** The twenty sample cases of domain.md 5.5, in one network, each with what it is there to test. */
const cases = [...elders, ...families, ...children].sort((a, b) => a.key - b.key);

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await sampleScene(app, app.database);
}, 60_000);
afterAll(() => app?.close());

it('are twenty', () => {
  expect(cases.map(({ key }) => key)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

it.each(cases)('$key: $tests', ({ run }) => run(scene), 30_000);

describe('besides', () => {
  const details = { name: '何守梅', phone: '14000009101' };
  const begin = (from: PartnerKey, to: PartnerKey, change: object = {}): Promise<Story> =>
    Story.begin(scene, from, to, { details, ...change });
  /** A time in China. */
  const moveTo = (text: string) =>
    jest.spyOn(systemClock, 'now').mockImplementation(() => new Date(`${text}:00+08:00`));
  afterEach(() => jest.restoreAllMocks());

  it('a consent that has run out sends nothing, also half', async () => {
    const story = await begin('03', '04');
    await story.consent({});
    await app.database.query(
      `UPDATE referral_consent SET ends_on = current_date - 2, recorded_at = now() - interval '90 days'
       WHERE request_id = (SELECT request_id FROM referral_task WHERE id = $1)`,
      [story.id],
    );
    expect(await story.tryToSend()).toBe('consent-expired');
    expect((await story.ours()).status).toBe('draft');
    expect((await story.to.worker.get(`/api/referrals/${story.id}`)).status).toBe(404);
    const left = await app.database.query(
      `SELECT 1 FROM outbox WHERE subject_id = $1 AND type = 'referral.sent'
       UNION ALL SELECT 1 FROM identity_grant WHERE referral_task_id = $1
       UNION ALL SELECT 1 FROM referral_share WHERE task_id = $1`,
      [story.id],
    );
    expect(left).toEqual([]);
  });

  it('an answer that is late stands first where both sides look', async () => {
    moveTo('2026-11-16T10:00');
    const [late, fresh] = [await begin('03', '10'), await begin('03', '10')];
    await late.consent({});
    await late.send(late.from.worker);
    moveTo('2026-11-18T17:00');
    await fresh.consent({});
    await fresh.send(fresh.from.worker);
    moveTo('2026-11-18T18:00');
    interface Page {
      items: { id: string; clock: { overdue: boolean } | null }[];
    }
    for (const path of ['in&overdue=true', 'out&overdue=true']) {
      const client = path.startsWith('in') ? late.to.worker : late.from.worker;
      const { items } = good(await client.get<Page>(`/api/referrals?limit=100&box=${path}`));
      expect(items.filter(({ id }) => [late.id, fresh.id].includes(id)).map(({ id }) => id)).toEqual([late.id]);
      expect(items.find(({ id }) => id === late.id)?.clock?.overdue).toBe(true);
    }
  });

  it('a term over the holidays ends on the first working day after them', async () => {
    moveTo('2026-09-30T10:00');
    const story = await begin('03', '10', { urgency: 'routine' });
    await story.consent({});
    await story.send(story.from.worker);
    expect((await story.ours()).clock).toMatchObject({ dueAt: '2026-10-09T10:00:00.000Z', workingDaysLeft: 2 });
  });

  it('the same person known to two members is a hint to ask, and says nothing of the other', async () => {
    const known = { details: { name: '欧阳望舒', phone: '13900090909' } };
    const [here, there] = [await begin('04', '09', known), await begin('11', '03', known)];
    for (const [one, other] of [
      [here, there],
      [there, here],
    ]) {
      const { items } = good(await one.from.worker.get<{ items: { personId: string }[] }>('/api/duplicates'));
      const personId = await one.personId();
      expect(items.filter((hint) => hint.personId === personId)).toEqual([
        expect.objectContaining({ state: 'hint', other: null }),
      ]);
      expect(JSON.stringify(items)).not.toMatch(new RegExp(`${other.from.organization.id}|${await other.personId()}`));
    }
  });

  it('a closed referral is followed up on the day that was set', async () => {
    const story = await begin('05', '11');
    await story.consent({});
    await story.send(story.from.worker);
    await story.answer('accept', 'start', 'complete');
    await story.ours();
    await story.take(story.from.worker, 'close');
    const followUp = { kind: 'interim', onDate: today(), channel: 'phone', withWhom: ['service-user'] };
    const record = (body: object) => story.from.worker.post(`/api/referrals/${story.id}/follow-ups`, body);
    const due = async () =>
      good(await story.from.worker.get<{ referralId: string }[]>('/api/referrals/follow-ups-due')).map(
        ({ referralId }) => referralId,
      );
    good(await record({ ...followUp, nextOn: dayAfter(today()) }), 201);
    expect(await due()).not.toContain(story.id);
    moveTo(`${dayAfter(today())}T09:00`);
    expect(await due()).toContain(story.id);
  });

  it('every referral of the scene is read by its two sides and by nobody between', async () => {
    const tasks = await app.database.query<{ id: string; source: string; target: string }>(
      `SELECT id, organization_id AS source, target_organization_id AS target FROM referral_task WHERE status <> 'draft'`,
    );
    expect(tasks.length).toBeGreaterThan(20);
    for (const { id, source, target } of tasks)
      for (const { organization, worker } of Object.values(scene.partners)) {
        const { status } = await worker.get(`/api/referrals/${id}`);
        if (organization.id !== source && organization.id !== target) expect([id, status]).toEqual([id, 404]);
      }
  }, 60_000);
});

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

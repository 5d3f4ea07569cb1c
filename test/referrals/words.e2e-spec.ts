import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { aPdf } from '../files/sample-files';
import { startTestWorker } from '../support/test-worker';
import { attach, contentOf } from './attaching';
import {
  aReferral,
  good,
  readyToSend,
  step,
  today,
  twoOrganizations,
  type TwoOrganizations,
} from './two-organizations';

interface Message {
  id: string;
  side: string;
  byName: string;
  isMine: boolean;
  readAt: string | null;
  readByMe: boolean;
  text: string | null;
  closedReason: string | null;
}
interface Conversation {
  items: Message[];
  next: string | null;
  mayWrite: boolean;
}

let app: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
});
afterAll(() => app?.close());

const messages = async (client: TestClient, id: string): Promise<Conversation> =>
  good(await client.get<Conversation>(`/api/referrals/${id}/messages`));
const write = (client: TestClient, id: string, text: string, more: object = {}) =>
  client.post<{ id: string }>(`/api/referrals/${id}/messages`, { text, ...more });
const endGrant = (id: string) =>
  app.database.query(
    `UPDATE identity_grant SET opens_at = now() - interval '2 days', ends_at = now() - interval '1 second' WHERE referral_task_id = $1`,
    [id],
  );

describe('messages', () => {
  it('are read by both sides, with who, when and whether', async () => {
    const { id } = await aReferral(network, 'accepted');
    good(await write(network.worker, id, '下周二一起去，可以吗？'), 201);
    const { id: second } = good(await write(network.intake, id, '可以。'), 201);
    expect(await messages(network.worker, id)).toMatchObject({
      items: [
        { id: second, side: 'target', byName: '社工甲', isMine: false, text: '可以。', readAt: null, readByMe: false },
        { side: 'source', byName: '社工乙', isMine: true, text: '下周二一起去，可以吗？' },
      ],
      mayWrite: true,
    });
    const marked = await network.worker.post(`/api/referrals/${id}/messages/read`, { upTo: second });
    expect(marked.status).toBe(204);
    const { items } = await messages(network.intake, id);
    expect(items.map(({ isMine, readAt }) => [isMine, readAt !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('come in pages, the newest first', async () => {
    const { id } = await aReferral(network, 'accepted');
    for (const text of ['一', '二', '三']) good(await write(network.worker, id, text), 201);
    const first = good(await network.intake.get<Conversation>(`/api/referrals/${id}/messages?limit=2`));
    const second = good(
      await network.intake.get<Conversation>(`/api/referrals/${id}/messages?limit=2&after=${first.next}`),
    );
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(['三', '二', '一']);
    expect(second.next).toBeNull();
  });

  it.each(['requested', 'received', 'rejected', 'cancelled'])('are not written while %s', async (status) => {
    const { id } = await aReferral(network, status);
    for (const client of [network.worker, network.intake]) {
      expect((await write(client, id, '您好')).body).toMatchObject({ code: 'action-not-allowed' });
      expect(await messages(client, id)).toMatchObject({ items: [], mayWrite: false });
    }
  });

  it('are the case team’s', async () => {
    const { id } = await aReferral(network, 'accepted');
    good(await write(network.worker, id, '只给办案的人看'), 201);
    expect((await messages(network.colleague, id)).items).toMatchObject([
      { text: null, closedReason: 'case-team-only' },
    ]);
    expect((await write(network.colleague, id, '我也说一句')).status).toBe(403);
    expect((await write(network.admin, id, '我也说一句')).status).toBe(403);
    expect((await write(network.stranger, id, '我也说一句')).status).toBe(404);
    expect((await network.stranger.get(`/api/referrals/${id}/messages`)).status).toBe(404);
  });

  it('of the source are closed to the recipient once it may not know who it is; its own stay', async () => {
    const { id } = await aReferral(network, 'accepted');
    good(await write(network.worker, id, '她女儿周末在家'), 201);
    good(await write(network.intake, id, '记下了'), 201);
    await endGrant(id);
    expect((await messages(network.intake, id)).items).toMatchObject([
      { text: '记下了' },
      { text: null, closedReason: 'access-ended' },
    ]);
    expect((await messages(network.worker, id)).items.map(({ text }) => text)).toEqual(['记下了', '她女儿周末在家']);
  });

  it('reach the staff of a community when they tell nobody, and otherwise wait for an approved request', async () => {
    const community = await app.anOrganization({ kind: 'community' });
    const staff = await app.aMember(community, 'community-staff', '社区甲');
    const { id } = await readyToSend(network, { recipientId: community.id });
    good(await step(network.worker, id, 'send'));
    good(await step(staff, id, 'accept', { capacityConfirmed: true }));
    good(await write(network.worker, id, '请先联系楼栋长'), 201);
    good(await write(network.worker, id, '电话14000000133', { asItIs: true }), 201);
    good(await write(staff, id, '好的'), 201);
    expect((await messages(staff, id)).items).toMatchObject([
      { text: '好的' },
      { text: null, closedReason: 'on-request' },
      { text: '请先联系楼栋长' },
    ]);
    const ordinary = good(await attach(network.worker, id, { content: aPdf(), kind: 'consent-form', tier: 'L2' }));
    const blank = good(await attach(network.worker, id, { content: aPdf(), kind: 'other', tier: 'L1' }));
    expect((await contentOf(staff, id, ordinary.id)).status).toBe(404);
    expect((await contentOf(staff, id, blank.id)).status).toBe(200);
  });

  it('are read, not written, after the loop is closed', async () => {
    const { id } = await aReferral(network, 'completed');
    good(await write(network.intake, id, '结束前的话'), 201);
    good(await network.worker.get(`/api/referrals/${id}`));
    good(await step(network.worker, id, 'close', { clientFeedback: 'satisfied' }));
    expect(await messages(network.worker, id)).toMatchObject({ items: [{ text: '结束前的话' }], mayWrite: false });
    expect((await write(network.worker, id, '再说一句')).status).toBe(403);
  });

  it.each([
    ['14000000133', 'phone'],
    ['在3号楼1501室', 'room-number'],
  ])('that seem to tell who it is (%s) are asked about first', async (text, finding) => {
    const { id } = await aReferral(network, 'accepted');
    expect((await write(network.worker, id, text)).body).toMatchObject({
      code: 'text-tells-who',
      details: { findings: [finding] },
    });
    expect((await messages(network.worker, id)).items).toEqual([]);
    good(await write(network.worker, id, text, { asItIs: true }), 201);
  });

  it('are refused with a reason when empty, too long or enormous', async () => {
    const { id } = await aReferral(network, 'accepted');
    expect((await write(network.worker, id, ' \n ')).status).toBe(400);
    const long = await write(network.worker, id, '长'.repeat(4001));
    expect([long.status, long.body]).toMatchObject([400, { errors: [{ field: 'text' }] }]);
    expect((await write(network.worker, id, 'x'.repeat(2_000_000))).status).toBe(413);
    good(await write(network.worker, id, '长'.repeat(4000)), 201);
  });

  it('said once are there once, however often they are sent', async () => {
    const { id } = await aReferral(network, 'accepted');
    const call = { key: 'one-message-sent-twice' };
    const body = { text: '只说一遍' };
    const [one, two] = [
      await network.worker.post(`/api/referrals/${id}/messages`, body, call),
      await network.worker.post(`/api/referrals/${id}/messages`, body, call),
    ];
    expect(two.body).toEqual(one.body);
    expect((await messages(network.worker, id)).items).toHaveLength(1);
  });
});

describe('follow-ups', () => {
  const record = (client: TestClient, id: string, change: object = {}) =>
    client.post<{ id: string }>(`/api/referrals/${id}/follow-ups`, {
      kind: 'interim',
      onDate: today(),
      channel: 'phone',
      withWhom: ['service-user'],
      serviceStarted: true,
      ownWords: '来的人很耐心',
      ...change,
    });
  const followUps = async (client: TestClient, id: string) =>
    good(
      await client.get<{ items: Record<string, unknown>[]; nextOn: string | null }>(`/api/referrals/${id}/follow-ups`),
    );
  const daysOn = (days: number): string => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
  const due = async (client: TestClient): Promise<{ referralId: string; dueOn: string }[]> =>
    good(await client.get<{ referralId: string; dueOn: string }[]>('/api/referrals/follow-ups-due'));

  it('are told to the other side, and the next day is proposed by urgency', async () => {
    const { id } = await aReferral(network, 'accepted');
    expect(await followUps(network.worker, id)).toMatchObject({ items: [], mayRecord: true, nextOn: daysOn(7) });
    good(await record(network.worker, id, { nextOn: daysOn(20), progress: '每周一次' }), 201);
    expect(await followUps(network.intake, id)).toMatchObject({
      items: [{ kind: 'interim', side: 'source', ownWords: '来的人很耐心', progress: '每周一次', isLate: false }],
      nextOn: daysOn(20),
      proposedNextOn: daysOn(7),
    });
  });

  it('appear where the holder works once they are due, and go when recorded', async () => {
    const { id } = await aReferral(network, 'in-progress');
    expect((await due(network.worker)).map(({ referralId }) => referralId)).not.toContain(id);
    await app.database.query(`UPDATE referral_task SET accepted_at = now() - interval '10 days' WHERE id = $1`, [id]);
    expect(await due(network.worker)).toContainEqual(expect.objectContaining({ referralId: id, dueOn: daysOn(-3) }));
    expect((await due(network.supervisor)).map(({ referralId }) => referralId)).toContain(id);
    expect((await due(network.colleague)).map(({ referralId }) => referralId)).not.toContain(id);
    expect((await due(network.intake)).map(({ referralId }) => referralId)).not.toContain(id);
    good(await record(network.worker, id, { nextOn: daysOn(1) }), 201);
    expect((await due(network.worker)).map(({ referralId }) => referralId)).not.toContain(id);
  });

  it('end with a reason, and what leaving in the middle asks for', async () => {
    const { id } = await aReferral(network, 'in-progress');
    const end = { kind: 'end' };
    expect((await record(network.worker, id, end)).body).toMatchObject({ code: 'end-reason-missing' });
    expect((await record(network.worker, id, { ...end, endReason: 'withdrew' })).body).toMatchObject({
      code: 'after-leaving-missing',
    });
    const whole = {
      ...end,
      endReason: 'withdrew',
      afterLeaving: ['written-notice', 'options-offered'],
      satisfaction: 'partly-satisfied',
      lesson: '先共同入户',
      mayBecomeExample: false,
    };
    good(await record(network.worker, id, whole), 201);
    expect(await followUps(network.worker, id)).toMatchObject({ items: [whole], nextOn: null });
  });

  it('are not from tomorrow, nor of a referral that is not under way', async () => {
    const { id } = await aReferral(network, 'accepted');
    expect((await record(network.worker, id, { onDate: daysOn(1) })).body).toMatchObject({
      code: 'follow-up-in-future',
    });
    const { id: asked } = await aReferral(network, 'requested');
    expect((await record(network.worker, asked)).status).toBe(403);
  });

  it('close their words to a recipient that may not know who it is', async () => {
    const { id } = await aReferral(network, 'accepted');
    good(await record(network.worker, id), 201);
    await endGrant(id);
    expect((await followUps(network.intake, id)).items).toMatchObject([
      { closedReason: 'access-ended', ownWords: null },
    ]);
  });
});

describe('what people wrote', () => {
  const marker = 'CANARY-words-5520';

  it('stands in no event, no notice and no column of the database', async () => {
    const worker = await startTestWorker(app);
    const { id } = await aReferral(network, 'accepted');
    good(await write(network.worker, id, marker), 201);
    const contact = { kind: 'interim', onDate: today(), channel: 'visit', withWhom: ['family'], newRisk: marker };
    good(await network.intake.post(`/api/referrals/${id}/follow-ups`, contact), 201);
    good(await attach(network.worker, id, { content: aPdf(marker), name: `${marker}.pdf` }));
    await worker.drain();
    await worker.close();
    const events = await app.database.query<{ type: string }>('SELECT type FROM outbox WHERE subject_id = $1', [id]);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['referral.message-written', 'referral.follow-up-recorded', 'referral.attachment-added']),
    );
    const tables = await app.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'vault')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    const asBytes = Buffer.from(marker).toString('hex');
    for (const { name } of tables) {
      const found = await app.database.query(
        `SELECT 1 FROM ${name} r WHERE r::text LIKE '%${marker}%' OR r::text LIKE '%${asBytes}%' LIMIT 1`,
      );
      expect([name, found]).toEqual([name, []]);
    }
  });
});

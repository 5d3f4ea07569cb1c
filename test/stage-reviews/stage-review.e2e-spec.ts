import { newId } from '@app/kernel';
import { startTestApp, type TestApp, type TestOrganization } from '../support/test-app';
import { type LiveClient, until } from '../live-sessions/live-client';
import { Meeting } from '../live-sessions/meeting';

interface Proposal {
  id: string;
  status: string;
  version: number;
  allowedActions: string[];
  partnerAgreedName: string | null;
  funderAgreedName: string | null;
  declineReason: string | null;
}

let app: TestApp;
let foundation: TestOrganization;
let grant: string;
let meeting: Meeting;
let chair: LiveClient;

beforeAll(async () => {
  app = await startTestApp();
  foundation = await app.anOrganization({ kind: 'foundation' });
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await Meeting.prepare(app, { template: 'stage-review', title: '阶段性交流会' });
  grant = newId();
  await app.database.query(
    `INSERT INTO grant_agreement (id, funder_organization_id, recipient_kind, recipient_organization_id, agreement_no, title, currency,
       amount_minor, awarded_on) VALUES ($1::uuid, $2, 'organization', $3, left($1::text, 40), '社区老人关爱', 'CNY', 100, '2026-01-01')`,
    [grant, foundation.id, meeting.organization.id],
  );
  await app.database.query('UPDATE live_session SET grant_id = $2 WHERE id = $1', [meeting.session.id, grant]);
  chair = await meeting.enterAs(meeting.facilitator);
  expect(await chair.live.send('session.open', {})).toMatchObject({ ok: true });
});
afterEach(() => meeting.leave());

const agree = (who: { post: TestApp['nobody']['post'] }, { id, version }: Proposal) =>
  who.post<Proposal>(`/api/adjustment-proposals/${id}/agreement`, {}, { version });

async function proposed(): Promise<{ partner: Awaited<ReturnType<Meeting['aPartner']>>; id: string }> {
  const partner = await meeting.aPartner('社工甲');
  const sent = { memberId: partner.live.live.me!.memberId, what: '走访改成隔周', why: '先让门开' };
  expect(await partner.live.live.send('adjustment.propose', sent)).toMatchObject({ ok: true });
  await until(() => chair.live.room.review.adjustments.length === 1);
  return { partner, id: chair.live.room.review.adjustments[0].id };
}

it('a proposal made in the room stays with the grant and is agreed by two named people, one of each side', async () => {
  const { partner, id } = await proposed();
  const supervisor = await app.aMember(
    { id: partner.person.account!.organizationId!, kind: 'member', name: '' },
    'supervisor',
    '督导乙',
  );
  const officer = await app.aMember(foundation, 'program-officer', '项目官员丙');
  const [mine] = (await supervisor.get<{ items: Proposal[] }>('/api/adjustment-proposals')).body.items;
  expect(mine).toMatchObject({ id, status: 'made', allowedActions: ['agree', 'withdraw'] });
  const half = await agree(supervisor, mine);
  expect(half).toMatchObject({ status: 200, body: { status: 'made', partnerAgreedName: '督导乙' } });
  expect(await agree(officer, mine)).toMatchObject({ status: 412 });
  expect(await agree(officer, half.body)).toMatchObject({
    status: 200,
    body: { status: 'agreed', funderAgreedName: '项目官员丙', allowedActions: [] },
  });
  const waiting = await officer.get<{ items: Proposal[] }>('/api/adjustment-proposals?status=made');
  expect(waiting.body.items.map((each) => each.id)).not.toContain(id);
  const [{ amount }] = await app.database.query<{ amount: number }>(
    'SELECT amount_minor::int AS amount FROM grant_agreement WHERE id = $1',
    [grant],
  );
  expect(amount).toBe(100);
  const events = await app.database.query<{ type: string }>(
    "SELECT type FROM outbox WHERE subject_id = $1 AND type LIKE 'adjustment-proposal.%' ORDER BY id",
    [id],
  );
  expect(events.map(({ type }) => type)).toEqual(['adjustment-proposal.made', 'adjustment-proposal.agreed']);
});

it('the funder declines with a reason only, and a stranger does not see it', async () => {
  const { id } = await proposed();
  const officer = await app.aMember(foundation, 'program-officer', '项目官员');
  const path = `/api/adjustment-proposals/${id}/refusal`;
  expect(await officer.post(path, {}, { version: 1 })).toMatchObject({ status: 400 });
  const told = await officer.post<Proposal>(path, { reason: '协议里已经写了隔周' }, { version: 1 });
  expect(told).toMatchObject({ status: 200, body: { status: 'declined', declineReason: '协议里已经写了隔周' } });
  const other = await app.aMember(await app.anOrganization({ kind: 'foundation' }), 'program-officer');
  expect(await other.post(path, { reason: 'x' }, { version: 1 })).toMatchObject({ status: 404 });
});

it('a pledge stands on both organisations’ lists, and whoever was helped says whether it came', async () => {
  const { live, person } = await meeting.aPartner('社工甲');
  const what = '借两次翻译';
  const sent = { helperId: live.live.me!.memberId, helpedId: chair.live.me!.memberId, what, dueOn: '2026-12-10' };
  expect(await live.live.send('pledge.make', sent)).toMatchObject({ ok: true });
  for (const who of [person, meeting.facilitator]) {
    const list = await who.get<{ items: { what: string }[] }>('/api/help-pledges');
    expect(list.body.items.map((each) => each.what)).toContain(what);
  }
  const { items } = (await meeting.facilitator.get<{ items: { id: string; version: number }[] }>('/api/help-pledges'))
    .body;
  const [{ id, version }] = items;
  const answer = { outcome: 'kept' };
  expect(await person.post(`/api/help-pledges/${id}/answer`, answer, { version })).toMatchObject({ status: 403 });
  expect(await meeting.facilitator.post(`/api/help-pledges/${id}/answer`, answer, { version })).toMatchObject({
    status: 200,
    body: { status: 'kept', allowedActions: [] },
  });
  const idsOf = async (status: string) =>
    (await meeting.facilitator.get<{ items: { id: string }[] }>(`/api/help-pledges?status=${status}`)).body.items.map(
      (each) => each.id,
    );
  expect(await idsOf('made')).not.toContain(id);
  expect(await idsOf('kept')).toContain(id);
});

it('no agenda of a stage review has votes, however it is written', async () => {
  const { facilitator } = meeting;
  const { body: planned } = await facilitator.post<{ id: string; version: number }>('/api/live-sessions', {
    template: 'stage-review',
    title: '阶段性交流会',
    startsAt: '2030-12-01T06:00:00Z',
  });
  const plain = { title: '投点', minutes: 10, prompt: '', hints: [], advance: 'by-hand' };
  const wall = { columns: [], signing: 'choice', votes: 3 };
  for (const stage of [
    { ...plain, kind: 'dot-vote', tools: ['board'], board: { ...wall, votes: 0 } },
    { ...plain, kind: 'board', tools: ['board'], board: wall },
    { ...plain, kind: 'plenary', tools: ['statements'] },
  ]) {
    const change = { agenda: [stage] };
    const answer = await facilitator.patch(`/api/live-sessions/${planned.id}`, change, { version: planned.version });
    expect(answer.body).toMatchObject({ status: 422, code: 'votes-not-in-this-session' });
    const template = { title: '自己的', base: 'stage-review', ...change };
    expect((await facilitator.post('/api/live-templates', template)).body.code).toBe('votes-not-in-this-session');
  }
});

it('a difficulty card is in the room’s log and in nothing anybody exports', async () => {
  const { live } = await meeting.aPartner('社工甲');
  const words = '两户老人一直不开门七七';
  const card = { cardKind: 'difficulty' as const, lines: [words, '', ''], signed: false };
  expect(await live.live.send('review-card.write', card)).toMatchObject({ ok: true });
  const rows = await app.database.query<{ actor: string | null }>(
    "SELECT actor_id AS actor FROM lane_event WHERE session_id = $1 AND kind = 'review-card.written'",
    [meeting.session.id],
  );
  expect(rows).toEqual([{ actor: null }]);
  await chair.live.send('session.close', {});
  const minutes = await meeting.facilitator.get(`${meeting.path}/minutes`);
  expect(minutes.status).toBe(200);
  expect(JSON.stringify(minutes.body)).not.toContain(words);
  const tables = await app.database.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  for (const { name } of tables) {
    const [{ n }] = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${name}" AS t WHERE t::text LIKE $1`,
      [`%${words}%`],
    );
    expect([name, n > 0 && name !== 'lane_event' && name !== 'lane_snapshot']).toEqual([name, false]);
  }
});

import { startTestApp, type TestApp, TestClient } from '../support/test-app';
import type { LiveClient } from '../live-sessions/live-client';
import { until } from '../live-sessions/live-client';
import { Meeting } from '../live-sessions/meeting';

let app: TestApp;
let meeting: Meeting;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await Meeting.prepare(app);
});
afterEach(() => meeting.leave());

async function opened(): Promise<LiveClient> {
  const chair = await meeting.enterAs(meeting.facilitator);
  expect(await chair.live.send('session.open', {})).toMatchObject({ ok: true });
  return chair;
}
type Live = LiveClient['live'];
const memberId = ({ live }: { live: Live }): string => live.me!.memberId;

async function aPartner(name: string): Promise<{ person: TestClient; live: Live }> {
  const { person, live } = await meeting.aPartner(name);
  return { person, live: live.live };
}
const closed = async (chair: LiveClient): Promise<void> => {
  expect(await chair.live.send('session.close', {})).toMatchObject({ ok: true });
};

describe('voices', () => {
  it('nothing tells after closing how long or how often anybody spoke: log, snapshot, minutes', async () => {
    const chair = await opened();
    const { live: first } = await aPartner('甲');
    const { live: second } = await aPartner('乙');
    await meeting.goTo(chair, '目标共建');
    const order = [first, second].map((live) => memberId({ live }));
    await chair.live.send('round.start', { prompt: '说', order: 'seating', softSeconds: 60, memberIds: order });
    await until(() => first.room.round?.holder === order[0]);
    expect(await first.send('round.pass-on', { holder: order[0], outcome: 'spoken' })).toMatchObject({ ok: true });
    expect(await second.send('round.pass-on', { holder: order[1], outcome: 'later' })).toMatchObject({ ok: true });
    expect(await chair.live.send('round.end', {})).toMatchObject({ ok: true });
    expect(await second.send('queue.ask', {})).toMatchObject({ ok: true });
    expect(await chair.live.send('queue.call', { memberId: order[1] })).toMatchObject({ ok: true });
    await closed(chair);
    await until(() => second.room.session.status === 'closed');
    expect(second.room).toMatchObject({ round: null, queue: { waiting: [], heard: [], speaker: null } });
    const log = await app.database.query<{ kind: string; actor: string | null; data: unknown; at: Date }>(
      `SELECT kind, actor_id AS actor, data, at FROM lane_event WHERE session_id = $1
         AND (kind = 'turn.forgotten' OR kind LIKE 'round.%' OR kind LIKE 'queue.%') ORDER BY seq`,
      [meeting.session.id],
    );
    const turns = log.filter(({ kind }) => kind === 'turn.forgotten');
    expect(log.map(({ kind }) => kind).filter((kind) => kind !== 'turn.forgotten')).toEqual([
      'round.started',
      'round.ended',
    ]);
    expect(turns.length).toBeGreaterThanOrEqual(5);
    expect(new Set(turns.map(({ actor, data, at }) => JSON.stringify([actor, data, at]))).size).toBe(1);
    for (const id of order) expect(JSON.stringify(log)).not.toContain(id);
    const columns = await app.database.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_name ~ '^(live|lane|minutes|session|pulse|survey)' AND column_name ~ '(spoke|spoken|speaking|talk|turns)'`,
    );
    expect(columns).toEqual([]);
    const minutes = JSON.stringify((await meeting.facilitator.get(`${meeting.path}/minutes`)).body);
    for (const id of order) expect(minutes).not.toContain(id);
    const late = await meeting.enterAs(meeting.facilitator);
    expect({ ...late.live.room, members: [] }).toEqual({ ...second.room, members: [] });
  });
});

describe('role exchange', () => {
  it('a pair works in its own lane; everybody sees the card once whoever it speaks for has said so', async () => {
    const chair = await opened();
    const people = [await aPartner('甲'), await aPartner('乙'), await aPartner('丙')];
    const fourth = await aPartner('丁');
    await meeting.goTo(chair, '角色互访');
    const lives = [...people, fourth].map(({ live }) => live);
    await formed(chair);
    await until(() => lives.every((live) => live.room.groups?.groups.length === 2));
    const [a] = lives;
    const { memberIds } = a.room.groups!.groups.find((group) => group.memberIds.includes(memberId({ live: a })))!;
    const inPair = (live: Live) => memberIds.includes(memberId({ live }));
    const b = lives.find((live) => live !== a && inPair(live))!;
    const c = lives.find((live) => !inPair(live))!;
    const card = { strength: '认路', puzzle: '人手', resource: '一间屋子', hope: '听我们说' };
    const written = { ...card, aboutId: memberId({ live: b }), version: 0 };
    expect(await c.send('exchange.write', written)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await a.send('exchange.write', written)).toMatchObject({ ok: true });
    const own = { ...written, version: 1, puzzle: '夜里没有人手' };
    expect(await b.send('exchange.write', own)).toMatchObject({ ok: true });
    expect(c.room.meeting.exchange).toEqual([]);
    expect(await b.send('exchange.confirm', { version: 2 })).toMatchObject({ ok: true });
    await until(() => c.room.meeting.exchange.length === 1);
    expect(c.room.meeting.exchange[0]).toMatchObject({ ...card, puzzle: '夜里没有人手', by: memberId({ live: a }) });
  });
});

/** Groups as a facilitator draws and begins them. */
async function formed(chair: LiveClient): Promise<void> {
  const stageId = chair.live.room.current!.stageId;
  await chair.live.follow('staff');
  expect(await chair.live.send('grouping.propose', { stageId, size: null })).toMatchObject({ ok: true });
  await until(() => chair.live.staff?.proposal !== null);
  const proposalId = chair.live.staff!.proposal!.id;
  expect(await chair.live.send('groups.start', { proposalId })).toMatchObject({ ok: true });
}

/** Asks until it is so. */
async function untilAnswered(what: () => Promise<boolean>): Promise<void> {
  let isSo = false;
  const ask = async () => {
    while (!isSo) {
      isSo = await what();
      if (!isSo) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.race([ask(), until(() => isSo, 15_000)]);
}

describe('the wall, offers and asks', () => {
  it('become lines each organisation confirms; what met in the room has found one another', async () => {
    const chair = await opened();
    const ours = await aPartner('甲');
    const theirs = await aPartner('乙');
    const guest = await meeting.enter(await meeting.aGuestCookie());
    const stageId = await meeting.goTo(chair, '专长与资源墙');
    const write = async (live: Live, text: string, column: number, signed = true) => {
      expect(await live.send('card.add', { stageId, text, column, signed })).toMatchObject({ ok: true });
    };
    await write(ours.live, '认知症照护', 0);
    await write(ours.live, '周三下午的屋子', 1);
    await write(ours.live, '没有署名的', 1, false);
    await write(guest.live, '来客能修电器', 1);
    expect(await theirs.live.send('ask.make', { memberId: memberId(theirs), what: '找一间屋子' })).toMatchObject({
      ok: true,
    });
    await until(() => chair.live.room.meeting.lines.length === 1 && chair.live.room.boards[0].cards.length === 4);
    const offerId = chair.live.room.boards[0].cards.find(({ text }) => text === '周三下午的屋子')!.id;
    const match = { offerId, askId: chair.live.room.meeting.lines[0].id };
    expect(await theirs.live.send('match.make', match)).toMatchObject({ ok: true });
    await closed(chair);
    const waiting = (await ours.person.get('/api/proposed-lines')).body as unknown as Waiting;
    expect(waiting.strengths.map(({ text }) => text)).toEqual(['认知症照护']);
    expect(waiting.asksOffers.map(({ kind, what, state }) => [kind, what, state])).toEqual([
      ['offer', '周三下午的屋子', 'matched'],
    ]);
    const [line] = waiting.asksOffers;
    expect((await theirs.person.get(`/api/asks-offers/${line.id}`)).status).toBe(404);
    expect((await ours.person.post(`/api/asks-offers/${line.id}/confirm`)).status).toBe(200);
    const asked = ((await theirs.person.get('/api/proposed-lines')).body as unknown as Waiting).asksOffers;
    expect(asked).toMatchObject([
      { kind: 'ask', state: 'matched', matches: [{ organizationName: expect.any(String) }] },
    ]);
    const rows = await app.database.query("SELECT 1 FROM ask_offer WHERE what LIKE '来客%' OR what LIKE '没有%'");
    expect(rows).toEqual([]);
  });
});

interface Waiting {
  strengths: { text: string }[];
  asksOffers: { id: string; kind: string; what: string; state: string; matches: object[] }[];
}

describe('how it was', () => {
  const answers = { heard: 'yes', trust: 'more', together: 'perhaps', line: '下次早一点' };

  it('is kept without names, and read as counts of words from five answers on', async () => {
    const chair = await opened();
    const people = [meeting.facilitator];
    for (let n = 0; n < 3; n += 1) people.push((await meeting.aPartner(`伙伴${n}`)).person);
    people.push(new TestClient(app.url, await meeting.aGuestCookie(), undefined));
    const path = `${meeting.path}/pulse`;
    expect((await people[1].put(path, answers)).status).toBe(409);
    await meeting.goTo(chair, '反馈与结束');
    for (const person of people) expect((await person.put(path, answers)).status).toBe(204);
    expect((await people[1].put(path, { ...answers, heard: 'no' })).status).toBe(204);
    expect((await people[1].put(path, { heard: 3 })).status).toBe(400);
    expect((await app.nobody.put(path, answers)).status).toBe(401);
    expect((await (await app.aMember(await app.anOrganization(), 'worker')).put(path, answers)).status).toBe(404);
    expect((await people[1].get(path)).body).toEqual({ questions: [], lines: [] });
    await closed(chair);
    const counted = async () =>
      (await people[1].get(path)).body as { questions: { question: string; choices: object[] }[]; lines: string[] };
    await untilAnswered(async () => (await counted()).questions.length === 3);
    const { questions, lines } = await counted();
    expect(lines).toEqual(Array.from({ length: 5 }, () => '下次早一点'));
    expect(questions.find(({ question }) => question === 'heard')!.choices).toEqual(
      expect.arrayContaining([
        { choice: 'yes', answers: 4 },
        { choice: 'no', answers: 1 },
      ]),
    );
    const [row] = await app.database.query<{ columns: string[] }>(
      "SELECT array_agg(column_name::text ORDER BY column_name::text) AS columns FROM information_schema.columns WHERE table_name = 'pulse_answer'",
    );
    expect(row.columns).toEqual(['choice', 'id', 'line', 'question', 'session_id']);
    const stranger = await app.aMember(await app.anOrganization(), 'worker');
    expect((await stranger.get(path)).status).toBe(404);
  });

  it('four answers say nothing', async () => {
    const chair = await opened();
    await meeting.goTo(chair, '反馈与结束');
    const people = [meeting.facilitator];
    for (let n = 0; n < 3; n += 1) people.push((await meeting.aPartner(`伙伴${n}`)).person);
    for (const person of people) expect((await person.put(`${meeting.path}/pulse`, answers)).status).toBe(204);
    await closed(chair);
    const kept = () =>
      app.database.query<{ n: number }>('SELECT count(*)::int AS n FROM pulse_answer WHERE session_id = $1', [
        meeting.session.id,
      ]);
    await untilAnswered(async () => (await kept())[0].n === 16);
    expect((await people[1].get(`${meeting.path}/pulse`)).body).toEqual({ questions: [], lines: [] });
  });
});

import type { Stage } from '@app/live-protocol';
import { startTestApp, type TestApp } from '../support/test-app';
import { LiveClient, until } from './live-client';
import { Meeting } from './meeting';

type Written = Omit<Stage, 'id' | 'board' | 'round' | 'grouping'> & { grouping?: object };

const stage = (title: string, part: Partial<Written> = {}): Written => ({
  title,
  kind: 'plenary',
  minutes: 10,
  prompt: `${title}？`,
  output: '',
  fixed: false,
  tools: [],
  hints: [],
  advance: 'by-hand',
  ...part,
});
const breakOut = stage('分组', {
  kind: 'break-out',
  grouping: { size: 2, mix: true, newFaces: true, mostFunders: 1 },
});

let app: TestApp;
const meetings: Meeting[] = [];
beforeAll(async () => {
  app = await startTestApp();
});
afterEach(() => {
  for (const meeting of meetings.splice(0)) meeting.leave();
});
afterAll(() => app.close());

/** Opened at its first stage by its facilitator. */
async function aMeeting(agenda: Written[], series = ''): Promise<{ meeting: Meeting; chair: LiveClient }> {
  const meeting = await Meeting.prepare(app, { series });
  meetings.push(meeting);
  const changed = await meeting.facilitator.patch(meeting.path, { agenda }, { version: meeting.session.version });
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
  const chair = await meeting.enterAs(meeting.facilitator);
  await chair.live.send('session.open', {});
  return { meeting, chair };
}

async function grouped(chair: LiveClient): Promise<void> {
  await until(() => chair.live.staff !== null);
  const { stageId } = chair.live.room.current!;
  const answer = await chair.live.send('grouping.propose', { stageId, size: null });
  expect(answer).toMatchObject({ ok: true });
  await until(() => (chair.live.staff?.proposal ?? null) !== null);
  expect(await chair.live.send('groups.start', { proposalId: chair.live.staff!.proposal!.id })).toMatchObject({
    ok: true,
  });
}

it('people find themselves in a group without doing anything, and what it made is in the record', async () => {
  const { meeting, chair } = await aMeeting([breakOut, stage('回到一起')]);
  const people = [await meeting.aPartner('甲'), await meeting.aPartner('乙'), await meeting.aPartner('丙')];
  const offline = await meeting.aPartner('丁');
  offline.live.cut();
  await until(() => chair.live.room.members.length === 5);
  await grouped(chair);
  for (const { live } of people) await until(() => live.live.group !== null);
  const { groups } = chair.live.room.groups!;
  expect(groups.flatMap(({ memberIds }) => memberIds)).toContain(offline.live.live.me!.memberId);
  const [first] = people;
  expect(await first.live.live.send('group-card.add', { text: '我们组的卡' })).toMatchObject({ ok: true });
  const others = people.find(({ live }) => live.live.me!.group !== first.live.live.me!.group)!;
  expect(others.live.live.group!.cards).toEqual([]);
  await chair.live.send('stage.advance', {});
  await until(() => others.live.live.room.groupsHeld.length === 1);
  expect(others.live.live.room.groupsHeld[0].results.flatMap(({ cards }) => cards)).toEqual(['我们组的卡']);
  await offline.live.comeBack();
  expect(offline.live.live.room.groupsHeld).toHaveLength(1);
  expect(offline.live.live.me!.group).toBeNull();
});

it('who met in an earlier session of the series is known to the next one, to its facilitators only', async () => {
  const series = `系列 ${Date.now()}`;
  const { meeting, chair } = await aMeeting([breakOut], series);
  const one = await meeting.aPartner('甲');
  const other = await meeting.aPartner('乙');
  await until(() => chair.live.room.members.length === 3);
  await grouped(chair);
  const next = await meeting.facilitator.post<{ id: string }>('/api/live-sessions', {
    template: 'partner-meeting',
    title: '第二次',
    series,
    startsAt: '2026-12-08T06:00:00Z',
  });
  const link = await meeting.facilitator.get<{ code: string; secret: string }>(
    `/api/live-sessions/${next.body.id}/join-link`,
  );
  const join = { code: link.body.code, secret: link.body.secret };
  for (const { person } of [one, other]) expect((await person.post('/api/live-sessions/join', join)).status).toBe(200);
  const enter = (cookie: string | undefined) =>
    new LiveClient({ url: app.url, cookie, origin: app.url }, next.body.id).enter();
  const facilitator = await enter(meeting.facilitator.cookie);
  await until(() => (facilitator.live.staff?.met.length ?? 0) === 1);
  const partner = await enter(one.person.cookie);
  expect(partner.live.staff).toBeNull();
  expect(JSON.stringify(partner.live.room)).not.toContain('"met"');
  facilitator.leave();
  partner.leave();
});

it('a 1-2-4-All goes on by the clock: the row that is due is looked at every second', async () => {
  const { meeting, chair } = await aMeeting([stage('一二四', { kind: 'one-two-four-all', minutes: 1 }), stage('后面')]);
  await meeting.aPartner('甲');
  await meeting.aPartner('乙');
  await until(() => chair.live.room.step?.name === 'pairs', 30_000);
  expect(chair.live.room.groups!.groups).toHaveLength(1);
});

describe('agendas an organisation keeps', () => {
  it('are saved, begun from, changed against their version, and thrown away', async () => {
    const { facilitator, session } = await Meeting.prepare(app);
    const agenda = session.agenda.map(({ id: _, ...rest }) =>
      Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
    );
    const saved = await facilitator.post<{ id: string; version: number; stageTitles: string[] }>(
      '/api/live-templates',
      {
        title: '我们的见面会',
        base: 'partner-meeting',
        agenda: agenda.slice(0, 2),
      },
    );
    expect(saved.status).toBe(201);
    const path = `/api/live-templates/${saved.body.id}`;
    const begun = await facilitator.post<{ agenda: { title: string }[]; template: string }>('/api/live-sessions', {
      template: 'partner-meeting',
      templateId: saved.body.id,
      title: '照自己的来',
      startsAt: '2026-12-01T06:00:00Z',
    });
    expect(begun.body.agenda.map(({ title }) => title)).toEqual(saved.body.stageTitles);
    expect((await facilitator.patch(path, { title: '改了名' }, { version: 1 })).status).toBe(200);
    expect((await facilitator.patch(path, { title: '又改' }, { version: 1 })).status).toBe(412);
    const elsewhere = await app.aMember(await app.anOrganization(), 'facilitator');
    expect((await elsewhere.get(path)).status).toBe(404);
    expect((await facilitator.delete(path, { version: 2 })).status).toBe(204);
    expect((await facilitator.get(path)).status).toBe(404);
  });
});

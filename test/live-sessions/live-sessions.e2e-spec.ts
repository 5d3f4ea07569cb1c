import { createHash, randomUUID } from 'node:crypto';
import { newId } from '@app/kernel';
import type { Minutes } from '@app/live-protocol';
import { startTestApp, type TestApp } from '../support/test-app';
import { until } from './live-client';
import { Meeting, type SessionBody } from './meeting';

let app: TestApp;
const meetings: Meeting[] = [];

beforeAll(async () => {
  app = await startTestApp({ PUBLIC_URL: 'https://tongxing.example' });
});
afterAll(async () => {
  for (const meeting of meetings) meeting.leave();
  await app.close();
});

async function prepared(wanted: Record<string, unknown> = {}): Promise<Meeting> {
  const meeting = await Meeting.prepare(app, wanted);
  meetings.push(meeting);
  return meeting;
}

const titles = ['签到入座', '开场与约定', '分组破冰', '角色互访', '专长与资源墙', '目标共建', '行动约定', '反馈与结束'];

describe('preparing', () => {
  it('begins with the blocks of T5; the facilitator may change them until it is open', async () => {
    const meeting = await prepared();
    expect(meeting.session).toMatchObject({ status: 'prepared', version: 1, me: { role: 'facilitator' } });
    expect(meeting.session.agenda.map((stage) => stage.title)).toEqual(titles);
    const [first, second] = meeting.session.agenda.map((stage) => ({
      ...stage,
      board: undefined,
      round: undefined,
      grouping: undefined,
    }));
    const change = { title: '第 2 次', agenda: [{ ...first, minutes: 20 }, second] };
    const changed = await meeting.facilitator.patch<SessionBody>(meeting.path, change, { version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { version: 2, title: '第 2 次', plannedMinutes: 30 } });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect(await meeting.facilitator.patch(meeting.path, { place: '三楼' }, { version: 1 })).toMatchObject({
      status: 412,
    });
    expect(await meeting.facilitator.patch(meeting.path, { agenda: [] }, { version: 2 })).toMatchObject({
      status: 422,
    });
    expect(await meeting.facilitator.patch(meeting.path, { place: null }, { version: 2 })).toMatchObject({
      status: 400,
    });
    expect((await meeting.facilitator.post(`${meeting.path}/open`)).status).toBe(200);
    const late = await meeting.facilitator.patch(meeting.path, { place: '三楼' }, { version: 3 });
    expect(late).toMatchObject({ status: 409, body: { code: 'live-session-state' } });
    const again = await meeting.facilitator.post(`${meeting.path}/open`);
    expect(again.status).toBe(409);
  });

  it('the same key makes one session', async () => {
    const { facilitator } = await prepared();
    const body = { template: 'partner-meeting', title: '一次', startsAt: '2026-12-02T06:00:00Z' };
    const key = randomUUID();
    const [first, second] = [
      await facilitator.post('/api/live-sessions', body, { key }),
      await facilitator.post('/api/live-sessions', body, { key }),
    ];
    expect(second.body).toEqual(first.body);
    const { body: list } = await facilitator.get<{ items: { title: string }[] }>('/api/live-sessions');
    expect(list.items.filter((row) => row.title === '一次')).toHaveLength(1);
  });

  it('an unknown template or invited organisation is refused', async () => {
    const { facilitator } = await prepared();
    const body = { template: 'partner-meeting', title: '一次', startsAt: '2026-12-02T06:00:00Z' };
    expect(await facilitator.post('/api/live-sessions', { ...body, template: 'karaoke' })).toMatchObject({
      status: 422,
    });
    const invited = await facilitator.post('/api/live-sessions', { ...body, invitedOrganizationIds: [newId()] });
    expect(invited).toMatchObject({ status: 422, body: { code: 'invited-organization-not-known' } });
  });
});

describe('coming in', () => {
  it('invited organisations see the session in their list and join without the link', async () => {
    const partner = await app.anOrganization();
    const meeting = await prepared({ invitedOrganizationIds: [partner.id] });
    const person = await app.aMember(partner, 'worker', '小明');
    const { body } = await person.get<{ items: { id: string; part: string | null }[] }>('/api/live-sessions');
    expect(body.items).toEqual([expect.objectContaining({ id: meeting.session.id, part: null })]);
    const detail = await person.get<SessionBody & { grantId: unknown }>(meeting.path);
    expect(detail.body).toMatchObject({ me: null, allowedActions: ['join', 'rsvp'], grantId: null });
    const joins = await Promise.all([1, 2].map(() => person.post<{ memberId: string }>(`${meeting.path}/join`)));
    expect(joins.map((join) => join.status)).toEqual([200, 200]);
    expect(joins[0].body.memberId).toBe(joins[1].body.memberId);
    expect((await person.get<SessionBody>(meeting.path)).body).toMatchObject({ me: { role: 'member' } });
  });

  it('the link carries a code and a secret; neither alone opens anything', async () => {
    const meeting = await prepared();
    const { body } = await meeting.facilitator.get<{ url: string; path: string }>(`${meeting.path}/join-link`);
    expect(body.url).toBe(`https://tongxing.example/live/join/${meeting.link.code}#${meeting.link.secret}`);
    const join = (link: object) => app.nobody.post('/api/live-sessions/join', { name: '来客', ...link });
    expect((await join({ ...meeting.link, secret: 'A'.repeat(22) })).status).toBe(404);
    expect((await join({ code: meeting.link.code })).status).toBe(400);
    expect((await join({ ...meeting.link, name: undefined })).status).toBe(422);
    const good = await join(meeting.link);
    expect(good).toMatchObject({ status: 200, body: { sessionId: meeting.session.id, role: 'guest' } });
    expect(good.headers.getSetCookie()[0]).toMatch(/^live-guest=[\w-]{43};.*HttpOnly.*SameSite=Lax.*Secure/);
    const cookie = good.headers.getSetCookie()[0].split(';')[0];
    const again = await app.nobody.post('/api/live-sessions/join', meeting.link, { headers: { cookie } });
    expect(again.body).toEqual(good.body);
  });

  it('a wrong link may be tried only so often', async () => {
    const own = await startTestApp();
    try {
      const statuses: number[] = [];
      for (let n = 0; n < 22; n += 1) {
        const wrong = { code: '000000', secret: 'A'.repeat(22), name: '来客' };
        statuses.push((await own.nobody.post('/api/live-sessions/join', wrong)).status);
      }
      expect(new Set(statuses.slice(0, 20))).toEqual(new Set([404]));
      expect(statuses.slice(20)).toEqual([429, 429]);
    } finally {
      await own.close();
    }
  });
});

describe('closing', () => {
  it('leaves minutes, commitments and an event, all from the log', async () => {
    const grantId = newId();
    const meeting = await prepared({ grantId });
    const chair = await meeting.enterAs(meeting.facilitator);
    await chair.live.send('session.open', {});
    const { live: partner, person } = await meeting.aPartner('小明');
    await partner.live.send('attendance.sign', {});
    const stageId = await meeting.goTo(chair, '目标共建');
    await until(() => partner.live.room.current?.stageId === stageId);
    await partner.live.send('card.add', { stageId, text: '歇半天', column: 0, signed: true });
    await partner.live.send('goal.add', { text: '每月半天', who: '大家', sign: '有排班表' });
    const promise = { ownerId: partner.live.me!.memberId, text: '写排班表', dueOn: '2026-12-20', doneWhen: '发到群里' };
    await partner.live.send('commitment.add', promise);
    await partner.live.send('commitment.change', {
      ...promise,
      id: partner.live.room.commitments[0].id,
      version: 1,
      dueOn: '2026-12-24',
    });
    expect((await meeting.facilitator.get(`${meeting.path}/minutes`)).status).toBe(409);
    expect((await meeting.facilitator.post(`${meeting.path}/close`)).status).toBe(200);

    const { status, body } = await person.get<Minutes & { contentHash: string; sessionId: string }>(
      `${meeting.path}/minutes`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      attendance: [{ name: '小明', verified: true }],
      goals: [{ text: '每月半天', who: '大家', sign: '有排班表' }],
      commitments: [{ owner: '小明', text: '写排班表', dueOn: '2026-12-24' }],
      boards: [{ stage: '目标共建', headings: [{ cards: [{ text: '歇半天', author: '小明' }] }] }],
    });
    expect(body.agenda.filter((stage) => stage.endedAt !== null).map((stage) => stage.title)).toEqual([
      titles[0],
      titles[5],
    ]);
    const [stored] = await app.database.query<{ text: string }>(
      'SELECT content::text AS text FROM live_minutes WHERE session_id = $1',
      [meeting.session.id],
    );
    expect(createHash('sha256').update(stored.text).digest('hex')).toBe(body.contentHash);

    const commitments = await person.get<{ items: object[] }>(`${meeting.path}/commitments`);
    expect(commitments.body.items).toEqual([
      expect.objectContaining({ owner: '小明', text: '写排班表', dueOn: '2026-12-24', status: 'promised', version: 2 }),
    ]);
    const events = await app.database.query<{ type: string; data: object }>(
      "SELECT type, data FROM outbox WHERE subject_id = $1 AND type LIKE 'live-session.%' ORDER BY seq",
      [meeting.session.id],
    );
    const story = { grantId, kind: 'partner-meeting', occurredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) };
    expect(events).toEqual([
      { type: 'live-session.opened', data: story },
      { type: 'live-session.closed', data: { ...story, participants: 1 } },
      { type: 'live-session.minutes-drafted', data: { people: expect.any(String) as unknown } },
      { type: 'live-session.survey-opened', data: { people: expect.any(String) as unknown } },
    ]);
    expect(await partner.live.send('word.say', { text: '晚了' })).toEqual({ ok: false, code: 'closed' });
    expect((await app.nobody.post('/api/live-sessions/join', { ...meeting.link, name: '来客' })).status).toBe(404);
  });
});

describe('the clock', () => {
  it('moves a stage on by itself when it is set so, once, also without anybody there', async () => {
    const meeting = await prepared();
    const agenda = meeting.session.agenda.slice(0, 2).map((stage) => ({
      id: stage.id,
      title: stage.title,
      kind: 'plenary',
      minutes: 1,
      prompt: '',
      tools: ['sign-in'],
      hints: [],
      advance: 'when-time-is-up',
    }));
    expect((await meeting.facilitator.patch(meeting.path, { agenda }, { version: 1 })).status).toBe(200);
    await meeting.facilitator.post(`${meeting.path}/open`);
    await app.database.query("UPDATE live_session SET advance_due_at = now() - interval '1 second' WHERE id = $1", [
      meeting.session.id,
    ]);
    const real = Date.now.bind(Date);
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => real() + 61_000);
    const starts = async () =>
      (
        await app.database.query<{ seq: number }>(
          "SELECT seq FROM lane_event WHERE session_id = $1 AND kind = 'stage.started'",
          [meeting.session.id],
        )
      ).length;
    const deadline = Date.now() + 5000;
    while ((await starts()) < 2 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    clock.mockRestore();
    expect(await starts()).toBe(2);
  });
});

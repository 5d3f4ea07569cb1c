import { systemClock } from '@app/kernel';
import { startTestApp, type TestApp } from '../support/test-app';
import { until } from './live-client';
import { Meeting } from './meeting';

let app: TestApp;
let now = new Date('2026-12-01T06:00:00Z');
const meetings: Meeting[] = [];

beforeAll(async () => {
  jest.spyOn(systemClock, 'now').mockImplementation(() => now);
  app = await startTestApp();
}, 60_000);
afterAll(async () => {
  for (const meeting of meetings) meeting.leave();
  await app?.close();
  jest.restoreAllMocks();
});

interface Code {
  code: string;
  until: string;
  path: string;
}

interface Room {
  meeting: Meeting;
  own: string;
  codeNow: () => Promise<Code>;
}

async function opened(): Promise<Room> {
  const meeting = await Meeting.prepare(app);
  meetings.push(meeting);
  await meeting.facilitator.post(`${meeting.path}/open`);
  const codeNow = async () => (await meeting.facilitator.get<Code>(`${meeting.path}/sign-in-code`)).body;
  return { meeting, own: `${meeting.path}/attendance/mine`, codeNow };
}

const scanned = '/api/live-sessions/attendance/scanned';
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

/** A guest's device over HTTP. */
async function asGuest(cookie: string, path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(app.url + path, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json', origin: app.url },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

describe('signing in by what the wall shows', () => {
  it('takes the code of now and the one before it, and says of an older one that it is old', async () => {
    const { meeting, own, codeNow } = await opened();
    const { person, live } = await meeting.aPartner('社工甲');
    const first = await codeNow();
    expect(first.code).toMatch(/^[2-9A-Z]{6}$/);
    expect(first.path).toBe(`/live/join/${meeting.link.code}#${meeting.link.secret}.${first.code}`);
    later(75);
    const old = await person.put(own, { code: first.code });
    expect(old).toMatchObject({ status: 422, body: { code: 'sign-in-code-old' } });
    expect(await person.put(own, { code: 'AAAAAA' })).toMatchObject({ body: { code: 'sign-in-code-wrong' } });
    expect(live.live.room.attendance).toEqual([]);
    const { code } = await codeNow();
    expect(code).not.toBe(first.code);
    later(30);
    const memberId = live.live.me!.memberId;
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    expect(await person.put(own, { code: typed })).toMatchObject({ status: 200, body: { memberId } });
    expect((await person.put(own, { code })).status).toBe(200);
    await until(() => live.live.room.attendance.length > 0);
    expect(live.live.room.attendance).toMatchObject([{ memberId, by: 'code' }]);
  });

  it('is for members and guests of this session; whoever scans from outside comes in by the door first', async () => {
    const { meeting, own, codeNow } = await opened();
    const { code } = await codeNow();
    const { code: joinCode, secret: joinSecret } = meeting.link;
    const cookie = await meeting.aGuestCookie();
    expect((await asGuest(cookie, scanned, { joinCode, joinSecret, code })).status).toBe(200);
    const other = await opened();
    expect((await asGuest(cookie, other.own, { code: (await other.codeNow()).code })).status).toBe(401);
    const stranger = await app.aMember(await app.anOrganization(), 'worker');
    const outside = await stranger.put(scanned, { joinCode, joinSecret, code });
    expect(outside).toMatchObject({ status: 403, body: { code: 'not-in-live-session' } });
    expect(await app.nobody.put(scanned, { joinCode, joinSecret, code })).toMatchObject({ status: 403 });
    expect(await stranger.put(own, { code })).toMatchObject({ status: 403 });
    await stranger.post('/api/live-sessions/join', meeting.link);
    expect((await stranger.put(scanned, { joinCode, joinSecret, code })).status).toBe(200);
    const chair = await meeting.enterAs(meeting.facilitator);
    expect(chair.live.room.attendance.map(({ by }) => by)).toEqual(['qr', 'qr']);
    const wrongDoor = { joinCode, joinSecret: 'x'.repeat(22), code };
    expect((await stranger.put(scanned, wrongDoor)).status).toBe(404);
  });

  it('is asked ten times a minute and no more', async () => {
    const { meeting, own } = await opened();
    const { person } = await meeting.aPartner();
    const answers = [];
    for (let at = 0; at < 11; at += 1) answers.push((await person.put(own, { code: 'AAAAAA' })).status);
    expect(answers).toEqual([...Array<number>(10).fill(422), 429]);
  });

  it('shows the code to facilitators only, and to nobody once it is over', async () => {
    const { meeting, own, codeNow } = await opened();
    const { person } = await meeting.aPartner();
    expect((await person.get(`${meeting.path}/sign-in-code`)).status).toBe(403);
    const { code } = await codeNow();
    await meeting.facilitator.post(`${meeting.path}/close`);
    expect((await meeting.facilitator.get(`${meeting.path}/sign-in-code`)).status).toBe(409);
    expect((await person.put(own, { code })).status).toBe(409);
  });
});

describe('the list', () => {
  it('signs in several at once, and people without a phone by name', async () => {
    const { meeting } = await opened();
    const partners = [await meeting.aPartner('社工甲'), await meeting.aPartner('社工乙')];
    const chair = await meeting.enterAs(meeting.facilitator);
    const memberIds = partners.map(({ live }) => live.live.me!.memberId);
    await partners[0].live.live.send('attendance.sign', {});
    const person = { name: '王阿婆', organization: '3 号楼' };
    expect((await partners[0].live.raw({ kind: 'attendance.write-in', data: person })).ok).toBe(false);
    expect((await chair.raw({ kind: 'attendance.sign-list', data: { memberIds } })).ok).toBe(true);
    expect(await chair.raw({ kind: 'attendance.sign-list', data: { memberIds } })).toMatchObject({ code: 'conflict' });
    expect((await chair.raw({ kind: 'attendance.write-in', data: person })).ok).toBe(true);
    await until(() => chair.live.room.attendance.length === 3);
    expect(chair.live.room.attendance.map(({ by }) => by)).toEqual(['self', 'list', 'list']);
    const written = chair.live.room.members.at(-1)!;
    expect(written).toMatchObject({ displayName: '王阿婆', verified: false, role: 'guest' });
    const seats = await app.database.query<{ role: string }>('SELECT role FROM live_member WHERE id = $1', [
      written.id,
    ]);
    expect(seats).toEqual([{ role: 'guest' }]);
    await meeting.facilitator.post(`${meeting.path}/close`);
    const minutes = await meeting.facilitator.get<{ attendance: { name: string; verified: boolean }[] }>(
      `${meeting.path}/minutes`,
    );
    expect(minutes.body.attendance).toMatchObject([
      { name: '社工甲' },
      { name: '社工乙' },
      { name: '王阿婆', verified: false },
    ]);
  });
});

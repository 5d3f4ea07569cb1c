import { Timers } from '@app/events';
import ICAL from 'ical.js';
import { startMailServer, type MailServer } from '../support/mail-server';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { Meeting, type SessionBody } from './meeting';

let mailServer: MailServer;
let app: TestApp;
let worker: TestWorker;
let partner: TestOrganization;
let guest: TestClient;
const meetings: Meeting[] = [];

beforeAll(async () => {
  mailServer = await startMailServer();
  app = await startTestApp({
    SMTP_URL: mailServer.url,
    PUBLIC_URL: 'https://tongxing.example',
    MAIL_FROM: '同行 <no-reply@tongxing.example>',
  });
  worker = await startTestWorker(app);
  partner = await app.anOrganization();
  guest = await withMail(await app.aMember(partner, 'worker', '社工甲'));
}, 60_000);
afterAll(async () => {
  for (const meeting of meetings) meeting.leave();
  await worker?.close();
  await app?.close();
  await mailServer?.stop();
});

async function withMail(client: TestClient): Promise<TestClient> {
  const email = `p${client.account!.id.slice(-8)}@example.org`;
  await app.database.query('UPDATE account SET email = $2 WHERE id = $1', [client.account!.id, email]);
  const path = '/api/me/notification-choices';
  const chosen = { mail: ['live'], digest: [], quietDaysOff: false, urgentPasses: true };
  const { version } = (await client.get<{ version: number }>(path)).body;
  expect((await client.put(path, chosen, { version })).status).toBe(200);
  return client;
}

async function prepared(wanted: Record<string, unknown> = {}): Promise<Meeting> {
  const meeting = await Meeting.prepare(app, wanted);
  meetings.push(meeting);
  return meeting;
}

/** The calendar files in the mails that are sent now. */
async function calendarsSent(): Promise<ICAL.Component[]> {
  const before = mailServer.received.length;
  await worker.drain();
  await worker.context.get(Timers).runAll();
  return mailServer.received.slice(before).flatMap(({ raw }) => {
    const part = /Content-Type: text\/calendar[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)?.[1];
    return part ? [new ICAL.Component(ICAL.parse(Buffer.from(part, 'base64').toString()))] : [];
  });
}

const eventIn = (calendar: ICAL.Component) => new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
const told = async (client: TestClient) =>
  (await client.get<{ items: { type: string; subjectId: string }[] }>('/api/notifications')).body.items;

describe('an invitation', () => {
  it('comes by mail with an entry for the calendar that follows every change and can be taken away', async () => {
    const meeting = await prepared({ invitedOrganizationIds: [partner.id], place: '二楼大厅' });
    const [sent] = await calendarsSent();
    expect(sent.getFirstPropertyValue('method')).toBe('REQUEST');
    const event = eventIn(sent);
    expect(event.summary).toBe('伙伴见面会，第 1 次');
    expect(event.location).toBe('二楼大厅');
    expect(event.component.getFirstPropertyValue('url')).toBe(`https://tongxing.example/live/${meeting.session.id}`);
    expect(event.description).toContain(`https://tongxing.example/live/${meeting.session.id}`);
    expect(event.component.getFirstProperty('dtstart')!.getParameter('tzid')).toBe('Asia/Shanghai');
    expect(event.startDate.toString()).toBe('2026-12-01T14:00:00');
    expect(event.sequence).toBe(0);

    const change = { startsAt: '2026-12-02T06:00:00Z' };
    expect((await meeting.facilitator.patch(meeting.path, change, { version: 1 })).status).toBe(200);
    const [moved] = (await calendarsSent()).map(eventIn);
    expect([moved.uid, moved.sequence, moved.startDate.toString()]).toEqual([event.uid, 1, '2026-12-02T14:00:00']);

    const cancelled = await meeting.facilitator.post<SessionBody>(`${meeting.path}/cancel`);
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'closed', cancelledAt: expect.any(String) } });
    const [away] = await calendarsSent();
    expect(away.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([eventIn(away).uid, eventIn(away).sequence]).toEqual([event.uid, 2]);
    expect((await meeting.facilitator.post(`${meeting.path}/open`)).status).toBe(409);
    expect((await told(guest)).map(({ type }) => type)).toEqual([
      'live-session.cancelled',
      'live-session.changed',
      'live-session.invited',
    ]);
    const file = await guest.get(`${meeting.path}/calendar`);
    expect(file.status).toBe(200);
  });

  it('reaches people by name, each once, and their organisation sees the session with them', async () => {
    const meeting = await prepared();
    const stranger = await app.aMember(await app.anOrganization(), 'worker', '没来过的人');
    const { person } = await meeting.aPartner('社工乙');
    const next = await meeting.facilitator.post<SessionBody>('/api/live-sessions', {
      template: 'partner-meeting',
      title: '第二次',
      startsAt: '2026-12-05T06:00:00Z',
    });
    const path = `/api/live-sessions/${next.body.id}`;
    const known = await meeting.facilitator.get<{ items: { accountId: string; name: string }[] }>(
      `/api/live-sessions/known-people?words=${encodeURIComponent('社工乙')}`,
    );
    expect(known.body.items.map(({ name }) => name)).toEqual(['社工乙']);
    const invite = (accountIds: string[]) => meeting.facilitator.post(`${path}/invitations`, { accountIds });
    expect(await invite([stranger.account!.id])).toMatchObject({
      status: 422,
      body: { code: 'invited-person-not-known' },
    });
    expect((await person.get(path)).status).toBe(404);
    for (let twice = 0; twice < 2; twice += 1) expect((await invite([known.body.items[0].accountId])).status).toBe(200);
    await worker.drain();
    expect((await told(person)).filter(({ subjectId }) => subjectId === next.body.id)).toHaveLength(1);
    expect((await person.get(path)).status).toBe(200);
  });
});

describe('an answer', () => {
  it('is not attendance, may change, and is read by the facilitator and oneself alone', async () => {
    const meeting = await prepared({ invitedOrganizationIds: [partner.id] });
    const colleague = await app.aMember(partner, 'worker', '社工丙');
    const answer = (client: TestClient, body: object) => client.put<SessionBody>(`${meeting.path}/rsvp`, body);
    expect((await answer(guest, { answer: 'perhaps' })).status).toBe(400);
    expect(await answer(guest, { answer: 'maybe', note: '可能晚半小时' })).toMatchObject({
      status: 200,
      body: { rsvp: 'maybe', me: null },
    });
    expect(await answer(guest, { answer: 'yes' })).toMatchObject({ status: 200, body: { rsvp: 'yes' } });
    expect((await answer(colleague, { answer: 'no', note: '出差' })).status).toBe(200);
    type Rsvps = { items: { name: string; answer: string }[] };
    const read = async (client: TestClient) => (await client.get<Rsvps>(`${meeting.path}/rsvps`)).body.items;
    expect((await read(meeting.facilitator)).map(({ name, answer: said }) => [name, said]).sort()).toEqual([
      ['社工丙', 'no'],
      ['社工甲', 'yes'],
    ]);
    expect((await read(guest)).map(({ name }) => name)).toEqual(['社工甲']);
    await worker.drain();
    expect((await told(meeting.facilitator)).map(({ type }) => type)).toContain('live-session.rsvped');
    await meeting.facilitator.post(`${meeting.path}/open`);
    expect((await answer(guest, { answer: 'no' })).status).toBe(409);
    expect((await colleague.post('/api/live-sessions/join', meeting.link)).status).toBe(200);
    const inside = await meeting.enterAs(colleague);
    expect(await inside.raw({ kind: 'attendance.sign' })).toMatchObject({ ok: true });
    await meeting.facilitator.post(`${meeting.path}/close`);
    // Whoever came is there, whatever they had answered; whoever said yes and did not come is not.
    const minutes = await meeting.facilitator.get<{ attendance: { name: string }[] }>(`${meeting.path}/minutes`);
    expect(minutes.body.attendance.map(({ name }) => name)).toEqual(['社工丙']);
    expect((await read(meeting.facilitator)).find(({ name }) => name === '社工丙')?.answer).toBe('no');
  });
});

describe('the next of a series', () => {
  it('has the same agenda and the same people, and belongs to the same series', async () => {
    const meeting = await prepared({ invitedOrganizationIds: [partner.id], series: '季度见面' });
    await meeting.facilitator.post(`${meeting.path}/open`);
    await meeting.facilitator.post(`${meeting.path}/close`);
    const wanted = { title: '伙伴见面会，第 2 次', startsAt: '2027-03-01T06:00:00Z' };
    const next = await meeting.facilitator.post<SessionBody & { seriesId: string; series: string }>(
      `${meeting.path}/next`,
      wanted,
    );
    expect(next).toMatchObject({ status: 201, body: { status: 'prepared', series: '季度见面' } });
    expect(next.body.agenda.map(({ title }) => title)).toEqual(meeting.session.agenda.map(({ title }) => title));
    expect(next.body.agenda[0].id).not.toBe(meeting.session.agenda[0].id);
    expect((await guest.get(`/api/live-sessions/${next.body.id}`)).status).toBe(200);
    const before = await meeting.facilitator.get<{ seriesId: string }>(meeting.path);
    expect(next.body.seriesId).toBe(before.body.seriesId);
  });
});

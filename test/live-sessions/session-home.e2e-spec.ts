import { newId } from '@app/kernel';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { Meeting, type SessionBody } from './meeting';

let app: TestApp;
const meetings: Meeting[] = [];

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  for (const meeting of meetings) meeting.leave();
  await app?.close();
});

interface Row {
  id: string;
  minutesPhase: string | null;
  openCommitments: number;
}
interface Series {
  title: string;
  openCommitments: number;
  sessions: { id: string; status: string }[];
}

async function prepared(wanted: Record<string, unknown> = {}): Promise<Meeting> {
  const meeting = await Meeting.prepare(app, wanted);
  meetings.push(meeting);
  return meeting;
}
const listed = async (client: TestClient, query: string): Promise<Row[]> =>
  (await client.get<{ items: Row[] }>(`/api/live-sessions?${query}`)).body.items;
const series = async (client: TestClient): Promise<Series[]> =>
  (await client.get<{ items: Series[] }>('/api/live-sessions/series')).body.items;

it('a session followed by another begins a series that shows what is still open', async () => {
  const partner = await app.anOrganization();
  const guest = await app.aMember(partner, 'worker', '社工甲');
  const meeting = await prepared({ invitedOrganizationIds: [partner.id] });
  const { facilitator, session } = meeting;
  expect(await listed(guest, 'when=upcoming')).toMatchObject([
    { id: session.id, minutesPhase: null, openCommitments: 0 },
  ]);
  expect(await series(facilitator)).toEqual([]);
  const { live } = await meeting.aPartner('社工乙');
  const chair = await meeting.enterAs(facilitator);
  expect((await facilitator.post(`${meeting.path}/open`)).status).toBe(200);
  await meeting.goTo(chair, '行动约定');
  const promised = { ownerId: live.live.me!.memberId, text: '做一张去处表', dueOn: '2027-01-31', doneWhen: '' };
  expect(await live.raw({ id: newId(), kind: 'commitment.add', data: promised })).toMatchObject({ ok: true });
  expect((await facilitator.post(`${meeting.path}/close`)).status).toBe(200);
  const next = await facilitator.post<SessionBody>(`${meeting.path}/next`, {
    title: '第 2 次',
    startsAt: '2026-12-31T16:30:00Z',
  });
  expect(next.status).toBe(201);
  for (const client of [facilitator, guest]) {
    expect(await listed(client, 'when=past')).toMatchObject([
      { id: session.id, minutesPhase: 'draft', openCommitments: 1 },
    ]);
    expect(await series(client)).toMatchObject([
      {
        title: '伙伴见面会，第 1 次',
        openCommitments: 1,
        sessions: [
          { id: next.body.id, status: 'prepared' },
          { id: session.id, status: 'closed' },
        ],
      },
    ]);
  }
  const carried = await facilitator.get<{ items: { text: string }[] }>(
    `/api/live-sessions/${next.body.id}/carried-commitments`,
  );
  expect(carried.body.items.map(({ text }) => text)).toEqual(['做一张去处表']);
  const stranger = await app.aMember(await app.anOrganization(), 'facilitator');
  expect([await series(stranger), await listed(stranger, 'when=any')]).toEqual([[], []]);
});

it('a month is read by the days of the network, whatever has become of its sessions', async () => {
  // Half past midnight on 1 December in China is still November elsewhere.
  const meeting = await prepared({ startsAt: '2026-11-30T16:30:00Z' });
  const { facilitator, session } = meeting;
  const inMonth = async (from: string, to: string): Promise<string[]> =>
    (await listed(facilitator, `when=any&from=${from}&to=${to}&limit=100`)).map(({ id }) => id);
  expect(await inMonth('2026-11-01', '2026-11-30')).toEqual([]);
  expect(await inMonth('2026-12-01', '2026-12-01')).toEqual([session.id]);
  expect((await facilitator.post(`${meeting.path}/open`)).status).toBe(200);
  expect((await facilitator.post(`${meeting.path}/close`)).status).toBe(200);
  expect(await inMonth('2026-12-01', '2026-12-31')).toEqual([session.id]);
  expect((await facilitator.get('/api/live-sessions?from=2026-13-01')).status).toBe(400);
  expect((await facilitator.get('/api/live-sessions?from=tomorrow')).status).toBe(400);
});

import { createHash } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/test-app';
import { until } from './live-client';
import { Meeting } from './meeting';

let app: TestApp;
const meetings: Meeting[] = [];

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(async () => {
  for (const meeting of meetings) meeting.leave();
  await app?.close();
});

interface Line {
  text: string;
  name?: string;
  source?: string;
  typedBy?: string;
}

interface Minutes {
  number: number;
  version: number;
  allowedActions: string[];
  contentHash: string;
  goals: Line[];
  words: Line[];
  commitments: Line[];
  attendance: Line[];
  boards: { stage: string; headings: { cards: Line[] }[] }[];
}

async function opened() {
  const meeting = await Meeting.prepare(app);
  meetings.push(meeting);
  const partner = await meeting.aPartner('社工甲');
  const chair = await meeting.enterAs(meeting.facilitator);
  await meeting.facilitator.post(`${meeting.path}/open`);
  const memberId = partner.live.live.me!.memberId;
  const typeIn = (...entries: Record<string, unknown>[]) =>
    meeting.facilitator.post(`${meeting.path}/paper`, { entries });
  return { meeting, partner, chair, memberId, typeIn };
}

describe('paper results', () => {
  it('typed in while the session runs are in the room, marked, and a commitment among them is followed like any other', async () => {
    const { meeting, partner, chair, memberId, typeIn } = await opened();
    const commitment = { kind: 'commitment', memberId, text: '量一量', dueOn: '2027-01-05' };
    const answer = await typeIn({ kind: 'word', memberId, text: '踏实' }, { kind: 'goal', text: '装灯' }, commitment);
    expect(answer.status).toBe(204);
    await until(() => chair.live.room.commitments.length === 1);
    const mark = { source: 'paper', typedBy: chair.live.me!.memberId };
    expect(chair.live.room.words).toEqual([{ memberId, text: '踏实', ...mark }]);
    expect(chair.live.room.goals).toMatchObject([{ text: '装灯', ...mark }]);
    const mine = await partner.person.get<{ items: { text: string; source: string }[] }>('/api/commitments?scope=all');
    expect(mine.body.items).toMatchObject([{ text: '量一量', source: 'paper' }]);
    expect((await partner.person.post(`${meeting.path}/paper`, { entries: [] })).status).toBe(403);
  });

  it('typed in after closing make a new version of the draft, and none once it was sent round', async () => {
    const { meeting, memberId, typeIn } = await opened();
    const { facilitator, path } = meeting;
    const stageId = meeting.stageId('专长与资源墙');
    await facilitator.post(`${path}/close`);
    const sentences = { changes: [{ path: 'notes/+', text: '事先改过' }] };
    await facilitator.put(`${path}/minutes/sentences`, sentences, { version: 1 });
    const lines = [
      { kind: 'card', stageId, column: 0, memberId, text: '会修轮椅' },
      { kind: 'person', name: '王阿婆', organization: '3 号楼' },
      { kind: 'commitment', memberId, text: '量一量', dueOn: '2027-01-05' },
    ];
    const bad = await typeIn(...lines, { kind: 'word', memberId: stageId, text: '谁' });
    expect(bad).toMatchObject({ status: 422, body: { code: 'paper-line-not-taken' } });
    expect(await typeIn({ kind: 'word', text: '谁' })).toMatchObject({ body: { code: 'paper-line-incomplete' } });
    expect((await typeIn(...lines)).status).toBe(204);
    const { body: minutes } = await facilitator.get<Minutes>(`${path}/minutes`);
    const mark = { source: 'paper', typedBy: '主持人' };
    expect(minutes).toMatchObject({ number: 3, notes: ['事先改过'] });
    expect(minutes.allowedActions).toContain('type-in');
    expect(minutes.attendance).toMatchObject([{ name: '王阿婆', verified: false, ...mark }]);
    expect(minutes.boards[0].headings[0].cards).toMatchObject([{ text: '会修轮椅', author: '社工甲', ...mark }]);
    expect(minutes.commitments).toMatchObject([{ text: '量一量', ...mark }]);
    const versions = await facilitator.get<{ items: { because: string; madeBy: string }[] }>(
      `${path}/minutes/versions`,
    );
    expect(versions.body.items[0]).toMatchObject({ because: 'paper', madeBy: '主持人' });
    const json = await fetch(`${app.url}${path}/minutes/file/json`, { headers: { cookie: facilitator.cookie! } });
    expect(
      createHash('sha256')
        .update(Buffer.from(await json.arrayBuffer()))
        .digest('hex'),
    ).toBe(minutes.contentHash);
    const markdown = await fetch(`${app.url}${path}/minutes/file/md`, { headers: { cookie: facilitator.cookie! } });
    expect(await markdown.text()).toContain('纸上写的，主持人录入');
    const kept = await app.database.query<{ text: string }>(
      'SELECT text FROM organization_strength WHERE session_id = $1',
      [meeting.session.id],
    );
    expect(kept).toEqual([{ text: '会修轮椅' }]);

    await facilitator.post(`${path}/minutes/send-round`, {}, { version: minutes.version });
    expect(await typeIn({ kind: 'goal', text: '晚了' })).toMatchObject({
      status: 409,
      body: { code: 'minutes-state' },
    });
    expect((await facilitator.get<Minutes>(`${path}/minutes`)).body.goals).toEqual([]);
  });

  it('is for sessions that have begun; the places tell what a line may belong to', async () => {
    const meeting = await Meeting.prepare(app);
    meetings.push(meeting);
    expect((await meeting.facilitator.get(`${meeting.path}/paper`)).status).toBe(409);
    await meeting.facilitator.post(`${meeting.path}/open`);
    const places = await meeting.facilitator.get<{ stages: { title: string }[]; members: { name: string }[] }>(
      `${meeting.path}/paper`,
    );
    expect(places.body.stages.map(({ title }) => title)).toContain('专长与资源墙');
    expect(places.body.members).toMatchObject([{ name: '主持人', signed: false, hasWord: false }]);
  });
});

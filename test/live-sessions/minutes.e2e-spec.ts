import { createHash } from 'node:crypto';
import { systemClock } from '@app/kernel';
import type { CommandKind } from '@app/live-protocol';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { wordTextOf } from './word-text';
import { Meeting } from './meeting';

let app: TestApp;
let worker: TestWorker;
let now = new Date();
const meetings: Meeting[] = [];

beforeAll(async () => {
  jest.spyOn(systemClock, 'now').mockImplementation(() => now);
  app = await startTestApp();
  worker = await startTestWorker(app);
}, 60_000);
afterAll(async () => {
  for (const meeting of meetings) meeting.leave();
  await worker?.close();
  await app?.close();
  jest.restoreAllMocks();
});

interface Minutes {
  contentHash: string;
  phase: string;
  number: number;
  version: number;
  objectionsUntil: string;
  allowedActions: string[];
  agreement: string[];
  notes: string[];
}

interface Amendments {
  items: { id: string; status: string; before: string; after: string; answer: string }[];
}

/** A meeting that was held: an agreement, a card, a goal, a commitment, a word. */
async function held(): Promise<{ meeting: Meeting; partner: TestClient; path: string }> {
  const meeting = await Meeting.prepare(app);
  meetings.push(meeting);
  const partner = await meeting.aPartner('社工甲');
  const chair = await meeting.enterAs(meeting.facilitator);
  const say = async (kind: CommandKind, data: Record<string, unknown> = {}) => {
    const answer = await chair.raw({ kind, data });
    if (!answer.ok) throw new Error(`${kind}: ${JSON.stringify(answer)}`);
  };
  await meeting.facilitator.post(`${meeting.path}/open`);
  await say('attendance.sign');
  await say('attendance.sign-for', { memberId: partner.live.live.me!.memberId });
  await say('agreement.add', { text: '手机调静音' });
  const stageId = await meeting.goTo(chair, '专长与资源墙');
  await say('card.add', { stageId, text: '# 会做防走失 <b>', column: 0, signed: true });
  await say('goal.add', { text: '每月有半天', who: '大家', sign: '有排班表' });
  await say('question.ask', { text: '找哪家？', signed: true });
  const { memberId } = chair.live.me!;
  await say('commitment.add', { ownerId: memberId, text: '写好排班表', dueOn: '2027-01-05', doneWhen: '发到群里' });
  await say('word.say', { text: '很踏实' });
  await meeting.facilitator.post(`${meeting.path}/close`);
  return { meeting, partner: partner.person, path: `${meeting.path}/minutes` };
}

const read = async (client: TestClient, path: string): Promise<Minutes> => (await client.get<Minutes>(path)).body;

async function file(client: TestClient, path: string, format: string): Promise<Buffer> {
  const answer = await fetch(`${app.url}${path}/file/${format}`, { headers: { cookie: client.cookie! } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe('minutes', () => {
  it('are drafted when the session closes; Word file, Markdown and the text under the hash say what the log says', async () => {
    const { meeting, path } = await held();
    const { facilitator } = meeting;
    await worker.drain();
    const told = await facilitator.get<{ items: { type: string }[] }>('/api/notifications');
    expect(told.body.items.map(({ type }) => type)).toContain('live-session.minutes-drafted');
    const minutes = await read(facilitator, path);
    expect(minutes).toMatchObject({ phase: 'draft', number: 1, agreement: ['手机调静音'] });
    const json = await file(facilitator, path, 'json');
    expect(createHash('sha256').update(json).digest('hex')).toBe(minutes.contentHash);
    const markdown = (await file(facilitator, path, 'md')).toString();
    const word = await wordTextOf(await file(facilitator, path, 'docx'));
    const said = [
      '手机调静音',
      '每月有半天',
      '有排班表',
      '写好排班表',
      '2027-01-05',
      '发到群里',
      '很踏实',
      '社工甲',
      '主持人',
    ];
    for (const text of [...said, '找哪家？', minutes.contentHash]) {
      expect(markdown).toContain(text);
      expect(word).toContain(text);
    }
    expect(word).toContain('# 会做防走失 <b>');
    expect(markdown).toContain('\\<b\\>');
    expect(markdown).not.toMatch(/^# 会做/m);
    expect(JSON.stringify(minutes)).not.toMatch(/holderSince|speakingMs|softSeconds/);
  });

  it('are prepared, sent round, amended or answered, and locked once nobody has anything against them', async () => {
    const { meeting, partner, path } = await held();
    const { facilitator } = meeting;
    const change = {
      changes: [
        { path: 'goals/0/text', text: '每月有两个半天' },
        { path: 'notes/+', text: '下次带排班表' },
      ],
    };
    expect((await partner.put(`${path}/sentences`, change, { version: 1 })).status).toBe(403);
    const wrong = { changes: [{ path: 'commitments/0/text', text: 'x' }] };
    expect(await facilitator.put(`${path}/sentences`, wrong, { version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'sentence-not-there' },
    });
    const prepared = await facilitator.put<Minutes>(`${path}/sentences`, change, { version: 1 });
    expect(prepared).toMatchObject({ status: 200, body: { number: 2, version: 2, notes: ['下次带排班表'] } });
    expect((await facilitator.put(`${path}/sentences`, change, { version: 1 })).status).toBe(412);

    now = new Date('2026-11-25T02:00:00Z');
    const sent = await facilitator.post<Minutes>(`${path}/send-round`, {}, { version: 2 });
    expect(sent.body).toMatchObject({ phase: 'objection', objectionsUntil: '2026-11-30T16:00:00.000Z' });
    await worker.drain();
    const news = await partner.get<{ items: { type: string }[] }>('/api/notifications');
    expect(news.body.items[0].type).toBe('live-session.minutes-amended');
    expect((await facilitator.put(`${path}/sentences`, change, { version: 3 })).status).toBe(409);

    const amend = (text: string, at: string) => partner.post<Amendments>(`${path}/amendments`, { path: at, text });
    await amend('大家，也有社区', 'goals/0/who');
    const two = await amend('手机放在门口', 'agreement/0');
    expect(two.body.items.map(({ status }) => status)).toEqual(['open', 'open']);
    const [one, other] = two.body.items;
    expect((await partner.post(`${path}/amendments/${one.id}/accept`)).status).toBe(403);
    now = new Date('2026-12-02T02:00:00Z');
    await worker.runTimers();
    expect(await read(facilitator, path)).toMatchObject({ phase: 'objection', allowedActions: ['decide'] });
    expect((await amend('晚了', 'goals/0/who')).status).toBe(409);
    expect((await facilitator.post(`${path}/amendments/${one.id}/accept`)).status).toBe(200);
    const answered = await facilitator.post<Amendments>(`${path}/amendments/${other.id}/answer`, {
      answer: '当时说的是静音',
    });
    expect(answered.body.items.map(({ status, answer }) => [status, answer])).toEqual([
      ['accepted', ''],
      ['answered', '当时说的是静音'],
    ]);
    await worker.runTimers();
    await worker.drain();
    const locked = await read(partner, path);
    expect(locked).toMatchObject({
      phase: 'locked',
      number: 3,
      allowedActions: [],
      goals: [{ who: '大家，也有社区' }],
    });
    const json = await file(partner, path, 'json');
    expect(createHash('sha256').update(json).digest('hex')).toBe(locked.contentHash);
    const versions = await partner.get<{ items: { because: string }[] }>(`${path}/versions`);
    expect(versions.body.items.map(({ because }) => because)).toEqual(['amended', 'prepared', 'log']);
    const last = await partner.get<{ items: { type: string }[] }>('/api/notifications');
    expect(last.body.items[0].type).toBe('live-session.minutes-locked');
    expect((await amend('再改', 'goals/0/who')).status).toBe(409);
  });

  it('of a session that is not over do not exist, and of one nobody may see neither', async () => {
    const meeting = await Meeting.prepare(app);
    meetings.push(meeting);
    expect((await meeting.facilitator.get(`${meeting.path}/minutes`)).status).toBe(409);
    const stranger = await app.aMember(await app.anOrganization(), 'worker');
    expect((await stranger.get(`${meeting.path}/minutes`)).status).toBe(404);
  });
});

import { newId, systemClock } from '@app/kernel';
import type { CommandKind } from '@app/live-protocol';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { type LiveClient, until } from './live-client';
import { Meeting, type SessionBody } from './meeting';

let app: TestApp;
let worker: TestWorker;
let now = new Date();
const meetings: Meeting[] = [];
const day = 86_400_000;

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

interface Item {
  id: string;
  status: string;
  askers: string[];
  steps: { kind: string; note: string }[];
  allowedActions: string[];
}

/** Ten in the morning in China, so many days after today. */
const morning = (days: number): Date =>
  new Date(
    Date.parse(`${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}T10:00:00+08:00`) + days * day,
  );
const dateOf = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

async function sweep(): Promise<void> {
  await worker.runTimers();
  await worker.drain();
}

const told = async (client: TestClient): Promise<string[]> =>
  (await client.get<{ items: { type: string }[] }>('/api/notifications?limit=100')).body.items
    .map(({ type }) => type)
    .filter((type) => type.startsWith('commitment.'))
    .reverse();

const said = async (client: LiveClient, kind: CommandKind, data: object): Promise<string> => {
  const id = newId();
  const answer = await client.raw({ id, kind, data: data as Record<string, unknown> });
  if (!answer.ok) throw new Error(`${kind}: ${JSON.stringify(answer)}`);
  return id;
};

const list = async (client: TestClient, query: string): Promise<Item[]> =>
  (await client.get<{ items: Item[] }>(`/api/commitments?${query}`)).body.items;

describe('from word to deed', () => {
  it('a merged question is answered, promised, remembered, carried over and judged by whoever asked it', async () => {
    const meeting = await Meeting.prepare(app, { series: '季度见面' });
    meetings.push(meeting);
    const { facilitator } = meeting;
    const stage = {
      title: '提问',
      kind: 'questions',
      minutes: 20,
      prompt: '',
      tools: ['questions', 'commitments'],
      hints: [],
      advance: 'by-hand',
    };
    expect((await facilitator.patch(meeting.path, { agenda: [stage] }, { version: 1 })).status).toBe(200);
    const [owner, one, other, bystander] = [
      await meeting.aPartner('社工甲'),
      await meeting.aPartner('社工乙'),
      await meeting.aPartner('社工丙'),
      await meeting.aPartner('社工丁'),
    ];
    const chair = await meeting.enterAs(facilitator);
    expect((await facilitator.post(`${meeting.path}/open`)).status).toBe(200);
    const first = await said(one.live, 'question.ask', { text: '认知筛查以后找谁？', signed: true });
    const second = await said(other.live, 'question.ask', { text: '筛查出来找哪家？', signed: true });
    await said(chair, 'question.merge', { id: second, into: first });
    await said(chair, 'question.settle', { id: first, status: 'answered', answer: '先找街道' });
    // Both who asked see on their own screens that it was merged and answered.
    const seen = { askers: [memberIdOf(one.live), memberIdOf(other.live)], status: 'answered', answer: '先找街道' };
    for (const asker of [one.live, other.live])
      await until(() => {
        const question = asker.live.room.questions.find(({ id }) => id === first);
        return question?.answer === seen.answer;
      });
    for (const asker of [one.live, other.live])
      expect(asker.live.room.questions.find(({ id }) => id === first)).toMatchObject(seen);
    const promise = {
      questionId: second,
      ownerId: memberIdOf(owner.live),
      text: '做一张认知筛查后的去处表',
      dueOn: dateOf(morning(30)),
      doneWhen: '表发到群里',
    };
    const refused = await one.live.raw({ kind: 'commitment.promise', data: promise });
    expect(refused).toMatchObject({ ok: false, code: 'forbidden' });
    const id = await said(owner.live, 'commitment.promise', promise);
    await sweep();
    // Whoever asked the question that was merged into another one is told as well.
    expect([await told(one.person), await told(other.person)]).toEqual([
      ['commitment.promised'],
      ['commitment.promised'],
    ]);
    const early = await owner.person.post(`/api/commitments/${id}/answer`, { note: '做好了' });
    expect(early).toMatchObject({ status: 409, body: { code: 'commitment-state' } });
    expect((await facilitator.post(`${meeting.path}/close`)).status).toBe(200);

    for (const days of [15, 16, 17, 26, 27, 28]) {
      now = morning(days);
      await sweep();
    }
    expect(await told(owner.person)).toEqual(['commitment.due-soon', 'commitment.due-soon']);
    await worker.close();
    worker = await startTestWorker(app);
    for (const days of [28, 30, 31, 32, 40]) {
      now = morning(days);
      await sweep();
    }
    expect(await told(owner.person)).toEqual(['commitment.due-soon', 'commitment.due-soon', 'commitment.overdue']);
    for (const asker of [one, other])
      expect(await told(asker.person)).toEqual(['commitment.promised', 'commitment.overdue']);

    const next = await facilitator.post<SessionBody>(`${meeting.path}/next`, {
      title: '第 2 次',
      startsAt: '2027-06-01T06:00:00Z',
    });
    const before = await facilitator.get<{ items: Item[] }>(`/api/live-sessions/${next.body.id}/carried-commitments`);
    expect(before.body.items.map((item) => item.id)).toEqual([id]);
    expect((await facilitator.post(`/api/live-sessions/${next.body.id}/open`)).status).toBe(200);
    await sweep();
    expect((await told(owner.person)).at(-1)).toBe('commitment.carried-over');

    const judge = (client: TestClient, outcome: string) =>
      client.post<Item>(`/api/commitments/${id}/judge`, { outcome });
    expect((await judge(owner.person, 'done')).status).toBe(403);
    expect((await judge(bystander.person, 'done')).status).toBe(403);
    const answered = await owner.person.post<Item>(`/api/commitments/${id}/answer`, { note: '表在群里了' });
    expect(answered).toMatchObject({ status: 200, body: { status: 'answered', askers: ['社工丙', '社工乙'].sort() } });
    await sweep();
    expect((await told(one.person)).at(-1)).toBe('commitment.answered');
    expect((await list(other.person, 'scope=asked')).map((item) => item.allowedActions)).toEqual([['judge']]);
    expect((await judge(facilitator, 'partly')).status).toBe(403);
    expect((await judge(one.person, 'partly')).body).toMatchObject({ status: 'partly' });
    expect((await list(owner.person, 'scope=mine')).map((item) => item.id)).toEqual([id]);
    expect(await judge(other.person, 'done')).toMatchObject({
      status: 200,
      body: { status: 'done', allowedActions: [] },
    });
    expect((await judge(one.person, 'done')).status).toBe(409);
    await sweep();
    expect((await told(owner.person)).slice(-2)).toEqual(['commitment.closed', 'commitment.closed']);
    expect((await told(one.person)).slice(-3)).toEqual([
      'commitment.carried-over',
      'commitment.answered',
      'commitment.closed',
    ]);
    expect(await list(owner.person, 'scope=mine')).toEqual([]);
    const [closed] = await list(owner.person, 'scope=mine&state=closed');
    expect(closed.steps.map(({ kind }) => kind)).toEqual(['carried-over', 'answered', 'partly', 'done']);
    const stranger = await app.aMember(await app.anOrganization(), 'worker');
    expect((await judge(stranger, 'done')).status).toBe(404);
    expect(await list(stranger, 'scope=all')).toEqual([]);
  });
});

function memberIdOf(client: LiveClient): string {
  const { me } = client.live;
  if (!me) throw new Error('not in the room');
  return me.memberId;
}

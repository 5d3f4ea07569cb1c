import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { Meeting } from './meeting';

let app: TestApp;
let worker: TestWorker;
const meetings: Meeting[] = [];

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
}, 60_000);
afterAll(async () => {
  for (const meeting of meetings) meeting.leave();
  await worker?.close();
  await app?.close();
});

interface Survey {
  state: string;
  until: string;
  words: { word: string; count: number }[];
  lines: { prompt: string; text: string }[];
}

/** A session that is over, with so many partners who were there. */
async function held(partners: number): Promise<{ meeting: Meeting; people: TestClient[]; path: string }> {
  const meeting = await Meeting.prepare(app);
  meetings.push(meeting);
  const people: TestClient[] = [];
  for (let at = 0; at < partners; at += 1) people.push((await meeting.aPartner(`伙伴${at}`)).person);
  const path = `${meeting.path}/survey`;
  expect((await meeting.facilitator.post(`${meeting.path}/open`)).status).toBe(200);
  expect(await people[0].put(path, { tookAlong: '早了' })).toMatchObject({
    status: 409,
    body: { code: 'live-session-state' },
  });
  expect((await meeting.facilitator.post(`${meeting.path}/close`)).status).toBe(200);
  return { meeting, people, path };
}

const read = async (client: TestClient, path: string): Promise<Survey> => (await client.get<Survey>(path)).body;
const stored = (sessionId: string) =>
  app.database.query<{ id: string; text: string; mark: string }>(
    'SELECT id, text, xmin::text AS mark FROM survey_answer WHERE session_id = $1 ORDER BY ctid',
    [sessionId],
  );

it('everybody who was there is told where the questions are', async () => {
  const { meeting, people } = await held(1);
  await worker.drain();
  for (const person of [...people, meeting.facilitator]) {
    const told = (
      await person.get<{ items: { type: string; subjectType: string; subjectId: string }[] }>('/api/notifications')
    ).body.items;
    expect(told.find(({ type }) => type === 'live-session.survey-opened')).toMatchObject({
      subjectType: 'live-survey',
      subjectId: meeting.session.id,
    });
  }
});

it('is answered once, by whoever was there, and shown to all when all have answered', async () => {
  const { meeting, people, path } = await held(5);
  const { facilitator, organization, session } = meeting;
  const colleague = await app.aMember(organization, 'worker', '没来的同事');
  const stranger = await app.aMember(await app.anOrganization(), 'worker', '别处的人');
  expect((await colleague.get(path)).status).toBe(403);
  expect((await colleague.put(path, { tookAlong: '放心' })).status).toBe(403);
  expect((await stranger.put(path, { tookAlong: '放心' })).status).toBe(404);
  expect(await people[0].put(path, { tookAlong: '  ' })).toMatchObject({ status: 422, body: { code: 'survey-empty' } });
  expect((await people[0].put(path, { stars: 5 })).status).toBe(400);
  expect((await people[0].put(path, { tookAlong: 5 })).status).toBe(400);
  expect((await people[0].put(path, { nextTime: 'x'.repeat(301) })).status).toBe(400);
  expect(await read(people[0], path)).toMatchObject({ state: 'open', words: [], lines: [] });

  for (const [at, person] of people.entries()) {
    const answered = await person.put<Survey>(path, {
      tookAlong: at < 3 ? '认识' : 'Trust',
      nextTime: `下次${at}`,
      ...(at === 0 && { stillToSay: '只有我说的一句' }),
    });
    expect(answered).toMatchObject({ status: 200, body: { state: 'answered', words: [], lines: [] } });
  }
  const again = await people[1].put(path, { tookAlong: '再来' });
  expect(again).toMatchObject({ status: 409, body: { code: 'survey-answered' } });
  // The facilitator has not answered yet: until then nobody reads a word, so that no two looks can be compared.
  expect(await read(facilitator, path)).toMatchObject({ state: 'open', words: [], lines: [] });
  expect((await facilitator.put<Survey>(path, { tookAlong: 'trust ' })).body.state).toBe('over');
  const shown = await read(people[4], path);
  expect(shown.words.map(({ word, count }) => [word.toLowerCase(), count]).sort()).toEqual([
    ['trust', 3],
    ['认识', 3],
  ]);
  expect(shown.lines.map(({ text }) => text).sort()).toEqual(['下次0', '下次1', '下次2', '下次3', '下次4']);
  expect(JSON.stringify(shown)).not.toContain('只有我说的一句');
  expect((await stranger.get(path)).status).toBe(404);
  expect(await people[0].put(path, { tookAlong: '晚了' })).toMatchObject({
    status: 409,
    body: { code: 'survey-over' },
  });
  expect(await stored(session.id)).toHaveLength(12);
});

it('nothing that is kept leads from an answer to a person', async () => {
  const { meeting, people, path } = await held(6);
  await Promise.all(people.map((person, at) => person.put(path, { tookAlong: `词标记${at}`, nextTime: `话${at}` })));
  const rows = await stored(meeting.session.id);
  expect(rows).toHaveLength(12);
  // Every row bears the mark of the last transaction alone, and none the mark of a receipt.
  expect(new Set(rows.map(({ mark }) => mark)).size).toBe(1);
  const receipts = await app.database.query<{ mark: string }>(
    'SELECT xmin::text AS mark FROM survey_receipt WHERE session_id = $1',
    [meeting.session.id],
  );
  expect(receipts).toHaveLength(6);
  expect(receipts.map(({ mark }) => mark)).not.toContain(rows[0].mark);
  const columns = await app.database.query<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'survey_answer' ORDER BY 1",
  );
  expect(columns.map(({ name }) => name)).toEqual(['id', 'organization_id', 'prompt', 'session_id', 'text']);
  const tables = await app.database.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const found = await app.database.query(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%词标记%' LIMIT 1`);
    if (found.length > 0) holding.push(name);
  }
  expect(holding).toEqual(['survey_answer']);
  expect(await read(people[0], path)).toMatchObject({ state: 'answered', words: [], lines: [] });
});

it('is over after a week: what fewer than five answered is never shown', async () => {
  const { meeting, people, path } = await held(6);
  for (const [at, person] of people.slice(0, 5).entries())
    await person.put(path, at < 4 ? { tookAlong: '四个', nextTime: '下次' } : { nextTime: '下次' });
  await app.database.query(`UPDATE live_session SET closed_at = closed_at - interval '7 days' WHERE id = $1`, [
    meeting.session.id,
  ]);
  expect(await people[5].put(path, { tookAlong: '晚了' })).toMatchObject({
    status: 409,
    body: { code: 'survey-over' },
  });
  const shown = await read(people[5], path);
  expect(shown).toMatchObject({ state: 'over', words: [] });
  expect(shown.lines).toEqual(Array.from({ length: 5 }, () => ({ prompt: 'next-time', text: '下次' })));
});

import { newId } from '@app/kernel';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

interface Line {
  id: string;
  what: string;
  state: string;
  version: number;
  matches: { organizationId: string }[];
  allowedActions: string[];
}

let app: TestApp;
let worker: TestWorker;
let here: TestOrganization;
let there: TestOrganization;
let ours: TestClient;
let theirs: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
});
afterAll(async () => {
  await worker.close();
  await app.close();
});
beforeEach(async () => {
  here = await app.anOrganization();
  there = await app.anOrganization();
  ours = await app.aMember(here, 'worker');
  theirs = await app.aMember(there, 'worker');
});

const written = async (body: object = {}): Promise<Line> => {
  const answer = await ours.post('/api/asks-offers', { kind: 'ask', what: '找一间能坐二十人的屋子', ...body });
  expect(answer.status).toBe(201);
  return answer.body as unknown as Line;
};
const listed = async (client: TestClient, query = ''): Promise<string[]> => {
  const { status, body } = await client.get(`/api/asks-offers?limit=100${query}`);
  expect(status).toBe(200);
  return (body.items as unknown as Line[]).map(({ id }) => id);
};
const told = (type: string, id: string) =>
  app.database.query<{ organizations: string[]; data: object }>(
    'SELECT organization_ids AS organizations, data FROM outbox WHERE type = $1 AND subject_id = $2',
    [type, id],
  );
/** A line as closing a meeting leaves it: nobody has confirmed it. */
const proposed = async (): Promise<string> => {
  const id = newId();
  await app.database.query(
    "INSERT INTO ask_offer (id, organization_id, kind, what) VALUES ($1, $2, 'offer', '周三下午的活动室')",
    [id, here.id],
  );
  return id;
};

it('is read by every organisation, changed by its own alone', async () => {
  const line = await written({ whoToAsk: '办公室', untilOn: '2999-12-31' });
  expect(line.allowedActions).toEqual(['edit', 'close']);
  expect(await listed(theirs)).toContain(line.id);
  const change = { what: '改一改' };
  expect((await theirs.patch(`/api/asks-offers/${line.id}`, change, { version: 1 })).status).toBe(403);
  expect((await theirs.post(`/api/asks-offers/${line.id}/close`)).status).toBe(403);
  expect((await ours.patch(`/api/asks-offers/${line.id}`, change, { version: 7 })).status).toBe(412);
  const changed = await ours.patch(`/api/asks-offers/${line.id}`, change, { version: 1 });
  expect(changed).toMatchObject({ status: 200, body: { what: '改一改', whoToAsk: '', untilOn: null, version: 2 } });
});

it('an answer tells both sides, and both see one another; nobody else does', async () => {
  const line = await written();
  const other = await app.aMember(await app.anOrganization(), 'worker');
  const answered = await theirs.post(`/api/asks-offers/${line.id}/answer`);
  expect(answered).toMatchObject({ status: 200, body: { state: 'matched', matches: [{ organizationId: here.id }] } });
  const mine = await ours.get(`/api/asks-offers/${line.id}`);
  expect(mine.body).toMatchObject({ state: 'matched', matches: [{ organizationId: there.id }] });
  expect((await other.get(`/api/asks-offers/${line.id}`)).body.matches).toEqual([]);
  const [event] = await told('ask-offer.matched', line.id);
  expect(event.organizations.sort()).toEqual([here.id, there.id].sort());
  expect((await theirs.post(`/api/asks-offers/${line.id}/answer`)).status).toBe(409);
  expect((await other.post(`/api/asks-offers/${line.id}/answer`)).status).toBe(409);
  expect((await ours.post(`/api/asks-offers/${line.id}/reopen`)).body.state).toBe('open');
  expect((await other.post(`/api/asks-offers/${line.id}/answer`)).status).toBe(200);
  expect((await ours.post(`/api/asks-offers/${line.id}/close`)).body).toMatchObject({
    state: 'closed',
    allowedActions: ['reopen'],
  });
});

it('two who answer at once: one finds it, the other reads that it is taken', async () => {
  const line = await written();
  const other = await app.aMember(await app.anOrganization(), 'worker');
  const answers = await Promise.all([theirs, other].map((each) => each.post(`/api/asks-offers/${line.id}/answer`)));
  // Both may have been first to look; what is written tells each of them who they are.
  expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
  const found = (await ours.get(`/api/asks-offers/${line.id}`)).body as unknown as Line;
  expect(found.state).toBe('matched');
  expect(found.matches).toHaveLength(answers.filter(({ status }) => status === 200).length);
});

it('one’s own is not answered, what is over neither', async () => {
  const line = await written();
  expect((await ours.post(`/api/asks-offers/${line.id}/answer`)).status).toBe(403);
  const past = await written({ untilOn: '2020-01-01' });
  expect(past.state).toBe('expired');
  expect((await theirs.post(`/api/asks-offers/${past.id}/answer`)).status).toBe(409);
  expect(await listed(theirs, '&state=expired')).toContain(past.id);
  expect(await listed(theirs, '&state=open')).not.toContain(past.id);
});

it('is found by kind, words, whose it is and where', async () => {
  const everywhere = await written({ kind: 'offer', what: '借 投影仪' });
  const nearby = await written({ kind: 'offer', what: '投影幕', areaCode: '990100001' });
  expect(await listed(theirs, `&q=${encodeURIComponent('投影')}&kind=offer`)).toEqual([nearby.id, everywhere.id]);
  expect(await listed(theirs, `&q=${encodeURIComponent('投影')}&area=990200`)).toEqual([everywhere.id]);
  expect(await listed(theirs, `&q=${encodeURIComponent('投影')}&area=990100001001`)).toEqual([
    nearby.id,
    everywhere.id,
  ]);
  expect(await listed(theirs, '&mine=true')).toEqual([]);
  expect(await listed(ours, '&mine=true&kind=ask')).toEqual([]);
});

it('what a meeting wrote down is nobody’s to read before its organisation said so', async () => {
  const id = await proposed();
  expect(await listed(ours, '&mine=true')).toEqual([]);
  expect((await theirs.get(`/api/asks-offers/${id}`)).status).toBe(404);
  expect((await theirs.post(`/api/asks-offers/${id}/answer`)).status).toBe(404);
  expect((await theirs.get('/api/proposed-lines')).body).toEqual({ strengths: [], asksOffers: [] });
  const mine = (await ours.get('/api/proposed-lines')).body.asksOffers as unknown as Line[];
  expect(mine).toMatchObject([{ id, allowedActions: ['edit', 'confirm', 'drop'] }]);
  expect((await theirs.post(`/api/asks-offers/${id}/confirm`)).status).toBe(404);
  expect((await ours.post(`/api/asks-offers/${id}/confirm`)).status).toBe(200);
  expect(await listed(theirs)).toContain(id);
  expect((await ours.post(`/api/asks-offers/${id}/drop`)).status).toBe(409);
  const unwanted = await proposed();
  expect((await ours.post(`/api/asks-offers/${unwanted}/drop`)).status).toBe(204);
  expect((await ours.get(`/api/asks-offers/${unwanted}`)).status).toBe(404);
});

it('a strength stands on the page of its organisation and is found once confirmed', async () => {
  const id = newId();
  await app.database.query('INSERT INTO organization_strength (id, organization_id, text) VALUES ($1, $2, $3)', [
    id,
    here.id,
    '会修轮椅',
  ]);
  const strengths = async () => (await theirs.get(`/api/organizations/${here.id}/strengths`)).body;
  const search = `/api/organizations?q=${encodeURIComponent('轮椅')}`;
  const found = async () => {
    await worker.runTimers();
    return ((await theirs.get(search)).body.items as { id: string }[]).map((each) => each.id);
  };
  expect(await strengths()).toEqual([]);
  expect((await theirs.post(`/api/strengths/${id}/confirm`, { text: '会修轮椅' })).status).toBe(404);
  expect((await ours.post(`/api/strengths/${id}/confirm`, { text: '会修轮椅和助行器' })).status).toBe(200);
  expect(await strengths()).toMatchObject([{ id, text: '会修轮椅和助行器' }]);
  expect(await found()).toEqual([here.id]);
  expect((await ours.post(`/api/strengths/${id}/confirm`, { text: '又一次' })).status).toBe(409);
  expect((await ours.post(`/api/strengths/${id}/drop`)).status).toBe(204);
  expect(await strengths()).toEqual([]);
  expect(await found()).toEqual([]);
});

it.each([
  [{ kind: 'gift', what: '一件' }, 400],
  [{ kind: 'ask', what: '' }, 400],
  [{ kind: 'ask', what: '   ' }, 400],
  [{ kind: 'ask', what: '长'.repeat(301) }, 400],
  [{ kind: 'ask', what: 'x', untilOn: '2026-02-30' }, 400],
  [{ kind: 'ask', what: 'x', points: 3 }, 400],
])('%j is refused with %i', async (body, status) => {
  expect((await ours.post('/api/asks-offers', body)).status).toBe(status);
});

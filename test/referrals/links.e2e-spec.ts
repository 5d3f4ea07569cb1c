import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import {
  aReferral,
  bodies,
  good,
  identity,
  readyToSend,
  step,
  twoOrganizations,
  type Referral,
  type TwoOrganizations,
} from './two-organizations';

interface Link {
  path: string;
}

interface Opened {
  kind: string;
  status: string;
  recipientName: string;
  card: Record<string, unknown> | null;
  openActions: string[];
  answered: string[];
  code?: string;
}

let app: TestApp;
let worker: TestWorker;
let network: TwoOrganizations;
let partner: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
  network = await twoOrganizations(app);
  partner = await app.anOrganization({ kind: 'listed', name: '没有账号的机构' });
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await app?.close();
});

const makeLink = (id: string, kind: string, client: TestClient = network.worker) =>
  client.post<Link>(`/api/referrals/${id}/links/${kind}`, {});
const tokenOf = async (id: string, kind: string): Promise<string> =>
  good(await makeLink(id, kind), 201).path.split('#')[1];
const say = (action: string, token: string, body: object = {}) =>
  app.nobody.post<Opened>(`/api/referral-links/${action}`, { token, ...body });

async function asked(): Promise<string> {
  const { id, version } = await readyToSend({ ...network, target: partner });
  good(await step(network.worker, id, 'send', {}, version));
  return id;
}

/** What was said by the link has become a step. */
async function taken(id: string): Promise<Referral> {
  await worker.drain();
  return good(await network.worker.get<Referral>(`/api/referrals/${id}`));
}

it('lets a partner without accounts accept and return a result, each once, and never shows who it is about', async () => {
  const id = await asked();
  const token = await tokenOf(id, 'partner');
  const opened = good(await say('open', token));
  expect(opened).toMatchObject({ kind: 'partner', status: 'requested', openActions: ['accept', 'decline'] });
  expect(opened.card).toMatchObject({ ageBand: '80-84' });
  good(await say('accept', token, { words: '周三可以去。' }));
  const accepted = await taken(id);
  expect(accepted.status).toBe('accepted');
  expect((await say('accept', token)).body.code).toBe('link-said-already');
  const after = await say('open', token);
  for (const value of Object.values(identity)) expect(JSON.stringify([opened, after.body])).not.toContain(value);
  expect(after.body.openActions).toEqual(['complete']);
  good(await say('complete', token, { code: 'goals-met', services: ['home-visit'], words: '去了三次。' }));
  const completed = await taken(id);
  expect(completed.businessStatus).toBe('outcome-returned');
  expect(completed.timeline.find((one) => one.step === 'complete')?.note).toBe('去了三次。');
});

it('lets it decline with a reason, and says other only with words', async () => {
  const id = await asked();
  const token = await tokenOf(id, 'partner');
  expect((await say('decline', token, { code: 'other', byWhom: 'provider' })).body.code).toBe('reason-text-missing');
  good(await say('decline', token, { code: 'no-capacity', byWhom: 'provider' }));
  expect((await taken(id)).status).toBe('rejected');
  expect((await say('open', token)).body).toMatchObject({ card: null, openActions: [] });
});

it('asks the person once, tells the source, and takes "nothing came" for a dispute', async () => {
  const { id } = await aReferral(network, 'completed');
  const token = await tokenOf(id, 'person');
  const opened = good(await say('open', token));
  expect(opened).toMatchObject({ kind: 'person', card: null, openActions: ['feedback'] });
  expect((await say('feedback', token, { code: 'not-delivered', byWhom: 'person' })).body.code).toBe(
    'reason-text-missing',
  );
  good(await say('feedback', token, { code: 'not-delivered', byWhom: 'guardian', words: '没有人来过。' }));
  expect((await taken(id)).businessStatus).toBe('outcome-disputed');
  const { answers } = good(await network.worker.get<{ answers: object[] }>(`/api/referrals/${id}/links`));
  expect(answers).toEqual([
    expect.objectContaining({ code: 'not-delivered', byWhom: 'guardian', words: '没有人来过。' }),
  ]);
  const stored = await app.database.query<{ words: Buffer }>('SELECT words FROM referral_link_answer');
  expect(stored.every(({ words }) => !words || !words.toString('utf8').includes('没有人来过'))).toBe(true);
});

it('works no more once it ended, was replaced, or its referral was taken back', async () => {
  const id = await asked();
  const first = await tokenOf(id, 'partner');
  const second = await tokenOf(id, 'partner');
  expect((await say('open', first)).status).toBe(404);
  expect((await say('open', second)).status).toBe(200);
  expect((await network.worker.delete(`/api/referrals/${id}/links/partner`)).status).toBe(204);
  expect((await say('open', second)).status).toBe(404);
  const third = await tokenOf(id, 'partner');
  good(await step(network.worker, id, 'withdraw', bodies.withdraw));
  expect((await say('accept', third)).body.code).toBe('link-answer-too-late');
  await app.database.query(`UPDATE referral_link SET expires_at = now() - interval '1 second' WHERE ended_at IS NULL`);
  expect((await say('open', third)).status).toBe(404);
  expect((await say('open', 'x'.repeat(43))).status).toBe(404);
});

it('is made by the case team of the source, and only while something waits for it', async () => {
  const id = await asked();
  expect((await makeLink(id, 'partner', network.stranger)).status).toBe(404);
  expect((await makeLink(id, 'partner', network.colleague)).status).toBe(403);
  expect((await makeLink(id, 'person')).body).toMatchObject({ code: 'referral-wrong-state' });
});

it('counts one answer of many at once', async () => {
  const id = await asked();
  const token = await tokenOf(id, 'partner');
  const answers = await Promise.all(Array.from({ length: 20 }, () => say('accept', token)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  await taken(id);
  const [{ count }] = await app.database.query<{ count: string }>(
    `SELECT count(*) FROM referral_history WHERE task_id = $1 AND step = 'accept'`,
    [id],
  );
  expect(Number(count)).toBe(1);
});

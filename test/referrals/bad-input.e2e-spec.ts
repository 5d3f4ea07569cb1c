import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../support/test-app';
import {
  aDraft,
  aReferral,
  bodies,
  draft,
  good,
  newCode,
  step,
  twoOrganizations,
  type Referral,
  type Standing,
  type TwoOrganizations,
} from './two-organizations';

const naughty = JSON.parse(readFileSync(join(__dirname, '../data/naughty-strings/blns.json'), 'utf8')) as string[];

/** The fields with their limits, as the DTO states them. */
const texts: [string, number][] = [
  ['name', 100],
  ['phone', 100],
  ['address', 300],
  ['family', 2000],
  ['guardian', 300],
  ['health', 2000],
  ['abilityGrade', 100],
  ['story', 2000],
  ['wish', 2000],
  ['priorServices', 2000],
  ['message', 2000],
];

let app: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
});
afterAll(() => app.close());

const valueOf = ({ fields }: Referral, name: string): string | null =>
  fields.find((field) => field.field === name)?.value ?? null;

describe('strings that break software', () => {
  it('every one survives in every optional text of the person, as long as it may be', async () => {
    let { id, version } = await aDraft(network);
    let tried = 0;
    for (const text of naughty) {
      const details = Object.fromEntries(texts.filter(([, max]) => text.length <= max).map(([field]) => [field, text]));
      ({ version } = good(await network.worker.patch<Standing>(`/api/referrals/${id}`, { details }, { version })));
      const read = good(await network.worker.get<Referral>(`/api/referrals/${id}`));
      // An empty text takes the field away.
      for (const field of Object.keys(details)) expect(valueOf(read, field)).toBe(text === '' ? null : text);
      tried += Object.keys(details).length;
    }
    expect(tried).toBeGreaterThan(naughty.length * 8);
  }, 120_000);

  it('every one survives in the words of a no', async () => {
    const spoken = naughty
      .filter((text) => text.trim() !== '')
      .slice(0, 40)
      .concat(naughty.slice(-20));
    const text = spoken.join('\n').slice(0, 1900);
    const { id } = await aReferral(network, 'requested');
    good(await step(network.intake, id, 'decline', { ...bodies.decline, note: text }));
    const { timeline } = good(await network.worker.get<Referral>(`/api/referrals/${id}`));
    expect(timeline.at(-1)?.note).toBe(text);
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('%s, which PostgreSQL cannot hold, is refused with a reason', async (_, name) => {
    const answer = await network.worker.post('/api/referrals', { ...draft, personCode: newCode(), details: { name } });
    expect([answer.status, answer.body.code]).toEqual([400, 'validation-failed']);
    expect(JSON.stringify(answer.body.errors)).toContain('details.name');
  });
});

describe('bodies that are none', () => {
  const count = async () =>
    (await app.database.query<{ n: number }>('SELECT count(*)::int AS n FROM referral_task'))[0].n;
  const good_ = { ...draft, personCode: 'B01' };

  it.each([
    ['an unknown field', { ...good_, colour: 'red' }],
    ['an unknown field inside', { ...good_, details: { nickname: '小张' } }],
    ['null for a text', { ...good_, personCode: null }],
    ['null for something optional', { ...good_, household: null }],
    ['null for the details', { ...good_, details: null }],
    ['null for a detail', { ...good_, details: { name: null } }],
    ['a list for the details', { ...good_, details: [] }],
    ['a number for a text', { ...good_, details: { name: 7 } }],
    ['an object for a list', { ...good_, riskCodes: { 0: 'falls' } }],
    ['an unknown code', { ...good_, needCode: 'everything' }],
    ['a code twice', { ...good_, riskCodes: ['falls', 'falls'] }],
    ['a name where a code belongs', { ...good_, personCode: '张桂兰' }],
    ['a text too long', { ...good_, details: { name: '长'.repeat(101) } }],
    ['an id that is none', { ...good_, recipientId: '1 OR 1=1' }],
    ['an area that is none', { ...good_, areaCode: 'A社区' }],
    ['the status itself', { ...good_, status: 'accepted' }],
    ['the owner itself', { ...good_, organizationId: '0192a000-0000-7000-8000-000000000000' }],
    ['a list', []],
    ['null', null],
    ['a text', 'draft'],
    ['nothing', {}],
  ])('%s is refused, and nothing is written', async (_, body) => {
    const before = await count();
    const answer = await network.worker.post(
      '/api/referrals',
      body === null ? 'null' : typeof body === 'string' ? JSON.stringify(body) : body,
    );
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await count()).toBe(before);
  });

  it('broken JSON, two megabytes, another content type', async () => {
    const before = await count();
    const raw = (text: string, headers: Record<string, string> = {}) =>
      network.worker.call<Record<string, unknown>>('POST', '/api/referrals', text, {
        key: crypto.randomUUID(),
        headers,
      });
    expect((await raw('{"personCode": ')).status).toBe(400);
    expect((await raw(JSON.stringify({ ...good_, details: { story: '长'.repeat(700_000) } }))).status).toBe(413);
    expect((await raw('a=1', { 'content-type': 'text/plain' })).status).toBe(415);
    expect(await count()).toBe(before);
  });

  it('a route without its key or its version', async () => {
    const { id, version } = await aDraft(network);
    const noKey = await network.worker.post(`/api/referrals/${id}/consents`, {}, { key: null, version });
    expect([noKey.status, noKey.body.code]).toEqual([400, 'idempotency-key-required']);
    const noVersion = await network.worker.post(`/api/referrals/${id}/send`, {});
    expect([noVersion.status, noVersion.body.code]).toEqual([428, 'if-match-needed']);
    expect((await network.worker.get('/api/referrals/not-an-id')).status).toBe(400);
    expect((await network.worker.get('/api/referrals?box=sideways')).status).toBe(400);
    expect((await network.worker.get('/api/referrals?box=in&after=%7B')).status).toBe(400);
    expect((await network.worker.get('/api/referrals?box=in&limit=101')).status).toBe(400);
  });
});

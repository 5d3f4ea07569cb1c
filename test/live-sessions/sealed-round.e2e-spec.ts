import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { passwordFile } from '@app/config';
import { readAuthor, type SafeAnswer, safeLaneOf, type SafeState } from '@app/live-protocol';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Client } from 'pg';
import {
  makeKey,
  readSealedAuthor,
  takeInnerLayer,
  takeOuterLayer,
  unlockKey,
} from '../../apps/web/src/sealed-rounds/holder-keys';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { type LiveClient, until } from './live-client';
import { Meeting } from './meeting';

interface Keeping {
  mode: string;
  holders: { id: string; place: string; publicKey: string | null; version: number; allowedActions: string[] }[];
  allowedActions: string[];
}

interface Opening {
  id: string;
  status: string;
  note: string | null;
  noteId: string;
  seal: string | null;
  authorHash: string | null;
  ownKey: string;
  agencyKey: string;
  allowedActions: string[];
  version: number;
}

let app: TestApp;
let worker: TestWorker;
let agency: TestOrganization;
let elected: TestOrganization;
let steward: TestClient;
let ofAgency: TestClient;
let ofElected: TestClient;
const secrets = { agency: '', member: '' };

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
  agency = await app.anOrganization({ kind: 'support-agency' });
  elected = await app.anOrganization();
  steward = await app.aMember(agency, 'network-steward', '协作人');
  ofAgency = await app.aMember(agency, 'organization-admin', '支持机构管理员');
  ofElected = await app.aMember(elected, 'organization-admin', '伙伴机构管理员');
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await app?.close();
});

const keeping = async (who: TestClient): Promise<Keeping> => (await who.get<Keeping>('/api/safe-keeping')).body;
const choose = (mode: string, who = steward) => who.post('/api/safe-keeping/mode', { mode });

async function setKey(who: TestClient, place: string, publicKey: string) {
  const { id, version } = (await keeping(steward)).holders.find((one) => one.place === place)!;
  return who.post(`/api/safe-keeping/holders/${id}/key`, { publicKey }, { version });
}

async function withBothKeys(): Promise<void> {
  if ((await keeping(steward)).mode === 'sealed') await choose('detached');
  for (const [place, organization] of [
    ['support-agency', agency],
    ['member', elected],
  ] as const)
    await steward.post('/api/safe-keeping/holders', { place, organizationId: organization.id });
  secrets.agency = await generateX25519Identity();
  secrets.member = await generateX25519Identity();
  expect(await setKey(ofAgency, 'support-agency', await identityToRecipient(secrets.agency))).toMatchObject({
    status: 200,
  });
  expect(await setKey(ofElected, 'member', await identityToRecipient(secrets.member))).toMatchObject({ status: 200 });
}

describe('how rounds are kept', () => {
  it('is detached until the steward seals, which takes two holders with a key each', async () => {
    expect(await keeping(steward)).toMatchObject({ mode: 'detached', holders: [], allowedActions: ['name-holder'] });
    expect(await choose('sealed')).toMatchObject({ status: 422, body: { code: 'safe-keys-missing' } });
    expect(await choose('sealed', ofAgency)).toMatchObject({ status: 403 });
    const foundation = await app.anOrganization({ kind: 'foundation' });
    const name = (place: string, { id }: TestOrganization) =>
      steward.post('/api/safe-keeping/holders', { place, organizationId: id });
    expect(await name('member', foundation)).toMatchObject({ status: 422, body: { code: 'safe-holder-kind' } });
    expect(await name('support-agency', elected)).toMatchObject({ status: 422, body: { code: 'safe-holder-kind' } });
    expect(await name('support-agency', agency)).toMatchObject({ status: 201 });
    expect(await name('member', elected)).toMatchObject({ status: 201 });

    const key = await identityToRecipient(await generateX25519Identity());
    expect(await setKey(ofAgency, 'member', key)).toMatchObject({ status: 403 });
    expect(await setKey(ofElected, 'member', 'age1short')).toMatchObject({ status: 400 });
    expect(await setKey(ofElected, 'member', key)).toMatchObject({ status: 200 });
    expect(await setKey(ofElected, 'member', key)).toMatchObject({ status: 409, body: { code: 'safe-key-set' } });
    expect(await setKey(ofAgency, 'support-agency', key)).toMatchObject({
      status: 422,
      body: { code: 'safe-key-twice' },
    });
    expect(await choose('sealed')).toMatchObject({ status: 422, body: { code: 'safe-keys-missing' } });
    await setKey(ofAgency, 'support-agency', await identityToRecipient(await generateX25519Identity()));
    expect(await choose('sealed')).toMatchObject({ status: 200, body: { mode: 'sealed', allowedActions: ['detach'] } });
    expect(await choose('sealed')).toMatchObject({ status: 409, body: { code: 'safe-mode-same' } });
    expect(await name('member', elected)).toMatchObject({ status: 409, body: { code: 'safe-mode-sealed' } });
    const audited = await app.database.query<{ action: string }>(
      "SELECT action FROM audit_event WHERE action LIKE 'safe-%' ORDER BY at, id",
    );
    expect(audited.map(({ action }) => action).sort()).toEqual(
      [
        'safe-holder.named',
        'safe-holder.named',
        'safe-holder.key-made',
        'safe-holder.key-made',
        'safe-mode.sealed',
      ].sort(),
    );
  });

  it('no foundation sees it, and the tables are denied to its role by SQL', async () => {
    const foundation = await app.anOrganization({ kind: 'foundation' });
    const admin = await app.aMember(foundation, 'organization-admin');
    for (const path of ['/api/safe-keeping', '/api/sealed-rounds', '/api/safe-openings'])
      expect(await admin.get(path)).toMatchObject({ status: 403 });
    const url = new URL(app.database.url);
    url.username = 'app';
    url.password = readFileSync(passwordFile(app.database.config.secretsDir, 'app'), 'utf8').trim();
    const client = new Client({ connectionString: url.toString() });
    await client.connect();
    try {
      await client.query('SET ROLE app_funder');
      for (const table of ['safe_note', 'safe_holder', 'safe_mode_choice', 'safe_sealed_round', 'safe_opening'])
        await expect(client.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(
        client.query("SELECT * FROM rls.safe_openings_of('00000000-0000-4000-8000-000000000000')"),
      ).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });
});

describe('a sealed round', () => {
  let meeting: Meeting;
  let chair: LiveClient;
  let prompt: string;
  let people: { person: TestClient; live: LiveClient }[];

  beforeAll(async () => {
    await withBothKeys();
    expect(await choose('sealed')).toMatchObject({ status: 200 });
  });
  beforeEach(async () => {
    meeting = await Meeting.prepare(app, { template: 'stage-review', title: '阶段性交流会' });
    chair = await meeting.enterAs(meeting.facilitator);
    await chair.live.send('session.open', {});
    prompt = await meeting.goTo(chair, '不记名的一轮');
    people = [];
    keys = Array.from({ length: 5 }, () => randomBytes(32).toString('hex'));
    for (let n = 0; n < 5; n += 1) people.push(await meeting.aPartner(`伙伴${n}`));
    expect(await ask(chair, { op: 'open', prompt })).toEqual({ ok: true, state: 'done' });
  });
  afterEach(() => meeting.leave());

  const ask = (who: LiveClient, message: object): Promise<SafeAnswer> =>
    who.socket.timeout(8000).emitWithAck('safe', message);
  let keys: string[];

  async function revealed(): Promise<Map<string, string>> {
    const offered = people.map(({ live }, at) =>
      ask(live, { op: 'offer', prompt, key: keys[at], text: `第 ${at} 位说的` }),
    );
    for (const answer of await Promise.all(offered)) expect(answer).toEqual({ ok: true, state: 'held' });
    expect(await ask(chair, { op: 'reveal', prompt })).toEqual({ ok: true, state: 'done' });
    const read = await ask(people[0].live, { op: 'read', prompt });
    if (!('notes' in read) || !read.codes) throw new Error(JSON.stringify(read));
    const { notes, codes } = read;
    return new Map(notes.map((text, at) => [text, codes[at]]));
  }

  const request = (code: string, who = ofElected, reason = '写的话里有威胁') =>
    who.post<Opening>('/api/safe-openings', { sessionId: meeting.session.id, promptId: prompt, code, reason });
  const opening = async (who: TestClient, id: string): Promise<Opening> =>
    (await who.get<Opening>(`/api/safe-openings/${id}`)).body;
  const act = (who: TestClient, id: string, verb: string, version: number, body?: object) =>
    who.post<Opening>(`/api/safe-openings/${id}/${verb}`, body, { version });

  it('says so, keeps every author in seals of one length, and stays sealed whatever is chosen afterwards', async () => {
    await people[0].live.live.follow(safeLaneOf(prompt));
    const state = () => people[0].live.live.stateOf(safeLaneOf(prompt)) as SafeState | null;
    await until(() => state()?.status === 'open');
    expect(state()).toMatchObject({ mode: 'sealed', holders: [expect.any(String), expect.any(String)] });
    await choose('detached');
    expect(await ask(chair, { op: 'open', prompt })).toEqual({ ok: false, code: 'conflict' });
    await revealed();
    expect(state()?.mode).toBe('sealed');
    const seals = await app.database.query<{ seal: Buffer }>('SELECT seal FROM safe_note WHERE session_id = $1', [
      meeting.session.id,
    ]);
    expect(seals.map(({ seal }) => seal.length)).toEqual([1424, 1424, 1424, 1424, 1424]);
    await choose('sealed');
  });

  it('opens one note with both holders and their keys; everybody of the session sees that, nobody else the name', async () => {
    const codes = await revealed();
    const code = codes.get('第 3 位说的')!;
    expect(await request('00000000')).toMatchObject({ status: 422, body: { code: 'safe-note-not-found' } });
    expect(await request(code, steward)).toMatchObject({ status: 403 });
    const stranger = await app.aMember(await app.anOrganization(), 'organization-admin');
    expect(await request(code, stranger)).toMatchObject({ status: 404 });
    const asked = await request(code);
    expect(asked).toMatchObject({ status: 201, body: { status: 'asked', allowedActions: [] } });
    expect(JSON.stringify(asked.body)).not.toContain('第 3 位说的');
    expect(await request(code, ofAgency)).toMatchObject({ status: 409, body: { code: 'safe-opening-under-way' } });
    const { id } = asked.body;
    expect(await stranger.get(`/api/safe-openings/${id}`)).toMatchObject({ status: 404 });

    // One side alone comes nowhere: neither by asking for the seal nor by agreeing to itself.
    expect(await opening(ofElected, id)).toMatchObject({ seal: null, note: '第 3 位说的' });
    expect(await opening(ofAgency, id)).toMatchObject({ seal: null, allowedActions: ['agree', 'refuse'] });
    expect(await act(ofElected, id, 'agreement', 1)).toMatchObject({ status: 403 });
    expect(await act(ofAgency, id, 'outer-layer', 1, { innerSeal: 'AAAA' })).toMatchObject({ status: 409 });
    expect(await act(ofAgency, id, 'agreement', 1)).toMatchObject({
      status: 200,
      body: { status: 'agreed', version: 2 },
    });

    const first = await opening(ofAgency, id);
    expect((await opening(ofElected, id)).seal).toBeNull();
    const innerSeal = await takeOuterLayer(secrets.agency, first.seal!);
    await expect(openWith(secrets.agency, innerSeal)).rejects.toThrow();
    await expect(openWith(secrets.member, first.seal!)).rejects.toThrow();
    const other = Buffer.from(innerSeal, 'base64');
    other[other.length - 1] ^= 1;
    const forged = { innerSeal: other.toString('base64') };
    expect(await act(ofAgency, id, 'outer-layer', 2, forged)).toMatchObject({
      status: 422,
      body: { code: 'safe-layer-wrong' },
    });
    expect(await act(ofAgency, id, 'outer-layer', 2, { innerSeal })).toMatchObject({
      status: 200,
      body: { status: 'halfway' },
    });

    const second = await opening(ofElected, id);
    const { seal, noteId, authorHash, agencyKey } = second;
    const inner = await takeInnerLayer(secrets.member, { seal: seal!, noteId, authorHash: authorHash!, agencyKey });
    expect(inner.author).toMatchObject({ name: '伙伴3' });
    expect(await act(ofElected, id, 'inner-layer', 3, { authorSeal: inner.authorSeal })).toMatchObject({
      status: 200,
      body: { status: 'opened', allowedActions: ['read-author'] },
    });
    const last = await opening(ofAgency, id);
    const read = await readSealedAuthor(secrets.agency, { seal: last.seal!, noteId, authorHash: last.authorHash! });
    expect(read).toEqual(inner.author);

    const records = await people[0].person.get<{ items: object[] }>(`${meeting.path}/note-openings`);
    expect(records.body.items).toMatchObject([{ status: 'opened', reason: '写的话里有威胁' }]);
    expect(JSON.stringify(records.body)).not.toContain('伙伴3');
    expect(await stranger.get(`${meeting.path}/note-openings`)).toMatchObject({ status: 404 });
    await worker.drain();
    const told = await people[3].person.get<{ items: { type: string }[] }>('/api/notifications');
    expect(told.body.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'live-session.note-opening-asked',
        'live-session.note-opening-agreed',
        'live-session.note-opened',
      ]),
    );
    for (const { name } of await app.database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    )) {
      const [found] = await app.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${name}" AS t WHERE t::text LIKE '%第 3 位说的%'`,
      );
      expect([name, found.n > 0]).toEqual([name, name === 'safe_note']);
    }
  });

  it('a funder of the session sees nothing of it', async () => {
    const foundation = await app.anOrganization({ kind: 'foundation' });
    const officer = await app.aMember(foundation, 'program-officer');
    await officer.post('/api/live-sessions/join', meeting.link);
    const codes = await revealed();
    await request(codes.get('第 0 位说的')!);
    expect(await officer.get(`${meeting.path}/note-openings`)).toMatchObject({ status: 200, body: { items: [] } });
    await worker.drain();
    const told = await officer.get<{ items: { type: string }[] }>('/api/notifications');
    expect(told.body.items.filter(({ type }) => type.startsWith('live-session.note-'))).toEqual([]);
  });

  it('may be refused, with a reason everybody of the session sees; then nothing of it can be opened', async () => {
    const codes = await revealed();
    const { id } = (await request(codes.get('第 1 位说的')!, ofAgency)).body;
    expect(await act(ofElected, id, 'refusal', 1, { reason: '没有人受伤害' })).toMatchObject({
      body: { status: 'refused' },
    });
    expect(await act(ofElected, id, 'agreement', 2)).toMatchObject({ status: 409 });
    const records = await people[2].person.get<{ items: object[] }>(`${meeting.path}/note-openings`);
    expect(records.body.items).toMatchObject([{ status: 'refused', refusalReason: '没有人受伤害' }]);
  });

  it('a note that is taken back takes its seal with it, and ends what was asked about it', async () => {
    const codes = await revealed();
    const { id } = (await request(codes.get('第 2 位说的')!)).body;
    await act(ofAgency, id, 'agreement', 1);
    expect(await ask(people[2].live, { op: 'withdraw', prompt, key: keys[2] })).toEqual({
      ok: true,
      state: 'withdrawn',
    });
    expect(await opening(ofAgency, id)).toMatchObject({ status: 'gone', note: null, seal: null, allowedActions: [] });
    const left = await app.database.query('SELECT 1 FROM safe_note WHERE session_id = $1', [meeting.session.id]);
    expect(left).toHaveLength(4);
  });
});

it('a key file opens with its passphrase and no other, and belongs to one key', async () => {
  const { publicKey, file } = await makeKey('eight small green apples');
  expect(file).toContain('BEGIN AGE ENCRYPTED FILE');
  const identity = await unlockKey(file, 'eight small green apples', publicKey);
  expect(await identityToRecipient(identity)).toBe(publicKey);
  await expect(unlockKey(file, 'eight small red apples', publicKey)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  await expect(unlockKey('a letter', 'eight small green apples', publicKey)).rejects.toMatchObject({
    code: 'no-key-file',
  });
  const another = await identityToRecipient(await generateX25519Identity());
  await expect(unlockKey(file, 'eight small green apples', another)).rejects.toMatchObject({ code: 'another-key' });
}, 90_000);

async function openWith(secret: string, seal: string): Promise<unknown> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(secret);
  return readAuthor(await decrypter.decrypt(Buffer.from(seal, 'base64')));
}

import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@app/kernel';
import { Client } from 'pg';
import { startTestApp, TestClient, type TestApp } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { countsOf, Importer, threeImporters, type ShownImport } from './importing';

let app: TestApp;
let worker: TestWorker;
let people: Awaited<ReturnType<typeof threeImporters>>;

beforeAll(async () => {
  app = await startTestApp({ UPLOAD_LIMIT_MB: '1' });
  worker = await startTestWorker(app);
  people = await threeImporters(app, worker);
});
afterAll(async () => {
  await worker?.close();
  await app?.close();
});

const header = '机构名称,统一社会信用代码,电话,简介\n';
let made = 0;
/** A list of its own: names no other test uses. */
const aList = (rows = 2): string => {
  made += 1;
  return (
    header +
    Array.from({ length: rows }, (_, row) => `名单${made}机构${row + 1},,0551-62000${100 + row},陪伴\n`).join('')
  );
};
const folderOf = (id: string): string => join(app.database.config.dataDir, 'uploads', id);
const setJob = (id: string, change: string): Promise<unknown> =>
  app.database.query(`UPDATE import_job SET ${change} WHERE id = $1`, [id]);

describe('a list on its way', () => {
  it('is uploaded, understood, looked at, written, found, imported again without a change, and taken back', async () => {
    const { steward } = people;
    const list = aList(3);
    const uploaded = await steward.upload({ '机构名单.csv': list });
    expect(uploaded).toMatchObject({
      state: 'uploaded',
      target: 'organizations',
      files: [{ name: '机构名单.csv', size: Buffer.byteLength(list) }],
      inspection: { shape: 'table', encoding: 'utf-8', header: header.trim().split(','), rows: 3 },
      allowedActions: ['upload', 'map', 'discard'],
    });
    expect(uploaded.mapping).toEqual({
      columns: expect.arrayContaining([
        { field: 'name', column: '机构名称' },
        { field: 'phone', column: '电话' },
      ]) as unknown,
      source: null,
      funderId: null,
      remembered: false,
    });

    const mapped = await steward.map(uploaded);
    expect(mapped.state).toBe('mapped');
    const looked = await steward.preview(mapped);
    expect(looked.state).toBe('previewed');
    expect(countsOf(looked.preview?.kinds, 'organizations')).toEqual([3, 0, 0, 0]);
    expect(await found(`名单${made}机构1`)).toEqual([]);

    expect((await steward.start(looked)).state).toBe('waiting');
    const done = await steward.afterWork(looked.id);
    expect(done.state).toBe('done');
    expect(countsOf(done.report?.kinds, 'organizations')).toEqual([3, 0, 0, 0]);
    expect(await found(`名单${made}机构1`)).toEqual([`名单${made}机构1`]);
    const told = await app.database.query(
      `SELECT organization_ids AS "organizationIds", data FROM outbox WHERE type = 'import.ended' AND subject_id = $1`,
      [done.id],
    );
    const byAccountId = steward.client.account!.id;
    expect(told).toEqual([{ organizationIds: [people.agency.id], data: { byAccountId, state: 'done' } }]);

    const again = await steward.upload({ '又一次.csv': list });
    expect(again.mapping?.remembered).toBe(true);
    const unchanged = await steward.preview(await steward.map(again));
    expect(countsOf(unchanged.preview?.kinds, 'organizations')).toEqual([0, 0, 3, 0]);

    const { body: plan } = await steward.client.get<{ removed: unknown }>(`/api/imports/${done.id}/undo-plan`);
    expect(plan.removed).toEqual([{ kind: 'organizations', count: 3 }]);
    const undone = await steward.undo(done);
    expect(undone).toMatchObject({ state: 'undone', undo: { keptCount: 0 }, allowedActions: [] });
    expect(await found(`名单${made}机构1`)).toEqual([]);
  });

  it('tells the open pages of its organisation at every step, and nobody else', async () => {
    const told: { room: string; type: string; id: string }[] = [];
    const listener = new Client({ connectionString: app.database.url });
    await listener.connect();
    try {
      listener.on('notification', ({ payload }) => told.push(JSON.parse(payload ?? '{}') as (typeof told)[number]));
      await listener.query('LISTEN hint');
      const done = await people.steward.whole({ 'told.csv': aList() });
      // Notifications arrive before the answer of the next statement.
      await listener.query('SELECT 1');
      const ours = told.filter(({ id }) => id === done.id);
      expect(new Set(ours.map(({ room, type }) => `${room} ${type}`))).toEqual(
        new Set([`organization:${people.agency.id} import.changed`]),
      );
      // Uploaded, understood, mapped, asked to look, looked at, asked to start, begun, ended.
      expect(ours.length).toBeGreaterThanOrEqual(8);
    } finally {
      await listener.end();
    }
  });

  it('is started once, however often the button is pressed', async () => {
    const { steward } = people;
    const looked = await steward.preview(await steward.map(await steward.upload({ 'a.csv': aList() })));
    const path = `/api/imports/${looked.id}/start`;
    const key = newId();
    const twice = await Promise.all([1, 2].map(() => steward.client.post(path, {}, { version: looked.version, key })));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const later = await steward.client.post(path, {}, { version: looked.version });
    expect([later.status, later.body.code]).toEqual([409, 'import-not-in-state']);
    await steward.afterWork(looked.id);
    const runs = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox WHERE type = 'import.run-asked' AND subject_id = (SELECT run_id FROM import_job WHERE id = $1)`,
      [looked.id],
    );
    expect(runs).toEqual([{ n: 1 }]);
  });

  it('may be replaced by another file until something is written, and dropped', async () => {
    const { steward } = people;
    const first = await steward.upload({ 'first.csv': aList(1) });
    const replaced = await steward.put(first.id, { 'second.csv': aList(2) });
    expect(replaced.body).toMatchObject({ state: 'inspecting', files: [{ name: 'second.csv' }], inspection: null });
    const second = await steward.afterWork(first.id);
    expect(second.inspection?.rows).toBe(2);
    expect(readdirSync(folderOf(first.id))).toHaveLength(1);
    const dropped = await steward.client.delete(`/api/imports/${first.id}`, { version: second.version });
    expect(dropped.status).toBe(204);
    expect((await steward.client.get(`/api/imports/${first.id}`)).status).toBe(404);
    expect(existsSync(folderOf(first.id))).toBe(false);
  });

  it('names every refused row and gives them back in a file', async () => {
    const { steward } = people;
    const list = `机构名称,邮箱\n名单丙机构,a@b.cn\n,c@d.cn\n=1+1,不是邮箱\n`;
    const job = await steward.preview(await steward.map(await steward.upload({ '名单 丙.csv': list })));
    const [, , , refused] = countsOf(job.preview?.kinds, 'organizations');
    expect(refused).toBeGreaterThan(0);
    const { body } = await steward.client.get<{ items: { row: number; column: string; words: string }[] }>(
      `/api/imports/${job.id}/rejects`,
    );
    expect(body.items).toContainEqual(expect.objectContaining({ row: 3, column: '机构名称', words: '没有填' }));
    const english = await steward.client.get<{ items: { words: string }[] }>(
      `/api/imports/${job.id}/rejects?language=en`,
    );
    expect(english.body.items[0].words).toBe('nothing is written here');
    expect(job.errorFile).toBe('名单 丙 没有导入的行.csv');
    const file = await steward.client.get<string>(`/api/imports/${job.id}/error-file`);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="__ _ ______.csv"; filename*=UTF-8''${encodeURIComponent(job.errorFile!)}`,
    );
    expect(file.body).toContain('没有导入的原因');
    expect(file.body).toContain('机构名称：没有填');
    expect(file.body).not.toMatch(/(^|,)=1\+1/m);
  });
});

async function found(name: string): Promise<string[]> {
  const rows = await app.database.query<{ name: string }>('SELECT name FROM organization WHERE name = $1', [name]);
  return rows.map((row) => row.name);
}

describe('whose it is', () => {
  let job: ShownImport;
  beforeAll(async () => {
    job = await people.steward.preview(await people.steward.map(await people.steward.upload({ 'mine.csv': aList() })));
  });

  it('is not there for another organisation, nor for another role of the same one', async () => {
    const elsewhere = await app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'network-steward');
    const admin = await app.aMember(people.agency, 'organization-admin');
    for (const other of [elsewhere, admin]) {
      const importer = new Importer(other, worker);
      const { id, version } = job;
      expect((await other.get(`/api/imports/${id}`)).status).toBe(404);
      expect((await other.get(`/api/imports/${id}/error-file`)).status).toBe(404);
      expect((await other.get(`/api/imports/${id}/rejects`)).status).toBe(404);
      expect((await importer.put(id, { 'x.csv': aList() })).status).toBe(404);
      expect((await other.post(`/api/imports/${id}/start`, {}, { version })).status).toBe(404);
      expect((await other.delete(`/api/imports/${id}`, { version })).status).toBe(404);
      const { body } = await other.get<{ items: unknown[] }>('/api/imports');
      expect(body.items).toEqual([]);
    }
  });

  it('is seen by a colleague in the same role', async () => {
    const colleague = await app.aMember(people.agency, 'network-steward');
    expect((await colleague.get(`/api/imports/${job.id}`)).status).toBe(200);
  });

  it('may be brought by three roles only, each what is its own', async () => {
    const asked = await app.aMember(people.member, 'worker');
    expect((await asked.post('/api/imports', { language: 'zh-CN' })).status).toBe(403);
    const officerElsewhere = await app.aMember(people.member, 'program-officer');
    expect((await officerElsewhere.post('/api/imports', { language: 'zh-CN' })).status).toBe(403);
    const offers = await Promise.all(
      [people.steward, people.admin, people.officer].map(
        async ({ client }) => (await client.get<{ targets: string[] }>('/api/imports/offer')).body.targets,
      ),
    );
    expect(offers).toEqual([['organizations', 'directory', 'grants', 'divisions'], ['services'], ['grants']]);
  });

  it('is refused where the role may not bring such a file', async () => {
    const refused = await people.officer.upload({ '机构名单.csv': aList() });
    expect(refused).toMatchObject({ state: 'empty', problem: { code: 'file-not-for-role' }, files: [] });
  });
});

describe('what is refused, and how', () => {
  const refusalOf = async (files: Record<string, string | Buffer>): Promise<ShownImport['problem']> => {
    const job = await people.steward.upload(files);
    expect(job.state).toBe('empty');
    return job.problem;
  };

  it.each<[string, Record<string, string | Buffer>]>([
    ['file-empty', { '空.csv': '' }],
    ['file-xls', { '名单.xls': Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex') }],
    ['file-type-unknown', { '名单.xlsx': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }],
    ['header-twice', { 'a.csv': '机构名称,机构名称\n甲,乙\n' }],
    ['no-rows', { 'a.csv': '机构名称,电话\n' }],
    ['json-broken', { 'a.json': '{"grants": [' }],
  ])('%s, in words', async (code, files) => {
    const problem = await refusalOf(files);
    expect(problem?.code).toBe(code);
    expect(problem?.words).toMatch(/\p{Script=Han}/u);
    expect(problem?.todo).toMatch(/\p{Script=Han}/u);
  });

  it('more than the limit is 413, and nothing of it stays', async () => {
    const { id } = await people.steward.begin();
    const { status, body } = await people.steward.put(id, { 'big.csv': 'x'.repeat(1_100_000) });
    expect([status, body.code]).toEqual([413, 'upload-too-large']);
    const several = await people.steward.put(id, { 'a.csv': 'x'.repeat(700_000), 'b.csv': 'x'.repeat(700_000) });
    expect([several.status, several.body.code]).toEqual([413, 'upload-too-large']);
    expect(readdirSync(folderOf(id))).toEqual([]);
    expect((await people.steward.open(id)).state).toBe('empty');
  });

  it('a body without a file', async () => {
    const { id } = await people.steward.begin();
    const json = await people.steward.client.put(`/api/imports/${id}/files`, {});
    expect([json.status, json.body.code]).toEqual([400, 'upload-no-file']);
    const none = await people.steward.put(id, {});
    expect([none.status, none.body.code]).toEqual([400, 'upload-no-file']);
  });

  it('an upload that breaks off', async () => {
    const { id } = await people.steward.begin();
    const boundary = 'broken';
    const answer = await fetch(`${app.url}/api/imports/${id}/files`, {
      method: 'PUT',
      headers: { cookie: people.steward.client.cookie!, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a.csv"\r\n\r\n机构名称`,
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'upload-broken']);
    expect(readdirSync(folderOf(id))).toEqual([]);
  });

  it('steps out of their order, old versions, and columns that are not there', async () => {
    const { client } = people.steward;
    const job = await people.steward.upload({ 'a.csv': aList() });
    const path = `/api/imports/${job.id}`;
    const early = await client.post(`${path}/start`, {}, { version: job.version });
    expect([early.status, early.body.code]).toEqual([409, 'import-not-in-state']);
    expect((await client.get(`${path}/undo-plan`)).status).toBe(409);
    expect((await client.get(`${path}/error-file`)).status).toBe(404);
    expect((await client.post(`${path}/preview`, {}, { version: job.version })).status).toBe(409);
    expect((await client.put(`${path}/mapping`, { columns: [] })).status).toBe(428);
    const columns = [{ field: 'name', column: '机构名称' }];
    expect((await client.put(`${path}/mapping`, { columns }, { version: job.version + 7 })).status).toBe(412);
    const wrong = await client.put(
      `${path}/mapping`,
      { columns: [{ field: 'phone', column: '没有这一列' }] },
      { version: job.version },
    );
    expect([wrong.status, wrong.body.code]).toEqual([422, 'import-mapping-incomplete']);
  });
});

describe('uploads on disk', () => {
  it('lie under random names, for this user alone', async () => {
    const job = await people.steward.upload({ '../../etc/passwd.csv': aList() });
    expect(job.files[0].name).toBe('passwd.csv');
    const [upload] = readdirSync(folderOf(job.id));
    const [file] = readdirSync(join(folderOf(job.id), upload)).filter((name) => name !== 'rejects');
    expect([upload, file]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(statSync(join(folderOf(job.id), upload, file)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folderOf(job.id), upload)).mode & 0o777).toBe(0o700);
  });

  it('go when their time is over: what was never written goes altogether, what was keeps its error file for a week', async () => {
    const { steward } = people;
    const idle = await steward.upload({ 'idle.csv': aList() });
    const list = `机构名称,邮箱\n名单己机构${newId()},a@b.cn\n,c@d.cn\n`;
    const done = await steward.whole({ 'done.csv': list });
    expect(done).toMatchObject({ state: 'done', errorFile: expect.any(String) as unknown });
    await setJob(idle.id, `files_until = now() - interval '1 second'`);
    await setJob(done.id, `files_until = now() - interval '1 second'`);
    const stray = folderOf(newId());
    mkdirSync(stray, { recursive: true });
    await worker.runTimers();
    expect((await steward.client.get(`/api/imports/${idle.id}`)).status).toBe(404);
    expect(existsSync(folderOf(idle.id))).toBe(false);
    expect(existsSync(stray)).toBe(false);
    expect((await steward.client.get(`/api/imports/${done.id}/error-file`)).status).toBe(200);
    await setJob(done.id, `files_until = now() - interval '1 second', finished_at = now() - interval '8 days'`);
    await worker.runTimers();
    expect((await steward.client.get(`/api/imports/${done.id}/error-file`)).status).toBe(404);
    expect((await steward.open(done.id)).state).toBe('done');
    expect(existsSync(folderOf(done.id))).toBe(false);
  });
});

describe('workers', () => {
  const looked = async (importer: Importer): Promise<ShownImport> =>
    importer.preview(await importer.map(await importer.upload({ 'a.csv': aList() })));

  it('write one import of the network at a time; the next one waits and says so', async () => {
    const other = new Importer(
      await app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'network-steward'),
      worker,
    );
    const first = await looked(people.steward);
    const second = await looked(other);
    await people.steward.start(first);
    await other.start(second);
    await setJob(first.id, `state = 'running', lease_until = now() + interval '1 hour'`);
    expect((await other.afterWork(second.id)).state).toBe('waiting');
    await setJob(first.id, `lease_until = now() - interval '1 second'`);
    expect((await other.afterWork(second.id)).state).toBe('done');
    expect((await people.steward.open(first.id)).state).toBe('done');
  });

  it('take over from one that died, and count what was written once', async () => {
    const job = await looked(people.steward);
    await people.steward.start(job);
    const done = await people.steward.afterWork(job.id);
    await app.database.query(
      `UPDATE import_run SET phase = 'run', ended_at = NULL WHERE id = (SELECT run_id FROM import_job WHERE id = $1)`,
      [job.id],
    );
    await setJob(job.id, `state = 'running', report = NULL, lease_until = now() - interval '1 second', attempts = 1`);
    const continued = await people.steward.afterWork(job.id);
    expect(continued.state).toBe('done');
    expect(continued.report?.kinds).toEqual(done.report?.kinds);
  });

  it('give up on what kills them, and say exactly what was written', async () => {
    const job = await looked(people.steward);
    await people.steward.start(job);
    await setJob(job.id, `state = 'running', lease_until = now() - interval '1 second', attempts = 4`);
    const failed = await people.steward.afterWork(job.id);
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'import-failed-often' } });
    expect(failed.report?.kinds).toEqual([]);
  });

  it('keep nothing of a look that somebody overtook with another file', async () => {
    const { steward } = people;
    const { id } = await steward.begin();
    await steward.put(id, { 'one.csv': aList(1) });
    await Promise.all([worker.runTimers(), steward.put(id, { 'two.csv': aList(5) })]);
    const job = await steward.afterWork(id);
    expect(job.files[0].name).toBe('two.csv');
    expect(job.inspection?.rows).toBe(5);
  });
});

describe('templates', () => {
  it.each([
    ['organizations', 'csv', 'zh-CN', '机构名单模板.csv'],
    ['services', 'xlsx', 'zh-CN', '服务名单模板.xlsx'],
    ['services', 'csv', 'en', 'services-template.csv'],
  ])('%s as %s in %s', async (target, format, language, name) => {
    const query = new URLSearchParams({ target, format, language });
    const answer = await people.admin.client.get<string>(`/api/imports/template?${query}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
  });

  it.each(['zh-CN', 'en'])('come back in %s as lists whose columns are all understood', async (language) => {
    const path = `/api/imports/template?target=services&format=csv&language=${language}`;
    const { body: template } = await people.admin.client.get<string>(path);
    const columns = template.replace('\ufeff', '').trim().split(',');
    const job = await people.admin.upload({ 'filled.csv': `${template}${columns.map(() => '1').join(',')}\r\n` });
    expect(job.mapping?.columns.map(({ column }) => column).sort()).toEqual([...columns].sort());
  });

  it('are spreadsheets the import can open', async () => {
    const answer = await fetch(`${app.url}/api/imports/template?target=services&format=xlsx`, {
      headers: { cookie: people.admin.client.cookie! },
    });
    const job = await people.admin.upload({ '服务名单模板.xlsx': Buffer.from(await answer.arrayBuffer()) });
    expect(job.problem?.code).toBe('no-rows');
  });
});

it('is nobody’s without a session', async () => {
  const nobody = new Importer(new TestClient(app.url, undefined, undefined), worker);
  expect((await nobody.put(newId(), { 'a.csv': aList() })).status).toBe(401);
});

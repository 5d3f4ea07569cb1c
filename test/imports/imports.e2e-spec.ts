import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import {
  importLock,
  ImportRefused,
  runImport,
  type ImportFormat,
  type ImportReport,
  type KindReport,
} from '@app/imports';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { zipOf } from './workbooks';

const data = resolve(__dirname, '../data');
let app: TestApp;
let reader: TestClient;
let folder: string;

beforeAll(async () => {
  app = await startTestApp();
  reader = await app.aMember(await app.anOrganization());
  folder = mkdtempSync(join(tmpdir(), 'tongxing-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

async function run(
  format: ImportFormat,
  path: string,
  options: { source?: string; asOf?: string } = {},
): Promise<ImportReport> {
  const order = { format, path, asOf: '2022-10-01', progress: () => undefined, ...options };
  return (await runImport(app.database.url, order)).report;
}
const kind = (report: ImportReport, name: string): KindReport => report[name] as KindReport;
const counted = (report: ImportReport, name: string): number[] => {
  const { created, updated, unchanged, rejected } = kind(report, name);
  return [created, updated, unchanged, rejected.length];
};

let made = 0;
/** A folder of files with this content. */
function files(content: Record<string, string | Buffer>): string {
  const path = join(folder, `made-${(made += 1)}`);
  mkdirSync(path);
  for (const [name, text] of Object.entries(content)) writeFileSync(join(path, name), text);
  return path;
}
const count = async (sql: string): Promise<number> =>
  Number((await app.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0].n);

describe('a directory in HSDS', () => {
  const sanMateo = (): string => {
    const path = join(folder, `copy-${(made += 1)}`, 'hsds-sanmateo');
    cpSync(join(data, 'hsds-sanmateo'), path, { recursive: true });
    return path;
  };

  it('comes in once, is found by its words, and a second time changes nothing', async () => {
    const path = sanMateo();
    const first = await run('hsds', path);
    expect(
      ['organizations', 'locations', 'services', 'addresses', 'phones', 'programs'].map((name) => counted(first, name)),
    ).toEqual([
      [8, 0, 0, 0],
      [22, 0, 0, 0],
      [23, 0, 0, 0],
      [21, 0, 0, 0],
      [54, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    const again = await run('hsds', path);
    for (const name of ['organizations', 'locations', 'services', 'addresses', 'phones', 'programs'])
      expect(counted(again, name).slice(0, 2)).toEqual([0, 0]);
    expect(counted(again, 'services')).toEqual([0, 0, 23, 0]);

    const found = await reader.get<{ items: { id: string; name: string; kind: string }[] }>(
      '/api/organizations?q=Peninsula',
    );
    expect(found.body.items.slice(0, 2).map(({ name, kind: what }) => [name, what])).toEqual([
      ['Peninsula Family Service', 'listed'],
      ['Peninsula Volunteers', 'listed'],
    ]);
    const page = await reader.get<{
      locations: { name: string; address: string; phone: string }[];
      services: { name: string }[];
    }>(`/api/organizations/${found.body.items[0].id}`);
    expect(page.body.services).toHaveLength(5);
    expect(page.body.locations.find(({ name }) => name === 'Second Career Employment Program')).toMatchObject({
      address: '24 Second Avenue, San Mateo, CA, 94401',
      phone: '650 403-4300 ext. 4385',
    });
    expect(
      await app.database.query(`SELECT role, purpose FROM audit_event WHERE action = 'import.run' LIMIT 1`),
    ).toEqual([{ role: 'network-steward', purpose: 'hsds hsds:hsds-sanmateo' }]);
  });

  it('updates what changed, refuses what a member owns, and loses no column', async () => {
    const path = sanMateo();
    await run('hsds', path);
    await app.database.query(
      `UPDATE organization SET kind = 'member', name = 'Ours now' WHERE source = 'hsds:hsds-sanmateo' AND source_id = '2'`,
    );
    const organizations = join(path, 'organizations.csv');
    writeFileSync(organizations, readFileSync(organizations, 'utf8').replaceAll('Peninsula', 'Península'));
    const report = await run('hsds', path);
    expect(counted(report, 'organizations')).toEqual([0, 1, 6, 1]);
    expect(kind(report, 'organizations').rejected).toEqual([
      { file: 'organizations.csv', row: 3, column: 'id', reason: 'owned', id: '2' },
    ]);
    expect(kind(report, 'locations').rejected.map(({ reason }) => reason)).toEqual(['owned', 'owned', 'owned']);
    expect(kind(report, 'services').rejected).toHaveLength(3);
    const names = await app.database.query(
      `SELECT name FROM organization WHERE source = 'hsds:hsds-sanmateo' AND source_id IN ('1', '2') ORDER BY 1`,
    );
    expect(names).toEqual([{ name: 'Ours now' }, { name: 'Península Family Service' }]);
    const [{ data: row }] = await app.database.query<{ data: Record<string, string> }>(
      `SELECT data FROM import_record WHERE source = 'hsds:hsds-sanmateo' AND kind = 'services' AND source_id = '1'`,
    );
    expect(row).toMatchObject({
      audience: expect.stringContaining('55'),
      fees: expect.stringContaining('$2.50'),
      wait_time: 'No wait.',
    });
  });

  it('keeps going past broken rows and names each', async () => {
    const path = files({
      'organizations.csv':
        'id,name,description\n1,A,"never closed\n2,B,good\n3,,no name\n2,again,x\n4,D,too,many\n5,E\u0000,nul\n6,"F, Ltd",fine\n',
      'locations.csv': 'id,organization_id,latitude\n1,2,37.5\n2,99,1\n3,2,far away\n',
      'services.csv': 'id,organization_id,name,status\n1,2,Visits,active\n2,99,Lost,active\n',
      'phones.csv': 'id,location_id,number\n1,1,123\n2,77,456\n',
      'notes.txt': 'hello',
    });
    const report = await run('hsds', path);
    const rejected = (name: string) =>
      kind(report, name).rejected.map(({ row, column, reason }) => [row, column, reason]);
    expect(counted(report, 'organizations').slice(0, 1)).toEqual([2]);
    expect(rejected('organizations')).toEqual([
      [2, null, 'text-after-quote'],
      [6, null, 'column-count'],
      [7, 'name', 'nul-character'],
      [4, 'name', 'missing'],
      [5, 'id', 'id-twice'],
    ]);
    expect(rejected('locations')).toEqual([
      [3, 'organization_id', 'parent-unknown'],
      [4, 'latitude', 'not-a-coordinate'],
    ]);
    expect(rejected('services')).toEqual([[3, 'organization_id', 'parent-unknown']]);
    expect(rejected('phones')).toEqual([[3, 'location_id', 'parent-unknown']]);
    expect(report.files).toContainEqual({ name: 'notes.txt', read: false, reason: 'not-part-of-the-format' });
  });

  it('reads what Chinese Excel writes, and says what it cannot read', async () => {
    // "id,name" and 暖檐 in GB18030.
    const gb = Buffer.concat([
      Buffer.from('id,name\r\n1,'),
      Buffer.from([0xc5, 0xaf, 0xe9, 0xdc]),
      Buffer.from('\r\n'),
    ]);
    const path = files({ 'organizations.csv': gb, 'services.csv': Buffer.from('id,name\n', 'utf16le') });
    mkdirSync(join(path, 'phones.csv'));
    const report = await run('hsds', path);
    expect(report.files).toEqual([
      { name: 'organizations.csv', read: true, encoding: 'gb18030' },
      { name: 'services.csv', read: false, reason: 'encoding-unknown' },
      { name: 'phones.csv', read: false, reason: 'not-readable' },
    ]);
    expect(await count(`organization WHERE name = '暖檐'`)).toBe(1);
  });

  it('finds the organisation of a place by what is offered there', async () => {
    const path = files({
      'organizations.csv': 'id,name\no1,暖檐\n',
      'services.csv': 'id,organization_id,name\ns1,o1,陪诊\n',
      'service_at_location.csv': 'id,service_id,location_id\nx,s1,l1\n',
      'locations.csv': 'id,name\nl1,东街站\nl2,无主\n',
    });
    const report = await run('hsds', path, { source: 'places' });
    expect(counted(report, 'locations')).toEqual([1, 0, 0, 1]);
    expect(kind(report, 'locations').rejected).toMatchObject([{ row: 3, reason: 'parent-unknown' }]);
    expect(await count(`location l JOIN organization o ON o.id = l.organization_id WHERE l.source = 'places'`)).toBe(1);
  });

  it('is taken from one document or one archive as well', async () => {
    const document = await run('hsds', join(data, 'hsds-json/organization_full.json'));
    expect(counted(document, 'organizations')).toEqual([1, 0, 0, 0]);
    const archive = join(folder, 'directory.zip');
    const content = readFileSync(join(data, 'hsds-datapackage/organizations.csv'));
    await zipOf(archive, { 'data/organizations.csv': content, 'data/services.csv': 'id,name,organization_id\n' });
    expect(counted(await run('hsds', archive), 'organizations')).toEqual([10, 0, 0, 0]);
    await zipOf(archive, { 'notes.txt': 'nothing' });
    await expect(run('hsds', archive)).rejects.toThrow(ImportRefused);
  });

  it('follows a data package, its required fields included', async () => {
    const schema = { fields: [{ name: 'id' }, { name: 'description', constraints: { required: true } }] };
    const path = files({
      'datapackage.json': JSON.stringify({
        resources: [
          { name: 'organization', path: 'who.csv', schema },
          { name: 'service', path: 'gone.csv' },
        ],
      }),
      'who.csv': 'id,name,description\na,Named,Described\nb,Bare,\n',
    });
    const report = await run('hsds', path);
    expect(counted(report, 'organizations')).toEqual([1, 0, 0, 1]);
    expect(kind(report, 'organizations').rejected[0]).toMatchObject({
      row: 3,
      column: 'description',
      reason: 'missing',
    });
    expect(report.files).toContainEqual({ name: 'gone.csv', read: false, reason: 'missing' });
  });

  it('stores every naughty string as it is', async () => {
    const all = JSON.parse(readFileSync(join(data, 'naughty-strings/blns.json'), 'utf8')) as string[];
    const strings = all.filter((text) => text !== '');
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = strings.map((text, index) => `${index},${quoted(`N ${index}`)},${quoted(text)}`);
    const report = await run('hsds', files({ 'organizations.csv': `id,name,description\n${rows.join('\n')}\n` }), {
      source: 'naughty',
    });
    expect(counted(report, 'organizations')).toEqual([strings.length, 0, 0, 0]);
    const stored = await app.database.query<{ description: string }>(
      `SELECT description FROM organization WHERE source = 'naughty' ORDER BY source_id::int`,
    );
    expect(stored.map(({ description }) => description)).toEqual(strings);
  });
});

describe('published grants', () => {
  const five = join(data, '360giving/five-grants.json');
  const grants = JSON.parse(readFileSync(five, 'utf8')) as { grants: Record<string, unknown>[] };
  const written = (list: unknown): string => join(files({ 'grants.json': JSON.stringify(list) }), 'grants.json');

  it('come in exactly, once, and are listed with their source', async () => {
    const report = await run('360giving', five);
    expect(counted(report, 'grants')).toEqual([5, 0, 0, 0]);
    expect(report.totals).toEqual([{ currency: 'GBP', grants: 5, amount: '1,946,486.00' }]);
    const again = await run('360giving', five);
    expect([counted(again, 'grants'), counted(again, 'organizations')]).toEqual([
      [0, 0, 5, 0],
      [0, 0, 6, 0],
    ]);
    const totals = await reader.get('/api/grants/totals');
    expect(totals.body.published).toEqual([
      { currency: 'GBP', grants: 5, amountMinor: 194_648_600, amount: '1,946,486.00', paidMinor: 0 },
    ]);
    expect(totals.body.mine).toEqual([]);
    const list = await reader.get<{ items: { title: string; source: string; funder: { name: string } }[] }>(
      '/api/grants?scope=published',
    );
    expect(list.body.items).toHaveLength(5);
    expect(list.body.items[0]).toMatchObject({ source: '360giving', funder: { name: 'Esmée Fairbairn Foundation' } });
  });

  it('with dates of another form are rejected, each with its row', async () => {
    const wrong = {
      grants: grants.grants.map((grant, index) => ({ ...grant, id: `wrong-${index}`, awardDate: '05/06/2014' })),
    };
    const report = await run('360giving', written(wrong));
    expect(counted(report, 'grants')).toEqual([0, 0, 0, 5]);
    expect(kind(report, 'grants').rejected.map(({ row, column, id }) => [row, column, id])).toEqual(
      [0, 1, 2, 3, 4].map((index) => [index + 1, 'awardDate', `wrong-${index}`]),
    );
    expect(report.totals).toEqual([]);
  });

  it('are updated when they change; the name of a person never enters the database', async () => {
    const [first, second] = grants.grants;
    const toPerson = {
      ...second,
      id: 'person-1',
      recipientOrganization: undefined,
      recipientIndividual: { id: 'p', name: '绝不保存的名字' },
      amountAwarded: 268.8,
    };
    await run('360giving', written({ grants: [first, toPerson] }));
    const report = await run(
      '360giving',
      written({ version: '1.1', grants: [{ ...first, amountAwarded: 0.1 }, toPerson, { broken: 1 }, toPerson] }),
    );
    expect(counted(report, 'grants')).toEqual([0, 1, 1, 2]);
    expect(report.totals).toEqual([{ currency: 'GBP', grants: 2, amount: '268.90' }]);
    expect(await count(`import_record WHERE data::text LIKE '%绝不保存%'`)).toBe(0);
    expect(await count(`organization WHERE name LIKE '%绝不保存%'`)).toBe(0);
  });

  it('before a break in the file are kept', async () => {
    const text = JSON.stringify({ grants: grants.grants.map((grant, index) => ({ ...grant, id: `cut-${index}` })) });
    const report = await run('360giving', join(files({ 'cut.json': text.slice(0, text.length - 3000) }), 'cut.json'));
    expect(report.files).toEqual([{ name: 'cut.json', read: false, reason: 'breaks-off' }]);
    expect(kind(report, 'grants').created).toBeGreaterThan(0);
    const none = await run('360giving', written({ something: [] }));
    expect(none.files).toEqual([{ name: 'grants.json', read: false, reason: 'no-grants' }]);
  });
});

describe('divisions', () => {
  it('become the area tree; a new name ends the old one on its day', async () => {
    const path = join(data, 'divisions');
    const first = await run('divisions', path);
    expect(['provinces', 'cities', 'areas', 'streets', 'communities'].map((name) => counted(first, name))).toEqual([
      [3, 0, 0, 0],
      [3, 0, 0, 0],
      [2, 0, 0, 1],
      [26, 0, 0, 0],
      [10, 0, 0, 0],
    ]);
    expect(kind(first, 'areas').rejected[0]).toMatchObject({
      column: 'code',
      reason: 'same-area-as-its-parent',
      id: '441900',
    });
    expect(counted(await run('divisions', path), 'streets')).toEqual([0, 0, 26, 0]);
    const renamed = files({ 'provinces.csv': 'code,name\n11,北京市（新）\n99x,坏\n' });
    const report = await run('divisions', renamed, { asOf: '2025-01-01' });
    expect(counted(report, 'provinces')).toEqual([0, 1, 0, 1]);
    expect(
      await app.database.query(
        `SELECT name, valid_from::text, valid_to::text FROM area WHERE code = '110000000000' ORDER BY valid_from`,
      ),
    ).toEqual([
      { name: '北京市', valid_from: '2022-10-01', valid_to: '2025-01-01' },
      { name: '北京市（新）', valid_from: '2025-01-01', valid_to: null },
    ]);
    const found = await reader.get<{ items: { name: string }[] }>(`/api/areas?q=${encodeURIComponent('东华门')}`);
    expect(found.body.items.map(({ name }) => name)).toContain('东华门街道');
  });
});

describe('holidays', () => {
  it('become exceptions of the working week; a day a newer notice drops is taken away', async () => {
    const first = await run('holidays', join(data, 'holidays'));
    const { created } = kind(first, 'days');
    expect(created).toBeGreaterThan(50);
    expect(counted(await run('holidays', join(data, 'holidays')), 'days')).toEqual([0, 0, created, 0]);
    expect(
      await app.database.query(`SELECT off FROM calendar_day WHERE date IN ('2024-02-04', '2024-02-12') ORDER BY date`),
    ).toEqual([{ off: false }, { off: true }]);
    const newer = files({
      '2024.json': JSON.stringify({
        year: 2024,
        papers: [],
        days: [{ name: '元旦', date: '2024-01-01', isOffDay: true }],
      }),
    });
    expect(kind(await run('holidays', newer), 'days')).toMatchObject({ unchanged: 1, removed: expect.any(Number) });
    expect(await count(`calendar_day WHERE date BETWEEN '2024-01-01' AND '2024-12-31'`)).toBe(1);
    const broken = files({
      '2024.json': JSON.stringify({ year: 2024, days: [{ name: '元旦', date: '2024-13-01', isOffDay: true }] }),
      '2025.json': '{',
    });
    const report = await run('holidays', broken);
    expect(kind(report, 'days')).toMatchObject({
      removed: 0,
      rejected: [{ file: '2024.json', row: 1, column: 'date', reason: 'date-format' }],
    });
    expect(report.files).toContainEqual({ name: '2025.json', read: false, reason: 'not-a-year-of-holidays' });
  });
});

it('refuses a path that is not there or of the wrong kind', async () => {
  await expect(run('hsds', join(folder, 'nothing'))).rejects.toThrow(ImportRefused);
  await expect(run('hsds', join(data, 'SOURCE.md'))).rejects.toThrow('files-do-not-fit');
  await expect(run('divisions', join(data, 'SOURCE.md'))).rejects.toThrow('reads a folder');
  await expect(run('360giving', data)).rejects.toThrow('reads a file');
});

it('runs one import at a time', async () => {
  const other = new Client({ connectionString: app.database.url });
  await other.connect();
  await other.query('SELECT pg_advisory_lock($1)', [importLock]);
  await expect(run('holidays', join(data, 'holidays'))).rejects.toThrow('Another import is running');
  await other.query('SELECT pg_advisory_unlock($1)', [importLock]);
  await other.end();
  await expect(run('holidays', join(data, 'holidays'))).resolves.toBeDefined();
});

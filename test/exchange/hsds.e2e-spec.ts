import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { newId } from '@app/kernel';
import { runImport, type ImportReport, type KindReport } from '@app/imports';
import { good } from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';

interface Listed {
  id: string;
  name: string;
  services?: { id: string; name: string }[];
}
interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  last_page: boolean;
  contents: Listed[];
}

const schemaOf = (name: string): ValidateFunction => {
  const file = resolve(__dirname, `../data/hsds-schema/${name}.json.gz`);
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  return ajv.compile(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as object);
};
const isOrganization = schemaOf('organization');
const isService = schemaOf('service');
const errorsOf = (validate: ValidateFunction, value: unknown): unknown[] => (validate(value) ? [] : validate.errors!);

let test: TestApp;
let other: TestApp;
let reader: TestClient;
let member: TestOrganization;
let folder: string;

const run = async (app: TestApp, path: string, source?: string): Promise<ImportReport> =>
  (
    await runImport(app.database.url, {
      format: 'hsds',
      path,
      asOf: '2022-10-01',
      progress: () => undefined,
      ...(source && { source }),
    })
  ).report;

/** Kinds a run touched: created, updated, unchanged, rejected. */
const counts = (report: ImportReport): Record<string, number[]> =>
  Object.fromEntries(
    Object.entries(report)
      .filter((entry): entry is [string, KindReport] => typeof (entry[1] as KindReport | null)?.created === 'number')
      .map(([kind, { created, updated, unchanged, rejected }]) => [
        kind,
        [created, updated, unchanged, rejected.length],
      ]),
  );

async function aFullMember(): Promise<void> {
  member = await test.anOrganization({ name: '完整的机构' });
  await test.database.query(
    `UPDATE organization SET description = '上门探访与 "跌倒" 预防', phone = '0756-1234567', email = 'office@example.org',
       website = 'https://example.org', address = 'A社区3号', uscc = '53990100XXDM00004G' WHERE id = $1`,
    [member.id],
  );
  await test.database.query(
    `INSERT INTO service (id, organization_id, name, description, eligibility, expertise, area_codes, age_from, age_to, source)
     VALUES ($1, $2, '上门探访', '每周一次', '六十岁以上', ARRAY['home-visit'], ARRAY['440402'], 60, NULL, 'test')`,
    [newId(), member.id],
  );
  await test.database.query(
    `INSERT INTO service (id, organization_id, name, active, source) VALUES ($1, $2, '停办的服务', false, 'test')`,
    [newId(), member.id],
  );
  await test.database.query(
    `INSERT INTO location (id, organization_id, name, address, phone, latitude, longitude, source)
     VALUES ($1, $2, '服务点', 'A社区3号, 二楼', '12345', 22.27, 113.57, 'test')`,
    [newId(), member.id],
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-hsds-'));
  [test, other] = [await startTestApp(), await startTestApp()];
  reader = await test.aMember(await test.anOrganization(), 'worker', '社工丁');
  await run(test, resolve(__dirname, '../data/hsds-sanmateo'));
  await aFullMember();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await test?.close();
  await other?.close();
});

const everything = async (client: TestClient): Promise<Listed[]> =>
  good(await client.get<Listed[]>('/api/exchange/hsds'));
function fileOf(document: unknown): string {
  const path = join(folder, `${newId()}.json`);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

it('the schema refuses what is no organisation of HSDS', () => {
  expect(errorsOf(isOrganization, { id: 'x', name: 'y' })).not.toEqual([]);
  expect(errorsOf(isService, { id: newId(), name: 'y', status: 'open' })).not.toEqual([]);
});

it('every organisation of the directory is valid against the compiled schema of HSDS 3.0', async () => {
  const all = await everything(reader);
  expect(all.length).toBeGreaterThanOrEqual(10);
  for (const organization of all)
    expect([organization.name, errorsOf(isOrganization, organization)]).toEqual([organization.name, []]);
  const full = all.find(({ id }) => id === member.id)!;
  expect(full).toMatchObject({
    description: '上门探访与 "跌倒" 预防',
    email: 'office@example.org',
    organization_identifiers: [{ identifier_scheme: 'CN-USCC', identifier: '53990100XXDM00004G' }],
    phones: [{ number: '0756-1234567' }],
    locations: [{ name: '服务点', addresses: [{ address_1: 'A社区3号, 二楼' }] }],
  });
  expect(full.services).toMatchObject([
    { name: '上门探访', minimum_age: 60, attributes: [{ taxonomy_term: { code: 'home-visit' } }] },
  ]);
});

it('names nobody who works there or is served', async () => {
  expect(JSON.stringify(await everything(reader))).not.toContain('社工丁');
});

it('comes back to where it was written with no change at all, by the same importer', async () => {
  const all = await everything(reader);
  const before = await test.database.query('SELECT * FROM organization ORDER BY id');
  for (const source of ['back', 'back-again', undefined]) {
    const counted = counts(await run(test, fileOf(all), source));
    expect(counted.organizations).toEqual([0, 0, all.length, 0]);
    for (const [kind, [created, updated, , rejected]] of Object.entries(counted))
      expect([kind, created, updated, rejected]).toEqual([kind, 0, 0, 0]);
  }
  expect(await test.database.query('SELECT * FROM organization ORDER BY id')).toEqual(before);
  expect(await everything(reader)).toEqual(all);
});

it('does not let a changed copy change what an organisation says of itself', async () => {
  const all = await everything(reader);
  const changed = all.map((one) => (one.id === member.id ? { ...one, name: '改过的名字' } : one));
  const counted = counts(await run(test, fileOf(changed), 'changed'));
  expect(counted.organizations).toEqual([0, 0, all.length - 1, 1]);
  expect(await everything(reader)).toEqual(all);
});

it('comes in elsewhere once, says the same there, and a second time changes nothing', async () => {
  const all = await everything(reader);
  const path = fileOf(all);
  const first = counts(await run(other, path, 'export'));
  expect(first.organizations).toEqual([all.length, 0, 0, 0]);
  const second = counts(await run(other, path, 'export'));
  for (const [kind, [created, updated, , rejected]] of Object.entries(second))
    expect([kind, created, updated, rejected]).toEqual([kind, 0, 0, 0]);
  const there = await everything(await other.aMember(await other.anOrganization()));
  const names = (list: Listed[]) => list.map(({ name }) => name).sort();
  expect(names(there).filter((name) => !name.startsWith('机构 '))).toEqual(
    names(all).filter((name) => !name.startsWith('机构 ')),
  );
  const copy = there.find(({ name }) => name === '完整的机构')!;
  expect(copy).toMatchObject({
    description: '上门探访与 "跌倒" 预防',
    email: 'office@example.org',
    organization_identifiers: [{ identifier: '53990100XXDM00004G' }],
    phones: [{ number: '0756-1234567' }],
    services: [{ name: '上门探访', description: '每周一次', eligibility_description: '六十岁以上' }],
    locations: [{ name: '服务点', addresses: [{ address_1: 'A社区3号, 二楼' }] }],
  });
});

it('pages as the HSDS API has it', async () => {
  const seen: string[] = [];
  for (let page = 1; ; page += 1) {
    const one = good(await reader.get<Page>(`/api/exchange/hsds/services?page=${page}&per_page=10`));
    expect(one.page_number).toBe(page);
    for (const service of one.contents) expect(errorsOf(isService, service)).toEqual([]);
    seen.push(...one.contents.map(({ id }) => id));
    if (one.last_page) {
      expect([seen.length, page]).toEqual([one.total_items, one.total_pages]);
      break;
    }
  }
  expect(new Set(seen).size).toBe(seen.length);
  const service = good(await reader.get<Listed & { organization: Listed }>(`/api/exchange/hsds/services/${seen[0]}`));
  expect(errorsOf(isService, service)).toEqual([]);
  expect(service.organization.name).toBeTruthy();
  const organizations = good(await reader.get<Page>('/api/exchange/hsds/organizations?per_page=3'));
  expect(organizations.contents).toHaveLength(3);
  const one = good(await reader.get<Listed>(`/api/exchange/hsds/organizations/${member.id}`));
  expect(errorsOf(isOrganization, one)).toEqual([]);
});

it.each(['page=0', 'per_page=501', 'page=x', 'per_page=-1', 'pages=2'])('refuses ?%s', async (query) => {
  expect((await reader.get(`/api/exchange/hsds/services?${query}`)).status).toBe(400);
});

it('a service that is switched off is found by nobody', async () => {
  const [off] = await test.database.query<{ id: string }>('SELECT id FROM service WHERE NOT active LIMIT 1');
  expect((await reader.get(`/api/exchange/hsds/services/${off.id}`)).status).toBe(404);
  expect((await reader.get(`/api/exchange/hsds/services/${newId()}`)).status).toBe(404);
});

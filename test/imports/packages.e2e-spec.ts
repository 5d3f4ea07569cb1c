import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspectFiles, targetsOf } from '../../libs/imports/src/inspect';
import type { CurrencyTotal } from '../../libs/imports/src/domain/report';
import type { UploadedFile } from '../../libs/imports/src/table-source';
import { startTestApp, type TestApp } from '../support/test-app';
import { counted, ImportBench, rejects, type Importer } from './engine';
import { zipOf } from './workbooks';

const data = resolve(__dirname, '../data');
let app: TestApp;
let bench: ImportBench;
let steward: Importer;

beforeAll(async () => {
  app = await startTestApp();
  bench = new ImportBench(app);
  steward = await bench.anImporter('network-steward', 'support-agency');
});
afterAll(async () => {
  await bench.close();
  await app.close();
});

const inFolder = (folder: string): UploadedFile[] =>
  readdirSync(join(data, folder))
    .filter((name) => name !== 'LICENSE')
    .map((name) => ({ name, path: join(data, folder, name) }));

async function zipped(folder: string, name: string): Promise<UploadedFile> {
  const file = bench.file(name, '');
  const entries = inFolder(folder).map(({ name: inside, path }) => [`data/${inside}`, readFileSync(path)] as const);
  await zipOf(file.path, Object.fromEntries(entries));
  return file;
}

describe('a directory', () => {
  it('is a data package, in pieces or as an archive: the same rows, once', async () => {
    const archive = await zipped('hsds-datapackage', 'directory-2026-11.zip');
    const inspection = await inspectFiles([archive]);
    expect([inspection.shape, targetsOf(inspection)]).toEqual(['hsds', ['directory']]);
    const seen = await bench.preview(steward, 'directory', [archive]);
    const { report } = await bench.run(steward, 'directory', [archive]);
    expect(seen.report).toEqual(report);
    expect(['organizations', 'locations', 'services', 'phones'].map((kind) => counted(report, kind))).toEqual([
      [10, 0, 0, 0],
      [10, 0, 0, 0],
      [13, 0, 0, 0],
      [5, 0, 0, 0],
    ]);
    const later = await zipped('hsds-datapackage', 'directory (2026-12).zip');
    const again = await bench.run(steward, 'directory', [later]);
    for (const kind of ['organizations', 'locations', 'services', 'phones', 'services_at_location'])
      expect(counted(again.report, kind).slice(0, 2)).toEqual([0, 0]);
    const loose = await inspectFiles(inFolder('hsds-datapackage'));
    expect(loose.shape).toBe('hsds');
  });

  it('is a document of HSDS 3.0', async () => {
    const file = { name: 'organization_full.json', path: join(data, 'hsds-json/organization_full.json') };
    expect(await inspectFiles([file])).toMatchObject({ shape: 'hsds', layout: 'json' });
    const { report, opened } = await bench.run(steward, 'directory', [file]);
    expect(['organizations', 'services'].map((kind) => counted(report, kind))).toEqual([
      [1, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    // The example lies at latitude 100.
    expect(rejects(report, 'locations')).toEqual(['1 latitude not-a-coordinate']);
    const found = await steward.client.get<{ items: { id: string; name: string }[] }>(
      '/api/organizations?q=Community%20Counselling',
    );
    expect(found.body.items.map(({ name }) => name)).toContain('Example Organization Inc.');
    const again = await bench.run(steward, 'directory', [file]);
    for (const kind of Object.keys(again.report).filter((name) => name !== 'files'))
      expect(counted(again.report, kind).slice(0, 2)).toEqual([0, 0]);
    const plan = await bench.undo(steward, opened);
    expect(plan.keptCount).toBe(0);
    expect(await app.database.query(`SELECT 1 FROM organization WHERE name = 'Example Organization Inc.'`)).toEqual([]);
    expect(await app.database.query(`SELECT 1 FROM import_record WHERE source LIKE '%organization full%'`)).toEqual([]);
  });
});

describe('grants', () => {
  const file = { name: 'grants.json', path: join(data, '360giving/five-grants.json') };
  const funderId = 'GB-CHC-200051';

  it('of others come in as published, named by a steward', async () => {
    expect(await inspectFiles([file])).toMatchObject({
      shape: '360giving',
      grants: 5,
      funders: [{ id: funderId, grants: 5 }],
    });
    const { report } = await bench.run(steward, 'grants', [file]);
    expect(counted(report, 'grants')).toEqual([5, 0, 0, 0]);
    expect((report.totals as CurrencyTotal[]).map(({ currency, grants }) => [currency, grants])).toEqual([['GBP', 5]]);
    const again = await bench.run(steward, 'grants', [file]);
    expect(counted(again.report, 'grants')).toEqual([0, 0, 5, 0]);
  });

  it('of one’s own foundation stand under the foundation itself, and only they', async () => {
    const officer = await bench.anImporter('program-officer', 'foundation', '同行基金会');
    const mapping = { columns: {}, options: { funderId } };
    const { report, opened } = await bench.run(officer, 'grants', [file], mapping);
    expect(counted(report, 'grants')).toEqual([5, 0, 0, 0]);
    const own = await app.database.query(
      `SELECT count(*)::int AS n, sum(amount_minor) > 0 AS some FROM grant_agreement WHERE funder_organization_id = $1`,
      [officer.organization.id],
    );
    expect(own).toEqual([{ n: 5, some: true }]);
    const { report: other } = await bench.run(officer, 'grants', [file], { columns: {}, options: { funderId: 'x' } });
    expect(counted(other, 'grants')).toEqual([0, 0, 0, 5]);
    expect(rejects(other, 'grants')[0]).toBe('1 fundingOrganization other-funder');
    await expect(bench.run(officer, 'grants', [file], { columns: {}, options: {} })).rejects.toMatchObject({
      code: 'funder-not-chosen',
    });
    const plan = await bench.undo(officer, opened);
    expect(plan.removed.find(({ kind }) => kind === 'grants')).toEqual({ kind: 'grants', count: 5 });
    const left = await app.database.query('SELECT 1 FROM grant_agreement WHERE funder_organization_id = $1', [
      officer.organization.id,
    ]);
    expect(left).toEqual([]);
  });
});

it('grants come in from the spreadsheet form as well, and are the grants of the document', async () => {
  const list = [
    'Identifier,Title,Description,Currency,Amount Awarded,Award Date,Funding Org:Identifier,Funding Org:Name,Recipient Org:Identifier,Recipient Org:Name',
    '360G-x-1,A,B,CNY,"100,000.50",2026年1月5日,F1,示例基金会,M1,示例社会组织',
    '360G-x-2,A,B,CNY,10万,2026-01-05,F1,示例基金会,M1,示例社会组织',
    '360G-x-3,A,B,CNY,5,05/01/2026,F1,示例基金会,M1,示例社会组织',
  ].join('\n');
  const file = bench.file('grants.csv', list);
  const inspection = await inspectFiles([file]);
  expect([inspection, targetsOf(inspection)]).toMatchObject([
    { shape: '360giving', grants: 3, funders: [{ id: 'F1', name: '示例基金会', grants: 3 }] },
    ['grants'],
  ]);
  const { report } = await bench.run(steward, 'grants', [file]);
  expect(counted(report, 'grants')).toEqual([1, 0, 0, 2]);
  expect(rejects(report, 'grants')).toEqual(['3 amountAwarded not-a-number', '4 awardDate date-format']);
  const grants = await app.database.query(
    `SELECT amount_minor::int AS amount, awarded_on::text AS day FROM grant_agreement WHERE source_id = '360G-x-1'`,
  );
  expect(grants).toEqual([{ amount: 10_000_050, day: '2026-01-05' }]);
});

it('divisions come in from their files, twice without a change, and are never taken back', async () => {
  const files = inFolder('divisions');
  expect((await inspectFiles(files)).shape).toBe('divisions');
  const { report, opened } = await bench.run(steward, 'divisions', files);
  const kinds = Object.keys(report).filter((name) => name !== 'files');
  expect(counted(report, 'provinces')[0]).toBeGreaterThan(0);
  const again = await bench.run(steward, 'divisions', files);
  for (const kind of kinds) expect(counted(again.report, kind).slice(0, 2)).toEqual([0, 0]);
  await expect(bench.undo(steward, opened)).rejects.toMatchObject({ code: 'import-never-undoable' });
});

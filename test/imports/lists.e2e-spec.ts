import { inspectFiles } from '../../libs/imports/src/inspect';
import { startTestApp, type TestApp } from '../support/test-app';
import { counted, ImportBench, rejects, type Importer } from './engine';

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

const stored = (name: string): Promise<Record<string, unknown>[]> =>
  app.database.query('SELECT name, uscc, phone, address, kind, version FROM organization WHERE name = $1', [name]);

describe('a list of organisations', () => {
  const list = [
    '机构名单,,,',
    '机构名称,统一社会信用代码,联系电话,地址',
    '暖檐社工站,91350100M000100Y43,010-66668888,东街 1 号',
    '青苗儿童中心,,1.38E+10,西街 2 号',
    '青苗儿童中心,,13800138000,西街 2 号',
    '青苗儿童中心,,13900139000,',
    ',,13900139001,',
    '',
  ].join('\r\n');

  it('is seen before it is written, written once, and a second time changes nothing', async () => {
    const file = bench.file('名单.csv', `\uFEFF${list}`);
    expect(await inspectFiles([file])).toMatchObject({
      shape: 'table',
      encoding: 'utf-8-bom',
      headerRow: 2,
      header: ['机构名称', '统一社会信用代码', '联系电话', '地址'],
      rows: 5,
    });
    const seen = await bench.preview(steward, 'organizations', [file]);
    expect(await stored('暖檐社工站')).toEqual([]);
    expect(seen.rows.map(({ action, values }) => [action, values.name, values.phone])).toEqual([
      ['create', '暖檐社工站', '010-66668888'],
      ['create', '青苗儿童中心', '13800138000'],
    ]);
    const { report } = await bench.run(steward, 'organizations', [file]);
    expect(report.organizations).toEqual(seen.report.organizations);
    expect(counted(report, 'organizations')).toEqual([2, 0, 0, 3]);
    expect(rejects(report, 'organizations')).toEqual([
      '4 联系电话 number-shortened',
      '6 机构名称 row-twice',
      '7 机构名称 missing',
    ]);
    expect(await stored('暖檐社工站')).toEqual([
      { name: '暖檐社工站', uscc: '91350100M000100Y43', phone: '010-66668888', address: '东街 1 号', kind: 'listed', version: 1 },
    ]); // prettier-ignore
    const again = await bench.run(steward, 'organizations', [file]);
    expect(counted(again.report, 'organizations')).toEqual([0, 0, 2, 3]);
  });
});

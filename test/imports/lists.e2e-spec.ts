import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Actor } from '@app/access';
import { newId } from '@app/kernel';
import { writeErrorFile } from '../../libs/imports/src/error-file';
import { ImportAborted } from '../../libs/imports/src/import-context';
import { rememberedMapping, rememberMapping } from '../../libs/imports/src/import-rights';
import { inspectFiles } from '../../libs/imports/src/inspect';
import { readRejects } from '../../libs/imports/src/rejects';
import { writeXlsx } from '@app/documents';
import { writtenBy } from '../../libs/imports/src/import-changes';
import { startTestApp, type TestApp } from '../support/test-app';
import { counted, ImportBench, rejects, type Importer } from './engine';

const data = resolve(__dirname, '../data');
let app: TestApp;
let bench: ImportBench;
let steward: Importer;
let admin: Importer;

beforeAll(async () => {
  app = await startTestApp();
  bench = new ImportBench(app);
  steward = await bench.anImporter('network-steward', 'support-agency');
  admin = await bench.anImporter('organization-admin');
  await app.database.query(
    `INSERT INTO area (code, name, level, parent_code, valid_from, source) VALUES
       ('310000000000', '上海市', 'province', NULL, '2020-01-01', 'test'),
       ('310115000000', '浦东新区', 'county', '310100000000', '2020-01-01', 'test'),
       ('110105000000', '朝阳区', 'county', '110100000000', '2020-01-01', 'test'),
       ('110000000000', '北京市', 'province', NULL, '2020-01-01', 'test'),
       ('220104000000', '朝阳区', 'county', '220100000000', '2020-01-01', 'test'),
       ('220000000000', '吉林省', 'province', NULL, '2020-01-01', 'test')`,
  );
});
afterAll(async () => {
  await bench.close();
  await app.close();
});

const stored = (name: string): Promise<Record<string, unknown>[]> =>
  app.database.query('SELECT name, uscc, phone, address, kind, version FROM organization WHERE name = $1', [name]);
const count = async (sql: string, ...parameters: unknown[]): Promise<number> =>
  Number((await app.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, parameters))[0].n);

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
    expect(await count('import_change')).toBe(0);
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

  it('changes only what its columns name, and writes nothing over a member or another list', async () => {
    const first = bench.file('a.csv', '编号,名称,电话,网址\n1,长青,010-11112222,http://a\n2,常乐,010-11112223,\n');
    await bench.run(steward, 'organizations', [first], {
      columns: { id: '编号', name: '名称', phone: '电话', website: '网址' },
      options: { source: '街道名单' },
    });
    const second = bench.file('b.csv', '编号,名称,电话\n1,长青,010-99998888\n2,常乐,010-11112223\n');
    const mapping = { columns: { id: '编号', name: '名称', phone: '电话' }, options: { source: '街道名单' } };
    const { report } = await bench.run(steward, 'organizations', [second], mapping);
    expect(counted(report, 'organizations')).toEqual([0, 1, 1, 0]);
    expect(await app.database.query(`SELECT phone, website, version FROM organization WHERE name = '长青'`)).toEqual([
      { phone: '010-99998888', website: 'http://a', version: 2 },
    ]);
    const member = await app.anOrganization({ name: '自己的机构' });
    await app.database.query(`UPDATE organization SET uscc = '91110000802100433B' WHERE id = $1`, [member.id]);
    const codes =
      '机构名称,统一社会信用代码\n别名,91110000802100433B\n又一个,91350100M000100Y43\n试点,91350100M0001TGQXM\n';
    const third = await bench.run(steward, 'organizations', [bench.file('c.csv', codes)]);
    expect(rejects(third.report, 'organizations')).toEqual([
      '2 统一社会信用代码 owned',
      '3 统一社会信用代码 listed-elsewhere',
    ]);
    expect(await count(`organization WHERE uscc = '91350100M0001TGQXM'`)).toBe(1);
    const seen = await bench.preview(steward, 'organizations', [bench.file('d.csv', `${codes}坏的,12345\n`)]);
    expect(seen.warnings.map(({ row, code }) => [row, code])).toEqual([
      [4, 'uscc-check'],
      [5, 'uscc-malformed'],
    ]);
  });

  it('is the UK file of clubs: blanks and repeated names come in, twice changes nothing', async () => {
    const file = { name: 'cascs.csv', path: resolve(data, 'orgs-uk-casc/cascs.csv') };
    const { report } = await bench.run(steward, 'organizations', [file]);
    expect(counted(report, 'organizations')).toEqual([196, 0, 0, 0]);
    const again = await bench.run(steward, 'organizations', [file]);
    expect(counted(again.report, 'organizations')).toEqual([0, 0, 196, 0]);
    expect(await count(`organization WHERE source_id LIKE 'GB-CASC-%'`)).toBe(196);
    const found = await admin.client.get<{ items: { name: string }[] }>('/api/organizations?q=49th%20Rifle');
    expect(found.body.items[0].name).toBe('49th Rifle and Pistol Club');
  });
});

describe('a list of services of one’s own', () => {
  it('finds area and expertise by their words, states places, and knows a service written by hand', async () => {
    await admin.client.post(`/api/organizations/${admin.organization.id}/services`, { name: '陪诊' });
    const list = [
      '服务名称;专长;服务区域;最小年龄;最大年龄;名额;是否开放',
      '陪诊;失独、上门;上海市浦东新区;60;;5;是',
      '课后班;特需儿童支持;北京朝阳区;6;12;10人;否',
      '甲;写代码;;;;;',
      '乙;;朝阳区;;;;',
      '丙;;火星;;;;',
      '丁;;;70;60;;',
      '戊;;;;;多;',
    ].join('\n');
    const file = bench.file('服务.csv', list);
    const seen = await bench.preview(admin, 'services', [file]);
    expect(seen.rows.map(({ row, action, values }) => [row, action, values])).toEqual([
      [2, 'update', { name: '陪诊', expertise: '失独、上门', area: '上海市浦东新区', ageFrom: '60', freePlaces: '5', active: 'true' }],
      [3, 'create', { name: '课后班', expertise: '特需儿童支持', area: '北京朝阳区', ageFrom: '6', ageTo: '12', freePlaces: '10', active: 'false' }],
    ]); // prettier-ignore
    const { report } = await bench.run(admin, 'services', [file]);
    expect(counted(report, 'services')).toEqual([1, 1, 0, 5]);
    expect(rejects(report, 'services')).toEqual([
      '4 专长 expertise-unknown',
      '5 服务区域 area-ambiguous',
      '6 服务区域 area-unknown',
      '7 最大年龄 age-range-reversed',
      '8 名额 not-a-whole-number',
    ]);
    const services = await app.database.query(
      `SELECT s.name, s.expertise, s.area_codes, s.age_from, s.age_to, s.active, c.free_places, c.source FROM service s
       LEFT JOIN service_capacity c ON c.service_id = s.id WHERE s.organization_id = $1 ORDER BY s.name DESC`,
      [admin.organization.id],
    );
    expect(services).toEqual([
      { name: '陪诊', expertise: ['special-family-support', 'home-visit'], area_codes: ['310115000000'], age_from: 60, age_to: null, active: true, free_places: 5, source: 'import' },
      { name: '课后班', expertise: ['special-needs-child'], area_codes: ['110105000000'], age_from: 6, age_to: 12, active: false, free_places: 10, source: 'import' },
    ]); // prettier-ignore
    const again = await bench.run(admin, 'services', [file]);
    expect(counted(again.report, 'services')).toEqual([0, 0, 2, 5]);
    const found = await steward.client.get<{ items: { id: string }[] }>('/api/organizations?q=陪诊');
    expect(found.body.items.map(({ id }) => id)).toContain(admin.organization.id);
  });
});

describe('the right to write', () => {
  it('is that of the role, and the database holds to it', async () => {
    const file = bench.file('x.csv', '名称\n偷来的\n');
    await expect(bench.open(admin, 'organizations', [file])).rejects.toMatchObject({ code: 'import-not-allowed' });
    // Past the rule table, as if a page had forgotten it.
    const forged = Object.create(admin.actor, { role: { value: 'network-steward' } }) as Actor;
    await expect(bench.open({ ...admin, actor: forged }, 'organizations', [file])).rejects.toThrow(
      /row-level security/,
    );
  });

  it('ends with the import, and reaches no other organisation', async () => {
    const opened = await bench.open(admin, 'services', [bench.file('s.csv', '服务名称\n新服务\n')], {
      columns: { name: '服务名称' },
      options: {},
    });
    const system = Actor.system({ id: opened.eventId });
    const steal = (): Promise<unknown> =>
      bench.asWorker.run(system, (tx) =>
        tx.query(`INSERT INTO service (id, organization_id, name, source) VALUES ($1, $2, 'x', 'x')`, [
          newId(),
          steward.organization.id,
        ]),
      );
    await expect(steal()).rejects.toThrow(/row-level security/);
    await bench.perform(opened);
    await bench.end(opened);
    await expect(bench.perform(opened)).rejects.toThrow('the import is not open');
    await expect(
      bench.asWorker.run(system, (tx) =>
        tx.query(`INSERT INTO organization (id, kind, name, source, pinyin_key) VALUES ($1, 'listed', 'x', 'network:x', 'x')`, [
          newId(),
        ]),
      ),
    ).rejects.toThrow(/row-level security/); // prettier-ignore
  });

  it('shows a mapping to nobody else', async () => {
    const mapping = { columns: { name: '服务名称' }, options: {} };
    const key = { organizationId: admin.organization.id, target: 'services' as const, signature: 'a|b' };
    const { asApp } = bench;
    await asApp.run(admin.actor, (tx) => rememberMapping(tx, { ...key, mapping }));
    await asApp.run(admin.actor, (tx) => rememberMapping(tx, { ...key, mapping }));
    expect(await asApp.read(admin.actor, (tx) => rememberedMapping(tx, key))).toEqual(mapping);
    expect(await asApp.read(steward.actor, (tx) => rememberedMapping(tx, key))).toBeNull();
  });
});

describe('an interrupted import', () => {
  const rows = Array.from({ length: 1_200 }, (_, at) => `c-${at},续传机构${at},1380013${String(at).padStart(4, '0')}`);

  it('continues where it stopped and counts the whole', async () => {
    const file = bench.file('long.csv', `编号,名称,电话\n${rows.join('\n')}\n`);
    const mapping = await bench.mappingOf('organizations', [file]);
    const opened = await bench.open(steward, 'organizations', [file], mapping);
    const stop = new AbortController();
    const first = bench.perform(opened, { progress: () => stop.abort(), signal: stop.signal });
    await expect(first).rejects.toBeInstanceOf(ImportAborted);
    const system = Actor.system({ id: opened.eventId });
    const written = (): Promise<unknown> => bench.asWorker.read(system, (tx) => writtenBy(tx, opened.runId));
    expect(await written()).toEqual([{ kind: 'organizations', created: 500, updated: 0 }]);
    expect(await count(`organization WHERE name LIKE '续传机构%'`)).toBe(500);
    const report = await bench.perform(opened);
    expect(counted(report, 'organizations')).toEqual([1_200, 0, 0, 0]);
    expect(await written()).toEqual([{ kind: 'organizations', created: 1_200, updated: 0 }]);
    const plan = await bench.end(opened).then(() => bench.undo(steward, opened));
    expect(plan.removed).toEqual([{ kind: 'organizations', count: 1_200 }]);
    expect(await count(`organization WHERE name LIKE '续传机构%'`)).toBe(0);
  });
});

describe('the file of what was refused', () => {
  const words = (reason: string, { column }: { column: string | null }): string => `${column ?? ''}：${reason}`;
  const bad = '名称,电话,备注\n=CMD(),1.38E+10,"甲,""乙"\n暖阳,abc,＝2\n好的,13800138000,\n';

  it('holds their columns and why, runs nothing, and can be put right and handed in again', async () => {
    const file = bench.file('坏.csv', bad);
    const { report, opened } = await bench.run(steward, 'organizations', [file]);
    expect(counted(report, 'organizations')).toEqual([1, 0, 0, 2]);
    const page = await readRejects(opened.work.rejectsPath, { limit: 1 });
    expect(page).toEqual({
      items: [{ file: '坏.csv', row: 2, column: '电话', reason: 'number-shortened', value: '1.38E+10' }],
      next: 1,
    });
    expect((await readRejects(opened.work.rejectsPath, { after: 1, limit: 1 })).next).toBeNull();
    const outPath = `${opened.work.rejectsPath}.csv`;
    const inspection = await inspectFiles([file]);
    const order = { inspection, rejectsPath: opened.work.rejectsPath, outPath, words, lastColumn: '没有导入的原因' };
    expect(await writeErrorFile(order)).toEqual({ extension: 'csv', contentType: 'text/csv; charset=utf-8' });
    expect(readFileSync(outPath, 'utf8').split('\r\n')).toEqual([
      '\ufeff名称,电话,备注,没有导入的原因',
      `'=CMD(),1.38E+10,"甲,""乙",电话：number-shortened`,
      `暖阳,abc,'＝2,电话：phone-not-readable`,
      '',
    ]);
    const fixed = readFileSync(outPath, 'utf8').replace('1.38E+10', '13800138001').replace('abc', '13800138002');
    const again = bench.file('改好.csv', fixed);
    expect((await inspectFiles([again])) as object).toMatchObject({
      signature: (inspection as { signature: string }).signature,
    });
    const second = await bench.run(steward, 'organizations', [again]);
    expect(counted(second.report, 'organizations')).toEqual([2, 0, 0, 0]);
  });

  it('is a spreadsheet where the list was one', async () => {
    const file = bench.file('x.xlsx', '');
    await writeXlsx(file.path, [{ name: '服务', rows: [['服务名称', '名额'], ['=1+1', '很多'], ['可以', '3']] }]); // prettier-ignore
    const { opened } = await bench.run(admin, 'services', [file]);
    const outPath = `${opened.work.rejectsPath}.xlsx`;
    const inspection = await inspectFiles([file]);
    const order = { inspection, rejectsPath: opened.work.rejectsPath, outPath, words, lastColumn: '没有导入的原因' };
    expect((await writeErrorFile(order)).extension).toBe('xlsx');
    expect(await inspectFiles([{ path: outPath, name: 'e.xlsx' }])).toMatchObject({
      header: ['服务名称', '名额', '没有导入的原因'],
      sample: [['=1+1', '很多', '名额：not-a-whole-number']],
      findings: [],
    });
  });
});

import { newId } from '@app/kernel';
import { startTestApp, type TestApp } from '../support/test-app';
import { counted, ImportBench, type Importer } from './engine';

let app: TestApp;
let bench: ImportBench;
let steward: Importer;
let admin: Importer;

beforeAll(async () => {
  app = await startTestApp();
  bench = new ImportBench(app);
  steward = await bench.anImporter('network-steward', 'support-agency');
  admin = await bench.anImporter('organization-admin');
});
afterAll(async () => {
  await bench.close();
  await app.close();
});

const idOf = async (name: string): Promise<string> =>
  (await app.database.query<{ id: string }>('SELECT id FROM organization WHERE name = $1', [name]))[0].id;
const names = async (pattern: string): Promise<string[]> =>
  (await app.database.query<{ name: string }>('SELECT name FROM organization WHERE name LIKE $1 ORDER BY 1', [pattern])).map(
    ({ name }) => name,
  ); // prettier-ignore

it('takes away what came, puts back what was, and says both before it does', async () => {
  const first = bench.file('a.csv', '编号,名称,电话\nu1,撤一,010-10000001\nu2,撤二,010-10000002\n');
  await bench.run(steward, 'organizations', [first]);
  const second = bench.file(
    'b.csv',
    '编号,名称,电话\nu1,撤一,010-20000001\nu2,撤二,010-10000002\nu3,撤三,010-10000003\n',
  );
  const { opened, report } = await bench.run(steward, 'organizations', [second]);
  expect(counted(report, 'organizations')).toEqual([1, 1, 1, 0]);
  const plan = await bench.undoPlan(steward, opened);
  expect(plan).toEqual({
    removed: [{ kind: 'organizations', count: 1 }],
    restored: [{ kind: 'organizations', count: 1 }],
    kept: [],
    keptCount: 0,
  });
  expect(await bench.undo(steward, opened)).toEqual(plan);
  expect(await names('撤%')).toEqual(['撤一', '撤二']);
  const phones = await app.database.query(`SELECT phone FROM organization WHERE name LIKE '撤%' ORDER BY name`);
  expect(phones).toEqual([{ phone: '010-10000001' }, { phone: '010-10000002' }]);
  const audited = await app.database.query(`SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id`, [
    opened.runId,
  ]);
  expect(audited).toEqual([{ action: 'import.run' }, { action: 'import.undone' }]);
  await expect(bench.undo(steward, opened)).rejects.toMatchObject({ code: 'import-already-undone' });
  // The list is as new as before it came: it can come again.
  const again = await bench.run(steward, 'organizations', [second]);
  expect(counted(again.report, 'organizations')).toEqual([1, 1, 1, 0]);
});

it('keeps what was touched or used since, and says why', async () => {
  const rows = ['k1,留一', 'k2,留二', 'k3,留三', 'k4,留四', 'k5,留五', 'k6,留六'];
  const { opened } = await bench.run(steward, 'organizations', [
    bench.file('k.csv', `编号,名称\n${rows.join('\n')}\n`),
  ]);
  const [touched, claimed, used, gone] = await Promise.all(['留一', '留二', '留三', '留五'].map(idOf));
  await app.database.query(`UPDATE organization SET phone = '1', version = version + 1 WHERE id = $1`, [touched]);
  await app.database.query(`UPDATE organization SET kind = 'member' WHERE id = $1`, [claimed]);
  await app.database.query(
    `INSERT INTO service (id, organization_id, name, source) VALUES ($1, $2, '别人加的服务', 'test')`,
    [newId(), used],
  );
  await app.database.query('DELETE FROM organization WHERE id = $1', [gone]);
  const later = bench.file('k2.csv', '编号,名称\nk4,留四改\n');
  await bench.run(steward, 'organizations', [later]);
  const plan = await bench.undoPlan(steward, opened);
  expect(plan.removed).toEqual([{ kind: 'organizations', count: 1 }]);
  expect(plan.kept.map(({ label, reason }) => `${label} ${reason}`)).toEqual([
    '留一 changed-since',
    '留二 claimed',
    '留三 in-use',
    '留四改 changed-since',
    'k5 gone',
  ]);
  expect(await bench.undo(steward, opened)).toEqual(plan);
  expect(await names('留%')).toEqual(['留一', '留三', '留二', '留四改']);
});

it('keeps the places stated by hand since, and gives a service its former words back', async () => {
  const list = '服务名称,名额\n被转介,3\n没人用,4\n手改名额,5\n';
  await admin.client.post(`/api/organizations/${admin.organization.id}/services`, { name: '原有', description: '旧' });
  const { opened } = await bench.run(admin, 'services', [bench.file('s.csv', `${list}原有,6\n`)]);
  const services = await app.database.query<{ id: string; name: string }>(
    'SELECT id, name FROM service WHERE organization_id = $1',
    [admin.organization.id],
  );
  const of = (name: string): string => services.find((service) => service.name === name)?.id ?? '';
  const stated = await admin.client.put(`/api/services/${of('手改名额')}/capacity`, { freePlaces: 1 });
  expect(stated.status).toBe(200);
  const plan = await bench.undo(admin, opened);
  expect(plan.removed).toEqual([{ kind: 'services', count: 2 }]);
  expect(plan.restored).toEqual([{ kind: 'services', count: 1 }]);
  expect(plan.kept.map(({ label, reason }) => [label, reason])).toEqual([['手改名额', 'changed-since']]);
  const left = await app.database.query(
    `SELECT s.name, s.description, c.free_places FROM service s LEFT JOIN service_capacity c ON c.service_id = s.id
     WHERE s.organization_id = $1 ORDER BY s.name`,
    [admin.organization.id],
  );
  expect(left).toEqual([
    { name: '原有', description: '旧', free_places: null },
    { name: '手改名额', description: null, free_places: 1 },
  ]);
});

it('comes too late after a day, and is nobody else’s', async () => {
  const { opened } = await bench.run(steward, 'organizations', [bench.file('t.csv', '编号,名称\nt1,晚了\n')]);
  const other = await bench.anImporter('network-steward', 'civil-affairs');
  expect(await bench.undoPlan(other, opened)).toEqual({ removed: [], restored: [], kept: [], keptCount: 0 });
  await expect(bench.undo(other, opened)).rejects.toThrow();
  await app.database.query(`UPDATE import_run SET ended_at = now() - interval '25 hours' WHERE id = $1`, [
    opened.runId,
  ]);
  await expect(bench.undo(steward, opened)).rejects.toMatchObject({ code: 'import-undo-too-late' });
  expect(await names('晚了')).toEqual(['晚了']);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '@app/imports';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker } from '../support/test-worker';
import { search } from './found';

let app: TestApp;
let reader: TestClient;
let folder: string;

beforeAll(async () => {
  app = await startTestApp();
  reader = await app.aMember(await app.anOrganization());
  folder = mkdtempSync(join(tmpdir(), 'tongxing-search-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

async function bringIn(name: string, service: string): Promise<void> {
  writeFileSync(join(folder, 'organizations.csv'), `id,name,description\no1,${name},${name}\n`);
  writeFileSync(join(folder, 'services.csv'), `id,organization_id,name,status\ns1,o1,${service},active\n`);
  await runImport(app.database.url, { format: 'hsds', path: folder, asOf: '2026-11-01', progress: () => undefined });
}

const namesFound = async (typed: string): Promise<string[]> =>
  (await search(reader, typed)).organizations.map(({ name }) => name.text);

it('what an import brings in is found at once, by name, pinyin, initials and service; under its new name after the next', async () => {
  await bringIn('萤火社区关怀中心', '代际同乐');
  for (const typed of ['萤火', 'yinghuo', 'yhsq', '代际', 'djtl', '萤火 daiji'])
    expect({ typed, names: await namesFound(typed) }).toEqual({ typed, names: ['萤火社区关怀中心'] });
  await bringIn('蒲公英社区关怀中心', '代际同乐');
  expect(await namesFound('萤火')).toEqual([]);
  for (const typed of ['蒲公英', 'pugongying', 'djtl'])
    expect({ typed, names: await namesFound(typed) }).toEqual({ typed, names: ['蒲公英社区关怀中心'] });
});

it('the worker making words for what others wrote changes nothing in what is found', async () => {
  const before = await search(reader, '关怀');
  const worker = await startTestWorker(app);
  await worker.runTimers();
  await worker.close();
  expect(await search(reader, '关怀')).toEqual(before);
  const [{ left }] = await app.database.query<{ left: number }>(
    'SELECT count(*)::int AS left FROM organization WHERE search_form < 1',
  );
  expect(left).toBe(0);
});

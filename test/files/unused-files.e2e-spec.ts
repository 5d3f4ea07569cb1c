import { randomBytes } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, systemClock } from '@app/kernel';
import { attach, contentOf } from '../referrals/attaching';
import { aDraft, aReferral, good, twoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { aPdf, aPng } from './sample-files';

let app: TestApp;
let worker: TestWorker;

beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app);
});
afterAll(async () => {
  await worker?.close();
  await app?.close();
  jest.restoreAllMocks();
});

const root = (): string => join(app.database.config.dataDir, 'files');
const stored = async (): Promise<string[]> => {
  const entries = await readdir(root(), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};
const daysPass = (days: number): void => {
  jest.spyOn(systemClock, 'now').mockReturnValue(new Date(Date.now() + days * 86_400_000));
};

/** As a server leaves it that dies before the row is written. */
async function lost(name = randomBytes(15).toString('hex')): Promise<string> {
  const folder = join(root(), randomBytes(1).toString('hex'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), randomBytes(64));
  return join(folder, name);
}

async function bringEvidence(client: TestClient, referralId: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(aPng())]), '签名.png');
  const path = `/api/referrals/${referralId}/consent-evidence/${newId()}?kind=screen-signature`;
  const { status } = await fetch(`${client.url}${path}`, {
    method: 'PUT',
    headers: { cookie: client.cookie! },
    body: form,
  });
  expect(status).toBe(200);
}

it('takes away what no row points to after a day, and nothing a row of any table points to', async () => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'accepted');
  const attachment = good(await attach(network.worker, id, { content: aPdf('附件') })).id;
  await bringEvidence(network.worker, (await aDraft(network)).id);
  const kept = await stored();
  expect(kept).toHaveLength(2);
  const gone = [await lost(), await lost(`${randomBytes(15).toString('hex')}.part`)];
  const notOurs = await lost('notes.txt');
  const older = await lost();
  await utimes(older, new Date('2020-01-01'), new Date('2020-01-01'));

  await worker.runTimers();
  expect((await stored()).sort()).toEqual([...kept, ...gone, notOurs, older].sort());
  daysPass(2);
  await worker.runTimers();
  expect((await stored()).sort()).toEqual([...kept, notOurs, older].sort());
  jest.restoreAllMocks();
  expect((await contentOf(network.worker, id, attachment)).status).toBe(200);
});

it('knows every table whose rows point to files', async () => {
  const [{ body }] = await app.database.query<{ body: string }>(
    `SELECT pg_get_functiondef('unused_file_keys'::regproc) AS body`,
  );
  const columns = await app.database.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name ~ 'file_?key'`,
  );
  expect(columns.map(({ column }) => column)).toEqual(columns.map(() => 'file_key'));
  const named = [...body.matchAll(/FROM public\.(\w+) f/g)].map(([, table]) => table);
  expect(named.sort()).toEqual(columns.map(({ table }) => table).sort());
  expect(named.length).toBeGreaterThan(1);
});

it('is read by the one who clears up alone', async () => {
  const rights = await app.database.query<{ role: string; may: boolean }>(
    `SELECT role, has_function_privilege(role, 'unused_file_keys(text[])', 'EXECUTE') AS may
     FROM unnest(ARRAY['worker', 'app_member', 'app_funder', 'app_community', 'relay', 'live']) role`,
  );
  expect(rights.filter(({ may }) => may).map(({ role }) => role)).toEqual(['worker']);
});

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findRunning, removeEmbedded, startEmbedded } from '@app/embedded-postgres';
import type { KindReport } from '@app/imports';
import { build } from '../starting/product';

const root = resolve(__dirname, '../..');
const data = resolve(__dirname, '../data');
let dataDir: string;

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** The built command in a process of its own, with nothing in its environment but where the data is. */
function command(...words: string[]): Promise<Ended> {
  return new Promise((done) => {
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
    execFile(
      process.execPath,
      [join(root, 'dist/apps/import/main.js'), ...words],
      { cwd: '/', env },
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}
const counted = ({ out }: Ended, kind: string): number[] => {
  const { created, updated, unchanged, rejected } = (JSON.parse(out) as Record<string, KindReport>)[kind];
  return [created, updated, unchanged, rejected.length];
};

beforeAll(() => {
  build();
  dataDir = mkdtempSync(join(tmpdir(), 'tongxing-command-'));
}, 180_000);
afterAll(async () => {
  await removeEmbedded(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

it('reads a folder with no server running, and leaves none behind; again with one, which stays', async () => {
  const first = await command('hsds', join(data, 'hsds-sanmateo'), '--json');
  expect(first.code).toBe(0);
  expect(['organizations', 'locations', 'services'].map((kind) => counted(first, kind))).toEqual([
    [8, 0, 0, 0],
    [22, 0, 0, 0],
    [23, 0, 0, 0],
  ]);
  expect(first.err).toContain('reading ');
  expect(await findRunning(dataDir)).toBeUndefined();

  const server = await startEmbedded({ dataDir });
  try {
    const second = await command('hsds', join(data, 'hsds-sanmateo'), '--json');
    expect(['organizations', 'locations', 'services'].map((kind) => counted(second, kind))).toEqual([
      [0, 0, 8, 0],
      [0, 0, 22, 0],
      [0, 0, 23, 0],
    ]);
    expect(await findRunning(dataDir)).toBe(server.url);
  } finally {
    await server.stop();
  }
}, 180_000);

it('tells people in words, and ends with a number that scripts can read', async () => {
  const words = await command('360giving', join(data, '360giving/five-grants.json'));
  expect(words).toMatchObject({ code: 0 });
  expect(words.out).toContain('grants: 5 created, 0 updated, 0 unchanged, 0 rejected');
  expect(words.out).toContain('total GBP 1,946,486.00 in 5 grants');
  const nothing = await command('360giving', join(data, 'SOURCE.md'), '--json');
  expect(nothing.code).toBe(1);
  expect((JSON.parse(nothing.out) as { files: unknown }).files).toEqual([
    { name: 'SOURCE.md', read: false, reason: 'no-grants' },
  ]);
  expect(await command('hsds', join(data, 'nowhere'))).toMatchObject({ code: 2, out: '' });
  for (const wrong of [['csv', data], ['hsds'], ['hsds', data, '--what'], ['divisions', data, '--as-of', 'today']])
    expect(await command(...wrong)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npm run import') });
}, 180_000);

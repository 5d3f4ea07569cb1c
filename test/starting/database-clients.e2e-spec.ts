import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .map((path) => join(folder, path));
}

/** Places that open a connection and do not listen for its errors in the lines that follow. */
function withoutListener(text: string): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!/new (pg\.)?(Client|Pool)\(/.test(line)) return [];
    const following = lines.slice(at, at + 12).join('\n');
    return /\.on\('error'/.test(following) ? [] : [at + 1];
  });
}

describe('a database that stops', () => {
  it('ends no process of ours: every client and pool has an error listener', () => {
    const opened = [...sources('libs'), ...sources('apps')].filter((path) => !path.startsWith('apps/web/'));
    const unguarded = opened.flatMap((path) =>
      withoutListener(readFileSync(join(root, path), 'utf8')).map((line) => `${path}:${line}`),
    );
    expect(unguarded).toEqual([]);
  });

  it('would be noticed', () => {
    expect(withoutListener('const c = new Client(url);\nawait c.connect();')).toEqual([1]);
    expect(withoutListener("const p = new Pool({ max: 1 });\np.on('error', ignore);")).toEqual([]);
  });
});

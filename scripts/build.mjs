// Builds everything `npm start` runs: the server side with swc (types are checked by `npm run check`), the web app with Vite.
// A part whose sources are older than its last build is left alone, so a second start costs nothing.
import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const serverFolders = [
  'libs',
  'apps/api',
  'apps/worker',
  'apps/supervisor',
  'apps/import',
  'apps/demo',
  'bench',
  'test',
];
const webFolders = ['apps/web', 'libs/live-protocol', 'libs/kernel'];

function* filesBelow(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

function newest(folders) {
  let latest = 0;
  for (const folder of folders)
    for (const file of filesBelow(join(root, folder))) latest = Math.max(latest, statSync(file).mtimeMs);
  for (const file of ['package-lock.json', 'scripts/build.mjs', 'scripts/swc-options.cjs'])
    latest = Math.max(latest, statSync(join(root, file)).mtimeMs);
  return latest;
}

function isFresh(stamp, folders) {
  const path = join(root, 'dist', stamp);
  return existsSync(path) && statSync(path).mtimeMs > newest(folders);
}

/** `@app/kernel` becomes the relative path of that library's front door in `dist`. */
function withRelativeImports(code, fromFile) {
  return code.replace(/require\("@app\/([^"/]+)"\)/g, (_, library) => {
    const path = relative(dirname(fromFile), join(root, 'libs', library, 'src', 'index.js')).replaceAll('\\', '/');
    return `require("${path.startsWith('.') ? path : `./${path}`}")`;
  });
}

function buildServer() {
  const { transformSync } = require('@swc/core');
  const { typescript } = require('./swc-options.cjs');
  for (const folder of serverFolders) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
  let count = 0;
  for (const folder of serverFolders) {
    for (const file of filesBelow(join(root, folder))) {
      const target = join(root, 'dist', relative(root, file));
      if (/\.(json|csv|sql)$/.test(file)) {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, readFileSync(file));
      }
      if (!/\.tsx?$/.test(file) || /(\.d|spec)\.ts$/.test(file)) continue;
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        ...typescript(file),
        filename: file,
        configFile: false,
        swcrc: false,
      });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target.replace(/\.tsx?$/, '.js'), withRelativeImports(code, file));
      count += 1;
    }
  }
  return count;
}

async function buildWeb() {
  const { build } = await import('vite');
  await build({ root: join(root, 'apps/web'), logLevel: 'warn' });
}

async function part(name, stamp, folders, work) {
  if (isFresh(stamp, folders)) return;
  const began = Date.now();
  process.stderr.write(`building ${name} …`);
  await work();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', stamp), '');
  process.stderr.write(` ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** Builds what is out of date. `only` may name one part: 'server' or 'web'. */
export async function buildWhatIsStale(only) {
  if (only !== 'web') await part('server', '.server-built', serverFolders, buildServer);
  if (only !== 'server' && existsSync(join(root, 'apps/web/index.html')))
    await part('web', '.web-built', webFolders, buildWeb);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWhatIsStale(process.argv[2]);

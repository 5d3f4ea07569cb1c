// Builds everything `npm start` runs: the server side with swc (types are checked by `npm run check`), the web app with Vite.
// A part whose sources are older than its last build is left alone, so a second start costs nothing.
import { createRequire } from 'node:module';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const serverFolders = [
  'libs',
  'apps/admin',
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

/** Running programs load files late and two builds may meet: a folder is built aside and takes the old one's place at once. */
function putInPlace(staging, folder) {
  const target = join(root, 'dist', folder);
  const old = join(staging, '.old', folder);
  for (const path of [target, old]) mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, `${old}-${attempt}`);
      return renameSync(join(staging, folder), target);
    } catch (error) {
      // Another build was as quick; both built the same sources.
      if (attempt === 20 || !['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code)) throw error;
    }
  }
}

function buildServer(staging) {
  const { transformSync } = require('@swc/core');
  const { typescript } = require('./swc-options.cjs');
  for (const folder of serverFolders) {
    for (const file of filesBelow(join(root, folder))) {
      const target = join(staging, relative(root, file));
      if (/\.(json|csv|sql)$/.test(file)) {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, readFileSync(file));
      }
      if (!/\.tsx?$/.test(file) || /(\.d|spec)\.ts$/.test(file)) continue;
      const built = target.replace(/\.tsx?$/, '.js');
      const inPlace = join(root, 'dist', relative(root, dirname(file)));
      const { code, map } = transformSync(readFileSync(file, 'utf8'), {
        ...typescript(file),
        filename: file,
        sourceFileName: relative(inPlace, file).replaceAll('\\', '/'),
        configFile: false,
        swcrc: false,
        // Beside the file, without the sources: what stands in a module's text stays in memory as long as it runs.
        sourceMaps: true,
        inlineSourcesContent: false,
      });
      mkdirSync(dirname(built), { recursive: true });
      writeFileSync(`${built}.map`, map);
      writeFileSync(built, `${withRelativeImports(code, file)}\n//# sourceMappingURL=${basename(built)}.map\n`);
    }
    if (existsSync(join(staging, folder))) putInPlace(staging, folder);
  }
}

async function buildWeb(staging) {
  const { build } = await import('vite');
  const outDir = join(staging, 'web');
  await build({ root: join(root, 'apps/web'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  putInPlace(staging, 'web');
}

async function part(name, stamp, folders, work) {
  if (isFresh(stamp, folders)) return;
  const began = Date.now();
  process.stderr.write(`building ${name} …`);
  const staging = join(root, 'dist', `.building-${name}-${process.pid}`);
  try {
    await work(staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  const path = join(root, 'dist', stamp);
  writeFileSync(path, '');
  // What was saved while it was being built is newer than this build.
  utimesSync(path, began / 1000, began / 1000);
  process.stderr.write(` ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** Builds what is out of date. `only` may name one part: 'server' or 'web'. */
export async function buildWhatIsStale(only) {
  if (only !== 'web') await part('server', '.server-built', serverFolders, buildServer);
  if (only !== 'server' && existsSync(join(root, 'apps/web/index.html')))
    await part('web', '.web-built', webFolders, buildWeb);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWhatIsStale(process.argv[2]);

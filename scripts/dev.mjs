// `npm run dev`: the product, built anew and started anew whenever a server source changes; the web app from Vite's own
// server, which passes /api, sockets and documents on.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const port = process.env.PORT || '3000';
const serverFolders = ['libs', 'apps/api', 'apps/worker', 'apps/supervisor'];

let product;
let vite;
let stopping = false;

function startProduct() {
  product = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/supervisor/main.js'], { stdio: 'inherit' });
}

async function stopProduct() {
  if (!product || product.exitCode !== null || product.signalCode !== null) return;
  const gone = new Promise((done) => product.once('exit', done));
  product.kill('SIGTERM');
  await gone;
}

let timer;
let working = Promise.resolve();
function changed(file) {
  if (stopping || !file || !/\.(ts|json|csv|sql)$/.test(file) || /spec\.ts$/.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => (working = working.then(rebuild)), 200);
}

async function rebuild() {
  if (stopping) return;
  try {
    await buildWhatIsStale('server');
  } catch (error) {
    console.error(error.message);
    return;
  }
  await stopProduct();
  if (!stopping) startProduct();
}

async function stop() {
  if (stopping) return;
  stopping = true;
  await vite?.close();
  await stopProduct();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

await buildWhatIsStale('server');
startProduct();
for (const folder of serverFolders)
  if (existsSync(join(root, folder))) watch(join(root, folder), { recursive: true }, (_, file) => changed(file));

const { createServer } = await import('vite');
const target = `http://127.0.0.1:${port}`;
const proxy = Object.fromEntries(
  ['/api', '/health', '/openapi.json', '/socket.io'].map((path) => [path, { target, ws: path === '/socket.io' }]),
);
vite = await createServer({ root: join(root, 'apps/web'), server: { proxy } });
await vite.listen();
vite.printUrls();

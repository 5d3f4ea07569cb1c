import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { removeEmbedded } from '@app/embedded-postgres';
import type { Benchmark } from './harness';
import { initdbAndStart } from './reference/initdb-and-start';

const project = resolve(__dirname, '../..');
let folder: string;

/** Seconds from `npm start` to a first answer of 200 at `path`, with an empty data folder. */
async function firstStart(checkout: string, path: string): Promise<number> {
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: checkout,
    env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((done) => child.once('exit', done));
  try {
    while ((await statusOf(`http://127.0.0.1:${port}${path}`)) !== 200) {
      if (child.exitCode !== null) throw new Error(`the product does not start: ${output}`);
      await pause(20);
    }
    return (performance.now() - began) / 1000;
  } finally {
    child.kill('SIGTERM');
    await ended;
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The sources as git has them, with the packages npm installed and nothing built. */
function unbuiltCheckout(): string {
  const checkout = join(folder, 'checkout');
  const { stdout } = spawnSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  for (const path of stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    cpSync(join(project, path), join(checkout, path));
  }
  symlinkSync(join(project, 'node_modules'), join(checkout, 'node_modules'));
  return checkout;
}

async function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.status;
    },
    () => 0,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

const firstPageLimit = 75;

export const benchmark: Benchmark = {
  id: 'P11',
  title: 'first start on an empty data folder to "ready": database, migrations, demo',
  unit: 's',
  reach: 12,
  reachOf: 'value',
  higherIsBetter: false,
  async prepare() {
    folder = mkdtempSync(join(tmpdir(), 'tongxing-p11-'));
    chmodSync(folder, 0o755);
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: project, stdio: 'inherit' });
    if (status !== 0) throw new Error('the product does not build');
  },
  reference: () => initdbAndStart(folder),
  ours: () => firstStart(project, '/health/ready'),
  async also() {
    const seconds = await firstStart(unbuiltCheckout(), '/');
    return {
      'first page after npm ci': {
        promised: `≤ ${firstPageLimit} s, build included`,
        measured: Number(seconds.toFixed(1)),
        holds: seconds <= firstPageLimit,
      },
    };
  },
  async close() {
    rmSync(folder, { recursive: true, force: true });
  },
};

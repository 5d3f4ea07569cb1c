import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readyBinaries } from '../../libs/embedded-postgres/src/binaries';
import { serverUser } from '../../libs/embedded-postgres/src/system-user';
import { Client } from 'pg';

/** P11's limit: `initdb` and a server that answers a query, nothing else. Seconds. */
export async function initdbAndStart(folder: string): Promise<number> {
  const user = serverUser();
  const binaries = readyBinaries(user, '/var/lib/tongxing', () => undefined);
  const database = join(folder, 'reference');
  mkdirSync(database, { mode: 0o700 });
  if (user) chownSync(database, user.uid, user.gid);
  const port = await freePort();
  const options = { ...user, cwd: '/', env: { LC_ALL: 'C' }, stdio: 'ignore' as const };

  const began = performance.now();
  const flags = [
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ];
  const initdb = spawn(binaries.initdb, [`--pgdata=${database}`, ...flags], options);
  const code = await new Promise((done) => initdb.once('exit', done));
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
  const server = spawn(binaries.postgres, ['-D', database, '-p', String(port), '-h', '127.0.0.1', '-k', ''], options);
  while (!(await answers(port))) await pause(10);
  const seconds = (performance.now() - began) / 1000;

  server.kill('SIGINT');
  await new Promise((done) => server.once('exit', done));
  rmSync(database, { recursive: true });
  return seconds;
}

async function answers(port: number): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  return client
    .connect()
    .then(() => client.query('SELECT 1'))
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end().catch(() => undefined));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

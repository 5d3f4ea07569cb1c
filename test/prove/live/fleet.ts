import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from '../product';

const dist = resolve(__dirname, '../../..');

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** A further api process of a running product, on a port of its own. */
export class SecondApi {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** With the settings the supervisor gave the first. */
  static async beside(product: Product): Promise<SecondApi> {
    const port = await freePort();
    const environment = Object.fromEntries(
      readFileSync(`/proc/${product.pid('api')}/environ`, 'utf8')
        .split('\0')
        .filter((line) => line.includes('='))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    delete environment.NODE_CHANNEL_FD;
    const child = spawn(process.execPath, ['--enable-source-maps', join(dist, 'apps/api/main.js')], {
      env: { ...environment, PORT: String(port) },
      stdio: 'ignore',
    });
    const second = new SecondApi(child, `http://127.0.0.1:${port}`);
    for (const until = Date.now() + 30_000; ; await pause(50)) {
      const status = await fetch(`${second.url}/health/ready`).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return second;
      if (child.exitCode !== null || Date.now() > until) throw new Error('a second api process did not start');
    }
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}

/** A Redis of this check alone. */
export class OwnRedis {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async start(): Promise<OwnRedis> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'tongxing-prove-redis-'));
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction'];
    const child = spawn('redis-server', [...settings, '--dir', folder], { stdio: 'ignore' });
    const failed = new Promise<never>((_, fail) => child.once('error', fail));
    await Promise.race([failed, pause(500)]);
    return new OwnRedis(child, folder, `redis://127.0.0.1:${port}`);
  }

  stop(): void {
    this.child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

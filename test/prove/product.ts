import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findRunning, removeEmbedded } from '@app/embedded-postgres';

const dist = resolve(__dirname, '../..');

export interface DemoAccount {
  role: string;
  organization: string;
  signInName: string;
  password: string;
}

/** The product as `npm start` runs it, with the demo network, a data folder of its own and a free port. */
export class Product {
  output = '';
  private constructor(
    readonly dataDir: string,
    readonly port: number,
    private readonly process: ChildProcess,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<Product> {
    const dataDir = mkdtempSync(join(tmpdir(), 'tongxing-prove-'));
    chmodSync(dataDir, 0o755);
    const port = await freePort();
    const child = spawn(process.execPath, ['--enable-source-maps', join(dist, 'apps/supervisor/main.js')], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), DEMO: '1', ...environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const product = new Product(dataDir, port, child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (product.output += chunk.toString()));
    await product.ready();
    return product;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get accounts(): DemoAccount[] {
    return JSON.parse(readFileSync(join(this.dataDir, 'secrets/demo-accounts.json'), 'utf8')) as DemoAccount[];
  }

  pid(name: 'api' | 'worker' | 'postgres'): number {
    const note = JSON.parse(readFileSync(join(this.dataDir, 'run.json'), 'utf8')) as Record<string, number>;
    return note[name];
  }

  /** The migrator's connection, to look at what is stored. */
  async databaseUrl(): Promise<string> {
    const url = await findRunning(this.dataDir);
    if (!url) throw new Error('the database does not run');
    return url;
  }

  async ready(patienceMs = 180_000): Promise<void> {
    const until = Date.now() + patienceMs;
    for (;;) {
      if (this.process.exitCode !== null) throw new Error(`The product ended: ${this.output.slice(-2000)}`);
      const status = await fetch(`${this.url}/health/ready`).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      if (Date.now() > until) throw new Error(`Not ready: ${this.output.slice(-2000)}`);
      await pause(50);
    }
  }

  /** Ends it as a terminal would; a product that is still there after half a minute breaks a promise of its own. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = new Promise<boolean>((done) => this.process.once('exit', () => done(true)));
      this.process.kill('SIGTERM');
      const stopped = await Promise.race([ended, pause(30_000, false, { ref: false })]);
      if (!stopped) {
        process.kill(-this.process.pid!, 'SIGKILL');
        throw new Error(`The product did not stop: ${this.output.slice(-2000)}`);
      }
    }
    await removeEmbedded(this.dataDir);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { removeEmbedded } from '@app/embedded-postgres';
import { processMark } from '@app/process';

const root = resolve(__dirname, '../..');

export interface RunNote {
  supervisor: number;
  api: number;
  worker: number;
  postgres: number;
  port: number;
}

export function build(): void {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), 'server'], { stdio: 'ignore' });
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** A data folder of its own, below a folder every user may pass through, or (0700) only its owner. */
export function makeDataDir(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-starting-'));
  chmodSync(folder, mode);
  return folder;
}

export async function removeDataDir(dataDir: string): Promise<void> {
  await removeEmbedded(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}

/** The real supervisor with small programs in the place of api and worker, started with an empty environment. */
export class Product {
  output = '';
  private readonly process: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(
    readonly dataDir: string,
    readonly port: number,
    environment: Record<string, string> = {},
    program = join(root, 'dist/test/starting/stand-ins/supervisor.js'),
  ) {
    this.process = spawn(process.execPath, [program], {
      cwd: '/',
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), ...environment },
      // A process group of its own, like a terminal's foreground job.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((done) => this.process.once('exit', done));
    lastOutput = () => this.output.slice(-2_000);
  }

  async ready(patienceMs?: number): Promise<this> {
    await eventually(async () => {
      if (this.process.exitCode !== null) throw new GaveUp(`ended: ${this.output}`);
      return (await this.ask('GET /health/ready')).status === 200 && this.output.includes('is running at');
    }, patienceMs);
    return this;
  }

  /** As a shell does on Ctrl-C: every process of the group gets the signal. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-this.process.pid!, signal);
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  note(): RunNote {
    return JSON.parse(readFileSync(join(this.dataDir, 'run.json'), 'utf8')) as RunNote;
  }

  hasNote(): boolean {
    return existsSync(join(this.dataDir, 'run.json'));
  }

  async ask(route: string): Promise<{ status: number; body: string }> {
    const [method, path] = route.split(' ');
    return fetch(`http://127.0.0.1:${this.port}${path}`, { method }).then(
      async (answer) => ({ status: answer.status, body: await answer.text() }),
      () => ({ status: 0, body: '' }),
    );
  }

  /** Ends whatever a failed test left. */
  async clear(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) this.signalGroup('SIGKILL');
    await this.ended;
  }
}

export const lives = (pid: number): boolean => processMark(pid) !== undefined;

class GaveUp extends Error {}

/** What the product started last has said: why it is not so stands there. */
let lastOutput = (): string => '';

/** Waits for something to become true. After a crash PostgreSQL flushes its whole folder first, which a busy disk may take a minute for. */
export async function eventually(check: () => boolean | Promise<boolean>, patienceMs = 90_000): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const holds = await Promise.resolve()
      .then(check)
      .catch((error: unknown) => {
        if (error instanceof GaveUp) throw error;
        return false;
      });
    if (holds) return;
    if (Date.now() > until) throw new Error(`not within ${patienceMs} ms: ${check.toString()}\n${lastOutput()}`);
    await pause(50);
  }
}

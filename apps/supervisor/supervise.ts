import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { readBeginToken, readConfig, type Config } from '@app/config';
import { requireUtf8, startEmbedded, type EmbeddedServer } from '@app/embedded-postgres';
import { listenProblem } from '@app/process';
import { firstScreen, readDemoAccounts, warnings } from './first-screen';
import { ManagedChild } from './managed-child';
import { outliveLeftovers, RunFile } from './run-file';

export interface Programs {
  /** Migrations and demo data; ends with 0 when the database is ready. */
  prepare: string;
  /** The only listener. */
  api: string;
  worker: string;
}

/** A problem the person at the keyboard can solve; its message is all they see. */
export class StartProblem extends Error {}

const hopelessAfterDeaths = 3;
const patienceMs = 20_000;

/** Owns the database and keeps the api and the worker alive from `run` until `stop`. */
export class Supervisor {
  private readonly config: Config;
  private readonly children = new Map<string, ManagedChild>();
  private server: EmbeddedServer | undefined;
  private runFile: RunFile | undefined;
  private preparing: ReturnType<typeof fork> | undefined;
  private databaseWork: Promise<unknown> = Promise.resolve();
  private stopping = false;
  private ready = false;
  private deathsBeforeReady = 0;
  private giveUp: (problem: StartProblem) => void = () => undefined;
  private readonly givenUp = new Promise<never>((_, reject) => (this.giveUp = reject));

  constructor(
    private readonly programs: Programs,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly say: (line: string) => void,
    private readonly postgresSettings: Record<string, string> = {},
  ) {
    this.config = readConfig(environment);
    this.givenUp.catch(() => undefined);
  }

  /** Resolves when the product answers; rejects when it cannot be brought up or has stopped for good. */
  async start(): Promise<void> {
    const { dataDir, host, port } = this.config;
    const began = Date.now();
    const claimed = await RunFile.claim(dataDir, port, this.address()).catch((error: unknown) => {
      throw writeProblem(error, dataDir) ?? error;
    });
    this.runFile = claimed.file;
    await outliveLeftovers(claimed.before);
    await requireFreePort(host, port);
    if (this.stopping) return;
    const opening = this.openDatabase();
    this.databaseWork = opening.catch(() => undefined);
    const url = await opening;
    if (this.stopping) return;
    await this.prepare(url);
    if (this.stopping) return;
    for (const name of ['api', 'worker'] as const) this.keepAlive(name, url);
    await Promise.race([this.untilReady(), this.givenUp]);
    if (this.stopping) return;
    this.ready = true;
    this.say(`ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    const { publicUrl, secretsDir } = this.config;
    const address = publicUrl ?? this.address();
    this.say(firstScreen(address, readDemoAccounts(secretsDir), warnings(host, publicUrl), readBeginToken(secretsDir)));
  }

  /** Rejects with a StartProblem when a child cannot be kept alive. */
  untilGivenUp(): Promise<never> {
    return this.givenUp;
  }

  /** Ends children first, so that they finish what they have begun, then the database. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.preparing?.kill('SIGTERM');
    await Promise.all([...this.children.values()].map((child) => child.stop()));
    await this.databaseWork;
    await this.server?.stop();
    this.runFile?.remove();
  }

  private address(): string {
    const { host, port } = this.config;
    const named = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    return `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
  }

  private async openDatabase(): Promise<string> {
    const external = this.config.databaseUrls.migrator;
    if (external) {
      await requireUtf8(external);
      return external;
    }
    return this.startServer();
  }

  private async startServer(preferredPort?: number): Promise<string> {
    const { dataDir } = this.config;
    const server = await startEmbedded({ dataDir, preferredPort, settings: this.postgresSettings, log: this.say });
    this.server = server;
    this.runFile?.note('postgres', server.pid);
    if (server.adopted) this.say('took over the database server an earlier start had left running');
    else if (server.created) this.say('made an empty database');
    void server.ended.then(() => (this.databaseWork = this.restartServer(server)));
    return server.url;
  }

  private async restartServer(dead: EmbeddedServer): Promise<void> {
    for (let waitMs = 0; !this.stopping; waitMs = Math.min(waitMs + 500, 5_000)) {
      await pause(waitMs);
      if (this.stopping) return;
      this.say('the database server has ended unexpectedly; starting it again');
      try {
        const url = await this.startServer(dead.port);
        if (!this.stopping && url !== dead.url)
          for (const child of this.children.values()) await child.restartWith(this.childEnvironment(url));
        return;
      } catch (error) {
        this.say(`it does not start: ${(error as Error).message}`);
      }
    }
  }

  private async prepare(url: string): Promise<void> {
    const env = { ...this.environment, DATA_DIR: this.config.dataDir, DATABASE_URL: url, DEMO: this.demo() };
    const child = fork(this.programs.prepare, [], { env, execArgv: ['--enable-source-maps'] });
    this.preparing = child;
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    this.preparing = undefined;
    if (code !== 0 && !this.stopping) throw new StartProblem('Preparing the database failed; the reason is above.');
  }

  /** Demo data is for an embedded database only, unless it is asked for. */
  private demo(): string {
    if (this.config.demo === 'auto') return this.config.databaseUrls.migrator ? 'off' : '';
    return this.config.demo;
  }

  private keepAlive(name: 'api' | 'worker', url: string): void {
    const child = new ManagedChild(name, this.programs[name], this.childEnvironment(url), {
      started: (part, pid) => this.runFile?.note(part as 'api' | 'worker', pid),
      died: (part, how, waitMs) => {
        if (this.stopping) return;
        if (!this.ready && ++this.deathsBeforeReady >= hopelessAfterDeaths)
          return this.giveUp(
            new StartProblem(`The ${part} ended ${hopelessAfterDeaths} times while starting (${how}).`),
          );
        this.say(`the ${part} has ended unexpectedly (${how}); starting it again in ${waitMs / 1000} s`);
      },
      hopeless: (part, how) => this.giveUp(new StartProblem(`The ${part} cannot run (${how}); the reason is above.`)),
    });
    this.children.set(name, child);
    child.start();
  }

  /** Each process gets the logins made for it and never the migrator's. */
  private childEnvironment(url: string): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, ...rest } = this.environment;
    const env: NodeJS.ProcessEnv = { ...rest, DATA_DIR: this.config.dataDir };
    const { databaseUrls } = readConfig({ ...this.environment, DATA_DIR: this.config.dataDir, DATABASE_URL: url });
    for (const [login, value] of Object.entries(databaseUrls) as [string, string | undefined][])
      if (login !== 'migrator') env[`DATABASE_${login.toUpperCase()}_URL`] = value;
    return env;
  }

  private async untilReady(): Promise<void> {
    const { host, port } = this.config;
    const any: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
    const target = any[host] ?? (host.includes(':') ? `[${host}]` : host);
    for (let nextWord = Date.now() + patienceMs; !this.stopping;) {
      const answer = await fetch(`http://${target}:${port}/health/ready`).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.status === 200) return;
      if (Date.now() > nextWord) {
        this.say(`not ready yet: /health/ready ${answer ? `answers ${answer.status}` : 'does not answer'}`);
        nextWord = Date.now() + patienceMs;
      }
      await pause(50);
    }
  }
}

function writeProblem(error: unknown, dataDir: string): StartProblem | undefined {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(code)) return undefined;
  return new StartProblem(
    `${dataDir} is no folder this user can write to (${code}). Choose another: DATA_DIR=… npm start`,
  );
}

/** Asked before the database is touched, so that a taken port leaves nothing behind. */
async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((listening, failed) => {
      probe.once('error', failed);
      probe.listen(port, host, listening);
    });
  } catch (error) {
    const sentence = listenProblem(error, host, port);
    if (!sentence) throw error;
    throw new StartProblem(sentence);
  }
  await new Promise((closed) => probe.close(closed));
}

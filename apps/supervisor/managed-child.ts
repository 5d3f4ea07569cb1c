import { fork, type ChildProcess } from 'node:child_process';
import { exitCodes, nodeFlags } from '@app/process';

const firstWaitMs = 300;
const longestWaitMs = 10_000;
const stopPatienceMs = 12_000;

export interface ChildEvents {
  started(name: string, pid: number): void;
  /** It ended without being asked and will be started again after `waitMs`. */
  died(name: string, how: string, waitMs: number): void;
  /** It ended for a reason that starting it again does not cure. */
  hopeless(name: string, how: string): void;
}

/** A program that is started again whenever it dies: at once if it had come up, later each time if it had not. */
export class ManagedChild {
  private child: ChildProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wanted = false;
  private waitMs = firstWaitMs;

  constructor(
    private readonly name: string,
    private readonly program: string,
    private environment: NodeJS.ProcessEnv,
    private readonly events: ChildEvents,
  ) {}

  start(): void {
    this.wanted = true;
    const child = fork(this.program, [], { env: this.environment, execArgv: [...nodeFlags] });
    this.child = child;
    if (child.pid) this.events.started(this.name, child.pid);
    child.on('error', () => undefined);
    // Its first message says that it works.
    child.once('message', () => (this.waitMs = firstWaitMs));
    child.once('exit', (code, signal) => this.hasEnded(child, code, signal));
  }

  /** Starts it again with another environment, for example when the database has moved. */
  async restartWith(environment: NodeJS.ProcessEnv): Promise<void> {
    this.environment = environment;
    await this.stop();
    this.start();
  }

  /** Asks it to end, and ends it after 12 s. */
  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
    await gone;
    clearTimeout(impatience);
  }

  private hasEnded(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.child !== child || !this.wanted) return;
    const how = signal ?? `exit code ${code}`;
    if (code === exitCodes.portTaken || code === exitCodes.badConfiguration)
      return this.events.hopeless(this.name, how);
    const waitMs = this.waitMs;
    this.waitMs = Math.min(waitMs * 2, longestWaitMs);
    this.events.died(this.name, how, waitMs);
    this.timer = setTimeout(() => this.wanted && this.start(), waitMs);
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadOrder } from './load';

/** A child process that answers one order at a time over IPC and ends with this one. `file` is below bench/. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    readonly port: number,
  ) {}

  static async start(file: string, env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): Promise<Child> {
    const child = fork(join(__dirname, '..', file), {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      execArgv: [...flags],
    });
    const { port = 0 } = file.endsWith('load.js') ? {} : await answerOf<{ port: number }>(child);
    return new Child(child, port);
  }

  get pid(): number {
    return this.process.pid!;
  }

  async ask<Result = void>(order: LoadOrder): Promise<Result> {
    const answer = answerOf<{ result: Result; error?: string }>(this.process);
    this.process.send(order);
    const { result, error } = await answer;
    if (error) throw new Error(error);
    return result;
  }

  kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return Promise.resolve();
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    this.process.kill('SIGKILL');
    return ended;
  }
}

function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`a process of the benchmark ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (answer) => {
      child.off('exit', gone);
      resolve(answer as Answer);
    });
  });
}

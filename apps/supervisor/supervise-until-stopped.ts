import { ConfigError } from '@app/config';
import { EmbeddedPostgresError } from '@app/embedded-postgres';
import { AlreadyRunning } from './run-file';
import { StartProblem, Supervisor, type Programs } from './supervise';

const expected = [ConfigError, EmbeddedPostgresError, AlreadyRunning, StartProblem];
// npm passes Ctrl-C on, so one key press arrives twice; only a later one means impatience.
const impatientAfterMs = 3_000;

/** Runs the product until Ctrl-C or SIGTERM, then ends this process: 0 after a clean stop, 1 after a problem. */
export async function superviseUntilStopped(programs: Programs, postgresSettings?: Record<string, string>) {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  let supervisor: Supervisor | undefined;
  let stopAskedAt = 0;
  const stop = (): void => {
    if (stopAskedAt) {
      if (Date.now() - stopAskedAt > impatientAfterMs) process.exit(1);
      return;
    }
    stopAskedAt = Date.now();
    say('stopping …');
    Promise.resolve(supervisor?.stop()).then(
      () => process.exit(0),
      (error: unknown) => {
        say(`stopping failed: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  // A closed terminal takes its output along.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  try {
    supervisor = new Supervisor(programs, process.env, say, postgresSettings);
    await supervisor.start();
    await supervisor.untilGivenUp();
  } catch (error) {
    if (stopAskedAt) return;
    say(expected.some((kind) => error instanceof kind) ? (error as Error).message : String((error as Error).stack));
    await supervisor?.stop();
    process.exit(1);
  }
}

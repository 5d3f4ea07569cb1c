export interface StopOptions {
  /** Finishes what is under way and closes everything. Called once. */
  stop: () => Promise<void>;
  /** After this the process ends anyway. */
  patienceMs?: number;
}

/**
 * Lets the process run until it is asked to end: SIGTERM, Ctrl-C, a closed terminal, or the death of the process that
 * forked it. Under a supervisor Ctrl-C is left to the supervisor, which ends its children in order.
 */
export function runUntilStopped({ stop, patienceMs = 10_000 }: StopOptions): void {
  const supervised = process.connected === true;
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`stopping failed: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  // A closed terminal takes its output along.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('SIGTERM', end);
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => !supervised && end());
  if (supervised) process.on('disconnect', end);
}

import { resolve } from 'node:path';
import { readConfig } from '@app/config';
import { endWhenPortIsTaken, nameSourcesInStacks, runUntilStopped } from '@app/process';
import { setupApp } from './setup-app';

async function main(): Promise<void> {
  nameSourcesInStacks();
  const config = readConfig();
  const app = await setupApp(config, { webDir: resolve(__dirname, '../../web') });
  await app
    .listen(config.port, config.host)
    .catch((error: unknown) => endWhenPortIsTaken(error, config.host, config.port));
  runUntilStopped({ stop: () => app.close() });
  process.send?.({ kind: 'listening', url: await app.getUrl() });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

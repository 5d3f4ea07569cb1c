import { readConfig } from '@app/config';
import { setupApp } from '../../apps/api/setup-app';

/** The api process as it is shipped, on a free port; its settings come with the environment. */
async function main(): Promise<void> {
  const config = readConfig();
  const app = await setupApp(config, { quiet: true });
  await app.listen(0, '127.0.0.1');
  process.send?.({ port: Number(new URL(await app.getUrl()).port) });
  process.on('disconnect', () => process.exit());
}

void main();

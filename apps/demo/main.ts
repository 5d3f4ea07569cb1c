import { readConfig } from '@app/config';
import { loadDemo } from './load-demo';

async function main(): Promise<void> {
  const { databaseUrls, dataDir } = readConfig();
  if (!databaseUrls.migrator) throw new Error('DATABASE_URL is needed to load the demo network.');
  const began = Date.now();
  const loaded = await loadDemo({ url: databaseUrls.migrator, dataDir, demoDay: process.env.DEMO_DAY || undefined });
  if (!loaded) return;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stderr.write(`demo network loaded in ${seconds} s; npm run demo:accounts lists who can sign in\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

import './resolve-libraries.cjs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@app/database';
import { startEmbedded, type EmbeddedServer } from '@app/embedded-postgres';

declare global {
  var testServer: EmbeddedServer | undefined;
  var testDataDir: string | undefined;
}

const fastAndForgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** One real PostgreSQL for the whole run; its migrated database is the template every Jest worker clones. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tongxing-test-'));
  const server = await startEmbedded({ dataDir, settings: fastAndForgetful });
  await migrate(server.url, join(dataDir, 'secrets'));
  process.env.TEST_DATABASE_TEMPLATE_URL = server.url;
  process.env.TEST_DATA_DIR = dataDir;
  globalThis.testServer = server;
  globalThis.testDataDir = dataDir;
}

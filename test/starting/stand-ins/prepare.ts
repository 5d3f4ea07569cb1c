import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { passwordFile, readConfig } from '@app/config';
import { secretsFolder } from '@app/embedded-postgres';
import { Client } from 'pg';

async function prepare(): Promise<void> {
  const { databaseUrls, dataDir } = readConfig();
  const file = passwordFile(secretsFolder(dataDir), 'app');
  const client = new Client({ connectionString: databaseUrls.migrator });
  client.on('error', () => undefined);
  await client.connect();
  if (!existsSync(file)) {
    const password = randomBytes(12).toString('hex');
    writeFileSync(file, password, { mode: 0o600 });
    await client.query(`CREATE ROLE app LOGIN PASSWORD '${password}'`);
  }
  await client.query('CREATE TABLE IF NOT EXISTS note (text text NOT NULL)');
  await client.query('GRANT SELECT, INSERT ON note TO app');
  await client.end();
}

void prepare();

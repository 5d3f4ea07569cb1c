import { randomBytes } from 'node:crypto';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig, type Config } from '@app/config';
import { ensureRoles } from '@app/database';
import { Client, type QueryResultRow } from 'pg';

function templateUrl(): string {
  const url = process.env.TEST_DATABASE_TEMPLATE_URL;
  if (!url) throw new Error('Run this through Jest: its global setup starts the database.');
  return url;
}

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  /** As the migrator, which may read and write every table by its own policies. */
  url: string;
  config: Config;
  query<Row extends QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database of its own, cloned from the migrated template in a fraction of a second. */
export async function cloneDatabase(environment: Record<string, string> = {}): Promise<TestDatabase> {
  // By chance, so that what a suite that broke left behind is in nobody's way.
  const name = `test_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(6).toString('hex')}`;
  const template = new URL(templateUrl()).pathname.slice(1);
  // The lock keeps two Jest workers from being each other's "other user of the template"; nobody connects to it otherwise.
  await connected(maintenanceUrl(), async (client) => {
    await client.query('SELECT pg_advisory_lock(8801)');
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  });
  const url = new URL(templateUrl());
  url.pathname = `/${name}`;
  const config = readConfig({
    DATABASE_URL: url.toString(),
    DATA_DIR: dataDirOf(name),
    PORT: '0',
    DEMO: 'off',
    ...environment,
  });
  await connected(url.toString(), (client) => ensureRoles(client, config.secretsDir));
  const query = <Row extends QueryResultRow>(sql: string, parameters?: unknown[]) =>
    connected(url.toString(), async (client) => (await client.query<Row>(sql, parameters)).rows);
  return {
    url: url.toString(),
    config,
    query,
    drop: async () => {
      await connected(maintenanceUrl(), (client) => dropDatabase(client, name));
    },
  };
}

/**
 * Files of its own: a worker takes away uploads its database does not know, and another suite's are among those. The secrets
 * are the server's, as its logins are.
 */
function dataDirOf(name: string): string {
  const home = process.env.TEST_DATA_DIR;
  if (!home) throw new Error('Run this through Jest: its global setup makes the folder.');
  const folder = mkdtempSync(join(home, `${name}-`));
  symlinkSync(join(home, 'secrets'), join(folder, 'secrets'));
  return folder;
}

/** The server's own vacuum may be looking at it at this moment, and only a superuser may send that away. */
async function dropDatabase(client: Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '42501' || tries === 50) throw error;
      await pause(200);
    }
  }
}

function maintenanceUrl(): string {
  const url = new URL(templateUrl());
  url.pathname = '/postgres';
  return url.toString();
}

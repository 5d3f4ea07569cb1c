import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { migrations } from './migrations';
import { ensureRoles } from './roles';

type MigrationClass = new () => MigrationInterface;

/** TypeORM sorts migrations by thirteen digits at the end of their name; ours are numbered with four. */
const firstNumber = 1_700_000_000_000;

function numbered(migration: MigrationClass): MigrationClass {
  const name = migration.name.replace(/(\d{4})$/, (digits) => String(firstNumber + Number(digits)));
  return class extends migration {
    override readonly name = name;
  };
}

/** A data source for migrations and the drift check only; requests never touch it. */
export function migrationDataSource(url: string, entities: (new () => object)[] = []): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: migrations.map(numbered),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'tongxing-migrate',
  });
}

const oldestServer = 160_010;

/** Refuses a server this product cannot be safe or correct on, naming what is wrong. */
async function assertServerFits(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  const { version, encoding } = rows[0];
  if (encoding !== 'UTF8') throw new Error(`The database's encoding is ${encoding}; Tongxing needs UTF8.`);
  if (Number(version) < oldestServer) throw new Error('Tongxing needs PostgreSQL 16.10 or newer.');
}

const oneMigratorAtATime = 7_403_121;

/** Brings roles and schema up to date. Safe to run twice and by two processes at once. Returns what it applied. */
export async function migrate(url: string, secretsDir: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await assertServerFits(client);
    await client.query('SELECT pg_advisory_lock($1)', [oneMigratorAtATime]);
    await ensureRoles(client, secretsDir);
    const source = await migrationDataSource(url).initialize();
    try {
      const applied = await source.runMigrations();
      return applied.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await client.end();
  }
}

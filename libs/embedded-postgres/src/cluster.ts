import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { makePrivate, type Placement } from './placement';
import type { SystemUser } from './system-user';

export const databaseName = 'tongxing';
export const migratorRole = 'migrator';

/** Only password logins from this machine. The superuser has no password, so nobody can sign in as it. */
const accessRules = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** Stops when the folder was written by another major version: PostgreSQL cannot read it, and must not try. */
export function requireSameVersion(database: string, majorVersion: string): void {
  const file = join(database, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === majorVersion) return;
  throw new EmbeddedPostgresError(
    'other-version',
    `The database in ${database} was written by PostgreSQL ${found}; this release brings PostgreSQL ${majorVersion} and does not touch it. ` +
      'Dump it with the release that wrote it (pg_dump), start this release with another DATA_DIR and restore there (docs/operations.md, "Another PostgreSQL version").',
  );
}

/** Makes a database folder with role `migrator` and its database. Half-made folders of an interrupted start are redone. */
export async function makeCluster(
  place: Placement,
  binaries: Binaries,
  password: string,
  durable: boolean,
): Promise<void> {
  const half = `${place.database}.initialising`;
  rmSync(half, { recursive: true, force: true });
  makePrivate(half, place.user);
  // An empty environment would otherwise give SQL_ASCII, in which Chinese text has no letters.
  await run(
    binaries.initdb,
    [
      `--pgdata=${half}`,
      '--username=postgres',
      '--auth=reject',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    place.user,
  );
  const rules = join(half, 'pg_hba.conf');
  writeFileSync(rules, accessRules);
  if (place.user) chownSync(rules, place.user.uid, place.user.gid);
  await run(
    binaries.postgres,
    ['--single', '-D', half, '-c', 'exit_on_error=on', ...(durable ? [] : ['-F']), 'postgres'],
    place.user,
    [
      `CREATE ROLE ${migratorRole} LOGIN CREATEROLE CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`,
      `CREATE DATABASE ${databaseName} OWNER ${migratorRole}`,
      '',
    ].join('\n'),
  );
  renameSync(half, place.database);
}

async function run(program: string, args: string[], user: SystemUser | undefined, input?: string): Promise<void> {
  const child = spawn(program, args, { ...user, cwd: '/', env: serverEnvironment, stdio: ['pipe', 'ignore', 'pipe'] });
  let problem = '';
  child.stderr.on('data', (chunk: Buffer) => (problem = (problem + chunk.toString()).slice(-2000)));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    const secretFree = problem.replace(/PASSWORD '[^']*'/g, "PASSWORD '…'").trim();
    throw new EmbeddedPostgresError('initialise-failed', `Making the database failed: ${secretFree}`);
  }
}

/** Messages in English and nothing of the caller's surroundings (PGPORT, PGDATA, LC_ALL, TZ). */
export const serverEnvironment = { PATH: process.env.PATH, LC_ALL: 'C' };

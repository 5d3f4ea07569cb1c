import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureSecretsDir, passwordFile } from '@app/config';
import type { Client } from 'pg';
import type { DatabaseLogin } from './context';

const groups = ['app_member', 'app_funder', 'app_community', 'rls_reader', 'vault_keeper'];
const logins: DatabaseLogin[] = ['app', 'worker', 'relay', 'jobs', 'live'];

/**
 * Makes the roles of architecture 6 where they are missing. `client` is the migrator's login (CREATEROLE).
 * A login whose password file is missing gets a new password, so a restored database and a new machine agree again.
 */
export async function ensureRoles(client: Client, secretsDir: string): Promise<void> {
  ensureSecretsDir(secretsDir);
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
  const present = new Set(rows.map((row) => row.rolname));
  for (const group of groups) if (!present.has(group)) await client.query(`CREATE ROLE ${group} NOLOGIN`);
  for (const login of logins) {
    if (process.env[`DATABASE_${login.toUpperCase()}_URL`]) continue;
    const file = passwordFile(secretsDir, login);
    if (present.has(login) && existsSync(file)) continue;
    if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
    const password = readFileSync(file, 'utf8').trim();
    const verb = present.has(login) ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${login} LOGIN PASSWORD '${password}' NOSUPERUSER NOCREATEDB NOCREATEROLE`);
  }
  // What the app may become for one transaction; never what it is by itself.
  await client.query('GRANT app_member, app_funder, app_community TO app WITH INHERIT FALSE, SET TRUE');
  await client.query('GRANT rls_reader, vault_keeper TO CURRENT_USER WITH INHERIT FALSE, SET TRUE');
  const database = (await client.query<{ name: string }>('SELECT current_database() AS name')).rows[0].name;
  await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE "${database}" FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE "${database}" TO ${logins.join(', ')}`);
  // BullMQ's own migrations make their schema and its bulk insert a temporary table; jobs can write nothing else.
  await client.query(`GRANT CREATE, TEMPORARY ON DATABASE "${database}" TO jobs`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Tables that belong to no organisation; everything else in `public` is a tenant table. */
const globalTables = ['account', 'credential', 'network', 'schema_migration', 'sign_in_failure'];

const policyList = join(__dirname, 'policies.txt');

/** One line a policy: table, name, command, roles. The committed list is the promise; a dropped or widened policy differs. */
export async function policiesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT format('%s.%s %s %s %s', schemaname, tablename, policyname, cmd, array_to_string(roles, ',')) AS line
     FROM pg_policies WHERE schemaname <> 'bullmq' ORDER BY 1`,
  );
  return rows.map((row) => row.line);
}

export const promisedPolicies = (): string[] => readFileSync(policyList, 'utf8').trim().split('\n');
export const policyListPath = policyList;

/** Everything the catalogue shows that architecture 6 forbids; empty when all is well. */
export async function catalogueFaults(client: Client): Promise<string[]> {
  const faults: string[] = [];
  const ask = async (what: string, sql: string, parameters: unknown[] = []): Promise<void> => {
    const { rows } = await client.query<{ name: string }>(sql, parameters);
    faults.push(...rows.map((row) => `${what}: ${row.name}`));
  };
  await ask(
    'tenant table without FORCE row-level security',
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> ALL($1)
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    [globalTables],
  );
  await ask(
    'owned by a login that serves requests',
    `SELECT c.relname || ' by ' || r.rolname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE r.rolname IN ('app', 'worker', 'relay', 'live', 'app_member', 'app_funder', 'app_community')
        OR (r.rolname = 'jobs' AND n.nspname NOT IN ('bullmq', 'pg_toast'))`,
  );
  await ask(
    'role that bypasses row-level security',
    `SELECT rolname AS name FROM pg_roles WHERE (rolbypassrls OR rolsuper)
       AND rolname IN ('app', 'worker', 'relay', 'live', 'jobs', 'rls_reader', 'migrator', 'app_member', 'app_funder', 'app_community')`,
  );
  await ask(
    'view that runs as its owner',
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false)))`,
  );
  await ask(
    'TRUNCATE granted',
    `SELECT grantee || ' on ' || table_name AS name FROM information_schema.role_table_grants
     WHERE privilege_type = 'TRUNCATE' AND grantee IN ('app', 'worker', 'relay', 'live', 'jobs', 'app_member', 'app_funder', 'app_community', 'PUBLIC')`,
  );
  await ask(
    'right of jobs on a table outside its schema',
    `SELECT table_name AS name FROM information_schema.role_table_grants WHERE grantee = 'jobs' AND table_schema <> 'bullmq'`,
  );
  await ask(
    'definer function without a fixed search_path',
    `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')
       AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) setting WHERE setting LIKE 'search_path=%')`,
  );
  const promised = new Set(promisedPolicies());
  const present = new Set(await policiesOf(client));
  for (const line of promised) if (!present.has(line)) faults.push(`policy missing: ${line}`);
  for (const line of present) if (!promised.has(line)) faults.push(`policy not in test/database/policies.txt: ${line}`);
  return faults;
}

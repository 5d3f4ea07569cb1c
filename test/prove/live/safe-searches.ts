import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passwordFile } from '@app/config';
import { Client } from 'pg';

/** Where the product runs and how its database is reached. */
interface Place {
  dataDir: string;
  migratorUrl: string;
}

/** One of the logins the product has for its parts. */
async function asLogin<Result>(
  { dataDir, migratorUrl }: Place,
  login: 'app' | 'jobs',
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const url = new URL(migratorUrl);
  url.username = login;
  url.password = readFileSync(passwordFile(join(dataDir, 'secrets'), login), 'utf8').trim();
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the login may read, by its schema. */
async function tablesHolding(client: Client, marker: string): Promise<{ schemas: Set<string>; holding: string[] }> {
  const { rows: tables } = await client.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    if (name === 'public.safe_note') continue;
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} AS t WHERE t::text LIKE $1`,
      [`%${marker}%`],
    );
    if (rows[0].n > 0) holding.push(name);
  }
  return { schemas: new Set(tables.map(({ schema }) => schema)), holding };
}

/** Every table of every schema (log, outbox, minutes, audit), the queue, which its own login alone may read, and all output. */
export async function leaksOf(migrator: Client, place: Place, output: string, marker: string): Promise<string[]> {
  const all = await tablesHolding(migrator, marker);
  const queue = await asLogin(place, 'jobs', (client) => tablesHolding(client, marker));
  if (!all.schemas.has('public') || !queue.schemas.has('bullmq')) throw new Error('the queue was not looked into');
  const printed = output.includes(marker) ? ['what the processes printed'] : [];
  return [...all.holding, ...queue.holding, ...printed];
}

const known = [
  'safe_note',
  'safe_receipt',
  'safe_dedupe',
  'safe_holder',
  'safe_mode_choice',
  'safe_sealed_round',
  'safe_opening',
];

interface Denied {
  tables: number;
  columns: number;
  functions: number;
  /** What the funder's role may do nevertheless. */
  allowed: string[];
}

/** Reading, writing, changing and removing, whole rows and one column at a time, and the functions that read for policies. */
export async function deniedToFunder(migrator: Client, place: Place): Promise<Denied> {
  const { rows: columns } = await migrator.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name LIKE 'safe\\_%'`,
  );
  const { rows: functions } = await migrator.query<{ call: string }>(
    `SELECT format('rls.%I(%s)', p.proname, (SELECT string_agg('NULL::' || format_type(t, NULL), ', ') FROM unnest(p.proargtypes) t)) AS call
     FROM pg_proc p WHERE p.pronamespace = 'rls'::regnamespace AND p.proname LIKE 'safe\\_%'`,
  );
  const tables = [...new Set(columns.map(({ table }) => table))];
  const missing = known.filter((table) => !tables.includes(table));
  if (missing.length > 0 || functions.length < 2) throw new Error(`not looked at: ${missing.join(', ')}`);
  return asLogin(place, 'app', async (client) => {
    await client.query('SET ROLE app_funder');
    // What it may read, so that a refusal means something.
    await client.query('SELECT id FROM organization LIMIT 1');
    const allowed: string[] = [];
    for (const sql of [
      ...tables.flatMap((table) => [`SELECT * FROM ${table}`, `DELETE FROM ${table}`]),
      ...columns.flatMap(({ table, column }) => [
        `SELECT "${column}" FROM ${table}`,
        `UPDATE ${table} SET "${column}" = NULL`,
        `INSERT INTO ${table} ("${column}") VALUES (NULL)`,
      ]),
      ...functions.map(({ call }) => `SELECT * FROM ${call}`),
    ]) {
      const code = await client.query(sql).then(
        () => '',
        (error: { code?: string }) => error.code,
      );
      if (code !== '42501') allowed.push(sql);
    }
    return { tables: tables.length, columns: columns.length, functions: functions.length, allowed };
  });
}

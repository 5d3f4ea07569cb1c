import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBeginToken, forgetBeginToken, readConfig } from '@app/config';
import { migrate, openPool } from '@app/database';

/** What a start needs before anything listens: roles, schema, and the demo network where it is wanted. */
async function main(): Promise<void> {
  const config = readConfig();
  const url = config.databaseUrls.migrator;
  if (!url) throw new Error('DATABASE_URL is needed to prepare the database.');
  const applied = await migrate(url, config.secretsDir);
  if (applied.length > 0) process.stderr.write(`database: ${applied.length} migrations applied\n`);
  if (config.demo !== 'off' && (await isEmpty(url))) await loadDemo();
  if (await hasBegun(url)) forgetBeginToken(config.secretsDir);
  else ensureBeginToken(config.secretsDir);
}

/** Demo data never touches a network that has begun. */
const isEmpty = (url: string): Promise<boolean> =>
  holds(url, 'SELECT NOT EXISTS (SELECT 1 FROM network) AND NOT EXISTS (SELECT 1 FROM account) AS true');

const hasBegun = (url: string): Promise<boolean> => holds(url, 'SELECT EXISTS (SELECT 1 FROM network) AS true');

async function holds(url: string, question: string): Promise<boolean> {
  const pool = openPool(url, { max: 1 });
  try {
    return (await pool.query<{ true: boolean }>(question)).rows[0].true;
  } finally {
    await pool.end();
  }
}

async function loadDemo(): Promise<void> {
  const program = join(__dirname, '../demo/main.js');
  if (!existsSync(program)) return;
  const child = fork(program, [], { execArgv: ['--enable-source-maps'] });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw new Error('The demo network could not be loaded; the reason is above.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

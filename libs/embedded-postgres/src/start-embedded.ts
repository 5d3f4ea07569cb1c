import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readyBinaries, type Binaries } from './binaries';
import { databaseName, makeCluster, migratorRole, requireSameVersion, serverEnvironment } from './cluster';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { databaseFolder, place, type Placement } from './placement';
import { isAlive, readPostmaster, removeStaleNote, stopPostmaster } from './postmaster';
import { migratorPassword, readMigratorPassword } from './secrets';
import { askServer, requireUtf8 } from './server-check';

export interface EmbeddedOptions {
  dataDir: string;
  /** PostgreSQL settings, for example `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
  /** Taken if free, so that a server started again is found where it was. */
  preferredPort?: number;
  /** How long a left-over server may take to answer before it is ended; 15 s. */
  patienceMs?: number;
  log?: (line: string) => void;
}

export interface EmbeddedServer {
  /** Connection as role `migrator`, the owner of the database; not a superuser. */
  url: string;
  port: number;
  pid: number;
  /** True when the server was already running and was taken over. */
  adopted: boolean;
  /** True when this call made an empty database. */
  created: boolean;
  /** Ends the server after it has written everything out. Harmless when it has ended already. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
}

const passwordRefused = '28P01';

// Row values must not reach the server's log: DETAIL lines and failed statements would carry them.
const defaultSettings: Record<string, string> = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  jit: 'off',
};

/**
 * Starts PostgreSQL for this data folder on a free port of 127.0.0.1, making the database on first use. A server left
 * over from a killed process is taken over, or ended if it does not answer; a second one is never started.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  const home = resolve(options.dataDir);
  const where = place(home, log);
  const binaries = readyBinaries(where.user, where.programs, log);
  requireSameVersion(where.database, binaries.majorVersion);
  const adopted = await adopt(home, where.database, options.patienceMs ?? 15_000);
  if (adopted) return adopted;
  removeStaleNote(where.database);
  const created = !existsSync(join(where.database, 'PG_VERSION'));
  if (!created && !readMigratorPassword(home))
    throw new EmbeddedPostgresError(
      'secrets-missing',
      `${join(home, 'secrets')} no longer holds the keys of the database in ${where.database}. Put the folder back from a backup, or move the database away to start empty.`,
    );
  if (created) await makeCluster(where, binaries, migratorPassword(home), options.settings?.fsync !== 'off');
  const { child, port } = await launch(home, where, binaries, options);
  const url = urlOf(home, port);
  try {
    await requireUtf8(url);
  } catch (error) {
    await stopPostmaster(where.database);
    throw error;
  }
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return { url, port, pid: child.pid!, adopted: false, created, ended, stop: () => stopPostmaster(where.database) };
}

/** The URL of the server that is running for this data folder now, or `undefined`. Starts nothing. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  const running = readPostmaster(databaseFolder(dataDir));
  if (!running?.port || !readMigratorPassword(dataDir)) return undefined;
  const url = urlOf(resolve(dataDir), running.port);
  return askServer(url).then(
    () => url,
    () => undefined,
  );
}

/** Ends a server that runs for this data folder and removes its database for good. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const database = databaseFolder(dataDir);
  await stopPostmaster(database);
  rmSync(database, { recursive: true, force: true });
  rmSync(`${database}.initialising`, { recursive: true, force: true });
}

/**
 * Runs `work` with the database of this data folder: on the running server if there is one, otherwise on a server that is
 * started for the purpose and ended afterwards.
 */
export async function withEmbedded<T>(options: EmbeddedOptions, work: (url: string) => Promise<T>): Promise<T> {
  const running = await findRunning(options.dataDir);
  if (running) return work(running);
  const server = await startEmbedded(options);
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

async function adopt(home: string, database: string, patienceMs: number): Promise<EmbeddedServer | undefined> {
  const patienceEnds = Date.now() + patienceMs;
  for (let running = readPostmaster(database); running; running = readPostmaster(database)) {
    const url = running.port ? urlOf(home, running.port) : undefined;
    const answer = url && running.ready ? await answerOf(url, patienceMs) : 'not yet';
    if (url && answer === 'yes') {
      await requireUtf8(url);
      const { pid, port } = running;
      const ended = endOf(pid);
      return { url, port, pid, adopted: true, created: false, ended, stop: () => stopPostmaster(database) };
    }
    // It may still be recovering, or on its way out.
    if (answer === 'never' || Date.now() > patienceEnds) await stopPostmaster(database, patienceMs);
    else await pause(100);
  }
  return undefined;
}

/** A refused password stays refused; anything else may be a server that is starting or ending. */
async function answerOf(url: string, patienceMs: number): Promise<'yes' | 'not yet' | 'never'> {
  try {
    await askServer(url, patienceMs);
    return 'yes';
  } catch (error) {
    return (error as { code?: string }).code === passwordRefused ? 'never' : 'not yet';
  }
}

async function launch(home: string, where: Placement, binaries: Binaries, options: EmbeddedOptions) {
  const settings = { ...defaultSettings, ...options.settings };
  let problem = '';
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = await freePort(attempt === 0 ? options.preferredPort : undefined);
    const logFile = openLog(home);
    const from = statSync(logFile).size;
    const output = openSync(logFile, 'a', 0o600);
    const args = ['-D', where.database, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories='];
    for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
    // Its own session: Ctrl-C then reaches the product first, which drains before the database goes.
    const child = spawn(binaries.postgres, args, {
      ...where.user,
      cwd: '/',
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    if (await becomesReady(child, where.database)) {
      child.unref();
      return { child, port };
    }
    problem = readFileSync(logFile, 'utf8').slice(from).trim();
    // Another program may have taken the port meanwhile; processes of a killed server need a moment to notice.
    if (!/could not bind|could not create any TCP|still in use|lock file/.test(problem)) break;
    await pause(250);
  }
  throw new EmbeddedPostgresError('start-failed', `PostgreSQL does not start: ${lastLines(problem)}`);
}

function openLog(home: string): string {
  const path = join(home, 'postgres.log');
  mkdirSync(home, { recursive: true });
  const tooLarge = 10_000_000;
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > tooLarge) rmSync(path);
  closeSync(openSync(path, 'a', 0o600));
  return path;
}

/** PostgreSQL notes in postmaster.pid when it accepts connections; recovery after a crash may take its time. */
async function becomesReady(child: ChildProcess, database: string): Promise<boolean> {
  let over = false;
  child.once('exit', () => (over = true));
  child.once('error', () => (over = true));
  while (!over) {
    const running = readPostmaster(database);
    if (running?.pid === child.pid && running?.ready) return true;
    await pause(10);
  }
  return false;
}

async function freePort(preferred = 0): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((found, failed) => {
    probe.once('error', failed);
    probe.listen(preferred, '127.0.0.1', () => found((probe.address() as { port: number }).port));
  }).catch((error: unknown) => {
    if (preferred) return 0;
    throw error;
  });
  await new Promise((closed) => probe.close(closed));
  return port || freePort();
}

async function endOf(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise<void>((next) => setTimeout(next, 250).unref());
}

function urlOf(home: string, port: number): string {
  return `postgres://${migratorRole}:${readMigratorPassword(home)}@127.0.0.1:${port}/${databaseName}`;
}

function lastLines(text: string): string {
  return text.split('\n').slice(-3).join(' / ') || 'it ended without a message';
}

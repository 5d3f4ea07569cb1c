import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { canTraverse, serverUser, type SystemUser } from './system-user';

export interface Placement {
  /** The database folder of this data folder; it may not exist yet. */
  database: string;
  /** Where programs are copied to if they cannot run where npm put them. */
  programs: string;
  user: SystemUser | undefined;
}

const systemFolder = '/var/lib/tongxing';
const pointerFile = 'database-folder';

/** The database folder a data folder uses, without making anything. */
export function databaseFolder(dataDir: string): string {
  const pointer = join(resolve(dataDir), pointerFile);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(resolve(dataDir), 'database');
}

/**
 * Decides once per data folder where its database lives: inside it, or, when the server's user cannot get there (a 0700
 * folder of root), below /var/lib. The choice is written into the data folder, so a moved folder still finds its database.
 */
export function place(dataDir: string, log: (line: string) => void): Placement {
  const home = resolve(dataDir);
  makeOpen(home);
  const database = databaseFolder(home);
  const user = serverUser(database);
  const inside = database === join(home, 'database');
  // Root's copies serve every data folder of the machine; another user has only its own.
  const programs = user ? systemFolder : join(home, 'programs');
  if (!inside || canTraverse(home, user)) return { database, programs, user };
  const name = `${basename(home).replace(/[^\w-]/g, '') || 'data'}-${shortHash(realpathSync(home))}-${randomBytes(3).toString('hex')}`;
  const outside = join(systemFolder, name);
  makeOpen(systemFolder);
  writeFileSync(join(home, pointerFile), `${outside}\n`);
  log(`PostgreSQL's user cannot enter ${home}; the database is kept in ${outside}`);
  return { database: outside, programs, user };
}

/** Makes the folder and its missing parents so that another user can pass through, whatever the umask. */
function makeOpen(folder: string): void {
  if (existsSync(folder)) return;
  makeOpen(dirname(folder));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** An empty folder only the server's user may read. */
export function makePrivate(folder: string, user: SystemUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

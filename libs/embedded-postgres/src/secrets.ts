import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder for passwords and keys of a data folder, apart from the database and readable by its owner only. */
export function secretsFolder(dataDir: string): string {
  const folder = join(resolve(dataDir), 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

const migratorFile = (dataDir: string) => join(resolve(dataDir), 'secrets', 'migrator-password');

/** The password of role `migrator`, if this data folder has one. */
export function readMigratorPassword(dataDir: string): string | undefined {
  const path = migratorFile(dataDir);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** The password of role `migrator`, made on first use. */
export function migratorPassword(dataDir: string): string {
  const known = readMigratorPassword(dataDir);
  if (known) return known;
  secretsFolder(dataDir);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(migratorFile(dataDir), `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

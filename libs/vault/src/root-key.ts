import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { chmod, link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { keyLength, newKey } from './envelope';

export class RootKeyError extends Error {}

/** The first root key is `root.key`, later ones `root-2.key` and so on. */
export const rootKeyFile = (secretsDir: string, version = 1): string =>
  join(secretsDir, version === 1 ? 'root.key' : `root-${version}.key`);

/**
 * Reads DATA_DIR/secrets/root.key, or makes it on the very first start. Two processes that start together end up with
 * the same key. `hasWrappedKeys` guards the mistake that would lose every identity: a database restored beside an
 * empty secrets folder must never get a fresh key.
 */
export async function loadRootKey(
  secretsDir: string,
  hasWrappedKeys: () => Promise<boolean>,
  version = 1,
): Promise<Buffer> {
  const file = rootKeyFile(secretsDir, version);
  const known = await readKey(file);
  if (known) return known;
  if (await hasWrappedKeys())
    throw new RootKeyError(
      `The database holds encrypted identities but ${basename(file)} is missing in secrets. Restore that file; a new key cannot open them.`,
    );
  await mkdir(secretsDir, { recursive: true, mode: 0o700 });
  await createKey(file);
  const created = await readKey(file);
  if (!created) throw new RootKeyError('secrets/root.key could not be written.');
  return created;
}

async function readKey(file: string): Promise<Buffer | undefined> {
  let status: Stats;
  try {
    status = await stat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // Backups and copies often widen the mode; the owner meant it private, so it is made private again.
  if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) await chmod(file, 0o600);
  const key = await readFile(file);
  if (key.length !== keyLength) throw new RootKeyError(`secrets/root.key must hold exactly ${keyLength} bytes.`);
  return key;
}

/** Written whole under another name and then linked: nobody ever reads half a key, and the first of two writers wins. */
async function createKey(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await handle.writeFile(newKey());
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

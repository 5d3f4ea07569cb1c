import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** The identity PostgreSQL runs under; `undefined` means our own. */
export interface SystemUser {
  uid: number;
  gid: number;
}

const candidates = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root: root gets another user, everyone else stays who they are. */
export function serverUser(existingFolder?: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existingFolder ? statSync(existingFolder, { throwIfNoEntry: false }) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of candidates) {
    const [uid, gid] = ['-u', '-g'].map((what) => numberOf(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout));
    if (uid && gid) return { uid, gid };
  }
  throw new EmbeddedPostgresError(
    'no-system-user',
    'PostgreSQL cannot run as root and this system has no user "postgres" or "nobody". Create one (useradd --system postgres), or start as an ordinary user.',
  );
}

/** Whether `user` can enter the folder (or run the file): asked of the system, since access lists also count. */
export function canEnter(path: string, user: SystemUser | undefined): boolean {
  return passes('test -r "$0" && test -x "$0"', path, user);
}

/** Whether `user` can pass through the folder to something below it. */
export function canTraverse(path: string, user: SystemUser | undefined): boolean {
  return passes('test -x "$0"', path, user);
}

function passes(check: string, path: string, user: SystemUser | undefined): boolean {
  return spawnSync('/bin/sh', ['-c', check, path], { ...user, cwd: '/', stdio: 'ignore', env: {} }).status === 0;
}

function numberOf(text: string | null): number | undefined {
  return text && /^\d+\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureSecretsDir } from './config';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const fileIn = (secretsDir: string): string => join(secretsDir, 'begin-token');

/**
 * The secret with which somebody who can read the data folder begins the network; made once and kept until there is a
 * network, so that a restart does not make a printed address useless. The network's row ends it, not the file's absence.
 */
export function ensureBeginToken(secretsDir: string): string {
  const known = readBeginToken(secretsDir);
  if (known) return known;
  ensureSecretsDir(secretsDir);
  const token = randomBytes(32).toString('base64url');
  try {
    writeFileSync(fileIn(secretsDir), token, { mode: 0o600, flag: 'wx' });
    return token;
  } catch (error) {
    // Two starts at once: the first one's is printed by both.
    const other = readBeginToken(secretsDir);
    if (other) return other;
    throw error;
  }
}

export function readBeginToken(secretsDir: string): string | undefined {
  const file = fileIn(secretsDir);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined;
}

export const forgetBeginToken = (secretsDir: string): void => rmSync(fileIn(secretsDir), { force: true });

export function isBeginToken(secretsDir: string, given: string): boolean {
  const token = readBeginToken(secretsDir);
  return token !== undefined && timingSafeEqual(sha256(token), sha256(given));
}

/** The token follows a '#', so that no server, proxy or log on the way ever sees it. */
export const beginAddress = (publicUrl: string, token: string): string => `${publicUrl}/begin#${token}`;

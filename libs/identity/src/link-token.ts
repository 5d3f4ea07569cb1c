import { createHash, randomBytes } from 'node:crypto';

export interface LinkToken {
  /** Shown once, in the link; 256 random bits. */
  token: string;
  /** What is stored. */
  tokenHash: Buffer;
}

export const hashLinkToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export function newLinkToken(): LinkToken {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashLinkToken(token) };
}

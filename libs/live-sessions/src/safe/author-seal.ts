import { createHash, randomBytes } from 'node:crypto';
import { authorBytes, saltBytes, type SealedAuthor } from '@app/live-protocol';
import { Encrypter } from 'age-encryption';

/** Public keys of the two holders (age v1, X25519). */
export interface SealKeys {
  agency: string;
  member: string;
}

export interface AuthorSeal {
  seal: Buffer;
  innerHash: Buffer;
  authorHash: Buffer;
}

export const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * The author, sealed to the member organisation and that again to the support agency: whoever holds one key alone reads
 * nothing. Each layer has a key of its own for this one note, so that no two seals of a person look alike.
 */
export async function sealAuthor(author: SealedAuthor, keys: SealKeys): Promise<AuthorSeal> {
  const bytes = authorBytes(author, randomBytes(saltBytes));
  const inner = await sealedTo(keys.member, bytes);
  const outer = await sealedTo(keys.agency, inner);
  return { seal: Buffer.from(outer), innerHash: hashOf(inner), authorHash: hashOf(bytes) };
}

async function sealedTo(recipient: string, bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

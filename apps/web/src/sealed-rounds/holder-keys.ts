import { sha256 } from '@noble/hashes/sha2.js';
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readAuthor, type SealedAuthor, sealSizes } from '@app/live-protocol';

/** Fewer letters would be guessed by whoever finds the file. */
export const shortestPassphrase = 12;

export type KeyProblem = 'no-key-file' | 'wrong-passphrase' | 'another-key' | 'false-layer' | 'another-note';

/** Why a layer could not be taken off; `code` is said on the screen in words. */
export class KeyError extends Error {
  constructor(readonly code: KeyProblem) {
    super(code);
  }
}

/** A new key pair. `file` is an age file locked by the passphrase: the common tools of that format open it too. */
export async function makeKey(passphrase: string): Promise<{ publicKey: string; file: string }> {
  const identity = await generateX25519Identity();
  const publicKey = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  // 64 MiB: what a phone can spare. The default of the format takes four times as much.
  encrypter.setScryptWorkFactor(16);
  return { publicKey, file: armor.encode(await encrypter.encrypt(`${identity}\n`)) };
}

/** The private key in the file, if it is the one that belongs to `publicKey`. @throws KeyError */
export async function unlockKey(file: string, passphrase: string, publicKey: string): Promise<string> {
  let locked: Uint8Array;
  try {
    locked = armor.decode(file.trim());
  } catch {
    throw new KeyError('no-key-file');
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const text = await decrypter.decrypt(locked, 'text').catch(() => {
    throw new KeyError('wrong-passphrase');
  });
  const identity = text.trim();
  const own = await identityToRecipient(identity).catch(() => '');
  if (own !== publicKey) throw new KeyError('another-key');
  return identity;
}

/** The support agency's part: what is left can be read by the member organisation alone. @throws KeyError */
export async function takeOuterLayer(identity: string, seal: string): Promise<string> {
  return toBase64(await opened(identity, seal));
}

/** The member organisation's part: who wrote it, and the same sealed to the support agency. @throws KeyError */
export async function takeInnerLayer(
  identity: string,
  { seal, noteId, authorHash, agencyKey }: { seal: string; noteId: string; authorHash: string; agencyKey: string },
): Promise<{ author: SealedAuthor; authorSeal: string }> {
  const bytes = await opened(identity, seal);
  const author = authorOf(bytes, noteId, authorHash);
  const encrypter = new Encrypter();
  encrypter.addRecipient(agencyKey);
  return { author, authorSeal: toBase64(await encrypter.encrypt(bytes)) };
}

/** Either holder, once it is opened; a name that was put in by the other is known by the hash. @throws KeyError */
export async function readSealedAuthor(
  identity: string,
  { seal, noteId, authorHash }: { seal: string; noteId: string; authorHash: string },
): Promise<SealedAuthor> {
  return authorOf(await opened(identity, seal), noteId, authorHash);
}

async function opened(identity: string, seal: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(fromBase64(seal)).catch(() => {
    throw new KeyError('false-layer');
  });
}

function authorOf(bytes: Uint8Array, noteId: string, authorHash: string): SealedAuthor {
  const author = bytes.length === sealSizes.author && hexOf(sha256(bytes)) === authorHash ? readAuthor(bytes) : null;
  if (!author) throw new KeyError('false-layer');
  if (author.noteId !== noteId) throw new KeyError('another-note');
  return author;
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

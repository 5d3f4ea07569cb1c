/** Who wrote a note of a sealed round, as those who hold both keys read it. */
export interface SealedAuthor {
  /** The note it belongs to: a seal laid beside another note is seen to be. */
  noteId: string;
  name: string;
  organization: string;
}

/**
 * Bytes of what is sealed, of that sealed once and of that sealed twice: each always the same, so that the length of a seal says
 * nothing. One layer adds 200 bytes (age v1, one X25519 recipient, one chunk).
 */
export const sealSizes = { author: 1024, once: 1224, twice: 1424 } as const;
export const saltBytes = 32;

const longestName = 60;
const longestOrganization = 100;

/** `salt`: random, so that a hash of the bytes cannot be found by trying names. */
export function authorBytes({ noteId, name, organization }: SealedAuthor, salt: Uint8Array): Uint8Array {
  const text = JSON.stringify([noteId, fit(name, longestName), fit(organization, longestOrganization)]);
  const bytes = new Uint8Array(sealSizes.author).fill(space);
  bytes.set(salt.subarray(0, saltBytes));
  bytes.set(new TextEncoder().encode(text), saltBytes);
  return bytes;
}

/** Null for anything `authorBytes` did not make. */
export function readAuthor(bytes: Uint8Array): SealedAuthor | null {
  if (bytes.length !== sealSizes.author) return null;
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(saltBytes)));
    if (!Array.isArray(read) || read.length !== 3 || !read.every((part) => typeof part === 'string')) return null;
    const [noteId, name, organization] = read as string[];
    return { noteId, name, organization };
  } catch {
    return null;
  }
}

const space = 0x20;

/** As many characters as always fit, none of which JSON would have to spell out. */
const fit = (text: string, most: number): string => [...text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')].slice(0, most).join('');

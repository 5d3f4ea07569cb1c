import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const keyLength = 32;
const version = 1;
const ivLength = 12;
const tagLength = 16;
const headLength = 1 + ivLength + tagLength;

/** Something sealed cannot be opened: other key, other place, or changed bytes. Names no content. */
export class NotOpenedError extends Error {
  constructor() {
    super('sealed bytes cannot be opened with this key in this place');
    this.name = 'NotOpenedError';
  }
}

/** Where sealed bytes live. They open nowhere else: a value moved to another column, row or organisation is refused. */
export interface Place {
  table: string;
  column: string;
  row: string;
  organizationId: string;
}

const bound = (place: string): Buffer => Buffer.concat([Buffer.from([version]), Buffer.from(place, 'utf8')]);

export const placeText = (place: Place): string =>
  [place.table, place.column, place.row, place.organizationId].join('|');

/** AES-256-GCM. Layout: version (1), IV (12, random), tag (16), ciphertext. `place` and the version are authenticated. */
export function sealBytes(key: Buffer, plain: Buffer, place: string, iv: Buffer = randomBytes(ivLength)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  cipher.setAAD(bound(place));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), ciphertext]);
}

export function openBytes(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed.length < headLength || sealed[0] !== version) throw new NotOpenedError();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(bound(place));
  decipher.setAuthTag(sealed.subarray(1 + ivLength, headLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]);
  } catch {
    throw new NotOpenedError();
  }
}

export const newKey = (): Buffer => randomBytes(keyLength);

/** A key of its own for one use, so that no two uses of the root key can be confused with each other (RFC 5869). */
export const derivedKey = (root: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `tongxing ${use} v1`, keyLength));

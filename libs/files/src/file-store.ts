import { randomBytes } from 'node:crypto';
import { newKey, NotOpenedError, openBytes, sealBytes, type Sealer } from '@app/vault';
import type { ByteStore } from './byte-store';

const lengthBytes = 2;

/**
 * Files at rest, each encrypted under a key of its own that the product's root key wraps; the wrapped key stands before the
 * ciphertext. Both open under the name they were stored by and under no other, so that exchanged files are refused.
 */
export class FileStore {
  constructor(
    private readonly bytes: ByteStore,
    private readonly sealer: Sealer,
  ) {}

  /** @returns the key to fetch it by: random, 32 characters, says nothing of the file */
  async put(content: Buffer): Promise<string> {
    const key = randomBytes(16).toString('hex');
    const fileKey = newKey();
    const wrapped = this.sealer.seal(fileKey.toString('base64'), wrappedAt(key));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt16BE(wrapped.length);
    await this.bytes.write(key, Buffer.concat([length, wrapped, sealBytes(fileKey, content, contentAt(key))]));
    return key;
  }

  /** @throws DomainError not-found; NotOpenedError when the bytes were changed or belong to another key */
  async get(key: string): Promise<Buffer> {
    const stored = await this.bytes.read(assertKey(key));
    if (stored.length < lengthBytes) throw new NotOpenedError();
    const from = lengthBytes + stored.readUInt16BE(0);
    const fileKey = Buffer.from(this.sealer.open(stored.subarray(lengthBytes, from), wrappedAt(key)), 'base64');
    return openBytes(fileKey, stored.subarray(from), contentAt(key));
  }

  /** Of what is stored, by when it was; nothing from a store that cannot list. */
  async *keysBetween(from: Date, to: Date): AsyncIterable<string> {
    if (this.bytes.keysBetween) yield* this.bytes.keysBetween(from, to);
  }

  async delete(key: string): Promise<void> {
    await this.bytes.remove(assertKey(key));
  }
}

const wrappedAt = (key: string): string => `file|key|${key}`;
const contentAt = (key: string): string => `file|content|${key}`;

function assertKey(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('not a key of the file store');
  return key;
}

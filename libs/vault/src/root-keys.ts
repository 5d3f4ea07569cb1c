import { readFileSync } from 'node:fs';
import { RootKeyError, rootKeyFile } from './root-key';
import { keyLength } from './envelope';

/**
 * The root keys of this DATA_DIR by version. A process that meets a version it does not know reads its file, so that keys
 * can be rotated while it runs.
 */
export class RootKeys {
  private readonly known = new Map<number, Buffer>();

  constructor(
    readonly newest: number,
    newestKey: Buffer,
    private readonly secretsDir?: string,
  ) {
    this.known.set(newest, newestKey);
  }

  get(version: number): Buffer {
    const known = this.known.get(version);
    if (known) return known;
    if (!this.secretsDir) throw new RootKeyError(`root key ${version} is not at hand`);
    const key = readFileSync(rootKeyFile(this.secretsDir, version));
    if (key.length !== keyLength) throw new RootKeyError(`root key ${version} must hold exactly ${keyLength} bytes.`);
    this.known.set(version, key);
    return key;
  }
}

import { derivedKey, openBytes, sealBytes } from './envelope';

/** Encrypts small things at rest that belong to no person: stored answers, mail bodies. `place` must be the same on opening. */
export class Sealer {
  private key: Buffer;

  constructor(root: Buffer) {
    this.key = derivedKey(root, 'sealer');
  }

  /** After the root key was rotated, the sealer's own key is kept under the new one. */
  static withKey(key: Buffer): Sealer {
    const sealer = new Sealer(key);
    sealer.key = key;
    return sealer;
  }

  seal(text: string, place: string): Buffer {
    return sealBytes(this.key, Buffer.from(text, 'utf8'), place);
  }

  /** Throws NotOpenedError when the bytes were changed or come from another place. */
  open(sealed: Buffer, place: string): string {
    return openBytes(this.key, sealed, place).toString('utf8');
  }
}

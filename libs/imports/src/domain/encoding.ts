export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** The mark at the beginning of a file, by its first bytes. */
export function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Says how a file is written, from all its bytes and in pieces: UTF-16 if it begins with that mark, UTF-8 if every byte fits
 * it, else GB18030 (what Chinese Excel writes) if every byte fits that, else null. UTF-16 without a mark gives itself away by
 * its zeros and is not guessed; a single zero is one broken row.
 */
export class EncodingProbe {
  private decoders = new Map<Encoding, InstanceType<typeof TextDecoder>>([
    ['utf-8', new TextDecoder('utf-8', { fatal: true })],
    ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ]);

  private bytes = 0;
  private zeros = 0;
  private first: number[] = [];
  /** The encoding its own mark names; null without a mark. */
  mark: Encoding | null = null;

  push(bytes: Uint8Array): void {
    if (this.first.length < 3) this.begin(bytes);
    this.bytes += bytes.length;
    for (const byte of bytes) if (byte === 0) this.zeros += 1;
    for (const [name, decoder] of this.decoders) this.tryOn(name, () => decoder.decode(bytes, { stream: true }));
  }

  end(): Encoding | null {
    for (const [name, decoder] of this.decoders) this.tryOn(name, () => decoder.decode());
    const wide = this.mark === 'utf-16le' || this.mark === 'utf-16be';
    if (!wide && this.zeros * 10 > this.bytes) return null;
    return this.decoders.keys().next().value ?? null;
  }

  private begin(bytes: Uint8Array): void {
    this.first.push(...bytes.subarray(0, 3 - this.first.length));
    this.mark ??= markOf(Uint8Array.from(this.first));
    if (this.bytes === 0 && this.mark && this.mark !== 'utf-8')
      this.decoders = new Map([[this.mark, new TextDecoder(this.mark, { fatal: true })]]);
  }

  private tryOn(name: Encoding, decode: () => unknown): void {
    try {
      decode();
    } catch {
      this.decoders.delete(name);
    }
  }
}

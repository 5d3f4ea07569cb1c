export type Encoding = 'utf-8' | 'gb18030';

/**
 * Says how a file is written, from all its bytes and in pieces: UTF-8 if every byte fits it, else GB18030 (what Chinese
 * Excel writes) if every byte fits that, else null. UTF-16 gives itself away by its zeros; a single zero is one broken row.
 */
export class EncodingProbe {
  private readonly decoders = new Map<Encoding, InstanceType<typeof TextDecoder>>([
    ['utf-8', new TextDecoder('utf-8', { fatal: true })],
    ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ]);

  private bytes = 0;
  private zeros = 0;

  push(bytes: Uint8Array): void {
    this.bytes += bytes.length;
    for (const byte of bytes) if (byte === 0) this.zeros += 1;
    for (const [name, decoder] of this.decoders) this.tryOn(name, () => decoder.decode(bytes, { stream: true }));
  }

  end(): Encoding | null {
    for (const [name, decoder] of this.decoders) this.tryOn(name, () => decoder.decode());
    if (this.zeros * 10 > this.bytes) return null;
    return this.decoders.keys().next().value ?? null;
  }

  private tryOn(name: Encoding, decode: () => unknown): void {
    try {
      decode();
    } catch {
      this.decoders.delete(name);
    }
  }
}

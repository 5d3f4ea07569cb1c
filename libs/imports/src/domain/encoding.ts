export type Encoding = 'utf-8' | 'gb18030';

/**
 * Says how a file is written, from all its bytes and in pieces: UTF-8 if every byte fits it, else GB18030 (what Chinese
 * Excel writes) if every byte fits that, else null. UTF-16 never passes: its zero bytes are no text in either.
 */
export class EncodingProbe {
  private readonly decoders = new Map<Encoding, TextDecoder>([
    ['utf-8', new TextDecoder('utf-8', { fatal: true })],
    ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ]);

  push(bytes: Uint8Array): void {
    for (const [name, decoder] of this.decoders) this.tryOn(name, () => decoder.decode(bytes, { stream: true }));
  }

  end(): Encoding | null {
    for (const [name, decoder] of this.decoders) this.tryOn(name, () => decoder.decode());
    return this.decoders.keys().next().value ?? null;
  }

  private tryOn(name: Encoding, decode: () => string): void {
    try {
      if (decode().includes('\u0000')) this.decoders.delete(name);
    } catch {
      this.decoders.delete(name);
    }
  }
}

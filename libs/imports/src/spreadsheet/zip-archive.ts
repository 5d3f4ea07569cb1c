import { createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { open, type Entry, type ZipFile } from 'yauzl';
import { FileRefused, type ImportLimits } from '../file-refused';

/** How many times larger than its packed form an entry of more than this size may be. XML of many equal rows reaches 60. */
const mostRatio = 200;
const ratioCountsFrom = 5_000_000;
const mostEntries = 5_000;

/** A zip file, read by its list of contents. What the list claims is held against the limits before anything is unpacked. */
export class ZipArchive {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ImportLimits,
  ) {}

  /** @throws FileRefused `file-broken`, `file-password`, `zip-bomb` */
  static async open(path: string, limits: ImportLimits): Promise<ZipArchive> {
    const file = await new Promise<ZipFile>((done, failed) => {
      open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? failed(new FileRefused('file-broken')) : done(opened),
      );
    });
    try {
      return new ZipArchive(file, await listed(file, limits), limits);
    } catch (error) {
      file.close();
      throw error instanceof FileRefused ? error : new FileRefused('file-broken');
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  close(): void {
    this.file.close();
  }

  /** @throws FileRefused `file-broken` when there is no such entry */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new FileRefused('file-broken', { at: name });
    const source = await new Promise<Readable>((done, failed) => {
      this.file.openReadStream(entry, (error, stream) =>
        error ? failed(new FileRefused('file-broken', { at: name })) : done(stream),
      );
    });
    return bounded(source, Math.min(entry.uncompressedSize, this.limits.unpackedBytes));
  }

  async text(name: string, most = 20_000_000): Promise<string> {
    const pieces: Buffer[] = [];
    let size = 0;
    try {
      for await (const piece of await this.stream(name)) {
        size += (piece as Buffer).length;
        if (size > most) throw new FileRefused('zip-bomb');
        pieces.push(piece as Buffer);
      }
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('file-broken', { at: name });
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  async unpack(name: string, to: string): Promise<void> {
    try {
      await pipeline(await this.stream(name), createWriteStream(to, { mode: 0o600 }));
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('file-broken', { at: name });
    }
  }
}

function listed(file: ZipFile, limits: ImportLimits): Promise<Map<string, Entry>> {
  if (file.entryCount > mostEntries) throw new FileRefused('zip-bomb');
  return new Promise((done, failed) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    file.on('error', failed);
    file.on('end', () => done(entries));
    file.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (unpacked > limits.unpackedBytes || (entry.uncompressedSize > ratioCountsFrom && ratio > mostRatio))
        return failed(new FileRefused('zip-bomb'));
      if (entry.isEncrypted()) return failed(new FileRefused('file-password'));
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.readEntry();
  });
}

/** An entry may claim little and hold much: what really comes out is counted too. */
function bounded(source: Readable, most: number): Readable {
  let size = 0;
  const gate = new Transform({
    transform(piece: Buffer, _, next) {
      size += piece.length;
      next(size > most ? new FileRefused('zip-bomb') : null, piece);
    },
  });
  source.on('error', (error) => gate.destroy(error));
  return source.pipe(gate);
}

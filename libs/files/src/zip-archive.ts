import { createWriteStream } from 'node:fs';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fromBuffer, open, type Entry, type Options, type ZipFile } from 'yauzl';

/** How many times larger than its packed form an entry of more than this size may be. XML of many equal rows reaches 60. */
const mostRatio = 200;
const ratioCountsFrom = 5_000_000;
const mostEntries = 5_000;

export type ZipFault = 'file-broken' | 'file-password' | 'zip-bomb';

/** The error a reader throws for a fault; `at` is the entry. */
export type ZipRefusal = (fault: ZipFault, details?: { at: string }) => Error;

export interface ZipLimits {
  /** All entries together, once unpacked. */
  unpackedBytes: number;
}

/** A zip file, read by its list of contents. What the list claims is held against the limits before anything is unpacked. */
export class ZipArchive {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ZipLimits,
    private readonly faults: Faults,
  ) {}

  /** `source` is a path or the bytes themselves. @throws what `refusal` makes of a broken, locked or bursting file */
  static async open(source: string | Buffer, limits: ZipLimits, refusal: ZipRefusal): Promise<ZipArchive> {
    const faults = new Faults(refusal);
    const file = await new Promise<ZipFile>((done, failed) => {
      const options: Options = { lazyEntries: true, autoClose: false };
      const opened = (error: Error | null, zip: ZipFile): void =>
        error ? failed(faults.make('file-broken')) : done(zip);
      if (typeof source === 'string') open(source, options, opened);
      else fromBuffer(source, options, opened);
    });
    try {
      return new ZipArchive(file, await listed(file, limits, faults), limits, faults);
    } catch (error) {
      file.close();
      throw faults.of(error);
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

  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw this.faults.make('file-broken', name);
    const source = await new Promise<Readable>((done, failed) => {
      this.file.openReadStream(entry, (error, stream) =>
        error ? failed(this.faults.make('file-broken', name)) : done(stream),
      );
    });
    return bounded(source, Math.min(entry.uncompressedSize, this.limits.unpackedBytes), this.faults);
  }

  async text(name: string, most = 20_000_000): Promise<string> {
    const pieces: Buffer[] = [];
    let size = 0;
    try {
      for await (const piece of await this.stream(name)) {
        size += (piece as Buffer).length;
        if (size > most) throw this.faults.make('zip-bomb');
        pieces.push(piece as Buffer);
      }
    } catch (error) {
      throw this.faults.of(error, name);
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  async unpack(name: string, to: string): Promise<void> {
    try {
      await pipeline(await this.stream(name), createWriteStream(to, { mode: 0o600 }));
    } catch (error) {
      throw this.faults.of(error, name);
    }
  }

  /** Reads every entry and keeps nothing: the list of contents may lie, what comes out cannot. */
  async readThrough(): Promise<void> {
    for (const name of this.names)
      try {
        await pipeline(await this.stream(name), new Writable({ write: (_, __, next) => next() }));
      } catch (error) {
        throw this.faults.of(error, name);
      }
  }
}

/** Knows the errors it made, so that only those of others become `file-broken`. */
class Faults {
  private readonly made = new WeakSet<Error>();

  constructor(private readonly refusal: ZipRefusal) {}

  make(fault: ZipFault, at?: string): Error {
    const error = this.refusal(fault, at === undefined ? undefined : { at });
    this.made.add(error);
    return error;
  }

  of(error: unknown, at?: string): Error {
    return error instanceof Error && this.made.has(error) ? error : this.make('file-broken', at);
  }
}

function listed(file: ZipFile, limits: ZipLimits, faults: Faults): Promise<Map<string, Entry>> {
  if (file.entryCount > mostEntries) throw faults.make('zip-bomb');
  return new Promise((done, failed) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    file.on('error', failed);
    file.on('end', () => done(entries));
    file.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (unpacked > limits.unpackedBytes || (entry.uncompressedSize > ratioCountsFrom && ratio > mostRatio))
        return failed(faults.make('zip-bomb'));
      if (entry.isEncrypted()) return failed(faults.make('file-password'));
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.readEntry();
  });
}

/** An entry may claim little and hold much: what really comes out is counted too. */
function bounded(source: Readable, most: number, faults: Faults): Readable {
  let size = 0;
  const gate = new Transform({
    transform(piece: Buffer, _, next) {
      size += piece.length;
      next(size > most ? faults.make('zip-bomb') : null, piece);
    },
  });
  source.on('error', (error) => gate.destroy(error));
  return source.pipe(gate);
}

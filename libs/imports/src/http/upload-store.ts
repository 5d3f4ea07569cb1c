import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CONFIG, type Config } from '@app/config';
import { badShape, DomainError, tooLarge } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';

export interface StoredFile {
  /** As the person's computer calls it. */
  name: string;
  size: number;
  /** Where it lies below the import's folder: a folder for each upload, random names in it. */
  stored: string;
}

/** One file of a multipart body. `truncated` is true when the parser stopped at its own limit. */
export interface UploadPart {
  filename: string;
  file: Readable & { truncated?: boolean };
}

export const mostFiles = 60;
const longestName = 200;
const randomName = (): string => randomBytes(16).toString('hex');

/** Refused rows lie beside the upload they come from. */
export const rejectsOf = ([file]: readonly StoredFile[]): string => `${file.stored.split('/')[0]}/rejects`;

/** Uploads of imports on this machine's disk: `DATA_DIR/uploads/<import>/<upload>/<random>`, readable by this user alone. */
@Injectable()
export class UploadStore {
  private readonly root: string;
  readonly limitBytes: number;

  constructor(@Inject(CONFIG) config: Config) {
    this.root = join(config.dataDir, 'uploads');
    this.limitBytes = config.uploadLimitBytes;
  }

  path(runId: string, name: string): string {
    return join(this.root, runId, name);
  }

  /**
   * Writes what arrives to disk as it arrives. All or nothing: when the link breaks or a limit is met, nothing of it stays.
   * @throws DomainError `upload-too-large` (413), `upload-no-file`, `upload-broken` (400)
   */
  async take(runId: string, parts: AsyncIterable<UploadPart>): Promise<StoredFile[]> {
    const upload = randomName();
    const folder = this.path(runId, upload);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files: StoredFile[] = [];
    try {
      let left = this.limitBytes;
      for await (const part of parts) {
        const file = await this.write(runId, upload, part, left);
        left -= file.size;
        files.push(file);
      }
      if (files.length === 0) throw badShape('upload-no-file');
      return files;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw this.refusal(error);
    }
  }

  /** Removes every upload but this one. */
  async keepOnly(runId: string, files: readonly Pick<StoredFile, 'stored'>[]): Promise<void> {
    const kept = new Set(files.map(({ stored }) => stored.split('/')[0]));
    for (const entry of await readdir(join(this.root, runId), { withFileTypes: true }).catch(() => []))
      if (entry.isDirectory() && !kept.has(entry.name)) await rm(this.path(runId, entry.name), gone);
  }

  async remove(runId: string): Promise<void> {
    await rm(join(this.root, runId), gone);
  }

  /** Imports that have something on this disk. */
  async stored(): Promise<string[]> {
    return readdir(this.root).catch(() => []);
  }

  private async write(runId: string, upload: string, part: UploadPart, left: number): Promise<StoredFile> {
    const stored = `${upload}/${randomName()}`;
    let size = 0;
    const limit = new Transform({
      transform: (chunk: Buffer, _, done) => {
        size += chunk.length;
        if (size > left) done(this.tooLarge());
        else done(null, chunk);
      },
    });
    await pipeline(part.file, limit, createWriteStream(this.path(runId, stored), { flags: 'wx', mode: 0o600 }));
    if (part.file.truncated) throw this.tooLarge();
    return { name: shownName(part.filename), size, stored };
  }

  private tooLarge(): DomainError {
    return tooLarge('upload-too-large', { limitBytes: this.limitBytes });
  }

  /** What the multipart parser says, in our words; a full disk or the like stays an error of ours. */
  private refusal(error: unknown): unknown {
    const { code } = error as { code?: string };
    if (error instanceof DomainError) return error;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return this.tooLarge();
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
      return tooLarge('upload-too-many-files', { limit: mostFiles });
    const isOurs = typeof code === 'string' && /^E[A-Z]+$/.test(code) && code !== 'ECONNRESET';
    return isOurs ? error : badShape('upload-broken');
  }
}

const gone = { recursive: true, force: true } as const;

/** The last part of the path, without what a file system or a page could trip over. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const clean = last
    .replace(/[\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()
    .trim();
  return clean.slice(0, longestName) || 'file';
}

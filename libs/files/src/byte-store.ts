import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError, notFound } from '@app/kernel';
import { AwsClient } from 'aws4fetch';

/** Keeps bytes under a key; what they mean is not its business. */
export interface ByteStore {
  write(key: string, bytes: Buffer): Promise<void>;
  /** @throws DomainError not-found */
  read(key: string): Promise<Buffer>;
  /** Quiet when there is nothing. */
  remove(key: string): Promise<void>;
  /** Keys of what was written between the two; a store that cannot say has none of it cleared. */
  keysBetween?(from: Date, to: Date): AsyncIterable<string>;
}

/** Nothing where nothing was ever stored. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** A folder of this machine: `aa/bbbb…`, readable by this user alone. A file is whole or not there. */
export class DiskBytes implements ByteStore {
  constructor(private readonly root: string) {}

  async write(key: string, bytes: Buffer): Promise<void> {
    const path = this.path(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  async read(key: string): Promise<Buffer> {
    try {
      return await readFile(this.path(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw notFound();
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  /** What was half written when a server died goes at once: nothing can ever read it. */
  async *keysBetween(from: Date, to: Date): AsyncIterable<string> {
    for (const folder of await namesIn(this.root)) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const name of await namesIn(join(this.root, folder))) {
        const path = join(this.root, folder, name);
        const written = await stat(path).catch(() => undefined);
        if (!written || written.mtime < from || written.mtime >= to) continue;
        if (/^[0-9a-f]{30}\.part$/.test(name)) await rm(path, { force: true });
        else if (/^[0-9a-f]{30}$/.test(name)) yield folder + name;
      }
    }
  }

  private path(key: string): string {
    return join(this.root, key.slice(0, 2), key.slice(2));
  }
}

export interface S3Settings {
  /** `https://host` or `https://host/prefix`; the bucket follows as part of the path. */
  endpoint: string;
  bucket: string;
  key: string;
  secret: string;
  region: string;
}

/** Any store that speaks S3 with signature version 4, addressed by path. */
export class S3Bytes implements ByteStore {
  private readonly client: AwsClient;
  private readonly base: string;

  constructor({ endpoint, bucket, key, secret, region }: S3Settings) {
    this.client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: 2 });
    this.base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;
  }

  async write(key: string, bytes: Buffer): Promise<void> {
    // Stated and signed, so that a body changed on its way is refused by the store.
    const headers = { 'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex') };
    await this.ask(key, { method: 'PUT', body: new Uint8Array(bytes), headers });
  }

  async read(key: string): Promise<Buffer> {
    const answer = await this.ask(key, { method: 'GET' });
    if (answer.status === 404) throw notFound();
    return Buffer.from(await answer.arrayBuffer());
  }

  async remove(key: string): Promise<void> {
    await this.ask(key, { method: 'DELETE' });
  }

  /** The store's own words stay out of the error: they may name keys and addresses. */
  private async ask(key: string, init: RequestInit): Promise<Response> {
    const url = `${this.base}/${key.slice(0, 2)}/${key.slice(2)}`;
    const answer = await this.client.fetch(url, init).catch(() => undefined);
    const missing = answer?.status === 404 && init.method !== 'PUT';
    if (!answer?.ok && !missing) throw new DomainError('unavailable', 'file-store-unavailable');
    return answer as Response;
  }
}

import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandScanner, DiskBytes, FileStore, S3Bytes } from '@app/files';
import { Sealer } from '@app/vault';

const sealer = new Sealer(randomBytes(32));
const secret = Buffer.from('王某某的评估摘要');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongxing-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('on disk', () => {
  const rootOf = (): string => join(folder, 'disk');
  const store = (): FileStore => new FileStore(new DiskBytes(rootOf()), sealer);

  it('gives back what was put, and nothing after it is removed', async () => {
    const key = await store().put(secret);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(await store().get(key)).toEqual(secret);
    await store().delete(key);
    await expect(store().get(key)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(store().delete(key)).resolves.toBeUndefined();
  });

  it('keeps neither the words nor the same bytes twice, readable by nobody else', async () => {
    await store().put(secret);
    await store().put(secret);
    const [one, two] = await filesBelow(rootOf());
    const [first, second] = await Promise.all([readFile(one), readFile(two)]);
    expect(first.includes(secret)).toBe(false);
    expect(first.equals(second)).toBe(false);
    expect((await stat(one)).mode & 0o077).toBe(0);
  });

  it('opens a file under no other key, with no other root key, and not when a byte was changed', async () => {
    const [one, two] = [await store().put(secret), await store().put(secret)];
    const path = (key: string): string => join(rootOf(), key.slice(0, 2), key.slice(2));
    const bytes = await readFile(path(one));
    await writeFile(path(two), bytes);
    await expect(store().get(two)).rejects.toThrow('cannot be opened');
    const stranger = new FileStore(new DiskBytes(rootOf()), new Sealer(randomBytes(32)));
    await expect(stranger.get(one)).rejects.toThrow('cannot be opened');
    bytes[bytes.length - 1] ^= 1;
    await writeFile(path(one), bytes);
    await expect(store().get(one)).rejects.toThrow('cannot be opened');
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(32)])('the key %j is none', async (key) => {
    await expect(store().get(key)).rejects.toThrow('not a key');
  });
});

describe('in an S3-compatible store', () => {
  let server: Server;
  let url: string;
  const kept = new Map<string, Buffer>();
  const settings = { bucket: 'files', key: 'AKTEST', secret: 'not-a-real-secret', region: 'cn-north-1' };
  const refused: string[] = [];

  beforeAll(async () => {
    server = createServer((request, answer) => {
      void bodyOf(request).then((body) => {
        const wrong = wrongIn(request, body);
        if (wrong) refused.push(wrong);
        const path = request.url ?? '';
        const found = kept.get(path);
        if (wrong) return answer.writeHead(403).end(wrong);
        if (request.method === 'PUT') kept.set(path, body);
        if (request.method === 'DELETE') kept.delete(path);
        if (request.method === 'GET' && !found) return answer.writeHead(404).end();
        return answer
          .writeHead(request.method === 'DELETE' ? 204 : 200)
          .end(request.method === 'GET' ? found : undefined);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  };
  const hash = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
  const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

  /** Signature version 4 worked out anew from the request; says what does not agree. */
  function wrongIn(request: IncomingMessage, body: Buffer): string | undefined {
    const given = /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      request.headers.authorization ?? '',
    );
    if (!given) return 'not signed';
    const [, id, day, region, names, signature] = given;
    const bodyHash = String(request.headers['x-amz-content-sha256']);
    if (request.method === 'PUT' && bodyHash !== hash(body)) return 'another body';
    const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
    const canonical = [request.method, request.url, '', headers.join(''), names, bodyHash].join('\n');
    const scope = `${day}/${region}/s3/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash(canonical)].join('\n');
    const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${settings.secret}`, day));
    if (id !== settings.key || region !== settings.region) return 'another key';
    return hmac(key, text).toString('hex') === signature ? undefined : 'another signature';
  }

  it('puts, gets and removes with signed requests, and hands over ciphertext only', async () => {
    const store = new FileStore(new S3Bytes({ ...settings, endpoint: url }), sealer);
    const key = await store.put(secret);
    expect(refused).toEqual([]);
    expect([...kept.keys()]).toEqual([`/files/${key.slice(0, 2)}/${key.slice(2)}`]);
    expect([...kept.values()][0].includes(secret)).toBe(false);
    expect(await store.get(key)).toEqual(secret);
    await store.delete(key);
    await expect(store.get(key)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('says that it cannot be reached, without the words of the store', async () => {
    const wrong = new FileStore(new S3Bytes({ ...settings, secret: 'another', endpoint: url }), sealer);
    await expect(wrong.put(secret)).rejects.toMatchObject({ kind: 'unavailable', code: 'file-store-unavailable' });
    expect(refused).toEqual(['another signature']);
    const nobody = new FileStore(new S3Bytes({ ...settings, endpoint: 'http://127.0.0.1:9' }), sealer);
    await expect(nobody.put(secret)).rejects.toMatchObject({ code: 'file-store-unavailable' });
  });
});

describe('the scanner an operator sets', () => {
  const scanner = (script: string): CommandScanner =>
    new CommandScanner(`${process.execPath} ${script}`, join(folder, 'scanning'));

  it('lets in what the command lets in, refuses the rest, and leaves nothing behind', async () => {
    const script = join(folder, 'scan.cjs');
    await writeFile(script, `process.exit(require('fs').readFileSync(process.argv[2]).includes('EICAR') ? 1 : 0)`);
    await expect(scanner(script).scan(secret)).resolves.toBeUndefined();
    await expect(scanner(script).scan(Buffer.from('EICAR'))).rejects.toMatchObject({ code: 'file-refused-by-scan' });
    expect(await readdir(join(folder, 'scanning'))).toEqual([]);
  });

  it('a command that is not there lets nothing in', async () => {
    const broken = new CommandScanner(join(folder, 'no-such-program'), join(folder, 'scanning'));
    await expect(broken.scan(secret)).rejects.toMatchObject({ kind: 'unavailable', code: 'file-scan-unavailable' });
  });
});

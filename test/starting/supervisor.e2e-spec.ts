import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, eventually, freePort, lives, makeDataDir, Product, removeDataDir } from './product';

jest.setTimeout(240_000);

describe('starting and stopping', () => {
  let dataDir: string;
  let port: number;
  const started: Product[] = [];

  beforeAll(build);
  beforeEach(async () => {
    dataDir = makeDataDir();
    port = await freePort();
  });
  afterEach(async () => {
    for (const product of started.splice(0)) await product.clear();
    await removeDataDir(dataDir);
  });

  const start = (environment?: Record<string, string>): Product => {
    const product = new Product(dataDir, port, environment);
    started.push(product);
    return product;
  };

  it('starts with an empty environment, notes its processes privately, and Ctrl-C leaves nothing', async () => {
    const product = await start().ready();
    const { supervisor, api, worker, postgres } = product.note();
    expect([supervisor, api, worker, postgres].map(lives)).toEqual([true, true, true, true]);
    expect(statSync(join(dataDir, 'run.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700);

    product.signalGroup('SIGINT');
    expect(await product.ended).toBe(0);
    expect([supervisor, api, worker, postgres].map(lives)).toEqual([false, false, false, false]);
    expect(product.hasNote()).toBe(false);
    expect(product.output).not.toMatch(/error|unexpected/i);
  });

  it('gives the api the logins made for it, never the one that owns the tables', async () => {
    const product = await start().ready();
    const names = JSON.parse((await product.ask('GET /environment')).body) as string[];
    expect(names).toContain('DATABASE_APP_URL');
    expect(names).not.toContain('DATABASE_URL');
  });

  it('finishes a request that is under way when it is told to stop', async () => {
    const product = await start().ready();
    const slow = product.ask('GET /slow');
    await new Promise((soon) => setTimeout(soon, 100));
    product.signalGroup('SIGINT');
    expect((await slow).status).toBe(200);
    expect(await product.ended).toBe(0);
  });

  it('refuses a second start on the same data folder and says where the first one is', async () => {
    const first = await start().ready();
    const second = new Product(dataDir, await freePort());
    started.push(second);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`already running at http://localhost:${port}`);
    expect((await first.ask('GET /health/ready')).status).toBe(200);
    expect(lives(first.note().postgres)).toBe(true);
  });

  it('says in one sentence that the port is taken, and has touched nothing', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const product = start();
    expect(await product.ended).toBe(1);
    expect(product.output.trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`)]);
    expect(product.hasNote()).toBe(false);
    expect(existsSync(join(dataDir, 'database'))).toBe(false);
    await new Promise((closed) => other.close(closed));
  });

  it('says in one sentence that the data folder cannot be written', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    const product = new Product(file, port);
    started.push(product);
    expect(await product.ended).toBe(1);
    expect(product.output.trim().split('\n')).toEqual([expect.stringContaining('Choose another: DATA_DIR=')]);
  });

  it('refuses the database folder of another PostgreSQL version and says what to do', async () => {
    mkdirSync(join(dataDir, 'database'));
    writeFileSync(join(dataDir, 'database', 'PG_VERSION'), '15\n');
    const product = start();
    expect(await product.ended).toBe(1);
    expect(product.output).toMatch(/written by PostgreSQL 15; this release brings PostgreSQL 18.*pg_dump/);
    expect(product.hasNote()).toBe(false);
  });

  it('gives up on an api that never comes up, and leaves nothing', async () => {
    const product = start({ STAND_IN_API: 'dies' });
    expect(await product.ended).toBe(1);
    expect(product.output).toContain('The api ended 3 times while starting');
    expect(existsSync(join(dataDir, 'database', 'postmaster.pid'))).toBe(false);
    expect(product.hasNote()).toBe(false);
  });

  it('after node alone was killed, takes over the database server that lived on', async () => {
    const first = await start().ready();
    await first.ask('POST /notes');
    const { supervisor, api, worker, postgres } = first.note();
    first.signalGroup('SIGKILL');
    await eventually(() => ![supervisor, api, worker].some(lives));
    expect(lives(postgres)).toBe(true);

    const second = await start().ready();
    expect(second.note().postgres).toBe(postgres);
    expect((await second.ask('GET /notes')).body).toBe('[{"text":"kept"}]');
    second.signalGroup('SIGINT');
    expect(await second.ended).toBe(0);
    expect(lives(postgres)).toBe(false);
  });

  it('after the supervisor alone was killed, api and worker end by themselves and a start at once succeeds', async () => {
    const first = await start().ready();
    const { api, worker } = first.note();
    first.signal('SIGKILL');
    const second = await start().ready();
    expect([api, worker].map(lives)).toEqual([false, false]);
    expect(second.output).not.toContain('taken');
  });

  it('after everything was killed, has every acknowledged row', async () => {
    const first = await start().ready();
    await first.ask('POST /notes');
    const { postgres } = first.note();
    process.kill(postgres, 'SIGKILL');
    first.signalGroup('SIGKILL');
    const second = await start().ready();
    expect((await second.ask('GET /notes')).body).toBe('[{"text":"kept"}]');
  });

  it('starts a killed database server again; the api lives through it and nothing is lost', async () => {
    const product = await start().ready();
    await product.ask('POST /notes');
    const before = product.note();
    process.kill(before.postgres, 'SIGKILL');
    await eventually(() => product.note().postgres !== before.postgres);
    await eventually(async () => (await product.ask('GET /notes')).body === '[{"text":"kept"}]');
    expect(product.note()).toMatchObject({ supervisor: before.supervisor, api: before.api, worker: before.worker });
  });

  it.each(['api', 'worker'] as const)('starts a killed %s again', async (part) => {
    const product = await start().ready();
    const before = product.note()[part];
    process.kill(before, 'SIGKILL');
    await eventually(() => product.note()[part] !== before && lives(product.note()[part]));
    await product.ready();
  });
});

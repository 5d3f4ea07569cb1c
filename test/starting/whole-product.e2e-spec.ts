import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, eventually, freePort, lives, makeDataDir, Product, removeDataDir } from './product';

jest.setTimeout(240_000);

describe('the whole product', () => {
  let dataDir: string;
  let product: Product | undefined;

  beforeAll(build);
  beforeEach(() => (dataDir = makeDataDir()));
  afterEach(async () => {
    await product?.clear();
    await removeDataDir(dataDir);
  });

  it('lives through the death of its database server, and Ctrl-C leaves no process', async () => {
    const program = join(resolve(__dirname, '../..'), 'dist/apps/supervisor/main.js');
    product = await new Product(dataDir, await freePort(), { DEMO: 'off', LOG_LEVEL: 'error' }, program).ready(60_000);
    const before = product.note();
    process.kill(before.postgres, 'SIGKILL');
    await eventually(() => product!.note().postgres !== before.postgres);
    await eventually(async () => (await product!.ask('GET /health/ready')).status === 200);
    const after = product.note();
    expect(after).toMatchObject({ api: before.api, worker: before.worker });

    product.signalGroup('SIGINT');
    expect(await product.ended).toBe(0);
    expect([after.supervisor, after.api, after.worker, after.postgres].filter(lives)).toEqual([]);
  });

  it('prints where a network begins until one has begun', async () => {
    const program = join(resolve(__dirname, '../..'), 'dist/apps/supervisor/main.js');
    const environment = { DEMO: 'off', LOG_LEVEL: 'error' };
    const start = async (): Promise<Product> =>
      (product = await new Product(dataDir, await freePort(), environment, program).ready(60_000));
    const stop = async (): Promise<void> => {
      product!.signalGroup('SIGINT');
      expect(await product!.ended).toBe(0);
    };
    const printed = (): string | undefined => /http:\S+\/begin#([A-Za-z0-9_-]{43})\n/.exec(product!.output)?.[1];

    await start();
    const token = printed();
    expect(token).toBeDefined();
    const answer = await fetch(`http://127.0.0.1:${product!.port}/api/network/begin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token,
        network: '示范网络',
        organization: '示范支持机构',
        name: '李站',
        signInName: '14000000001',
        password: 'a long enough password',
      }),
    });
    expect(answer.status).toBe(200);
    await stop();
    await start();
    expect(printed()).toBeUndefined();
    expect(existsSync(join(dataDir, 'secrets/begin-token'))).toBe(false);
  });
});

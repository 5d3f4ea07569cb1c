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
});

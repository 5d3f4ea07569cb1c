import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { allRowFiles, type AccessRow, type AccessRows } from './access-rows';

interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

let app: TestApp;
const prepared = new Map<string, AccessRows>();

beforeAll(async () => {
  app = await startTestApp();
  for (const { feature, prepare } of allRowFiles()) prepared.set(feature, await prepare(app));
});
afterAll(() => app.close());

async function operationsServed(): Promise<string[]> {
  const { body } = await app.nobody.get<OpenApi>('/openapi.json');
  return Object.entries(body.paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
}

async function statusFor(client: TestClient, row: AccessRow): Promise<number> {
  const { path, body, version } = await row.request();
  const method = row.operation.split(' ')[0];
  const key = method === 'POST' ? crypto.randomUUID() : undefined;
  const answer = await client.call(method, path, method === 'GET' ? undefined : (body ?? {}), { version, key });
  return answer.status;
}

it('has a row for every operation, and no row for what is not served', async () => {
  const rows = [...prepared.values()].flatMap((file) => file.rows.map((row) => row.operation));
  expect([...rows].sort()).toEqual([...new Set(await operationsServed())].sort());
});

describe.each(allRowFiles().map(({ feature }) => feature))('%s', (feature) => {
  it('answers nobody, a stranger, a member without the right and an allowed member as promised', async () => {
    const { rows, stranger, withoutRight, allowed } = prepared.get(feature)!;
    const promised: Record<string, unknown> = {};
    const measured: Record<string, unknown> = {};
    for (const row of rows) {
      promised[row.operation] = {
        nobody: row.nobody,
        stranger: row.stranger,
        ...(row.withoutRight !== undefined && { withoutRight: row.withoutRight }),
        allowed: row.allowed,
      };
      measured[row.operation] = {
        nobody: await statusFor(app.nobody, row),
        stranger: await statusFor(stranger, row),
        ...(row.withoutRight !== undefined && { withoutRight: await statusFor(withoutRight!, row) }),
        allowed: await statusFor(allowed, row),
      };
    }
    expect(measured).toEqual(promised);
  });
});

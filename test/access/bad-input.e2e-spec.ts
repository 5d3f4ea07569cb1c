import { startTestApp, type Answer, type TestApp } from '../support/test-app';
import { allRowFiles, type AccessRequest, type AccessRow, type AccessRows } from './access-rows';

interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
}

interface OpenApi {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

let app: TestApp;
let document: OpenApi;
const prepared = new Map<string, AccessRows>();

beforeAll(async () => {
  app = await startTestApp();
  document = (await app.nobody.get<OpenApi>('/openapi.json')).body;
  for (const { feature, prepare } of allRowFiles()) prepared.set(feature, await prepare(app));
});
afterAll(() => app.close());

function bodySchema(row: AccessRow): Schema | undefined {
  const [method, path] = row.operation.split(' ');
  const schema = document.paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
  return schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!] : schema;
}

function send(file: AccessRows, row: AccessRow, request: AccessRequest, body: unknown): Promise<Answer> {
  const method = row.operation.split(' ')[0];
  const key = method === 'POST' ? crypto.randomUUID() : undefined;
  return file.allowed.call(method, request.path, body, { version: request.version, key });
}

/** A value of another kind than the schema asks for. */
function wrongKind(schema: Schema): unknown {
  if (schema.type === 'array') return { not: 'a list' };
  if (schema.type === 'string') return { not: 'text' };
  return schema.type === undefined ? [] : 'not this';
}

interface Refusal {
  case: string;
  status: number;
  contentType: string | null;
}

const isRefused = ({ status, contentType }: Refusal): boolean =>
  status >= 400 && status < 500 && contentType?.startsWith('application/problem+json') === true;

describe.each(allRowFiles().map(({ feature }) => feature))('%s', (feature) => {
  it('refuses every misshapen body with a problem document', async () => {
    const file = prepared.get(feature)!;
    const wrong: Refusal[] = [];
    for (const row of file.rows) {
      const schema = bodySchema(row);
      if (!schema?.properties) continue;
      const request = await row.request();
      const body = (request.body ?? {}) as Record<string, unknown>;
      const cases: [string, unknown][] = [
        ['unknown field', { ...body, notAField: 1 }],
        ['list instead of object', []],
        ['null', 'null'],
        ['broken JSON', '{"a":'],
        ['2 MB', { ...body, notAField: 'x'.repeat(2_000_000) }],
      ];
      for (const [name, property] of Object.entries(schema.properties)) {
        cases.push(
          [`${name}: null`, { ...body, [name]: null }],
          [`${name}: wrong kind`, { ...body, [name]: wrongKind(property) }],
        );
        if (property.type === 'string') cases.push([`${name}: NUL`, { ...body, [name]: 'a\u0000b' }]);
      }
      for (const [name, misshapen] of cases) {
        const answer = await send(file, row, request, misshapen);
        const refusal = {
          case: `${row.operation} ${name}`,
          status: answer.status,
          contentType: answer.headers.get('content-type'),
        };
        if (!isRefused(refusal)) wrong.push(refusal);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("answers another organisation's id exactly like an id that never was", async () => {
    const file = prepared.get(feature)!;
    const differing: unknown[] = [];
    for (const row of file.rows.filter(({ operation, stranger }) => operation.includes('{') && stranger === 404)) {
      const request = await row.request();
      const foreign = await ask(file, row, request);
      const random = await ask(file, row, {
        ...request,
        path: request.path.replace(/[0-9a-f-]{36}/, crypto.randomUUID()),
      });
      if (JSON.stringify(foreign) !== JSON.stringify(random))
        differing.push({ operation: row.operation, foreign, random });
    }
    expect(differing).toEqual([]);
  });
});

async function ask(file: AccessRows, row: AccessRow, { path, body, version }: AccessRequest): Promise<unknown> {
  const method = row.operation.split(' ')[0];
  const key = method === 'POST' ? crypto.randomUUID() : undefined;
  const answer = await file.stranger.call<Record<string, unknown>>(
    method,
    path,
    method === 'GET' ? undefined : (body ?? {}),
    { version, key },
  );
  const { requestId: _, ...problem } = answer.body;
  return { status: answer.status, problem };
}

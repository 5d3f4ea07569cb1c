import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApp, type Answer, type TestApp } from '../support/test-app';
import { allRowFiles, type AccessRequest, type AccessRow, type AccessRows } from './access-rows';

interface Schema {
  $ref?: string;
  type?: string;
  enum?: string[];
  format?: string;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
}

interface OpenApi {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

const naughty = JSON.parse(readFileSync(join(__dirname, '../data/naughty-strings/blns.json'), 'utf8')) as string[];
/** Of each list a different part, so that all operations together see all of it. */
const perField = 6;

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

/** Optional texts without a form of their own. */
function freeTexts(schema: Schema | undefined): string[] {
  return Object.entries(schema?.properties ?? {})
    .filter(([name, { type, enum: values, format, maxLength = 0 }]) => {
      const free = type === 'string' && !values && !format && maxLength > 60;
      return free && !schema?.required?.includes(name);
    })
    .map(([name]) => name);
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

  it('stores strings that break software unchanged, or says why not', async () => {
    const file = prepared.get(feature)!;
    const wrong: unknown[] = [];
    let turn = 0;
    for (const row of file.rows) {
      const schema = bodySchema(row);
      for (const name of freeTexts(schema)) {
        const fitting = naughty.filter((text) => text.length <= (schema!.properties![name].maxLength ?? 0));
        for (let index = 0; index < perField; index += 1) {
          const text = fitting[(turn += 1) % fitting.length];
          const request = await row.request();
          const answer = await send(file, row, request, { ...(request.body as object), [name]: text });
          const stored = answer.status < 300 ? (answer.body as Record<string, unknown>)?.[name] : undefined;
          const changed = stored !== undefined && stored !== text && !(text.trim() === '' && stored === null);
          if (answer.status >= 500 || changed)
            wrong.push({ operation: row.operation, name, text, stored, status: answer.status });
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

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

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { OrganizationKind, Role } from '@app/access';
import { newId } from '@app/kernel';
import type { QueryResultRow } from 'pg';

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Call {
  /** Sent as If-Match. */
  version?: number;
  /** Sent as Idempotency-Key; POSTs get a fresh one unless `null`. */
  key?: string | null;
  headers?: Record<string, string>;
}

/** Speaks HTTP as one signed-in person, or as nobody. */
export class TestClient {
  constructor(
    readonly url: string,
    readonly cookie: string | undefined,
    readonly account: { id: string; organizationId: string | null; role: Role | null } | undefined,
  ) {}

  get<Body = Record<string, unknown>>(path: string, call: Call = {}): Promise<Answer<Body>> {
    return this.call('GET', path, undefined, call);
  }

  post<Body = Record<string, unknown>>(path: string, body: unknown = {}, call: Call = {}): Promise<Answer<Body>> {
    return this.call('POST', path, body, { key: randomUUID(), ...call });
  }

  put<Body = Record<string, unknown>>(path: string, body: unknown, call: Call = {}): Promise<Answer<Body>> {
    return this.call('PUT', path, body, call);
  }

  patch<Body = Record<string, unknown>>(path: string, body: unknown, call: Call = {}): Promise<Answer<Body>> {
    return this.call('PATCH', path, body, call);
  }

  delete<Body = Record<string, unknown>>(path: string, call: Call = {}): Promise<Answer<Body>> {
    return this.call('DELETE', path, undefined, call);
  }

  async call<Body>(method: string, path: string, body: unknown, call: Call): Promise<Answer<Body>> {
    const headers: Record<string, string> = { ...call.headers };
    if (this.cookie) headers.cookie = this.cookie;
    if (body !== undefined) headers['content-type'] ??= 'application/json';
    if (call.key) headers['idempotency-key'] = call.key;
    if (call.version !== undefined) headers['if-match'] = `"${call.version}"`;
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${this.url}${path}`, { method, headers, body: payload as string | undefined });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }
}

export interface TestOrganization {
  id: string;
  name: string;
  kind: OrganizationKind;
}

/** Where people are made: a database as the migrator, and the address its application answers at. */
export interface Ground {
  url: string;
  database: { query<Row extends QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]> };
}

export interface People {
  /** A new organisation of the directory. */
  anOrganization(values?: { kind?: OrganizationKind; name?: string }): Promise<TestOrganization>;
  /** A new account that belongs to the organisation, already signed in. */
  aMember(organization: TestOrganization, role?: Role, displayName?: string): Promise<TestClient>;
}

/** Makes organisations and people by their rows: on a test's own database, or on that of a product that runs. */
export const peopleOn = ({ database, url }: Ground): People => ({
  anOrganization: (values) => anOrganization(database, values),
  aMember: (organization, role, displayName) => aMember(database, url, organization, role, displayName),
});

async function anOrganization(
  database: Ground['database'],
  values: { kind?: OrganizationKind; name?: string } = {},
): Promise<TestOrganization> {
  const id = newId();
  const organization = { id, kind: values.kind ?? 'member', name: values.name ?? `机构 ${id.slice(-6)}` };
  await database.query(
    `INSERT INTO organization (id, kind, name, short_name, source, pinyin_key) VALUES ($1, $2, $3, $3, 'test', $3)`,
    [organization.id, organization.kind, organization.name],
  );
  return organization;
}

async function aMember(
  database: Ground['database'],
  url: string,
  organization: TestOrganization,
  role: Role = 'worker',
  displayName = '社工甲',
): Promise<TestClient> {
  const accountId = newId();
  const secret = randomBytes(32).toString('base64url');
  const phone = `140${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  await database.query(
    `WITH a AS (INSERT INTO account (id, display_name, phone) VALUES ($1, $2, $3)),
     m AS (INSERT INTO membership (id, organization_id, account_id, role) VALUES ($4, $5, $1, $6))
     INSERT INTO session (id, token_hash, account_id, organization_id, expires_at)
     VALUES ($7, $8, $1, $5, now() + interval '12 hours')`,
    [
      accountId,
      displayName,
      phone,
      newId(),
      organization.id,
      role,
      newId(),
      createHash('sha256').update(secret).digest(),
    ],
  );
  return new TestClient(url, `sid=${secret}`, { id: accountId, organizationId: organization.id, role });
}

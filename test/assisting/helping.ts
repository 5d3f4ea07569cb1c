import { newId } from '@app/kernel';
import { TestClient, type TestApp, type TestOrganization } from '../support/test-app';

interface Begun {
  id: string;
  residentName: string;
  endsAt: string;
}

/** What the browser would hold after an answer: its old cookies with the new ones over them. */
export function cookiesAfter(before: string | undefined, headers: Headers): string {
  const jar = new Map(
    (before ?? '').split('; ').flatMap((pair) => (pair ? [pair.split('=') as [string, string]] : [])),
  );
  for (const line of headers.getSetCookie()) {
    const [name, value] = line.split(';')[0].split('=');
    if (line.includes('Max-Age=0')) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

export async function aResident(app: TestApp, organization: TestOrganization, name = '居民甲'): Promise<string> {
  const id = newId();
  await app.database.query(
    `WITH a AS (INSERT INTO account (id, display_name, assisted_only) VALUES ($1, $2, true))
     INSERT INTO membership (id, organization_id, account_id, role) VALUES ($3, $4, $1, 'resident')`,
    [id, name, newId(), organization.id],
  );
  return id;
}

/** The helper's browser, acting as the resident from here on. */
export async function fillInFor(
  helper: TestClient,
  residentAccountId: string,
): Promise<{ begun: Begun; browser: TestClient }> {
  const { status, body, headers } = await helper.post<Begun>('/api/assisted-sessions', {
    residentAccountId,
    asked: 'present',
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const account = {
    id: residentAccountId,
    organizationId: helper.account?.organizationId ?? null,
    role: 'resident' as const,
  };
  return { begun: body, browser: new TestClient(helper.url, cookiesAfter(helper.cookie, headers), account) };
}

import type { Role } from '@app/access';
import { type Answer, type TestApp, TestClient } from '../support/test-app';

export const password = 'a long enough password';

let phones = 0;
/** A number nobody else of this test file signs in with. */
export const aPhone = (): string => `1401${String((phones += 1)).padStart(7, '0')}`;

/** The person who was just signed in by this answer. */
export function clientOf(app: TestApp, answer: Answer): TestClient {
  const { id } = answer.body.account as { id: string };
  const active = answer.body.active as { organizationId: string; role: Role } | null;
  const cookie = answer.headers.getSetCookie()[0].split(';')[0];
  return new TestClient(app.url, cookie, {
    id,
    organizationId: active?.organizationId ?? null,
    role: active?.role ?? null,
  });
}

export interface Made {
  id: string;
  token: string;
  path: string;
  expiresAt: string;
}

export async function invite(client: TestClient, body: Record<string, unknown>): Promise<Made> {
  const answer = await client.post<Made>('/api/invitations', body);
  if (answer.status !== 201) throw new Error(`inviting answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const accept = (app: TestApp, token: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  app.nobody.post(
    '/api/invitations/accept',
    { token, name: '张敏', signInName: aPhone(), password, ...more },
    { key: null },
  );

export const open = (app: TestApp, token: string): Promise<Answer> =>
  app.nobody.post('/api/invitations/open', { token }, { key: null });

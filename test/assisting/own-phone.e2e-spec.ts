import type { Role } from '@app/access';
import { startTestApp, TestClient, type TestApp } from '../support/test-app';
import { aPersonWithPassword, password } from '../browser/support/person';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const day = 24 * 3600;

async function signedIn(roles: Role[], ownDevice: boolean) {
  const [first, ...others] = await Promise.all(roles.map(() => app.anOrganization({ kind: 'community' })));
  const person = await aPersonWithPassword(app, [first], roles[0]);
  for (const [at, organization] of others.entries())
    await app.database.query(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES (gen_random_uuid(), $1, $2, $3)`,
      [organization.id, person.id, roles[at + 1]],
    );
  const answer = await app.nobody.post('/api/sign-in', { signInName: person.phone, password, ownDevice });
  const [line] = answer.headers.getSetCookie();
  return {
    person,
    lifeSeconds: Number(/Max-Age=(\d+)/.exec(line)?.[1]),
    client: new TestClient(app.url, line.split(';')[0], undefined),
  };
}

it.each<[string, Role[], boolean, number, number]>([
  ['a resident on their own phone stays', ['resident'], true, 90 * day, 200],
  ['a resident elsewhere does not', ['resident'], false, day / 2, 401],
  ['a worker never does', ['worker'], true, day / 2, 401],
  ['nor a resident who also works', ['resident', 'worker'], true, day / 2, 401],
])('%s signed in', async (_, roles, ownDevice, lifeSeconds, afterTenDays) => {
  const session = await signedIn(roles, ownDevice);
  expect(session.lifeSeconds).toBe(lifeSeconds);
  expect((await session.client.get('/api/me')).status).toBe(200);
  await app.database.query(`UPDATE session SET seen_at = now() - interval '10 days' WHERE account_id = $1`, [
    session.person.id,
  ]);
  expect((await session.client.get('/api/me')).status).toBe(afterTenDays);
});

it('whoever begins to work for the organisation is asked to sign in like every worker', async () => {
  const { client, person } = await signedIn(['resident'], true);
  await app.database.query(`UPDATE membership SET role = 'worker' WHERE account_id = $1`, [person.id]);
  await app.database.query(`UPDATE session SET seen_at = now() - interval '4 hours' WHERE account_id = $1`, [
    person.id,
  ]);
  expect((await client.get('/api/me')).status).toBe(401);
});

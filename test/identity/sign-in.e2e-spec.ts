import { Passwords } from '@app/identity';
import { newId } from '@app/kernel';
import { startTestApp, type TestApp, TestClient } from '../support/test-app';

let app: TestApp;
const password = 'a long enough password';
let passwordHash: string;

beforeAll(async () => {
  app = await startTestApp();
  passwordHash = await new Passwords().hash(password);
});
afterAll(() => app.close());

let phones = 0;

async function aPerson(): Promise<{ id: string; phone: string }> {
  const person = { id: newId(), phone: `1400001${String((phones += 1)).padStart(4, '0')}` };
  await app.database.query(
    `WITH a AS (INSERT INTO account (id, display_name, phone) VALUES ($1, '社工甲', $2))
     INSERT INTO credential (account_id, password_hash) VALUES ($1, $3)`,
    [person.id, person.phone, passwordHash],
  );
  return person;
}

const cookieOf = (headers: Headers): string => headers.getSetCookie()[0].split(';')[0];

describe('signing in', () => {
  it('opens a session that signing out ends', async () => {
    const person = await aPerson();
    const answer = await app.nobody.post('/api/sign-in', { signInName: person.phone, password });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^sid=.*HttpOnly.*SameSite=Lax/);
    expect(answer.body).toMatchObject({ account: { id: person.id }, memberships: [], active: null });
    expect(JSON.stringify(answer.body)).not.toContain(cookieOf(answer.headers).slice(4));

    const me = new TestClient(app.url, cookieOf(answer.headers), undefined);
    expect((await me.get('/api/me')).status).toBe(200);
    expect((await me.post('/api/sign-out')).status).toBe(204);
    expect((await me.get('/api/me')).status).toBe(401);
  });

  it('says the same of a wrong name and a wrong password', async () => {
    const person = await aPerson();
    const wrongPassword = await app.nobody.post('/api/sign-in', { signInName: person.phone, password: 'not this one' });
    const wrongName = await app.nobody.post('/api/sign-in', { signInName: '14999999999', password });
    for (const answer of [wrongPassword, wrongName])
      expect(answer).toMatchObject({ status: 401, body: { code: 'name-or-password-wrong' } });
  });

  it('makes an account wait after five failures, even with the right password', async () => {
    const person = await aPerson();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await app.nobody.post('/api/sign-in', { signInName: person.phone, password: 'not this one' });
    const answer = await app.nobody.post('/api/sign-in', { signInName: person.phone, password });
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
  });

  it('ends the other sessions when the password changes', async () => {
    const person = await aPerson();
    const signIn = () => app.nobody.post('/api/sign-in', { signInName: person.phone, password });
    const [here, there] = [await signIn(), await signIn()].map(
      (answer) => new TestClient(app.url, cookieOf(answer.headers), undefined),
    );
    const next = 'another long password';
    expect((await here.post('/api/me/password', { current: 'wrong', next })).status).toBe(422);
    expect((await here.post('/api/me/password', { current: password, next: 'short' })).status).toBe(422);
    expect((await here.post('/api/me/password', { current: password, next })).status).toBe(204);
    expect((await there.get('/api/me')).status).toBe(401);
    expect((await here.get('/api/me')).status).toBe(200);
  });
});

describe('bad input', () => {
  const bodies: [string, unknown, number][] = [
    ['an unknown field', { signInName: 'a', password: 'b', admin: true }, 400],
    ['a wrong type', { signInName: 5, password: 'b' }, 400],
    ['null', { signInName: null, password: 'b' }, 400],
    ['an array', [], 400],
    ['broken JSON', '{"signInName":', 400],
    ['2 MB', { signInName: 'x'.repeat(2_000_000), password: 'b' }, 413],
  ];
  it.each(bodies)('%s is refused with a problem document', async (_, body, status) => {
    const answer = await app.nobody.post('/api/sign-in', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, code: expect.any(String), requestId: expect.any(String) });
  });

  it('refuses a request from a foreign page', async () => {
    const answer = await app.nobody.post('/api/sign-in', {}, { headers: { origin: 'https://evil.example' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreign-origin' } });
  });
});

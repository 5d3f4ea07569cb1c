import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Me {
  presentation: { language: string | null; elder: boolean | null };
}

it('is unknown until chosen, and a change leaves the rest', async () => {
  const person = await app.aMember(await app.anOrganization());
  const presentation = async () => (await person.get<Me>('/api/me')).body.presentation;
  expect(await presentation()).toEqual({ language: null, elder: null });
  expect((await person.put('/api/me/presentation', { language: 'en' })).body).toEqual({ language: 'en', elder: null });
  await person.put('/api/me/presentation', { elder: true });
  expect(await presentation()).toEqual({ language: 'en', elder: true });
});

it.each([{ language: 'fr' }, { language: null }, { elder: 'yes' }, { textSize: 3 }])('refuses %j', async (body) => {
  const person = await app.aMember(await app.anOrganization());
  expect((await person.put('/api/me/presentation', body)).status).toBe(400);
});

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
  expect(await presentation()).toEqual({ language: null, elder: null, textSize: null });
  expect((await person.put('/api/me/presentation', { language: 'en' })).body).toEqual({
    language: 'en',
    elder: null,
    textSize: null,
  });
  await person.put('/api/me/presentation', { elder: true, textSize: 'large' });
  expect(await presentation()).toEqual({ language: 'en', elder: true, textSize: 'large' });
});

it.each([{ language: 'fr' }, { language: null }, { elder: 'yes' }, { textSize: 3 }, { textSize: 'huge' }])(
  'refuses %j',
  async (body) => {
    const person = await app.aMember(await app.anOrganization());
    expect((await person.put('/api/me/presentation', body)).status).toBe(400);
  },
);

import { startTestApp, type TestApp } from '../support/test-app';

interface ProblemBody {
  title: string;
  code: string;
}

interface SessionBody {
  agenda: { title: string; prompt: string }[];
}

let app: TestApp;
const reading = (language: string) => ({ headers: { 'accept-language': language } });
const han = /\p{Script=Han}/u;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('a problem document', () => {
  it.each([
    ['en-GB,en;q=0.9', 'en', 'Sign in first'],
    ['zh-CN', 'zh-CN', '请先登录'],
    ['ja', 'zh-CN', '请先登录'],
  ])('is titled in the language asked: %s', async (asked, language, title) => {
    const { status, headers, body } = await app.nobody.get<ProblemBody>('/api/referrals', reading(asked));
    expect([status, body.title, headers.get('content-language')]).toEqual([401, title, language]);
    expect(headers.get('vary')).toMatch(/accept-language/i);
  });

  it('carries the same code in both', async () => {
    const member = await app.aMember(await app.anOrganization(), 'worker');
    for (const language of ['en', 'zh-CN']) {
      const { body } = await member.get<ProblemBody>('/api/referrals/not-an-id', reading(language));
      expect([body.code, han.test(body.title)]).toEqual(['validation-failed', language === 'zh-CN']);
    }
  });

  it('speaks the language asked where no route was found', async () => {
    const { body } = await app.nobody.get<ProblemBody>('/api/nowhere', reading('en'));
    expect(body.title).toBe('Not found');
  });
});

describe('a template of sessions', () => {
  it.each([
    ['en', false],
    ['zh-CN', true],
  ])('is offered and prepared in the language of who prepares: %s', async (language, isChinese) => {
    const facilitator = await app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'facilitator');
    const offered = await facilitator.get<{ title: string; stageTitles: string[] }[]>(
      '/api/live-sessions/templates',
      reading(language),
    );
    const [{ title, stageTitles }] = offered.body;
    expect(han.test([title, ...stageTitles].join())).toBe(isChinese);

    const prepared = await facilitator.post<SessionBody>(
      '/api/live-sessions',
      { template: 'partner-meeting', title, startsAt: '2026-12-01T06:00:00Z' },
      reading(language),
    );
    expect(prepared.status).toBe(201);
    expect(prepared.body.agenda.map((stage) => stage.title)).toEqual(stageTitles);
    expect(han.test(prepared.body.agenda.map(({ prompt }) => prompt).join())).toBe(isChinese);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, sizes, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';
import { type DemoPerson, withDemoNetwork } from './support/demo-people';
import { addressOf, everyPage } from './support/every-page';
import { aPersonWithPassword, password } from './support/person';

let app: TestApp;
let browser: TestBrowser;
let people: Record<DemoPerson, TestClient>;
const windows = new Map<string, Window>();

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  people = await withDemoNetwork(app);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('is asked of every route there is', () => {
  const source = resolve(__dirname, '../../apps/web/src');
  const known = new Set(everyPage.map(({ route }) => route));
  const missing = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(source, entry.name)).includes('routes.tsx'))
    .flatMap((entry) => [...readFileSync(join(source, entry.name, 'routes.tsx'), 'utf8').matchAll(/path: '([^']*)'/g)])
    .map(([, route]) => route)
    .filter((route) => !known.has(route));
  expect(missing).toEqual([]);
});

/** One window a person: the program is read once, the page anew each time. */
async function windowOf(person: DemoPerson | undefined): Promise<Window> {
  const known = windows.get(person ?? 'nobody');
  if (known) return known;
  const opened = await browser.open('about:blank');
  const [name, value] = (person && people[person].cookie?.split('=')) || [];
  if (name && value) await opened.context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
  windows.set(person ?? 'nobody', opened);
  return opened;
}

it.each(everyPage.map((row) => [row.route || 'home', row.as ?? 'nobody', row] as const))(
  '%s is usable by everybody (%s)',
  async (_route, _as, row) => {
    const path = await addressOf(row, people);
    const { page, asked, broke } = await windowOf(row.as);
    asked.length = 0;
    broke.length = 0;
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.goto(app.url + path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect([size, await seriousFindings(page)]).toEqual([size, []]);
      expect([size, await sidewaysScroll(page)]).toEqual([size, 0]);
    }
    const own = new URL(app.url).host;
    expect(asked.filter((request) => new URL(request).host !== own && !request.startsWith('data:'))).toEqual([]);
    expect(broke).toEqual([]);
  },
);

it('holds on the narrowest phone and with large text', async () => {
  const { page } = await windowOf('worker');
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const row of everyPage.filter(({ as }) => as === 'worker')) {
    const path = await addressOf(row, people);
    await page.goto(app.url + path);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.addStyleTag({ content: 'html { font-size: 140% }' });
    const sideways = await sidewaysScroll(page);
    if (sideways > 0) wide.push(`${path} ${sideways}`);
  }
  expect(wide).toEqual([]);
}, 60_000);

it('signing in and home load at most 300 kB of compressed JavaScript (P12)', async () => {
  const person = await aPersonWithPassword(app, [await app.anOrganization()]);
  const { page, context, scriptBytes } = await browser.open(`${app.url}/sign-in`);
  await page.getByLabel('手机号或邮箱').fill(person.phone);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = scriptBytes();
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  await context.close();
});

it('says in a band that the link is cut, and that it is back', async () => {
  const { page, context } = await browser.open(`${app.url}/directory`, { as: people.worker });
  await page.getByRole('heading', { name: '伙伴名录' }).waitFor();
  await context.setOffline(true);
  await page.getByText('网断了，已经打开的内容还能看').waitFor();
  await context.setOffline(false);
  await page.getByText('网断了，已经打开的内容还能看').waitFor({ state: 'detached' });
  await context.close();
});

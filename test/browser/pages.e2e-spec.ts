import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startTestApp, type TestApp } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { settled, sidewaysScroll, sizes, startBrowser, type TestBrowser, webDir } from './support/browser';
import { withDemoNetwork } from './support/demo-people';
import { everyPage, type PageRow, type People } from './support/every-page';
import { PageWalk } from './support/page-walk';
import { PageWindows } from './support/page-windows';
import { aPersonWithPassword, password } from './support/person';

let app: TestApp;
let browser: TestBrowser;
let people: People;
let windows: PageWindows;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  people = await withDemoNetwork(app);
  browser = await startBrowser();
  windows = new PageWindows(app, browser, people);
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

const largeText = 'html { font-size: 140% }';
const narrowest = { width: 320, height: 640 };

/** The desk's layout is looked at for its findings where it is read in English. */
const walk = new PageWalk(everyPage, async (row: PageRow, window: number) => {
  const { page, asked, broke } = await windows.show(row, sizes.desktop, window);
  const sideways: Record<string, number> = { desktop: await sidewaysScroll(page) };
  await page.setViewportSize(sizes.phone);
  const findings = await seriousFindings(page);
  sideways.phone = await sidewaysScroll(page);
  await page.setViewportSize(narrowest);
  await page.addStyleTag({ content: largeText });
  sideways['the narrowest phone, large text'] = await sidewaysScroll(page);
  const own = new URL(app.url).host;
  const foreign = asked.filter((request) => new URL(request).host !== own && !request.startsWith('data:'));
  return { findings, sideways, foreign, broke: [...broke] };
});

it.each(everyPage.map((row) => [row.route || 'home', row.as ?? 'nobody', row] as const))(
  '%s is usable by everybody (%s)',
  async (_route, _as, row) => {
    expect(await walk.of(row)).toEqual({
      findings: [],
      sideways: { desktop: 0, phone: 0, 'the narrowest phone, large text': 0 },
      foreign: [],
      broke: [],
    });
  },
  60_000,
);

it('signing in and home load at most 300 kB of compressed JavaScript (P12)', async () => {
  const person = await aPersonWithPassword(app, [await app.anOrganization()]);
  const window = await browser.open(`${app.url}/sign-in`);
  const { page, context, scriptBytes } = window;
  await page.getByLabel('手机号或邮箱').fill(person.phone);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation').first().waitFor();
  await settled(window);
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

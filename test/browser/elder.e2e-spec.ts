import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { startBrowser, type TestBrowser, webDir, type Window } from './support/browser';
import { type DemoPerson, withDemoNetwork } from './support/demo-people';
import { addressOf, everyPage, type PageRow, type People } from './support/every-page';

/** The numbers of domain 2.11 and design.md 8, measured in the browser on every page. */
const measures = readFileSync(join(__dirname, 'support/elder-measures.js'), 'utf8');
const faultsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(measures);

let app: TestApp;
let browser: TestBrowser;
let people: People;
const windows = new Map<string, Window>();

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  people = await withDemoNetwork(app);
  browser = await startBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function windowOf(person: DemoPerson | undefined): Promise<Window> {
  const known = windows.get(person ?? 'nobody');
  if (known) return known;
  const opened = await browser.open('about:blank');
  const [name, value] = (person && people[person].cookie?.split('=')) || [];
  if (name && value) await opened.context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
  await opened.context.addInitScript(
    `if (!localStorage.getItem('tongxing.presentation'))
       localStorage.setItem('tongxing.presentation', '{"language":"zh-CN","elder":true}')`,
  );
  windows.set(person ?? 'nobody', opened);
  return opened;
}

async function openPage(row: PageRow): Promise<Page> {
  const { page } = await windowOf(row.as);
  await page.goto(app.url + (await addressOf(row, people)));
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '换成普通版' }).first().waitFor();
  return page;
}

const views = [
  { view: 'a phone', viewport: { width: 375, height: 812 } },
  { view: 'the narrowest phone', viewport: { width: 320, height: 640 } },
  { view: 'a desk', viewport: { width: 1280, height: 900 } },
];

describe.each(everyPage.map((row) => [row.route || 'home', row.as ?? 'nobody', row] as const))(
  '%s (%s)',
  (_route, _as, row) => {
    it('holds the numbers of the elder version', async () => {
      const found: Record<string, string[]> = {};
      const page = await openPage(row);
      for (const { view, viewport } of views) {
        await page.setViewportSize(viewport);
        found[view] = await faultsOf(page);
      }
      await page.setViewportSize(views[1].viewport);
      await page.addStyleTag({ content: 'html:root:root { font-size: 180.25% }' });
      found['1.4 times the size'] = (await faultsOf(page)).filter((fault) => /wider|beyond/.test(fault));
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])));
      expect(await seriousFindings(page)).toEqual([]);
    }, 60_000);
  },
);

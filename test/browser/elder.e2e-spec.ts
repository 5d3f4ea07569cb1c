import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { startBrowser, type TestBrowser, webDir } from './support/browser';
import { withDemoNetwork } from './support/demo-people';
import { everyPage, type PageRow, type People } from './support/every-page';
import { PageWalk } from './support/page-walk';
import { PageWindows } from './support/page-windows';

/** The numbers of domain 2.11 and design.md 8, measured in the browser on every page. */
const measures = readFileSync(join(__dirname, 'support/elder-measures.js'), 'utf8');
const faultsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(measures);

let app: TestApp;
let browser: TestBrowser;
let people: People;
let windows: PageWindows;
let englishWindows: PageWindows;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  people = await withDemoNetwork(app);
  browser = await startBrowser();
  windows = new PageWindows(app, browser, people, { language: 'zh-CN', elder: true });
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const phone = { width: 375, height: 812 };
const narrow = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };

const toUsual = (page: Page, words: string) => page.getByRole('button', { name: words }).first();

async function openPage(row: PageRow, window?: number): Promise<Page> {
  await (await windows.of(row.as, window)).page.clock.install();
  const { page } = await windows.show(row, phone, window);
  await toUsual(page, '换成普通版').waitFor();
  return page;
}

const rows = everyPage.map((row) => [row.route || 'home', row.as ?? 'nobody', row] as const);

const walk = new PageWalk(everyPage, async (row: PageRow, window: number) => {
  const found: Record<string, string[]> = {};
  const page = await openPage(row, window);
  for (const [view, viewport] of Object.entries({ phone, narrow, desk })) {
    await page.setViewportSize(viewport);
    found[view] = await faultsOf(page);
  }
  await page.setViewportSize(narrow);
  await page.addStyleTag({ content: 'html:root:root { font-size: 180.25% }' });
  found['1.4 times the size'] = (await faultsOf(page)).filter((fault) => /wider|beyond/.test(fault));
  found['for everybody'] = await seriousFindings(page);
  const isFramed = (await page.locator('.tabs-phone').count()) > 0;
  const calls = await page.locator('.call-bar a[href^="tel:"]').count();
  if (calls !== (isFramed ? 1 : 0)) found['the call button'] = [`there are ${calls}`];
  const before = page.url();
  await page.clock.fastForward('02:00:00');
  // No page leaves by itself, however long somebody takes to read it.
  if (page.url() !== before) found['in two hours'] = [`it became ${page.url()}`];
  return found;
});

const english = new PageWalk(everyPage, async (row: PageRow, window: number) => {
  const { page } = await englishWindows.show(row, narrow, window);
  await toUsual(page, 'Change to the usual version').waitFor();
  return { narrow: await faultsOf(page) };
});

const holds = (found: Record<string, string[]>) =>
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])));

it.each(rows)(
  '%s holds the numbers of the elder version (%s)',
  async (_route, _as, row) => holds(await walk.of(row)),
  60_000,
);

it('is true of a bad page too: the measuring finds what is too small, too near, moving, wide or faint', async () => {
  const page = await openPage({ route: 'account', as: 'resident', address: '/account' });
  await page.setViewportSize(narrow);
  await page.evaluate(`document.querySelector('#content').insertAdjacentHTML('beforeend',
    '<p style="font-size:14px">small</p><p style="line-height:1.1">tight</p><p style="color:#aaa">faint</p>' +
    '<button type="button" style="min-height:0;min-width:0;height:30px;width:30px;padding:0">×</button>' +
    '<p style="white-space:nowrap">' + 'wide'.repeat(60) + '</p><p style="font-family:Kaiti SC">kai</p>')`);
  const found = (await faultsOf(page)).join('\n');
  for (const rule of ['text below 18', 'line height', 'contrast', 'touch below 44', 'page wider', 'Kai'])
    expect(found).toContain(rule);
});

describe('in English', () => {
  beforeAll(async () => {
    const presented = { language: 'en', elder: true } as const;
    await Promise.all(Object.values(people).map((person) => person.put('/api/me/presentation', presented)));
    englishWindows = new PageWindows(app, browser, people, presented);
  });

  it.each(rows)(
    '%s holds its longer words on the narrowest phone (%s)',
    async (_route, _as, row) => holds(await english.of(row)),
    60_000,
  );
});

it('what others do waits behind a button, and nothing moves meanwhile', async () => {
  const { page, listening, context } = await browser.open(`${app.url}/`, { as: people.resident, size: 'phone' });
  await listening;
  await page.getByRole('button', { name: /换成普通版|usual version/ }).waitFor();
  expect(await page.locator('.show-new').count()).toBe(0);
  const [{ id }] = await app.database.query<{ id: string }>(
    `SELECT a.id FROM account a JOIN membership m ON m.account_id = a.id
     WHERE m.role = 'resident' AND NOT a.assisted_only`,
  );
  await app.database.query(`SELECT pg_notify('hint', $1)`, [
    JSON.stringify({ room: `account:${id}`, type: 'notification.created', id }),
  ]);
  await page.locator('.show-new button').click();
  await page.locator('.show-new').waitFor({ state: 'detached' });
  await context.close();
});

it('is found on the first page and in the settings, and left from every page', async () => {
  const { page, context } = await browser.open(`${app.url}/sign-in`, { size: 'phone' });
  await page.getByRole('button', { name: '长辈版，字更大' }).click();
  await page.getByRole('button', { name: '换成普通版' }).click();
  await page.getByRole('button', { name: '长辈版，字更大' }).waitFor();
  await context.close();
  const worker = await browser.open(`${app.url}/account`, { as: people.facilitator, size: 'phone' });
  await people.facilitator.put('/api/me/presentation', { language: 'zh-CN', elder: false });
  await worker.page.evaluate('localStorage.clear()');
  await worker.page.reload();
  await worker.page.getByRole('button', { name: '换成长辈版' }).click();
  await worker.page.getByText('页面下面的绿色按钮').waitFor();
  await worker.page.getByRole('button', { name: '最大' }).click();
  const size = await worker.page.evaluate<number>('parseFloat(getComputedStyle(document.body).fontSize)');
  expect(size).toBeGreaterThanOrEqual(30);
  await worker.context.close();
});

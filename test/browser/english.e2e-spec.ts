import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/test-app';
import { leavesOf, parsed, webTexts } from '../web/reading-source';
import { seriousFindings } from './support/accessibility';
import { settled, startBrowser, type TestBrowser, webDir } from './support/browser';
import { withDemoNetwork } from './support/demo-people';
import { everyPage, type PageRow, type People } from './support/every-page';
import { PageWalk } from './support/page-walk';
import { PageWindows } from './support/page-windows';

const measures = readFileSync(join(__dirname, 'support/fit-measures.js'), 'utf8');
const faultsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(measures);

/** Sentences of the Chinese catalogue long enough that nobody in the demo says the same by chance. */
const chineseTexts = new Set(
  readdirSync(join(webTexts, 'zh-CN')).flatMap((file) =>
    [...leavesOf(parsed(join(webTexts, 'zh-CN', file))).values()].filter(
      (text) => text.length >= 6 && !text.includes('{{') && /\p{Script=Han}/u.test(text),
    ),
  ),
);

/** Everything a person reads or hears on the page. */
const wordsOn = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) words.push(walker.currentNode.data.trim());
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) words.push(element.getAttribute(name) ?? '');
  return words.filter(Boolean);
})()`;

const views = [
  { view: 'the narrowest phone', viewport: { width: 320, height: 640 } },
  { view: 'a phone', viewport: { width: 375, height: 812 } },
  { view: 'a desk', viewport: { width: 1280, height: 900 } },
];

let app: TestApp;
let browser: TestBrowser;
let people: People;
let windows: PageWindows;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  people = await withDemoNetwork(app);
  browser = await startBrowser();
  windows = new PageWindows(app, browser, people, { language: 'en', elder: false });
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const walk = new PageWalk(everyPage, async (row: PageRow, window: number) => {
  const { page, broke } = await windows.show(row, views[0].viewport, window);
  const found: Record<string, string[]> = {};
  for (const { view, viewport } of views) {
    await page.setViewportSize(viewport);
    found[view] = await faultsOf(page);
  }
  const lang = await page.locator('html').getAttribute('lang');
  const words = await page.evaluate<string[]>(wordsOn);
  return { lang, found, words, findings: await seriousFindings(page), broke: [...broke] };
});

it.each(everyPage.map((row) => [row.route || 'home', row.as ?? 'nobody', row] as const))(
  '%s reads and fits in English (%s)',
  async (_route, _as, row) => {
    const { lang, found, words, findings, broke } = await walk.of(row);
    expect(lang).toBe('en');
    expect(found).toEqual(Object.fromEntries(views.map(({ view }) => [view, []])));
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter((word) => chineseTexts.has(word))).toEqual([]);
    expect(findings).toEqual([]);
    expect(broke).toEqual([]);
  },
  60_000,
);

describe('the language', () => {
  const heading = (page: Page) => page.locator('h1').first().innerText();

  async function newcomer(locale: string) {
    const context = await browser.browser.newContext({ locale, reducedMotion: 'reduce', serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${app.url}/sign-in`);
    await page.locator('h1').waitFor();
    return { page, context };
  }

  it.each([
    ['en-GB', 'Sign in', 'en'],
    ['de-DE', 'Sign in', 'en'],
    ['zh-CN', '登录', 'zh-CN'],
    ['zh-TW', '登录', 'zh-CN'],
  ])('of a first visit is that of the browser: %s reads “%s”', async (locale, title, lang) => {
    const { page, context } = await newcomer(locale);
    expect(await heading(page)).toBe(title);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await context.close();
  });

  it('is chosen in its own word, at once, without losing what is written, and remembered', async () => {
    const { page, context } = await newcomer('en-GB');
    await page.locator('#signInName').fill('14000000000');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await page.locator('#signInName').inputValue()).toBe('14000000000');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.reload();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await context.close();
  });

  it('goes with the person to another device', async () => {
    const window = await windows.of('supervisor');
    const { page } = window;
    const kept = page.waitForResponse((response) => response.url().endsWith('/api/me/presentation'));
    await page.goto(`${app.url}/account`);
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await kept;
    await settled(window);
    const other = await browser.open(`${app.url}/account`, { as: people.supervisor });
    await other.page.getByRole('heading', { name: 'My account' }).waitFor();
    await other.context.close();
  });
});

describe('the measure', () => {
  it.each([
    ['a page wider than the window', '<p style="width:2000px">x</p>', 'wider than the window'],
    [
      'a word beyond the edge',
      '<p style="position:fixed;left:310px;white-space:nowrap">A long label here</p>',
      'beyond the edge',
    ],
    ['a label cut off', '<p style="width:40px;overflow:hidden;white-space:nowrap">A long label here</p>', 'cut off'],
    [
      'a button too small for its word',
      '<button style="width:30px;padding:0;white-space:nowrap">A long label</button>',
      'wider than its box',
    ],
    [
      'a drawing that cuts a label',
      '<svg width="60" height="30"><text x="30" y="20">A long label</text></svg>',
      'cut off in a drawing',
    ],
    [
      'labels on top of each other',
      '<svg width="300" height="30"><text x="0" y="20">One label</text><text x="30" y="20">Another</text></svg>',
      'on top of each other',
    ],
  ])('sees %s', async (_what, html, fault) => {
    const { page, context } = await browser.open('about:blank');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.setContent(html);
    expect((await faultsOf(page)).join('\n')).toContain(fault);
    await context.close();
  });
});

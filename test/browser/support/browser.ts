import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import type { TestClient } from '../../support/test-app';

/** The built web app, as `npm start` serves it. */
export const webDir = resolve(__dirname, '../../../dist/web');

export const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 812 } } as const;
export type Size = keyof typeof sizes;

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One window of one person, with everything it asked for and everything that went wrong in it. */
export interface Window {
  page: Page;
  context: BrowserContext;
  /** Addresses of every request, socket included. */
  asked: string[];
  /** Errors of the page's own program. */
  broke: string[];
  /** Texts of every answer of the interface that this page was given. */
  told: string[];
  /** What was asked for and has not arrived yet; a socket does not count. */
  awaited: Set<Request>;
  /** Settles when the server has promised this page its hints, so that from here on nothing can be missed. */
  listening: Promise<void>;
  /** Compressed bytes of the JavaScript asked for so far. */
  scriptBytes(): number;
}

export interface OpenOptions {
  as?: TestClient;
  size?: Size;
  /** Lets the service worker in: off, so that a test sees every request its page makes. */
  keepsShell?: boolean;
}

export interface TestBrowser {
  browser: Browser;
  /** A window of its own for nobody, or for someone signed in. */
  open(url: string, options?: OpenOptions): Promise<Window>;
  close(): Promise<void>;
}

/** Starts Chromium. Start one a file, in `beforeAll`; every `open` is a separate person. */
export async function startBrowser(): Promise<TestBrowser> {
  if (!existsSync(resolve(webDir, 'index.html')))
    throw new Error('Build the web app first: node scripts/build.mjs web');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: quiet,
    // In the C locale it can neither open nor name a file in Chinese.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return {
    browser,
    open: (url, options) => open(browser, url, options),
    close: () => browser.close(),
  };
}

async function open(
  browser: Browser,
  url: string,
  { as, size = 'desktop', keepsShell = false }: OpenOptions = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: keepsShell ? 'allow' : 'block',
  });
  const [name, value] = as?.cookie?.split('=') ?? [];
  if (name && value)
    await context.addCookies([{ name, value, url: new URL(url).origin, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const asked: string[] = [];
  const broke: string[] = [];
  const told: string[] = [];
  const awaited = new Set<Request>();
  page.on('request', (request) => {
    asked.push(request.url());
    awaited.add(request);
  });
  page.on('requestfinished', (request) => awaited.delete(request));
  page.on('requestfailed', (request) => awaited.delete(request));
  page.on('websocket', (socket) => asked.push(socket.url()));
  page.on('pageerror', (error) => broke.push(error.message));
  page.on('response', (response) => {
    if (response.url().includes('/api/'))
      response.text().then(
        (text) => told.push(text),
        () => undefined,
      );
  });
  const listening = hintsPromised(page);
  await page.goto(url);
  return {
    page,
    context,
    asked,
    broke,
    told,
    awaited,
    listening,
    scriptBytes: () => compressedScripts(asked),
  };
}

/** Lets the page draw and finish what it is busy with. */
const breath = `new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(done, 30))))`;
const breaths = 3;
const settlesWithinMs = 30_000;

/**
 * Its heading stands, nothing is being fetched, and the page, however slow the machine, has had time to ask for more.
 * Half a second quicker than waiting until the network is idle.
 */
export async function settled({ page, asked, awaited }: Window): Promise<void> {
  await page.locator('h1').first().waitFor({ timeout: settlesWithinMs });
  const until = Date.now() + settlesWithinMs;
  for (let quiet = 0; quiet < breaths;) {
    const before = asked.length;
    await page.evaluate(breath);
    quiet = awaited.size === 0 && asked.length === before ? quiet + 1 : 0;
    if (Date.now() > until)
      throw new Error(`${page.url()} still asks for ${[...awaited].map((one) => one.url()).join(' ')}`);
  }
}

const hintsPromised = (page: Page): Promise<void> =>
  new Promise((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('/hints,["ready"]')) resolve();
      }),
    );
  });

function compressedScripts(asked: readonly string[]): number {
  const scripts = new Set(asked.map((address) => new URL(address).pathname).filter((path) => path.endsWith('.js')));
  return [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(webDir, path))).length, 0);
}

/** How many pixels wider than the window the page is; 0 is the only good answer. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');

/** Cuts or restores this person's link, as a tunnel does. */
export const setLink = (context: BrowserContext, isUp: boolean): Promise<void> => context.setOffline(!isUp);

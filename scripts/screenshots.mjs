// `npm run screenshots [-- http://localhost:3000] [--only=home,referral] [--sizes=phone,elder] [--languages=en]`:
// every page × {desktop, phone, elder version} × {zh, en} into screenshots/<language>/<size>/, with contact sheets.
// `--only` takes every page whose name begins with one of the words. Without an address it starts the demo network
// itself, in a data folder of its own on a free port.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildWhatIsStale } from './build.mjs';
import { find } from './components.mjs';
import { contactSheets, writeIndex } from './contact-sheets.mjs';
import { pages, people } from './screenshot-pages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'screenshots');
const desktop = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 };
const phone = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const sizes = { desktop, phone, elder: phone };
const languages = { zh: 'zh-CN', en: 'en' };
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

const executablePath = find('browser');
if (!executablePath) {
  console.error('Pictures need Chromium (Debian package chromium), or CHROMIUM_PATH.');
  process.exit(1);
}

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function untilReady(url, server) {
  for (let waited = 0; waited < 120_000; waited += 250) {
    if (server?.exitCode !== null && server) throw new Error('the product ended before it was ready');
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(250);
  }
  throw new Error(`${url} was not ready within two minutes`);
}

/** The demo network on a free port; `stop` ends it and takes its data away. */
async function startDemo() {
  await buildWhatIsStale();
  const dataDir = mkdtempSync(join(tmpdir(), 'tongxing-pictures-'));
  chmodSync(dataDir, 0o755);
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: new URL(url).port, DEMO: 'on' },
    stdio: 'ignore',
  });
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done));
    if (server.exitCode === null && server.kill('SIGINT')) await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  await untilReady(url, server).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, dataDir, stop };
}

function accountsOf(dataDir) {
  const file = join(dataDir, 'secrets', 'demo-accounts.json');
  if (!existsSync(file)) throw new Error(`no demo accounts in ${dataDir}; give DATA_DIR of the running product`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Signs in over HTTP; `get` and `post` speak as that person, `cookie` goes into their windows. */
async function signIn(url, account) {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: account.signInName, password: account.password }),
  });
  if (!answer.ok) throw new Error(`${account.signInName} cannot sign in: ${answer.status}`);
  const [name, value] = answer.headers.getSetCookie()[0].split(';')[0].split('=');
  const get = async (path) => {
    const found = await fetch(`${url}${path}`, { headers: { cookie: `${name}=${value}` } });
    return found.ok ? found.json() : undefined;
  };
  const post = async (path, body) => {
    const headers = {
      cookie: `${name}=${value}`,
      'idempotency-key': randomUUID(),
      ...(body && { 'content-type': 'application/json' }),
    };
    const done = await fetch(`${url}${path}`, { method: 'POST', headers, body: body && JSON.stringify(body) });
    if (!done.ok) throw new Error(`POST ${path}: ${done.status}`);
    return done.json();
  };
  return { cookie: { name, value, url, httpOnly: true, sameSite: 'Lax' }, get, post };
}

/** Language and version as the account keeps them: they follow a person to every device, so they are set there first. */
async function present(url, person, language, elder) {
  const answer = await fetch(`${url}/api/me/presentation`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: `${person.cookie.name}=${person.cookie.value}` },
    body: JSON.stringify({ language, elder }),
  });
  if (!answer.ok) throw new Error(`PUT /api/me/presentation: ${answer.status}`);
}

/**
 * The windows of whoever looks at present, one a variant: the program is read once. They are closed when another person
 * looks, and a browser that died under so many pages is started again.
 */
class Windows {
  #browser;
  #as;
  #opened = new Map();

  async of(url, as, person, { language, size }) {
    if (!this.#browser?.isConnected()) {
      this.#opened.clear();
      this.#browser = await chromium.launch({ executablePath, args: quiet });
    }
    if (this.#as !== as) await this.forget();
    this.#as = as;
    const key = `${language} ${size}`;
    if (!this.#opened.has(key)) this.#opened.set(key, await openWindow(this.#browser, person, { language, size }));
    if (person) await present(url, person, languages[language], size === 'elder');
    return this.#opened.get(key);
  }

  async forget() {
    for (const context of this.#opened.values()) await context.close().catch(() => {});
    this.#opened.clear();
  }

  async close() {
    await this.#browser?.close().catch(() => {});
  }
}

async function openWindow(browser, person, { language, size }) {
  const locale = languages[language];
  const context = await browser.newContext({
    ...sizes[size],
    locale,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  if (person) await context.addCookies([person.cookie]);
  await context.addInitScript(
    (choices) => localStorage.setItem('tongxing.presentation', choices),
    JSON.stringify({ language: locale, elder: size === 'elder' }),
  );
  return context;
}

async function takePicture(context, { address, before, variant, file }) {
  const { viewport } = sizes[variant.size];
  const page = await context.newPage();
  try {
    page.on('pageerror', (error) => console.log(`${file}: ${error.message}`));
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await before?.(page);
    await page.waitForTimeout(200);
    const height = await page.evaluate('document.documentElement.scrollHeight');
    // A fixed bottom bar belongs at the bottom of the picture, so the window grows instead of the picture.
    await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) });
    await page.screenshot({ path: join(target, file) });
  } finally {
    await page.close();
  }
}

async function takePictures(url, accounts, { pages, variants }) {
  const signedIn = {};
  for (const [who, fits] of Object.entries(people)) {
    const account = accounts.find(fits);
    if (account) signedIn[who] = await signIn(url, account);
  }
  const taken = [];
  const windows = new Windows();
  for (const [index, { name, as, path, before }] of pages.entries()) {
    const person = as && signedIn[as];
    const address = typeof path === 'string' ? path : await path(person.get, person.post);
    if (address === undefined) {
      console.log(`left out: ${name} (the demo has nothing to show there)`);
      continue;
    }
    for (const variant of variants) {
      const file = `${variant.language}/${variant.size}/${name}.png`;
      try {
        const context = await windows.of(url, as, person, variant);
        await takePicture(context, { address: url + address, before, variant, file });
        taken.push({ name, file, ...variant });
      } catch (error) {
        // One page that does not come must not cost the pictures of the others.
        console.log(`FAILED ${file}: ${error.message.split('\n')[0]}`);
        process.exitCode = 1;
      }
    }
    // What a page did to its window, such as cutting its link, is no other page's business.
    if (before) await windows.forget();
    console.log(`${index + 1}/${pages.length}  ${name}  ${address}`);
  }
  await windows.close();
  const browser = await chromium.launch({ executablePath, args: quiet });
  for (const variant of variants) await contactSheets(browser, target, taken, variant);
  await browser.close();
  writeIndex(target, taken);
}

/** `--only=a,b` as a list; undefined when it was not given. */
const option = (name) =>
  process.argv
    .slice(2)
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.split('=')[1]
    .split(',')
    .filter(Boolean);

function chosen(name, known) {
  const wanted = option(name) ?? Object.keys(known);
  const strange = wanted.filter((one) => !(one in known));
  if (strange.length === 0) return wanted;
  console.error(`--${name} knows ${Object.keys(known).join(', ')}; not ${strange.join(', ')}.`);
  process.exit(2);
}

const only = option('only');
const wanted = {
  pages: only ? pages.filter(({ name }) => only.some((word) => name.startsWith(word))) : pages,
  variants: chosen('languages', languages).flatMap((language) =>
    chosen('sizes', sizes).map((size) => ({ language, size })),
  ),
};
if (wanted.pages.length === 0) {
  console.error(`No page begins with ${only.join(' or ')}; there are ${pages.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
// A run that takes only some leaves the others as they were.
if (wanted.pages === pages && wanted.variants.length === 6) rmSync(target, { recursive: true, force: true });
for (const { language, size } of wanted.variants) mkdirSync(join(target, language, size), { recursive: true });
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const product = given
  ? { url: given.replace(/\/$/, ''), dataDir: resolve(root, process.env.DATA_DIR || '.tongxing'), stop: async () => {} }
  : await startDemo();
try {
  await takePictures(product.url, accountsOf(product.dataDir), wanted);
  console.log(`pictures are in ${target}`);
} finally {
  await product.stop();
}

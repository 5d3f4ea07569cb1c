// `npm run screenshots [-- http://localhost:3000]`: every page, desktop and phone, into screenshots/ with a contact sheet.
// Without an address it starts the demo network itself, in a data folder of its own on a free port.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildWhatIsStale } from './build.mjs';
import { find } from './components.mjs';
import { pages, people } from './screenshot-pages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'screenshots');
const sizes = {
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
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
  const post = async (path) => {
    const headers = { cookie: `${name}=${value}`, 'idempotency-key': randomUUID() };
    const done = await fetch(`${url}${path}`, { method: 'POST', headers });
    if (!done.ok) throw new Error(`POST ${path}: ${done.status}`);
    return done.json();
  };
  return { cookie: { name, value, url, httpOnly: true, sameSite: 'Lax' }, get, post };
}

async function takePicture(browser, person, address, size, before, file) {
  const options = sizes[size];
  const context = await browser.newContext({ ...options, locale: 'zh-CN', reducedMotion: 'reduce' });
  try {
    if (person) await context.addCookies([person.cookie]);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(`${file}: ${error.message}`));
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await before?.(page);
    await page.waitForTimeout(200);
    const height = await page.evaluate('document.documentElement.scrollHeight');
    // A fixed bottom bar belongs at the bottom of the picture, so the window grows instead of the picture.
    await page.setViewportSize({ ...options.viewport, height: Math.max(options.viewport.height, height) });
    await page.screenshot({ path: join(target, file) });
  } finally {
    await context.close();
  }
}

async function takePictures(url, accounts) {
  const signedIn = {};
  for (const [who, fits] of Object.entries(people)) {
    const account = accounts.find(fits);
    if (account) signedIn[who] = await signIn(url, account);
  }
  const browser = await chromium.launch({ executablePath, args: quiet });
  const taken = [];
  for (const { name, as, path, before } of pages) {
    const person = as && signedIn[as];
    const address = typeof path === 'string' ? path : await path(person.get, person.post);
    if (address === undefined) {
      console.log(`left out: ${name} (the demo has nothing to show there)`);
      continue;
    }
    for (const size of Object.keys(sizes)) {
      const file = `${name}-${size}.png`;
      try {
        await takePicture(browser, person, url + address, size, before, file);
        taken.push({ name, size, file });
      } catch (error) {
        // One page that does not come must not cost the pictures of the others.
        console.log(`FAILED ${file}: ${error.message.split('\n')[0]}`);
        process.exitCode = 1;
      }
    }
    console.log(`${name}  ${address}`);
  }
  await contactSheet(browser, taken);
  await browser.close();
}

async function contactSheet(browser, taken) {
  const figures = taken.map(
    ({ name, size, file }) =>
      `<figure class="${size}"><img src="${file}"><figcaption>${name} · ${size}</figcaption></figure>`,
  );
  const html = `<!doctype html><meta charset="utf-8"><title>Pages</title><style>
    body{margin:24px;font:14px/1.5 system-ui;background:#e9ede9;display:flex;flex-wrap:wrap;gap:20px;align-items:flex-start}
    figure{margin:0}img{display:block;border-radius:6px;box-shadow:0 2px 10px #0003;object-fit:cover;object-position:top}
    .desktop img{width:512px;max-height:420px}.phone img{width:194px;height:420px}figcaption{margin-top:6px}</style>${figures.join('\n')}`;
  writeFileSync(join(target, 'index.html'), html);
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } });
  await page.goto(`file://${join(target, 'index.html')}`);
  await page.screenshot({ path: join(target, 'contact-sheet.png'), fullPage: true });
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const given = process.argv[2];
const product = given
  ? { url: given.replace(/\/$/, ''), dataDir: resolve(root, process.env.DATA_DIR || '.tongxing'), stop: async () => {} }
  : await startDemo();
try {
  await takePictures(product.url, accountsOf(product.dataDir));
  console.log(`pictures are in ${target}`);
} finally {
  await product.stop();
}

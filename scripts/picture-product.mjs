// The product and the people `npm run screenshots` and `npm run screenshots:room` look at it with.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';
import { find } from './components.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const target = join(root, 'screenshots');
const desktop = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 };
const phone = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const sizes = { desktop, phone, elder: phone };
export const languages = { zh: 'zh-CN', en: 'en' };
export const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const executablePath = find('browser');
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
export async function startDemo() {
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

export function accountsOf(dataDir) {
  const file = join(dataDir, 'secrets', 'demo-accounts.json');
  if (!existsSync(file)) throw new Error(`no demo accounts in ${dataDir}; give DATA_DIR of the running product`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Signs in over HTTP; `get` and `post` speak as that person, `cookie` goes into their windows. */
export async function signIn(url, account) {
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
export async function present(url, person, language, elder) {
  const answer = await fetch(`${url}/api/me/presentation`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: `${person.cookie.name}=${person.cookie.value}` },
    body: JSON.stringify({ language, elder }),
  });
  if (!answer.ok) throw new Error(`PUT /api/me/presentation: ${answer.status}`);
}

export async function openWindow(browser, person, { language, size }) {
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

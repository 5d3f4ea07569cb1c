import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readConfig } from '@app/config';
import { migrate } from '@app/database';
import { type EmbeddedServer, removeEmbedded, startEmbedded } from '@app/embedded-postgres';
import { Passwords } from '@app/identity';
import { newId } from '@app/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { type Browser, chromium, type Page } from 'playwright-core';
import { setupApp } from '../apps/api/setup-app';
import type { Benchmark, Kept } from './harness';

const project = resolve(__dirname, '../..');
const webDir = join(project, 'dist/web');
const password = 'a long enough password';
const phone = '14000000001';
const homeLimit = 300;
const roomLimit = 180;

let dataDir: string;
let database: EmbeddedServer;
let product: NestFastifyApplication;
let browser: Browser;
let url: string;
/** Addresses outside the product that any page asked for. */
const foreign = new Set<string>();

/** The least a page of this kind can be: React and one line that renders, built by the product's own tool. */
async function bareReactKilobytes(): Promise<number> {
  const { build } = await import('vite');
  const entry = join(dataDir, 'bare.js');
  writeFileSync(
    entry,
    `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
     createRoot(document.body).render(createElement('p', null, '同行'));`,
  );
  const built = await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'bare' }, minify: true },
    resolve: {
      alias: ['react-dom/client', 'react'].map((name) => ({
        find: new RegExp(`^${name}$`),
        replacement: require.resolve(name),
      })),
    },
  });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  return chunks.reduce((sum, chunk) => sum + ('code' in chunk ? gzipSync(chunk.code).length : 0), 0) / 1000;
}

const compressed = (path: string): number => gzipSync(readFileSync(path)).length;

interface Seen {
  page: Page;
  /** Compressed kilobytes of every script asked for, each once. */
  kilobytes(): number;
  close(): Promise<void>;
}

/** A window of somebody who was never here: nothing cached, and no service worker that would ask ahead. */
async function open(address: string, viewport: { width: number; height: number }): Promise<Seen> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== url) foreign.add(asked.href);
    if (asked.pathname.endsWith('.js')) scripts.add(asked.pathname);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(url).host) foreign.add(socket.url());
  });
  await page.goto(address);
  return {
    page,
    kilobytes: () => [...scripts].reduce((sum, path) => sum + compressed(join(webDir, path)), 0) / 1000,
    close: () => context.close(),
  };
}

/** From the sign-in page to a home page that has settled, as a person would go. */
async function signIn(): Promise<Seen> {
  const seen = await open(`${url}/sign-in`, { width: 1280, height: 900 });
  await seen.page.locator('input[autocomplete*="username"]').fill(phone);
  await seen.page.locator('input[type="password"]').fill(password);
  await seen.page.locator('button[type="submit"]').click();
  await seen.page.locator('nav').first().waitFor();
  await seen.page.waitForLoadState('networkidle');
  return seen;
}

async function homeKilobytes(): Promise<number> {
  const seen = await signIn();
  const kilobytes = seen.kilobytes();
  await seen.close();
  return kilobytes;
}

/** A session of the signed-in person, and the address its QR code holds. */
async function joinAddress(): Promise<string> {
  const { page, close } = await signIn();
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const call = async <Body>(path: string, body?: object): Promise<Body> => {
    const answer = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, origin: url, ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }) },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  const session = { template: 'partner-meeting', title: '伙伴见面会', startsAt: '2026-12-01T06:00:00Z' };
  const { id } = await call<{ id: string }>('/api/live-sessions', session);
  const link = await call<{ path: string }>(`/api/live-sessions/${id}/join-link`);
  await close();
  return url + link.path;
}

/** A phone that has scanned the code: the door, the name, and the room with its first frame from the socket. */
async function roomKilobytes(): Promise<number> {
  const { page, kilobytes, close } = await open(await joinAddress(), { width: 375, height: 812 });
  const [name, organization] = [page.locator('form input').first(), page.locator('form input').nth(1)];
  await name.fill('王女士');
  await organization.fill('和家');
  await page.locator('button[type="submit"]').click();
  await page.waitForURL('**/room');
  await page.getByText('会还没开始').first().waitFor();
  await page.waitForLoadState('networkidle');
  const measured = kilobytes();
  await close();
  return measured;
}

async function aFacilitator(): Promise<void> {
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  const [organizationId, accountId] = [newId(), newId()];
  await client.query(`INSERT INTO network (name) VALUES ('示范网络') ON CONFLICT DO NOTHING`);
  await client.query(
    `INSERT INTO organization (id, kind, name, source, pinyin_key) VALUES ($1, 'support-agency', '支持机构', 'bench', 'zhi chi ji gou')`,
    [organizationId],
  );
  await client.query(`INSERT INTO account (id, display_name, phone) VALUES ($1, '主持人', $2)`, [accountId, phone]);
  await client.query('INSERT INTO credential (account_id, password_hash) VALUES ($1, $2)', [
    accountId,
    await new Passwords().hash(password),
  ]);
  await client.query(
    `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'facilitator')`,
    [newId(), organizationId, accountId],
  );
  await client.end();
}

const atMost = (limit: number, kilobytes: number): Kept => ({
  promised: `≤ ${limit} kB gzip`,
  measured: `${kilobytes.toFixed(1)} kB`,
  holds: kilobytes <= limit,
});

export const benchmark: Benchmark = {
  id: 'P12',
  title: 'JavaScript a browser asks for from the sign-in page to home (reference: React alone)',
  unit: 'kB gzip',
  reach: homeLimit,
  reachOf: 'value',
  higherIsBetter: false,
  async prepare() {
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'web'], { cwd: project, stdio: 'inherit' });
    if (status !== 0) throw new Error('the web app does not build');
    dataDir = mkdtempSync(join(tmpdir(), 'tongxing-p12-'));
    chmodSync(dataDir, 0o755);
    database = await startEmbedded({ dataDir });
    await migrate(database.url, join(dataDir, 'secrets'));
    await aFacilitator();
    const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO: 'off', PORT: '0' });
    product = await setupApp(config, { quiet: true, webDir });
    await product.listen(0, '127.0.0.1');
    url = (await product.getUrl()).replace('[::1]', '127.0.0.1');
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
  },
  reference: bareReactKilobytes,
  ours: homeKilobytes,
  async also() {
    const room = await roomKilobytes();
    return {
      'live room joined from a QR code': atMost(roomLimit, room),
      'requests that leave the origin': {
        promised: 'none',
        measured: foreign.size === 0 ? 'none' : [...foreign].join(' '),
        holds: foreign.size === 0,
      },
    };
  },
  async close() {
    await browser?.close();
    await product?.close();
    await database?.stop();
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  },
};

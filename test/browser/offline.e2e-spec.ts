import type { Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';

const person = { code: 'DEMO-0042', name: '张桂兰' };

let app: TestApp;
let browser: TestBrowser;
let worker: TestClient;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  worker = await app.aMember(await app.anOrganization(), 'worker', '社工乙');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
/** The application lies on the device: from here on it opens without a link. */
const isKept = (page: Page) => page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
const heldDrafts = async (page: Page) => {
  await page.goto(`${app.url}/drafts`);
  await page.getByRole('heading', { name: '还没保存的', exact: true }).waitFor();
};
const referrals = async () =>
  Number((await app.database.query<{ n: string }>('SELECT count(*) AS n FROM service_request'))[0].n);

async function begin(page: Page): Promise<void> {
  await heading(page, '写一份转介').waitFor();
  await page.getByLabel('个案编号').fill(person.code);
  await page.getByLabel('姓名').fill(person.name);
}

async function complete(page: Page): Promise<void> {
  await page.getByLabel('主要需要').selectOption('home-visit');
  await page.getByRole('radio', { name: '老年人' }).check();
  await page.getByRole('radio', { name: '女', exact: true }).check();
  await page.getByLabel('年龄段').selectOption('80-84');
}

it('opens and writes without a link, keeps what was written over a restart, and sends it once when the link is back', async () => {
  const { page, context } = await browser.open(`${app.url}/referrals/new`, { as: worker, keepsShell: true });
  await begin(page);
  await isKept(page);
  await context.setOffline(true);
  await page.goto(`${app.url}/referrals/new`);
  await page.getByText('接着上次写的，还没保存').waitFor();
  expect(await page.getByLabel('个案编号').inputValue()).toBe(person.code);
  expect(await page.getByLabel('姓名').inputValue()).toBe(person.name);
  await page.getByText('还没保存，1 条在本机').waitFor();
  await page.getByText('网断了').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await complete(page);
  await page.getByRole('button', { name: '保存，去选伙伴' }).click();
  await page.getByRole('alert').waitFor();
  expect(await referrals()).toBe(0);

  await context.setOffline(false);
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}\/partner/);
  expect(await referrals()).toBe(1);
  await heldDrafts(page);
  await page.getByText('没有还没保存的').waitFor();
  await context.close();
});

it('sends under the same key when the answer was lost together with the page', async () => {
  const before = await referrals();
  const { page, context } = await browser.open(`${app.url}/referrals/new`, { as: worker });
  await begin(page);
  await complete(page);
  const arrived = new Promise<void>((done) => {
    void page.route('**/api/referrals', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      done();
      return route.abort();
    });
  });
  await page.getByRole('button', { name: '保存，去选伙伴' }).click();
  await arrived;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(`${app.url}/referrals/new`);
  await page.getByText('接着上次写的，还没保存').waitFor();
  await page.getByRole('button', { name: '保存，去选伙伴' }).click();
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}\/partner/);
  expect(await referrals()).toBe(before + 1);
  await context.close();
});

it('asks before signing out loses anything, and then leaves nothing on the device', async () => {
  const own = await app.aMember(await app.anOrganization(), 'worker', '社工丙');
  const { page, context }: Window = await browser.open(`${app.url}/referrals/new`, { as: own, size: 'phone' });
  await heading(page, '写一份转介').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('个案编号').fill(person.code);
  await page.getByText('还没保存，1 条在本机').waitFor();
  await page.goto(`${app.url}/account`);
  await page.getByRole('button', { name: '退出' }).click();
  await heading(page, '还有没保存的，现在退出会丢掉').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '丢掉，退出' }).click();
  await page.waitForURL(/sign-in/);
  const left = await page.evaluate<string>(`(async () => {
    const stored = JSON.stringify({ ...localStorage });
    const opened = await new Promise((done, failed) => {
      const asked = indexedDB.open('tongxing-drafts');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = failed;
    });
    const kept = await new Promise((done) => {
      const asked = opened.transaction('drafts').objectStore('drafts').getAll();
      asked.onsuccess = () => done(asked.result);
    });
    return stored + JSON.stringify(kept);
  })()`);
  expect(left).not.toContain(person.code);
  expect(left).not.toContain('社工丙');
  await context.close();
});

it('keeps nothing it was told: only the application itself lies in the cache', async () => {
  const { page, context } = await browser.open(app.url, { as: worker, keepsShell: true });
  await isKept(page);
  await page.goto(`${app.url}/directory`);
  await heading(page, '伙伴名录').waitFor();
  const kept = await page.evaluate<string[]>(`(async () => {
    const paths = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname);
    return paths;
  })()`);
  expect(kept).toContain('/');
  expect(kept.filter((path) => !/^\/($|assets\/|[a-z0-9-]+\.(png|svg|webmanifest)$)/.test(path))).toEqual([]);
  await context.close();
});

it('is installable: a manifest with its icons, and a worker that may always be renewed', async () => {
  const manifest = (await (await fetch(`${app.url}/manifest.webmanifest`)).json()) as { icons: { src: string }[] };
  for (const { src } of manifest.icons)
    expect((await fetch(app.url + src)).headers.get('content-type')).toBe('image/png');
  const script = await fetch(`${app.url}/sw.js`);
  expect(script.headers.get('content-type')).toContain('javascript');
  expect(script.headers.get('cache-control')).toBe('no-cache');
});

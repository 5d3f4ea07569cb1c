import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { startBrowser, type TestBrowser, webDir } from './support/browser';
import { aNetwork } from './support/person';

let app: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  await aNetwork(app);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function aHelper(): Promise<TestClient> {
  const community = await app.anOrganization({ kind: 'community', name: '青禾社区（示例）' });
  return app.aMember(community, 'community-staff', '社区工作者甲');
}

/** Adds somebody who has a name only, and begins to fill in for them. */
async function beginFor(helper: TestClient) {
  const opened = await browser.open(`${app.url}/assisting`, { as: helper, size: 'phone' });
  const { page } = opened;
  await page.getByText('还没有居民').waitFor();
  await page.getByLabel('怎么称呼').fill('居民乙');
  await page.getByRole('button', { name: '加上这位居民' }).click();
  await page.getByRole('heading', { name: '替居民乙填写' }).waitFor();
  await page.getByRole('button', { name: '开始代填' }).click();
  await page.getByText('请选本人是怎么提出来的').waitFor();
  await page.getByLabel('写在纸上的').check();
  await page.getByRole('button', { name: '开始代填' }).click();
  await page.getByText('社区工作者甲正在替居民乙填写').waitFor();
  return opened;
}

it('staff add a resident without a phone, fill in with both names on every page, and come back to themselves', async () => {
  const { page, context, broke } = await beginFor(await aHelper());
  await page.getByText('居民乙，您好').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(`${app.url}/account`);
  await page.getByText('社区工作者甲正在替居民乙填写').waitFor();
  await page.getByText('社区工作者甲（青禾社区（示例）），写在纸上的').waitFor();
  expect(await page.getByText('现在的密码').count()).toBe(0);
  await page.getByRole('button', { name: '结束代填' }).click();
  await page.getByRole('heading', { name: '我替谁填过' }).waitFor();
  await page.getByText('居民乙，写在纸上的').waitFor();
  expect(await page.getByText('正在替居民乙填写').count()).toBe(0);
  // The resident reads in the elder version; the helper's own choice came back.
  expect(await page.locator('html[data-elder]').count()).toBe(0);
  expect(broke).toEqual([]);
  await context.close();
});

it('when it ended by itself the sign-in page says so, and leads back', async () => {
  const helper = await aHelper();
  const { page, context } = await beginFor(helper);
  await app.database.query(
    `UPDATE session SET ended_at = now() WHERE assisted_by_account_id = $1 AND ended_at IS NULL`,
    [helper.account!.id],
  );
  await page.goto(`${app.url}/account`);
  await page.getByText('代填已经结束').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '回到我自己' }).click();
  await page.getByRole('heading', { name: '我替谁填过' }).waitFor();
  await context.close();
});

import type { Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let browser: TestBrowser;
let organization: TestOrganization;
let admin: TestClient;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  organization = await app.anOrganization({ name: '暖檐社工服务中心（示例）' });
  admin = await app.aMember(organization, 'organization-admin', '管理员甲');
  await app.database.query(
    `INSERT INTO area (code, name, level, parent_code, valid_from, source, search_tokens)
     VALUES ('990100001000', '青禾街道', 'subdistrict', NULL, '2020-01-01', 'test', '{青禾}')`,
  );
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const missing = (page: Page) => page.getByRole('region', { name: '伙伴还找不到这些' });
const button = (page: Page, name: string) => page.getByRole('button', { name });

async function usable(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

it('an administrator fills in the page on a phone until partners find everything', async () => {
  const { page, broke } = await browser.open(`${app.url}/organization`, { as: admin, size: 'phone' });
  await missing(page).getByText('一项开放的服务').waitFor();
  await usable(page);

  await button(page, '改介绍').click();
  await page.getByLabel('统一社会信用代码').fill('不是代码');
  await button(page, '保存介绍').click();
  await page.getByText('统一社会信用代码应是 18 位').waitFor();
  // R-ID-01: an early pilot code, legal although its check character does not fit.
  await page.getByLabel('统一社会信用代码').fill('91350100M0001TGQXM');
  await page.getByLabel('电话').fill('１４０ 0000 0021');
  await page.getByLabel('做什么的').fill('为独居老人入户服务 🌿');
  await page.getByLabel('所在地区').fill('青禾');
  await button(page, '青禾街道').click();
  await button(page, '保存介绍').click();
  await page.getByText('这个代码和校验规则对不上').waitFor();
  await usable(page);
  await button(page, '和证书一样，仍要保存').click();
  await page.getByText('140 0000 0021').waitFor();

  await button(page, '加一项服务').click();
  await button(page, '保存服务').click();
  await page.getByText('请写服务名称').waitFor();
  await page.getByLabel('服务名称').fill('入户探访');
  await button(page, '入户探访').first().click();
  await page.getByLabel('服务地区').fill('青禾');
  await button(page, '青禾街道').click();
  await page.getByLabel('从（岁）').fill('90');
  await page.getByLabel('到（岁）').fill('60');
  await button(page, '保存服务').click();
  await page.getByText('开始的年龄比结束的大').waitFor();
  await page.getByLabel('从（岁）').fill('60');
  await page.getByLabel('到（岁）').fill('');
  await usable(page);
  await button(page, '保存服务').click();
  await missing(page).getByText('“入户探访”还能接几位').waitFor();
  await button(page, '改名额').click();
  await page.getByLabel('现在还能接几位').fill('3');
  await button(page, '记下来').click();
  await page.getByText('还能接 3 位').waitFor();
  await missing(page).waitFor({ state: 'detached' });
  expect(await app.database.query('SELECT uscc, phone FROM organization WHERE id = $1', [organization.id])).toEqual([
    { uscc: '91350100M0001TGQXM', phone: '14000000021' },
  ]);
  expect(broke).toEqual([]);
});

it('a worker keeps the free places fresh and changes nothing else', async () => {
  const worker = await app.aMember(organization, 'worker');
  const { page } = await browser.open(`${app.url}/organization`, { as: worker });
  await button(page, '改名额').waitFor();
  for (const name of ['改介绍', '改服务', '加一项服务']) expect(await button(page, name).count()).toBe(0);
});

it('two administrators at once: the later one is told, and keeps what was written', async () => {
  const other = await app.aMember(organization, 'organization-admin', '管理员乙');
  const { page } = await browser.open(`${app.url}/organization`, { as: admin });
  await button(page, '改介绍').click();
  const { body } = await other.get<{ version: number }>('/api/organizations/mine');
  const change = { shortName: '暖檐' };
  const changed = await other.patch(`/api/organizations/${organization.id}`, change, { version: body.version });
  expect(changed.status).toBe(200);
  await page.getByLabel('地址').fill('青禾街道 8 号');
  await button(page, '保存介绍').click();
  await page.getByText('别人刚改过这一条').waitFor();
  expect(await page.getByLabel('地址').inputValue()).toBe('青禾街道 8 号');
});

import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import type { Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let browser: TestBrowser;
let supervisor: TestClient;
let own: TestOrganization;
const ids = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  for (const name of ['暖檐社工服务中心', '暖心陪伴社', '拾光<b>记忆</b>中心']) {
    const id = newId();
    ids.set(name, id);
    await app.database.query(
      `INSERT INTO organization (id, kind, name, source, pinyin_key, search_tokens, search_form) VALUES ($1, 'member', $2, 'test', $3, $4, 1)`,
      [id, name, pinyinKey(name), organizationTokens({ name }, [])],
    );
  }
  own = { id: ids.get('暖檐社工服务中心')!, name: '暖檐社工服务中心', kind: 'member' };
  supervisor = await app.aMember(own, 'supervisor', '单晓燕');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const box = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const options = (page: Page) => page.getByRole('listbox', { name: '搜索结果' }).getByRole('option');
const addressOf = (name: string) => `/directory/${ids.get(name)}`;

it('the box is reached by a key, chosen from by arrows, and never by a letter one is writing', async () => {
  const { page, context } = await browser.open(app.url, { as: supervisor });
  await box(page).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('nx');
  await options(page).first().waitFor();
  expect(await options(page).allInnerTexts()).toEqual(['暖心陪伴社']);
  await page.keyboard.press('/');
  expect(await box(page).inputValue()).toBe('nx/');

  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('uan');
  await page.getByRole('option', { name: '暖檐社工服务中心' }).waitFor();
  expect(await box(page).getAttribute('aria-expanded')).toBe('true');
  expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await box(page).getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).innerText()).toBe('暖檐社工服务中心');
  expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
  expect(await page.locator('mark').allInnerTexts()).toContain('暖');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${addressOf('暖檐社工服务中心')}`);
  await options(page).first().waitFor({ state: 'hidden' });

  await page.getByRole('heading', { name: '暖檐社工服务中心', level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: '暖檐社工服务中心' }).waitFor();
  expect(await page.getByRole('group', { name: '最近去过' }).count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await box(page).getAttribute('aria-expanded')).toBe('false');
  await context.close();
});

it('an answer that comes late never takes the place of a newer one, and the older question is given up', async () => {
  const { page, context } = await browser.open(app.url, { as: supervisor });
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const given: string[] = [];
  page.on('requestfailed', (request) => given.push(request.url()));
  await page.route('**/api/search?q=shiguang', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await box(page).fill('shiguang');
  await page.waitForRequest('**/api/search?q=shiguang');
  const answered = page.waitForResponse('**/api/search?q=nuanxin');
  await box(page).fill('nuanxin');
  await answered;
  await page.getByRole('option', { name: '暖心陪伴社' }).waitFor();
  expect(given.some((address) => address.endsWith('q=shiguang'))).toBe(true);
  release();
  await page.waitForLoadState('networkidle');
  expect(await options(page).allInnerTexts()).toEqual(['暖心陪伴社']);
  await context.close();
});

it('a name is shown as it is written, and pages of the product are found by other words for them', async () => {
  const { page, context } = await browser.open(`${app.url}/search`, { as: supervisor });
  const field = page.getByRole('searchbox');
  await field.fill('shiguang');
  const found = page.getByRole('link', { name: '拾光<b>记忆</b>中心' });
  await found.waitFor();
  expect(await found.locator('b').count()).toBe(0);
  for (const [typed, place] of [
    ['密码', '修改密码'],
    ['mima', '修改密码'],
    ['password', '修改密码'],
    ['elder', '长辈版'],
    ['适老', '长辈版'],
  ]) {
    await field.fill(typed);
    await page.getByRole('region', { name: '页面' }).getByRole('link', { name: place }).waitFor();
  }
  await field.fill('导入');
  await page.getByRole('heading', { name: '没有找到“导入”' }).or(page.getByText('没有找到“导入”')).waitFor();
  await context.close();
});

it('on a phone it is a page of links, with the last places visited kept on the device until signing out', async () => {
  // Of this test alone: signing out ends the session the others use.
  const leaving = await app.aMember(own, 'supervisor');
  const { page, context } = await browser.open(app.url, { as: leaving, size: 'phone' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('link', { name: '搜索' }).click();
  await page.getByRole('heading', { name: '搜索', level: 1 }).waitFor();
  expect(await box(page).count()).toBe(0);
  await page.getByRole('searchbox').fill('暖心');
  await page.getByRole('link', { name: '暖心陪伴社' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '暖心陪伴社', level: 1 }).waitFor();

  await page.goto(`${app.url}/search`);
  const visited = page.getByRole('region', { name: '最近去过' });
  await visited.getByRole('link', { name: '暖心陪伴社' }).waitFor();
  await page.goto(`${app.url}/account`);
  await page.getByRole('button', { name: '退出' }).first().click();
  await page.waitForURL('**/sign-in');
  expect(await page.evaluate(`localStorage.getItem('tongxing.visited')`)).toBeNull();
  await context.close();
});

it('the elder version has the page, not a layer that floats, and rows one can hit', async () => {
  const { page, context } = await browser.open('about:blank');
  await context.addInitScript({
    content: `localStorage.setItem('tongxing.presentation', '{"language":"zh-CN","elder":true}')`,
  });
  const [name, value] = supervisor.cookie!.split('=');
  await context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
  await page.goto(`${app.url}/search?q=nuan`);
  const row = page.getByRole('link', { name: '暖心陪伴社' });
  await row.waitFor();
  expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(60);
  expect(await box(page).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await context.close();
});

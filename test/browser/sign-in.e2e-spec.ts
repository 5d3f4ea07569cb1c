import type { Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestOrganization } from '../support/test-app';
import { startBrowser, type TestBrowser, webDir } from './support/browser';
import { aPersonWithPassword, password } from './support/person';

let app: TestApp;
let browser: TestBrowser;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  organization = await app.anOrganization({ name: '暖檐社工服务中心（示例）' });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function signIn(page: Page, signInName: string, secret = password): Promise<void> {
  await page.getByLabel('手机号或邮箱').fill(signInName);
  await page.getByRole('textbox', { name: '密码' }).fill(secret);
  await page.getByRole('button', { name: '登录' }).click();
}

describe('signing in', () => {
  it('asks first, then opens the page that was wanted', async () => {
    const person = await aPersonWithPassword(app, [organization]);
    const { page } = await browser.open(`${app.url}/directory?q=%E6%9A%96%E6%AA%90`);
    await page.waitForURL(/\/sign-in\?return=/);
    await signIn(page, person.phone);
    await page.getByRole('heading', { name: '伙伴名录' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=%E6%9A%96%E6%AA%90');
    await page.getByText(organization.name).first().waitFor();
  });

  it('never follows an address of somebody else', async () => {
    const person = await aPersonWithPassword(app, [organization]);
    for (const foreign of ['//example.org', 'https://example.org', '/\\example.org', 'javascript:alert(1)']) {
      const { page, context, asked } = await browser.open(`${app.url}/sign-in?return=${encodeURIComponent(foreign)}`);
      await signIn(page, person.phone);
      await page.getByRole('navigation').first().waitFor();
      expect(new URL(page.url()).origin).toBe(app.url);
      expect(asked.filter((address) => address.includes('example.org') && !address.startsWith(app.url))).toEqual([]);
      await context.close();
    }
  });

  it('says what is wrong, what is safe and what to do, and keeps what was written', async () => {
    const person = await aPersonWithPassword(app, [organization]);
    const { page } = await browser.open(`${app.url}/sign-in`);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('请写手机号或邮箱').waitFor();
    await signIn(page, person.phone, 'not this one');
    await page.getByRole('alert').getByText('手机号、邮箱或密码不对').waitFor();
    expect(await page.getByLabel('手机号或邮箱').inputValue()).toBe(person.phone);
  });

  it('says how long to wait after too many guesses', async () => {
    const person = await aPersonWithPassword(app, [organization]);
    for (let guess = 0; guess < 5; guess += 1)
      await app.nobody.post('/api/sign-in', { signInName: person.phone, password: `guess ${guess}` });
    const { page } = await browser.open(`${app.url}/sign-in`);
    await signIn(page, person.phone);
    await page.getByRole('alert').getByText('请在 15 分钟后再试').waitFor();
  });

  it('sends one request for a double click', async () => {
    const person = await aPersonWithPassword(app, [organization]);
    const { page } = await browser.open(`${app.url}/sign-in`);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/sign-in')) sent.push(request.method());
    });
    await page.getByLabel('手机号或邮箱').fill(person.phone);
    await page.getByRole('textbox', { name: '密码' }).fill(password);
    await page.getByRole('button', { name: '登录' }).dblclick();
    await page.getByRole('navigation').first().waitFor();
    expect(sent).toEqual(['POST']);
  });

  it('keeps the form when the link is cut, and goes on when it is back', async () => {
    const person = await aPersonWithPassword(app, [organization]);
    const { page, context } = await browser.open(`${app.url}/sign-in`);
    await page.getByLabel('手机号或邮箱').waitFor();
    await context.setOffline(true);
    await signIn(page, person.phone);
    await page.getByRole('alert').getByText('连不上服务器').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation').first().waitFor();
  });
});

describe('a session', () => {
  it('ends by signing out', async () => {
    const worker = await app.aMember(organization);
    const { page } = await browser.open(app.url, { as: worker });
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect((await worker.get('/api/me')).status).toBe(401);
  });

  it('that ended elsewhere leads back to signing in, and from there to the same page', async () => {
    const worker = await app.aMember(organization);
    const { page } = await browser.open(`${app.url}/account`, { as: worker });
    await page.getByRole('heading', { name: '我的' }).waitFor();
    await worker.post('/api/sign-out');
    // Either the cut socket tells the page by itself, or the next click finds out: both lead to the same place.
    const next = page.getByRole('link', { name: '伙伴名录' }).first();
    await next.click({ timeout: 3_000 }).catch(() => undefined);
    await page.waitForURL(/\/sign-in\?return=%2F(account|directory)/);
  });

  it('changes the password', async () => {
    const person = await aPersonWithPassword(app, [organization]);
    const { page } = await browser.open(`${app.url}/sign-in?return=/account`);
    await signIn(page, person.phone);
    await page.getByLabel('现在的密码').fill('wrong by far');
    await page.getByLabel('新密码', { exact: true }).fill('a quite different one');
    await page.getByLabel('再写一遍新密码').fill('a quite different one');
    await page.getByRole('button', { name: '改密码' }).click();
    await page.getByRole('alert').getByText('现在的密码不对').waitFor();
    await page.getByLabel('现在的密码').fill(password);
    await page.getByRole('button', { name: '改密码' }).click();
    await page.getByText('密码改好了').waitFor();
    const answer = await app.nobody.post('/api/sign-in', {
      signInName: person.phone,
      password: 'a quite different one',
    });
    expect(answer.status).toBe(200);
  });

  it('acts for another of one’s organisations', async () => {
    const other = await app.anOrganization({ name: '银杏志愿者协会（示例）' });
    const person = await aPersonWithPassword(app, [organization, other]);
    const { page } = await browser.open(`${app.url}/sign-in?return=/account`);
    await signIn(page, person.phone);
    const acting = page.getByRole('listitem').filter({ hasText: '换成这个身份' });
    const name = (await acting.locator('.t').textContent()) ?? '';
    await acting.getByRole('button').click();
    await page.locator('.where b', { hasText: name }).waitFor();
  });
});

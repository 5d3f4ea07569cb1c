import { Client } from 'pg';
import { invite } from '../../apps/admin/people';
import { startTestApp, type TestApp } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { aNetwork } from './support/person';
import { sidewaysScroll, type Size, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let browser: TestBrowser;
let client: Client;
const password = '一句只有我知道的长话';

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  await aNetwork(app);
  browser = await startBrowser();
  client = new Client({ connectionString: app.database.url });
  client.on('error', () => undefined);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await browser?.close();
  await app?.close();
});

const invited = async (signInName: string): Promise<string> => {
  const organization = '暖檐社工服务中心（示例）';
  const { token } = await invite(client, { organization, kind: 'member', name: '张敏', signInName, role: 'worker' });
  return `${app.url}/welcome#${token}`;
};

describe('an invited person', () => {
  it.each<[Size, string]>([
    ['desktop', '14000030001'],
    ['phone', '14000030002'],
  ])('chooses a password on a %s and is inside; the link is then used up', async (size, phone) => {
    const address = await invited(phone);
    const { page, context, asked, broke } = await browser.open(address, { size });
    await page.getByRole('heading', { name: '张敏，您好' }).waitFor();
    await page.getByText('暖檐社工服务中心（示例）请您一起用同行').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);

    await page.getByLabel('密码', { exact: true }).fill('太短');
    await page.getByRole('button', { name: '定下密码并登录' }).click();
    await page.getByText('密码不到 10 个字符').waitFor();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再写一遍').fill(`${password}。`);
    await page.getByRole('button', { name: '定下密码并登录' }).click();
    await page.getByText('两次写的不一样').waitFor();
    await page.getByLabel('再写一遍').fill(password);
    await page.getByRole('button', { name: '定下密码并登录' }).click();
    await page.getByRole('navigation').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(broke).toEqual([]);
    // The token is in no address that was asked for.
    const token = address.split('#')[1];
    expect(asked.filter((one) => one.split('#')[0].includes(token))).toEqual([]);
    await context.close();

    const again = await browser.open(address, { size });
    await again.page.getByRole('alert').getByText('这个链接用过了，或者过期了').waitFor();
    await again.page.getByRole('link', { name: '去登录' }).click();
    await again.page.waitForURL(/\/sign-in$/);
    await again.context.close();
  });
});

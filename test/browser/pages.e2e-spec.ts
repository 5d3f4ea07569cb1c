import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { aPersonWithPassword, password } from './support/person';
import { type Size, sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let browser: TestBrowser;
let worker: TestClient;
let partnerId: string;
const longName = '云溪区青禾街道认知障碍友好社区照顾者互助与喘息服务支持中心（示例）';

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  worker = await app.aMember(await app.anOrganization({ name: '暖檐社工服务中心（示例）' }));
  partnerId = newId();
  await app.database.query(
    `INSERT INTO organization (id, kind, name, source, phone, pinyin_key, search_tokens) VALUES ($1, 'member', $2, 'test', '14000000121', $3, $4)`,
    [partnerId, longName, pinyinKey(longName), organizationTokens({ name: longName }, [])],
  );
  const serviceId = newId();
  await app.database.query(
    `INSERT INTO service (id, organization_id, name, expertise, area_codes, age_from, active, source)
     VALUES ($1, $2, '照顾者小组', '{}', '{}', 60, true, 'test')`,
    [serviceId, partnerId],
  );
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const pages: [string, string, string][] = [
  ['home', '/', '现在没有事等您'],
  ['directory', '/directory?age=78&hasCapacity=true', '伙伴名录'],
  ['organisation', '/directory/:partner', longName],
  ['own account', '/account', '我的'],
  ['notifications', '/notifications', '消息'],
  ['an address that is none', '/nowhere', '没有找到这一页'],
];

describe.each<Size>(['desktop', 'phone'])('on a %s', (size) => {
  it.each(pages)('%s is usable by everybody', async (_name, path, title) => {
    const { page, context, asked, broke } = await browser.open(app.url + path.replace(':partner', partnerId), {
      as: worker,
      size,
    });
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(broke).toEqual([]);
    expect(
      asked.filter((address) => new URL(address).host !== new URL(app.url).host && !address.startsWith('data:')),
    ).toEqual([]);
    await context.close();
  });

  it('signing in is usable by everybody', async () => {
    const { page, context } = await browser.open(`${app.url}/sign-in`, { size });
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await context.close();
  });
});

it('holds on the narrowest phone and with large text', async () => {
  for (const [, path] of pages) {
    const { page, context } = await browser.open(app.url + path.replace(':partner', partnerId), {
      as: worker,
      size: 'phone',
    });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.addStyleTag({ content: 'html { font-size: 140% }' });
    expect(`${path} ${await sidewaysScroll(page)}`).toBe(`${path} 0`);
    await context.close();
  }
});

it('signing in and home load at most 300 kB of compressed JavaScript (P12)', async () => {
  const person = await aPersonWithPassword(app, [await app.anOrganization()]);
  const { page, context, scriptBytes } = await browser.open(`${app.url}/sign-in`);
  await page.getByLabel('手机号或邮箱').fill(person.phone);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = scriptBytes();
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  await context.close();
});

it('says in a band that the link is cut, and that it is back', async () => {
  const { page, context } = await browser.open(`${app.url}/directory`, { as: worker });
  await page.getByRole('heading', { name: '伙伴名录' }).waitFor();
  await context.setOffline(true);
  await page.getByText('网断了，已经打开的内容还能看').waitFor();
  await context.setOffline(false);
  await page.getByText('网断了，已经打开的内容还能看').waitFor({ state: 'detached' });
  await context.close();
});

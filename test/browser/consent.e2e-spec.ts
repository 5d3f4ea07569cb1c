import type { Page } from 'playwright-core';
import { aDraft, aReferral, twoOrganizations, type TwoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let browser: TestBrowser;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  await app.database.query(`INSERT INTO network (name, demo) VALUES ('示范', true) ON CONFLICT (id) DO NOTHING`);
  network = await twoOrganizations(app);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
async function usable(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

it('a child’s guardian agrees by a code, the child is heard, and a guardian in conflict is not asked', async () => {
  const { id } = await aDraft(network, { group: 'child', ageBand: '6-9' });
  const { page, broke, context } = await browser.open(`${app.url}/referrals/${id}/consent`, {
    as: network.worker,
    size: 'phone',
  });
  await button(page, '可以').click();
  await page.getByRole('checkbox', { name: '姓名' }).check();
  await button(page, '同意这 1 项').click();
  await button(page, '就到这时候').click();
  await page.getByText('第 4 题，共 5 题').waitFor();
  expect(await button(page, '就是这样').isDisabled()).toBe(true);
  await page.getByLabel('监护人是孩子的什么人').selectOption('父亲或母亲');
  await page.getByRole('radio', { name: '说不清' }).check();
  await page.getByRole('checkbox', { name: /^孩子还没有满 8 周岁/ }).check();
  await page.getByRole('checkbox', { name: /^监护人可能伤害孩子/ }).check();
  expect(await button(page, '就是这样').isDisabled()).toBe(true);
  expect(await page.getByRole('link', { name: '强制报告' }).getAttribute('href')).toContain('/mandatory-reports/new');
  await usable(page);
  await page.getByRole('checkbox', { name: /^监护人可能伤害孩子/ }).uncheck();
  await button(page, '就是这样').click();
  await page.getByRole('radio', { name: '短信确认码' }).check();
  await page.getByLabel('短信发到哪个手机').fill('140 0000 0155');
  await usable(page);
  await button(page, '发确认码').click();

  await page.getByRole('heading', { name: '请念短信里的确认码' }).waitFor();
  const outbox = await network.worker.get<{ items: { words: string }[] }>('/api/demo/sms-outbox');
  const code = /\d{6}/.exec(outbox.body.items[0].words)![0];
  await page.getByLabel('六位确认码').fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await button(page, '确认').click();
  await page.getByText('不对，还可以再试 4 次。').waitFor();
  await usable(page);
  await page.getByLabel('六位确认码').fill(code);
  await button(page, '确认').click();
  await page.getByRole('region', { name: '同意书' }).getByText('同意，有效').waitFor();
  expect(broke).toEqual([]);
  await context.close();
});

it('what is taken back at one desk is gone from the other side’s open page', async () => {
  const { id } = await aReferral(network, 'in-progress', { details: { name: '张桂兰', phone: '14000000133' } });
  const address = `${app.url}/referrals/${id}`;
  const desk = await browser.open(address, { as: network.worker });
  const phone = await browser.open(address, { as: network.intake, size: 'phone' });
  await phone.page.getByText('张桂兰').first().waitFor();
  await Promise.all([desk.listening, phone.listening]);
  await button(desk.page, '撤回同意').click();
  await desk.page.getByRole('radio', { name: '打电话说的' }).check();
  await usable(desk.page);
  await button(desk.page, '马上撤回').click();
  await desk.page.getByRole('region', { name: '同意书' }).getByText('已经撤回').waitFor();
  await phone.page.getByText('张桂兰').first().waitFor({ state: 'detached' });
  expect(await phone.page.content()).not.toContain('14000000133');
  await usable(phone.page);
  expect([...desk.broke, ...phone.broke]).toEqual([]);
  await Promise.all([desk.context.close(), phone.context.close()]);
});

it('a mandatory report is written down on a phone, and the call is one press away', async () => {
  const { page, broke, context } = await browser.open(`${app.url}/mandatory-reports`, {
    as: network.worker,
    size: 'phone',
  });
  expect(await page.getByRole('link', { name: '公安 110' }).getAttribute('href')).toBe('tel:110');
  await page.getByRole('link', { name: '记一份报告' }).click();
  expect(await button(page, '记下报告').isDisabled()).toBe(true);
  await page.getByRole('radio', { name: '不安全' }).check();
  await button(page, '身上有伤').click();
  await page.getByLabel('看到、听到的是什么').fill('左臂有新的瘀青');
  await page.getByRole('radio', { name: '我自己' }).check();
  await usable(page);
  await button(page, '记下报告').click();
  await page.getByText('还没有报告。请现在打电话。').waitFor();
  await page.getByLabel('报告给谁').selectOption('公安（110）');
  await page.getByLabel('对方给的编号（可以不写）').fill('110-7');
  await button(page, '记下').click();
  await page.getByText('编号 110-7').waitFor();
  await usable(page);
  expect(broke).toEqual([]);
  await context.close();
});

import type { Page } from 'playwright-core';
import { aPdf } from '../files/sample-files';
import { aReferral, twoOrganizations, type TwoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let browser: TestBrowser;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  network = await twoOrganizations(app);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
async function usable(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}
const part = (page: Page, name: string) => page.getByRole('region', { name });

it('two sides talk, give each other a file and record a follow-up; what was not sent is still there', async () => {
  const { id } = await aReferral(network, 'accepted', { details: { name: '张桂兰', phone: '14000000133' } });
  const address = `${app.url}/referrals/${id}`;
  const desk = await browser.open(address, { as: network.worker });
  const phone = await browser.open(address, { as: network.intake, size: 'phone' });
  await Promise.all([desk.listening, phone.listening]);

  await desk.page.getByLabel('写给对方').fill('张桂兰女儿的电话是14000000134');
  await button(desk.page, '发出').click();
  await desk.page.getByRole('heading', { name: '您写的话里好像有服务对象的姓名、电话号码' }).waitFor();
  await button(desk.page, '改一改').click();
  await desk.page.getByLabel('写给对方').fill('周四上午一起去，可以吗？');
  await button(desk.page, '发出').click();
  await part(phone.page, '双方的话').getByText('周四上午一起去，可以吗？').waitFor();
  await part(desk.page, '双方的话').getByText('对方已读').waitFor();
  await desk.page.getByText('还没保存').waitFor({ state: 'detached' });

  await phone.page.getByLabel('写给对方').fill('可以，我带上量血压的');
  await phone.page.getByText('还没保存，1 条在本机').waitFor();
  await phone.page.reload();
  await phone.page.getByText('接着上次写的').waitFor();
  expect(await phone.page.getByLabel('写给对方').inputValue()).toBe('可以，我带上量血压的');
  await button(phone.page, '发出').click();
  await part(desk.page, '双方的话').getByText('可以，我带上量血压的').waitFor();

  await button(phone.page, '加附件').click();
  await phone.page.getByLabel('这是什么').selectOption('服务记录');
  await phone.page.getByRole('radio', { name: /^看得出是谁/ }).check();
  const choose = phone.page.getByLabel('选文件', { exact: true }).first();
  await choose.setInputFiles({ name: 'a.svg', mimeType: 'image/png', buffer: Buffer.from('<svg onload="x()"/>') });
  await button(phone.page, '放进去').click();
  await phone.page.getByRole('heading', { name: 'SVG 图不能放进来' }).waitFor();
  await choose.setInputFiles({ name: '首次上门.pdf', mimeType: 'application/pdf', buffer: aPdf('x') });
  await button(phone.page, '放进去').click();
  await part(phone.page, '附件').getByText('首次上门.pdf').waitFor();
  const [file] = await Promise.all([
    desk.page.waitForEvent('download'),
    part(desk.page, '附件').getByRole('link', { name: '下载' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('首次上门.pdf');

  await button(desk.page, '记一次跟进').click();
  await usable(desk.page);
  await desk.page.getByRole('radio', { name: '电话' }).check();
  await button(desk.page, '服务对象').click();
  await desk.page.getByLabel('服务对象的感受').fill('来的人很耐心');
  await button(desk.page, '记下').click();
  await part(phone.page, '跟进').getByText('来的人很耐心').waitFor();

  await Promise.all([usable(phone.page), usable(desk.page)]);
  expect([...phone.broke, ...desk.broke]).toEqual([]);
  await phone.context.close();
  await desk.context.close();
});

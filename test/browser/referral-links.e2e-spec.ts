import { aReferral, good, readyToSend, step, twoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let worker: TestWorker;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  worker = await startTestWorker(app);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await worker?.close();
  await app?.close();
});

it('a partner without an account accepts on a phone by the link, and the source sees it', async () => {
  const network = await twoOrganizations(app);
  const target = await app.anOrganization({ kind: 'listed', name: '没有账号的机构' });
  const { id, version } = await readyToSend({ ...network, target });
  good(await step(network.worker, id, 'send', {}, version));
  const source = await browser.open(`${app.url}/referrals/${id}`, { as: network.worker });
  await source.page.getByText('没有账号的机构没有账号，不会在屏幕上看到').waitFor();
  await source.page.getByRole('button', { name: '做一个链接', exact: true }).click();
  const address = await source.page.getByLabel('链接', { exact: true }).inputValue();
  expect(await seriousFindings(source.page)).toEqual([]);

  const partner = await browser.open(address, { size: 'phone' });
  await partner.page.getByText('打开这个链接看不到姓名、电话和住址').waitFor();
  await partner.page.getByText('入户探访').first().waitFor();
  expect(await seriousFindings(partner.page)).toEqual([]);
  await partner.page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(partner.page)).toBe(0);
  await partner.page.getByLabel('想说的话').fill('周三可以去');
  await partner.page.getByRole('button', { name: '可以，我们接收' }).click();
  await partner.page.getByRole('heading', { name: '谢谢，记下了：贵机构接收' }).waitFor();
  expect(partner.told.join()).not.toContain('张桂兰');

  await worker.drain();
  await source.page.getByRole('heading', { name: '用链接说的' }).waitFor();
  await source.page.getByText('可以接收', { exact: true }).waitFor();
  expect([...source.broke, ...partner.broke]).toEqual([]);
  await partner.context.close();
  await source.context.close();
});

it('a person says on a phone that nobody came, in the elder version too', async () => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'completed');
  const { path } = good(await network.worker.post<{ path: string }>(`/api/referrals/${id}/links/person`), 201);
  const { page, context, broke, told } = await browser.open(app.url + path, { size: 'phone' });
  await page.getByRole('button', { name: '没有人来' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.locator('.elder-entry').click();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: '没有人来' }).click();
  await page.getByRole('radio', { name: '监护人' }).check();
  const send = page.getByRole('button', { name: '说好了，告诉他们' });
  expect(await send.isEnabled()).toBe(false);
  await page.getByLabel('请说一说怎么回事').fill('等了两个星期');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await send.click();
  await page.getByRole('heading', { name: '记下了：没有人来' }).waitFor();
  expect(told.join()).not.toContain('张桂兰');
  expect(broke).toEqual([]);
  await context.close();
});

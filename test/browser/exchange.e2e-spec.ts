import { startReceiver, type Receiver } from '../exchange/receiver';
import { readyToSend, good, step, twoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { startBrowser, type TestBrowser, webDir } from './support/browser';

let receiver: Receiver;
let app: TestApp;
let worker: TestWorker;
let browser: TestBrowser;

beforeAll(async () => {
  receiver = await startReceiver();
  app = await startTestApp({ WEBHOOK_HOSTS: receiver.host }, webDir);
  worker = await startTestWorker(app);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await worker?.close();
  await app?.close();
  await receiver?.close();
});

it('an administrator connects a system, sees what it was told, and takes directory and referrals along', async () => {
  const network = await twoOrganizations(app);
  const { page, context } = await browser.open(`${app.url}/organization`, { as: network.admin, size: 'phone' });
  await page.getByRole('link', { name: '导出与相接的系统' }).click();
  await page.getByRole('button', { name: '接上一个程序' }).click();
  await page.getByLabel('这个程序叫什么').fill('数据平台');
  await page.getByLabel('收消息的地址').fill('http://hooks.example.org/in');
  const secret = await page.getByLabel('签名密钥').inputValue();
  expect(secret).toMatch(/^whsec_/);
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByText('地址要以 https:// 开头。').waitFor();
  await page.getByLabel('收消息的地址').fill(`http://${receiver.host}/in`);
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByRole('heading', { name: '数据平台' }).waitFor();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('link', { name: '发送记录' }).click();
  await page.getByRole('button', { name: '发一条测试' }).click();
  await page.getByText('等着发', { exact: true }).waitFor();
  await worker.runTimers();
  await page.getByText('收下了', { exact: true }).waitFor();
  const { id, version } = await readyToSend(network);
  good(await step(network.worker, id, 'send', {}, version));
  await worker.drain();
  await worker.runTimers();
  await page.reload();
  await page.getByText('转介发出').waitFor();
  expect(receiver.received('/in')).toHaveLength(2);

  await page.getByRole('link', { name: '与其他系统相接' }).click();
  for (const [what, file] of [
    ['机构名录（HSDS 3.0）', 'hsds.json'],
    ['本机构的转介（FHIR R4）', 'fhir.json'],
  ]) {
    const coming = page.waitForEvent('download');
    await page.getByRole('listitem').filter({ hasText: what }).getByRole('button', { name: '下载' }).click();
    expect((await coming).suggestedFilename()).toBe(file);
  }
  await context.close();
});

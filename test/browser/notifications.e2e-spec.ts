import { readyToSend, good, step, twoOrganizations } from '../referrals/two-organizations';
import { startFakeRobots, type FakeRobots } from '../support/fake-robots';
import { startTestApp, type TestApp } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { startBrowser, type TestBrowser, webDir } from './support/browser';
import { aPersonWithPassword, password } from './support/person';

let fake: FakeRobots;
let app: TestApp;
let worker: TestWorker;
let browser: TestBrowser;

beforeAll(async () => {
  fake = await startFakeRobots();
  app = await startTestApp({ ROBOT_HOSTS: fake.host }, webDir);
  worker = await startTestWorker(app);
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await worker?.close();
  await app?.close();
  await fake?.close();
});

it('an administrator connects a group, reads the provider’s answer in words, and sets it right', async () => {
  const admin = await app.aMember(await app.anOrganization(), 'organization-admin');
  fake.configure('key-of-group', { secret: 'SECright000000000000' });
  const { page, context } = await browser.open(`${app.url}/notifications/settings`, { as: admin, size: 'phone' });
  await page.getByRole('link', { name: '管理群机器人' }).click();
  await page.getByRole('button', { name: '接上一个群' }).click();
  await page.getByLabel('这个群叫什么').fill('值班群');
  await page.getByLabel('机器人地址（Webhook）').fill('https://example.org/robot/send?access_token=12345678');
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByText('只能用企业微信、钉钉、飞书的机器人地址。').waitFor();
  await page.getByLabel('机器人地址（Webhook）').fill(fake.address('dingtalk', 'key-of-group'));
  await page.getByLabel('加签密钥').fill('SECwrong000000000000');
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByRole('heading', { name: '值班群' }).waitFor();
  await page.getByText('…roup').waitFor();

  await page.getByRole('button', { name: '发一条测试消息' }).click();
  await page.getByText('正在等对方回答').waitFor();
  await worker.runTimers();
  await page.getByText('测试没有成功：签名不对').waitFor();
  await page.getByRole('button', { name: '修改' }).click();
  await page.getByText('已经存好，末四位 0000').waitFor();
  await page.getByLabel('加签密钥').fill('SECright000000000000');
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByRole('button', { name: '发一条测试消息' }).click();
  await page.getByText('正在等对方回答').waitFor();
  await worker.runTimers();
  await page.getByText('对方收下了测试消息').waitFor();
  expect(fake.messages('key-of-group')).toHaveLength(1);
  expect(await page.content()).not.toContain('SECright');

  await page.getByRole('button', { name: '拿掉' }).click();
  await page.getByRole('button', { name: '确定拿掉' }).click();
  await page.getByRole('heading', { name: '还没有接上群' }).waitFor();
  await context.close();
});

it('a link of a chat group leads through signing in to the very referral', async () => {
  const network = await twoOrganizations(app);
  const key = 'key-of-intake';
  good(
    await network.targetAdmin.post('/api/robots', {
      name: '值班群',
      address: fake.address('wecom', key),
      groups: ['waiting'],
      language: 'zh-CN',
      quiet: false,
    }),
    201,
  );
  const { id, version } = await readyToSend(network);
  const { number } = good(await step(network.worker, id, 'send', {}, version));
  await worker.drain();
  await worker.runTimers();
  const [{ body }] = fake.messages(key);
  const link = /\((http[^)]+)\)/.exec((body as { markdown: { content: string } }).markdown.content)![1];
  const { pathname, search } = new URL(link);
  const person = await aPersonWithPassword(app, [network.target]);
  const { page, context } = await browser.open(`${app.url}${pathname}${search}`, { size: 'phone' });
  await page.getByLabel('手机号或邮箱').fill(person.phone);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(number).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/referrals/${id}`);
  await context.close();
});

it('a person’s choices are said in words as they are made, and kept', async () => {
  const client = await app.aMember(await app.anOrganization());
  const { page, context, listening } = await browser.open(`${app.url}/notifications/settings`, { as: client });
  await listening;
  await page.getByText('现场、资助、导入和机构设置：每个工作日 9:00 汇总一次。').waitFor();
  await page.getByRole('switch', { name: '现场 发邮件' }).click();
  await page.getByRole('switch', { name: '休息日' }).click();
  await page.getByLabel('几点发').selectOption('18');
  await page.getByText('每天 18:00 汇总一次').waitFor();
  await page.getByRole('button', { name: '保存这些选择' }).click();
  await page.getByText('保存好了').waitFor();
  // Meanwhile on another device: what stands there is shown, and said.
  const path = '/api/me/notification-choices';
  const elsewhere = { mail: [], digest: [], quietDaysOff: true, urgentPasses: true };
  good(await client.put(path, elsewhere, { version: 1 }));
  await page.getByLabel('几点发').selectOption('7');
  await page.getByRole('button', { name: '保存这些选择' }).click();
  await page.getByText('您在别的设备上改过这些选择').waitFor();
  await page.getByText('不单独发邮件。没有每日汇总。').waitFor();
  await page.getByRole('switch', { name: '现场 发邮件' }).click();
  await page.getByRole('switch', { name: '休息日' }).click();
  await page.getByRole('switch', { name: '现场 计入每日汇总' }).click();
  await page.getByLabel('几点发').selectOption('18');
  await page.getByRole('button', { name: '保存这些选择' }).click();
  await page.getByText('保存好了').waitFor();
  await page.reload();
  await page.getByText('每天 18:00 汇总一次').waitFor();
  expect(await page.getByRole('switch', { name: '现场 发邮件' }).isChecked()).toBe(true);
  expect(await page.getByRole('switch', { name: '休息日' }).isChecked()).toBe(false);
  await context.close();
});

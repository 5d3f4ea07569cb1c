import { join, resolve } from 'node:path';
import { withEmbedded } from '@app/embedded-postgres';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { build, freePort, makeDataDir, Product, removeDataDir } from '../starting/product';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type Size, type TestBrowser, type Window } from './support/browser';
import { receive, referTo } from './support/refer';

const program = join(resolve(__dirname, '../..'), 'dist/apps/supervisor/main.js');
const password = '一句只有我知道的长话';
const [warm, ginkgo] = ['暖檐社工服务中心', '银杏志愿者协会'];
/** Waits for what happens, however slow the machine. */
const patienceMs = 60_000;

let dataDir: string;
let product: Product;
let browser: TestBrowser;
let url: string;

beforeAll(async () => {
  build();
  dataDir = makeDataDir();
  const port = await freePort();
  url = `http://localhost:${port}`;
  const environment = { DEMO: 'off', LOG_LEVEL: 'error', PUBLIC_URL: url };
  product = await new Product(dataDir, port, environment, program).ready();
  browser = await startBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.clear();
  if (dataDir) await removeDataDir(dataDir);
}, 60_000);

const opened: Window[] = [];

/** Somebody's own device. */
async function device(address: string, size: Size = 'desktop'): Promise<Page> {
  const window = await browser.open(address, { size });
  window.page.setDefaultTimeout(patienceMs);
  opened.push(window);
  return window.page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function usable(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

async function sql<Row>(statement: string): Promise<Row[]> {
  return withEmbedded({ dataDir, log: () => undefined }, async (connectionString) => {
    const client = new Client({ connectionString });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  });
}

const inviteOrganization = async (page: Page, organization: string): Promise<string> => {
  await page.goto(`${url}/people/invite-organization`);
  await page.getByLabel('机构名称').fill(organization);
  await page.getByRole('radio', { name: /^伙伴单位/ }).check();
  await button(page, '生成邀请链接').click();
  await page.getByText(`给${organization}的第一位管理员`).waitFor();
  await usable(page);
  return page.getByLabel('链接', { exact: true }).inputValue();
};

const inviteWorker = async (page: Page, words: { role: RegExp; make: string; link: string }): Promise<string> => {
  await page.goto(`${url}/people/invite`);
  await page.getByRole('radio', { name: words.role }).check();
  await usable(page);
  await button(page, words.make).click();
  return page.getByLabel(words.link, { exact: true }).inputValue();
};

async function fillNewcomer(page: Page, name: string, signInName: string): Promise<void> {
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('手机号或邮箱').fill(signInName);
  await page.getByLabel('密码', { exact: true }).fill(password);
}

const acceptAsWorker = async (link: string, organization: string, name: string, phone: string): Promise<Page> => {
  const page = await device(link, 'phone');
  await fillNewcomer(page, name, phone);
  await button(page, `加入${organization}`).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
};

it('an empty database becomes a network whose two invited organisations refer to each other', async () => {
  const steward = await device(`${url}/`);
  await steward.waitForURL(/\/begin$/);
  await heading(steward, '这个网络还没有开始').waitFor();
  await begin(steward);

  const links = [await inviteOrganization(steward, warm), await inviteOrganization(steward, ginkgo)];
  const warmAdmin = await acceptOnPhone(links[0]);
  const ginkgoAdmin = await acceptInEnglish(links[1]);
  await listsOf(steward);

  await addService(warmAdmin);
  const [zh, en] = [
    { role: /^社工/, make: '生成邀请链接', link: '链接' },
    { role: /^Case worker/, make: 'Make the invitation link', link: 'Link' },
  ];
  const warmWorker = await acceptAsWorker(await inviteWorker(warmAdmin, zh), warm, '王暖', '13800000011');
  const ginkgoWorker = await acceptAsWorker(await inviteWorker(ginkgoAdmin, en), ginkgo, '陈杏', '13800000021');

  const [first, second] = [
    { code: 'A01', name: '张桂兰' },
    { code: 'B01', name: '刘玉珍' },
  ];
  await warmWorker.goto(`${url}/directory`);
  await referTo(warmWorker, ginkgo, first);
  await ginkgoWorker.goto(`${url}/referrals?box=in`);
  await receive(ginkgoWorker, first);
  await ginkgoWorker.goto(`${url}/directory`);
  await referTo(ginkgoWorker, warm, second);
  await warmWorker.goto(`${url}/referrals?box=in`);
  await receive(warmWorker, second);

  await noDemoAnywhere();
  for (const { broke } of opened) expect(broke).toEqual([]);
}, 600_000);

/** The address the start printed, three questions, one a screen, and the way back loses nothing. */
async function begin(page: Page): Promise<void> {
  const address = /http:\S+\/begin#\S+/.exec(product.output)?.[0];
  if (!address) throw new Error(`the start printed no address to begin at:\n${product.output}`);
  await page.goto(address);
  // The page is the same but for what follows the '#'.
  await page.reload();
  await page.getByLabel('网络名称').fill('云溪区为老服务行动网络');
  await usable(page);
  await button(page, '下一题').click();
  await page.getByLabel('机构名称').fill('行动网络支持中心');
  await usable(page);
  await page.goBack();
  expect(await page.getByLabel('网络名称').inputValue()).toBe('云溪区为老服务行动网络');
  await button(page, '下一题').click();
  expect(await page.getByLabel('机构名称').inputValue()).toBe('行动网络支持中心');
  await button(page, '下一题').click();
  await fillNewcomer(page, '李站', '13800000000');
  await usable(page);
  await button(page, '开始这个网络').dblclick();
  await heading(page, '先做这几件事').waitFor();
  await page.getByRole('link', { name: '邀请第一家机构' }).waitFor();
  await usable(page);
  await page.goto(address);
  await page.reload();
  await heading(page, '这个网络已经开始了').waitFor();
}

/** A double click joins once; afterwards the link opens nothing, here or anywhere. */
async function acceptOnPhone(link: string): Promise<Page> {
  const page = await device(link, 'phone');
  await heading(page, `请${warm}加入云溪区为老服务行动网络`).waitFor();
  await page.getByText('李站，行动网络支持中心').waitFor();
  await page.getByText('服务对象的姓名、电话、住址').waitFor();
  await usable(page);
  await fillNewcomer(page, '张敏', '13800000010');
  await page.getByLabel('密码', { exact: true }).fill('太短');
  await button(page, `加入${warm}`).click();
  await page.getByText('密码不到 10 个字符').waitFor();
  await page.getByLabel('密码', { exact: true }).fill(password);
  await button(page, `加入${warm}`).dblclick();
  await heading(page, '先做这几件事').waitFor();
  await usable(page);
  expect(opened.find((window) => window.page === page)?.asked.filter((one) => one.endsWith('/accept'))).toHaveLength(1);
  expect(opened.flatMap(({ asked }) => asked).filter((one) => one.includes(link.split('#')[1]))).toEqual([]);

  const elsewhere = await device(link);
  await heading(elsewhere, '这个邀请打不开了').waitFor();
  await elsewhere.getByText('没有什么丢失').waitFor();
  await usable(elsewhere);
  return page;
}

async function acceptInEnglish(link: string): Promise<Page> {
  const page = await device(link);
  await button(page, 'English').click();
  await heading(page, `${ginkgo} is invited to join`).waitFor();
  await usable(page);
  await page.getByLabel('Your name').fill('Ann Chen');
  await page.getByLabel('Mobile number or e-mail').fill('ann@example.org');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await button(page, `Join ${ginkgo}`).click();
  await heading(page, 'First things to do').waitFor();
  await usable(page);
  return page;
}

async function listsOf(steward: Page): Promise<void> {
  await steward.goto(`${url}/people`);
  await steward.getByText('没有还在等的邀请').waitFor();
  await steward.getByText('以前的邀请').click();
  await steward.getByText('张敏加入了').waitFor();
  await steward.getByText('Ann Chen加入了').waitFor();
  await usable(steward);
}

async function addService(admin: Page): Promise<void> {
  await admin.goto(`${url}/organization`);
  await button(admin, '加一项服务').click();
  await admin.getByLabel('服务名称').fill('居家支持');
  await button(admin, '入户探访').click();
  await button(admin, '保存服务').click();
  await heading(admin, '居家支持').waitFor();
}

async function noDemoAnywhere(): Promise<void> {
  const tables = await sql<{ table: string }>(
    `SELECT quote_ident(table_name) AS "table" FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND column_name = 'demo' AND table_type = 'BASE TABLE'`,
  );
  expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['network', 'organization']));
  for (const { table } of tables) expect([table, await sql(`SELECT * FROM ${table} WHERE demo`)]).toEqual([table, []]);
  const [counts] = await sql(
    `SELECT (SELECT count(*)::int FROM organization) AS organizations, (SELECT count(*)::int FROM membership) AS people,
            (SELECT count(*)::int FROM referral_task WHERE status = 'accepted') AS accepted`,
  );
  expect(counts).toEqual({ organizations: 3, people: 5, accepted: 2 });
}

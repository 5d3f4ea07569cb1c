import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { inGb18030 } from '../imports/gb18030';
import { rowsXml, workbookOf, zipOf } from '../imports/workbooks';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { seriousFindings } from './support/accessibility';
import { setLink, sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

const cascs = resolve(__dirname, '../data/orgs-uk-casc/cascs.csv');
/** A shared machine may take its time; nothing here measures it. */
const patience = 60_000;

let app: TestApp;
let worker: TestWorker;
let browser: TestBrowser;
let folder: string;
let member: TestOrganization;
let steward: TestClient;
let admin: TestClient;
let atWork = true;
let working: Promise<void>;

/** As the worker process does it: again and again, with a short breath between. */
async function keepWorking(): Promise<void> {
  while (atWork) {
    await worker.runTimers();
    await pause(100);
  }
}

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  worker = await startTestWorker(app);
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'tongxing-import-page-'));
  member = await app.anOrganization({ name: '暖檐社工服务中心' });
  steward = await app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'network-steward', '网络管家甲');
  admin = await app.aMember(member, 'organization-admin', '管理员乙');
  working = keepWorking();
});
afterAll(async () => {
  atWork = false;
  await working;
  await browser?.close();
  await worker?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const choose = (page: Page, path: string): Promise<void> => page.getByLabel('选文件').setInputFiles(path);

/** From the columns the product understood to what it would write. */
async function look(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '每一列是什么' }).waitFor({ timeout: patience });
  await page.getByRole('button', { name: '先看看会写什么' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: '先看看' })
    .and(page.locator('[aria-current=step]'))
    .waitFor({ timeout: patience });
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByRole('heading', { name: '导入好了' }).waitFor({ timeout: patience });
}

it('brings a real list of organisations, finds them, changes nothing a second time, and takes them back', async () => {
  const { page, context, broke, listening } = await browser.open(`${app.url}/imports`, { as: steward });
  await listening;
  await page.getByText('还没有导入过').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await choose(page, cascs);
  await page.getByText('196 行').waitFor({ timeout: patience });
  await page.getByLabel('“name”导入到').waitFor();
  expect(await page.getByLabel('“name”导入到').inputValue()).toBe('name');
  expect(await page.getByLabel('“id”导入到').inputValue()).toBe('id');
  expect(await seriousFindings(page)).toEqual([]);
  await look(page);
  await page.getByRole('heading', { name: '还没有写入。导入以后会是这样' }).waitFor({ timeout: patience });
  await page.getByText('新增 196', { exact: true }).waitFor();
  await page.getByText('49th Rifle and Pistol Club').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await write(page);
  await page.getByText('新增 196', { exact: true }).waitFor();
  const address = page.url();

  await page.getByRole('link', { name: '去名录看看' }).click();
  await page.getByRole('heading', { name: '伙伴名录', level: 1 }).waitFor();
  const rows = page.getByRole('region', { name: '伙伴机构' }).getByRole('link');
  await rows.first().waitFor();
  const first = await rows.count();
  await page.getByRole('button', { name: '再看一些' }).click();
  await rows.nth(first).waitFor();
  expect(await rows.count()).toBeGreaterThan(first);
  await page.goto(`${app.url}/directory?q=Clementswood`);
  await page.getByRole('link', { name: 'Clementswood Bowling Club' }).waitFor();

  await page.goto(`${app.url}/imports`);
  await page.getByRole('link', { name: 'cascs.csv' }).waitFor();
  await choose(page, cascs);
  await page.getByText('上次这样的表是这样认的，已经照样填好。').waitFor({ timeout: patience });
  await look(page);
  await page.getByText('不变 196', { exact: true }).waitFor({ timeout: patience });
  await page.getByRole('heading', { name: '没有要写的：都和已经登记的一样' }).waitFor();
  expect(await page.getByRole('button', { name: '开始导入' }).count()).toBe(0);

  await page.goto(address);
  await page.getByRole('button', { name: '看看撤回会怎样' }).click();
  await page.getByText('删掉 196 条：机构').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('heading', { name: '已经撤回' }).waitFor({ timeout: patience });
  await page.goto(`${app.url}/directory?q=Clementswood`);
  await page.getByText('没有找到合适的伙伴').waitFor();
  expect(broke).toEqual([]);
  await context.close();
}, 300_000);

it('brings a spreadsheet of services on a phone, one card a column, and shows what did not pass', async () => {
  const path = join(folder, '服务.xlsx');
  const rows = [
    ['服务名称', '服务内容', '最小年龄', '最大年龄', '名额', '备注'],
    ['居家陪护', '上门陪护', '60', '90', '5', '内部'],
    ['心理陪伴', '每周一次', '不知道', '', '2', '内部'],
  ];
  await zipOf(path, workbookOf([{ name: '名单', rows: rowsXml(rows) }]));
  const { page, context, broke } = await browser.open(`${app.url}/imports`, { as: admin, size: 'phone' });
  await page.getByText('您机构的服务', { exact: true }).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await choose(page, path);
  await page.getByLabel('“服务名称”导入到').waitFor({ timeout: patience });
  expect(await page.getByLabel('“备注”导入到').inputValue()).toBe('');
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await look(page);
  const refused = page.getByRole('row').filter({ hasText: '不是整数' });
  await refused.waitFor({ timeout: patience });
  expect(await refused.innerText()).toContain('最小年龄');
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载这些行，最后一列写着原因' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('服务 没有导入的行.xlsx');
  await write(page);
  await page.getByText('新增 1', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: '去看您的机构' }).click();
  await page.getByRole('heading', { name: '居家陪护' }).waitFor();
  await page.getByText('还能接 5 位').waitFor();
  expect(broke).toEqual([]);
  await context.close();
}, 300_000);

it('keeps every character of a list in GB18030, rare names of four bytes among them', async () => {
  const names = ['𠮷野之家', '喆堃镕社工站', '𫖯仰居家服务社'];
  const list = inGb18030(
    `机构名称,电话\r\n${names.map((name, at) => `${name},0551-6200${1000 + at}`).join('\r\n')}\r\n`,
  );
  const { page, context } = await browser.open(`${app.url}/imports`, { as: steward });
  await choose(page, file('国标.csv', list));
  await page.getByText('GB18030', { exact: true }).waitFor({ timeout: patience });
  await look(page);
  for (const name of names) await page.getByText(name, { exact: true }).waitFor({ timeout: patience });
  await write(page);
  const stored = await app.database.query<{ name: string }>(
    `SELECT name FROM organization WHERE name = ANY($1::text[])`,
    [names],
  );
  expect(stored.map(({ name }) => name).sort()).toEqual([...names].sort());
  await context.close();
}, 300_000);

it('says that the link is cut, keeps the file, and sends it again without choosing anew', async () => {
  const { page, context } = await browser.open(`${app.url}/imports`, { as: steward });
  await page.getByText('机构名单', { exact: true }).waitFor();
  await setLink(context, false);
  await choose(page, file('断线.csv', readFileSync(cascs)));
  await page.getByText('网断了，文件没有传完').waitFor();
  await setLink(context, true);
  await page.getByRole('button', { name: '再传一次' }).click();
  await page.getByRole('heading', { name: '每一列是什么' }).waitFor({ timeout: patience });
  const begun = await app.database.query(`SELECT 1 FROM import_job WHERE files->0->>'name' = '断线.csv'`);
  expect(begun).toHaveLength(1);

  // Closing the page loses nothing: it is on the list, where it was left.
  await page.goto(`${app.url}/imports`);
  await page.getByRole('listitem').filter({ hasText: '断线.csv' }).getByText('等您认列').waitFor();
  await context.close();
}, 120_000);

it('says in words what cannot be read, and takes another file in its place', async () => {
  const { page, context } = await browser.open(`${app.url}/imports`, { as: steward, size: 'phone' });
  await choose(page, file('旧表.xls', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex')));
  await page.getByRole('alert').getByText('这是旧格式的 Excel 文件（.xls）').waitFor({ timeout: patience });
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await choose(page, file('新表.csv', '机构名称,电话\n新表机构,0551-62001234\n'));
  await page.getByRole('heading', { name: '每一列是什么' }).waitFor({ timeout: patience });
  await context.close();
}, 120_000);

it('holds the numbers of the elder version and long English labels at every step', async () => {
  const measures = readFileSync(join(__dirname, 'support/elder-measures.js'), 'utf8');
  const { page, context } = await browser.open(`${app.url}/imports`, { as: steward });
  await page.evaluate(`localStorage.setItem('tongxing.presentation', '{"language":"en","elder":true}')`);
  await page.reload();
  const found: Record<string, string[]> = {};
  const measure = async (step: string): Promise<void> => {
    for (const [width, height] of [
      [320, 640],
      [375, 812],
      [1280, 900],
    ]) {
      await page.setViewportSize({ width, height });
      found[`${step} ${width}`] = await page.evaluate<string[]>(measures);
    }
    // Scrolled, anything may happen to stand half behind the fixed bar of the elder version.
    await page.evaluate('scrollTo(0, 0)');
    found[`${step} axe`] = await seriousFindings(page);
  };
  const list = `机构名称,邮箱\n长辈版机构,a@b.cn\n,c@d.cn\n另一家长辈版机构,不是邮箱\n`;
  await page.getByLabel('Choose a file').setInputFiles(file('elder.csv', list));
  await page.getByRole('heading', { name: 'What each column is' }).waitFor({ timeout: patience });
  await measure('columns');
  await page.getByRole('button', { name: 'See what would be written' }).click();
  await page.getByRole('button', { name: 'Start the import' }).waitFor({ timeout: patience });
  await page.getByText('nothing is written here').waitFor();
  await measure('look');
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('heading', { name: 'The import is done' }).waitFor({ timeout: patience });
  await page.getByRole('button', { name: 'See what taking it back would do' }).click();
  await page.getByText('remove 1: Organisations').waitFor();
  await measure('result');
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])));
  await context.close();
}, 300_000);

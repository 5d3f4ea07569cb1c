import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Page, Route } from 'playwright-core';
import { WorkerModule } from '../../apps/worker/worker.module';
import { aReferral, identity, twoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { aNetworkOfPartners } from './support/partners';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';
import { sign } from './support/refer';

const promisedMs = 2_000;
const title = '入户探访、防跌倒';
/** What is written about the person: nobody else in the world would write the same. */
const person = {
  name: '张桂兰',
  phone: '14000000133',
  address: 'A社区3号楼2单元501',
  family: '女儿在外地工作，一年回来两次',
  wish: '想留在自己家里，跌倒了有人知道',
  message: '第一次可以一起去，她认得我们的志愿者',
};
/** What the person agrees to give; the family is left out. */
const agreed = [
  { label: '姓名', value: person.name },
  { label: '电话', value: person.phone },
  { label: '住址', value: person.address },
  { label: '本人的想法', value: person.wish },
  { label: '转介方留言', value: person.message },
];
const result = '换了防滑垫，装了扶手，每周二去一次。';

let app: TestApp;
let worker: INestApplicationContext;
let browser: TestBrowser;
let partner: TestOrganization;
let sender: TestClient;
let receiver: TestClient;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  // The real one, that runs by itself: what happens on these pages happens because something was done on them.
  worker = await NestFactory.createApplicationContext(WorkerModule.with(app.database.config), {
    logger: ['error', 'fatal'],
  });
  browser = await startBrowser();
  const network = await aNetworkOfPartners(app);
  partner = network.partner;
  sender = await app.aMember(network.source, 'worker', '社工乙');
  receiver = await app.aMember(partner, 'worker', '社工甲');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await worker?.close();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const toldIn = (page: Page) => page.getByRole('region', { name: '经过' });

/** Nobody with a screen reader or a small screen is left out of the page as it is now. */
async function usable(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

/** Lost by any reload. */
const mark = (page: Page) => page.evaluate('globalThis.openedOnce = true');
const wasReloaded = async (page: Page) => (await page.evaluate('globalThis.openedOnce')) !== true;

/** Label and value of everything that is said about the person and the need, in the order of the page. */
const factsBelow = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((fact) => fact.innerText.replace(/\\s+/g, ' '))`,
  );

it('one referral from the search for a partner to the closed loop, a phone and a desk at once', async () => {
  const desk = await browser.open(`${app.url}/referrals?box=in`, { as: receiver });
  await heading(desk.page, '没有等着答复的转介').waitFor();
  await desk.listening;
  await mark(desk.page);
  await usable(desk.page);

  const phone = await browser.open(`${app.url}/directory`, { as: sender, size: 'phone' });
  await mark(phone.page);
  await findPartner(phone.page);
  await write(phone.page);
  await choosePartner(phone.page);
  await agree(phone.page);
  const promised = await lookAndSend(phone, desk);

  await readCard(desk, promised);
  await receiveAndAccept(desk, phone);
  await serveAndClose(desk.page, phone.page);

  for (const { page, broke } of [phone, desk]) {
    expect(await wasReloaded(page)).toBe(false);
    expect(broke).toEqual([]);
  }
}, 120_000);

async function findPartner(page: Page): Promise<void> {
  const partners = page.getByRole('region', { name: '伙伴机构' });
  await link(page, '法援邻里服务社').waitFor();
  await page.getByLabel('机构、服务或专长').fill('暖檐');
  await link(page, '法援邻里服务社').waitFor({ state: 'detached' });
  expect(await partners.getByRole('heading').allInnerTexts()).toEqual([partner.name]);
  await page.getByLabel('机构、服务或专长').fill('');
  await link(page, '法援邻里服务社').waitFor();

  await page.getByText('您在找什么').click();
  await button(page, '入户探访').click();
  await button(page, '防跌倒').click();
  await page.getByLabel('服务对象住在').fill('青禾');
  await button(page, /^青禾街道/).click();
  await page.getByLabel('年龄').fill('82');
  await partners.getByText('没有登记防跌倒').first().waitFor();
  await partners.getByText('年龄合适').first().waitFor();
  const [first] = await partners
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
    .allInnerTexts();
  for (const reason of [partner.name, '入户探访', '防跌倒', '服务青禾街道', '服务 60岁以上，年龄合适', '还能接 2 位'])
    expect(first).toContain(reason);
  await usable(page);

  await link(page, partner.name).click();
  await link(page, '转介给这家伙伴').waitFor();
  await usable(page);
  await link(page, '转介给这家伙伴').click();
}

/** Five short screens, as the paper form has five parts. */
async function write(page: Page): Promise<void> {
  const next = () => button(page, '下一步').click();
  await page.getByText('第 1 步，共 5 步').waitFor();
  await page.getByText('选好主要需要和年龄段，这里就会说谁能帮。').waitFor();
  await page.getByLabel('主要需要').selectOption('入户探访');
  await button(page, '防跌倒').click();
  await page.getByLabel('年龄段').selectOption('80-84岁');
  await page.getByLabel('服务对象住在').fill('青禾');
  await button(page, /^青禾街道/).click();
  const chosen = page.locator('label').filter({ hasText: partner.name });
  await chosen.getByText('服务青禾街道').waitFor();
  expect(await chosen.getByRole('checkbox').isChecked()).toBe(true);
  await page.getByRole('radio', { name: /^优先/ }).check();
  await usable(page);
  await next();
  await page.getByLabel('个案编号').fill('A01');
  await page.getByRole('radio', { name: '老年人' }).check();
  await page.getByRole('radio', { name: '女' }).check();
  await page.getByLabel('居住情况').selectOption('独居');
  await page.getByLabel('沟通方式').selectOption('方言');
  await usable(page);
  await next();
  await page.getByLabel('姓名').fill(person.name);
  await page.getByLabel('电话').fill(person.phone);
  await page.getByLabel('住址').fill(person.address);
  await page.getByLabel('家庭情况').fill(person.family);
  await usable(page);
  await next();
  await button(page, '需要专门技术').click();
  await page.getByLabel('本人的想法').fill(person.wish);
  await page.getByLabel('转介方留言').fill(person.message);
  await usable(page);
  await next();
  await button(page, '跌倒').click();
  await button(page, '入户须两人同行').click();
  await usable(page);
  await button(page, '保存').click();
  await heading(page, title).waitFor();
}

async function choosePartner(page: Page): Promise<void> {
  await heading(page, '当面问本人是否同意').waitFor();
  await usable(page);
  await link(page, '换伙伴').click();
  const row = (name: string) => page.locator('label').filter({ hasText: name });
  await row(partner.name).waitFor();
  expect(await row(partner.name).getByRole('radio').isChecked()).toBe(true);
  await row('益康心理援助中心').click();
  await heading(page, '发出前，益康心理援助中心（示例）会看到').waitFor();
  await row(partner.name).click();
  await heading(page, `发出前，${partner.name}会看到`).waitFor();
  const why = await row(partner.name).innerText();
  for (const reason of ['入户探访', '防跌倒', '服务青禾街道', '还能接 2 位']) expect(why).toContain(reason);
  expect(await row('益康心理援助中心').innerText()).toContain('没有登记防跌倒');
  await usable(page);
  await link(page, '去取得同意').click();
}

/** One question a screen; nothing is ticked before the person has ticked it. */
async function agree(page: Page): Promise<void> {
  const question = (number: number) => page.getByText(`第 ${number} 题，共 4 题`).waitFor();
  await question(1);
  await heading(page, '可以请暖檐社工服务中心来帮您吗？').waitFor();
  await usable(page);
  await button(page, '可以').click();
  await question(2);
  const boxes = page.getByRole('checkbox');
  for (const box of await boxes.all()) expect(await box.isChecked()).toBe(false);
  expect(await button(page, '同意这 0 项').isDisabled()).toBe(true);
  for (const { label } of agreed) await page.getByRole('checkbox', { name: label }).check();
  expect(await boxes.count()).toBe(agreed.length + 1);
  await usable(page);
  await button(page, `同意这 ${agreed.length} 项`).click();
  await question(3);
  await page.getByRole('radio', { name: /^三个月/ }).check();
  await usable(page);
  await button(page, '就到这时候').click();
  await question(4);
  await page.getByText(`告诉暖檐社工服务中心：${agreed.map(({ label }) => label).join('、')}`).waitFor();
  await usable(page);
  expect(await button(page, '我同意').isDisabled()).toBe(true);
  await sign(page);
  await button(page, '我同意').click();
  await toldIn(page).getByText(`本人同意其中 ${agreed.length} 项`).waitFor();
}

/** Answers what the sender was promised the recipient will see, after a double click has sent it. */
async function lookAndSend(phone: Window, desk: Window): Promise<string[]> {
  const { page } = phone;
  await link(page, '看对方会看到的').click();
  const before = page.getByRole('region', { name: `${partner.name}接收前看到的` });
  const after = page.getByRole('region', { name: '接收后，还会看到' });
  await before.waitFor();
  for (const value of Object.values(person)) expect(await before.innerText()).not.toContain(value);
  const opening = await after.innerText();
  for (const { label, value } of agreed) expect(opening).toContain(`${label}\n${value}`);
  expect(opening).not.toContain(person.family);
  expect(opening).toContain('不会给出 家庭情况');
  await usable(page);
  const promised = await factsBelow(page, `section[aria-label="${partner.name}接收前看到的"] .fact`);

  const arrived = link(desk.page, title)
    .waitFor()
    .then(() => Date.now());
  const sent = page.waitForResponse((response) => response.url().endsWith('/send')).then(() => Date.now());
  await button(page, `发给${partner.name}`).dblclick();
  expect((await arrived) - (await sent)).toBeLessThan(promisedMs);
  await heading(page, `在${partner.name}手里`).waitFor();
  expect(phone.asked.filter((address) => address.endsWith('/send'))).toHaveLength(1);
  expect(await toldIn(page).getByText('提交').count()).toBe(1);
  const { body } = await receiver.get<{ items: object[] }>('/api/referrals?box=in');
  expect(body.items).toHaveLength(1);
  await usable(page);
  return promised;
}

async function nothingOf(values: readonly string[], { page, told }: Window): Promise<void> {
  const known = [await page.content(), ...told].join('\n');
  expect(values.filter((value) => known.includes(value))).toEqual([]);
}

async function readCard(desk: Window, promised: string[]): Promise<void> {
  const { page } = desk;
  await link(page, /^消息.*1 条没看/).waitFor();
  await usable(page);
  await link(page, title).click();
  await heading(page, '签收这份转介').waitFor();
  // What follows the card is the consent it rests on.
  expect((await factsBelow(page, '.referral .fact')).slice(0, promised.length)).toEqual(promised);
  for (const seen of ['老年人，女，80-84岁', '独居', '入户须两人同行', '需要专门技术'])
    await page.getByText(seen).first().waitFor();
  await nothingOf(Object.values(person), desk);
  await usable(page);
}

async function receiveAndAccept(desk: Window, phone: Window): Promise<void> {
  await button(desk.page, '签收').click();
  await heading(desk.page, '决定是否接收').waitFor();
  await toldIn(phone.page).getByText('签收').waitFor({ timeout: promisedMs });
  expect(await button(desk.page, '接收，并安排首次联系').isDisabled()).toBe(true);
  await desk.page.getByRole('checkbox', { name: '我们有名额，能安排人' }).check();
  await nothingOf(Object.values(person), desk);
  await usable(desk.page);
  await button(desk.page, '接收，并安排首次联系').click();

  await heading(desk.page, '联系服务对象').waitFor();
  await toldIn(phone.page).getByText('接收', { exact: true }).waitFor({ timeout: promisedMs });
  for (const { label, value } of agreed)
    expect(await factsBelow(desk.page, '.referral .fact')).toContain(`${label} ${value}`);
  expect(await factsBelow(desk.page, '.referral .fact')).toContain('家庭情况 本人没有同意提供');
  await nothingOf([person.family], desk);
  await usable(desk.page);
}

async function serveAndClose(desk: Page, phone: Page): Promise<void> {
  await button(desk, '记下首次联系').click();
  await heading(desk, '服务告一段落时，回传结果').waitFor();
  await toldIn(phone)
    .getByText(/^首次联系，/)
    .waitFor({ timeout: promisedMs });
  await usable(desk);
  await button(desk, '写结果').click();
  await button(desk, '入户探访').click();
  await button(desk, '防跌倒').click();
  await desk.getByRole('radio', { name: '目标达成' }).check();
  await desk.getByLabel('想补充的话').fill(result);
  await usable(desk);
  await button(desk, '回传结果').click();

  await toldIn(phone).getByText(result).waitFor({ timeout: promisedMs });
  await heading(phone, '看结果，确认闭环').waitFor();
  await phone
    .getByText(/^回传结果：目标达成.*入户探访、防跌倒/)
    .first()
    .waitFor();
  expect(await phone.getByText(result).count()).toBe(2);
  await usable(phone);
  await phone.getByRole('radio', { name: '满意', exact: true }).check();
  await button(phone, '确认闭环').click();
  await heading(phone, '这份转介已经结束').waitFor();
  await toldIn(desk).getByText('确认闭环，满意').waitFor({ timeout: promisedMs });
  for (const page of [desk, phone]) {
    await page.getByText('已闭环').first().waitFor();
    const steps = await toldIn(page).getByRole('listitem').allInnerTexts();
    for (const [index, word] of ['提交', '签收', '接收', '首次联系', '回传结果：目标达成', '确认闭环'].entries())
      expect(steps.at(index - 6)).toContain(word);
    await usable(page);
  }
}

it('of two who accept at the same moment one wins, and the other is told kindly and shown how it stands', async () => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'received');
  const people = [network.intake, network.otherIntake];
  const windows = await Promise.all(people.map((as) => browser.open(`${app.url}/referrals/${id}`, { as })));
  const waiting: Route[] = [];
  for (const { page, listening } of windows) {
    await page.getByRole('checkbox', { name: '我们有名额，能安排人' }).check();
    await listening;
    await page.route('**/accept', async (route) => {
      waiting.push(route);
      if (waiting.length === windows.length) await Promise.all(waiting.map((one) => one.continue()));
    });
  }
  const answers = windows.map(({ page }) => page.waitForResponse((response) => response.url().endsWith('/accept')));
  for (const { page } of windows) await button(page, '接收，并安排首次联系').click();
  const statuses = await Promise.all(answers.map(async (answer) => (await answer).status()));
  expect([...statuses].sort()).toEqual([200, 409]);

  const [winner, loser] = [200, 409].map((status) => windows[statuses.indexOf(status)].page);
  for (const page of [winner, loser]) await heading(page, '联系服务对象').waitFor();
  await loser.getByRole('alert').getByText('有人先一步处理了').waitFor();
  expect(await winner.getByRole('alert').count()).toBe(0);
  expect(await toldIn(loser).getByText('接收', { exact: true }).count()).toBe(1);
  await usable(loser);
  await usable(winner);
}, 60_000);

it('several are signed for at once by the keyboard; a question, an answer, a pause and a proposal pass between two pages', async () => {
  const network = await twoOrganizations(app);
  const [first, second] = [await aReferral(network, 'requested'), await aReferral(network, 'requested')];
  const desk = await browser.open(`${app.url}/referrals?box=in`, { as: network.intake });
  const { page } = desk;
  await page.getByRole('checkbox', { name: `选${first.number}` }).waitFor();
  await desk.listening;
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await usable(page);
  await button(page, '签收这 2 份').click();
  await page.getByText('签收了 2 份').waitFor();
  await page.getByText('已签收').nth(1).waitFor();
  await page.keyboard.press('?');
  await heading(page, '用键盘').waitFor();
  await button(page, '知道了').click();

  const source = await browser.open(`${app.url}/referrals/${second.id}`, { as: network.worker });
  await page.goto(`${app.url}/referrals/${second.id}`);
  await button(page, '请补充材料').click();
  await page.getByLabel('想知道什么').fill('上门方便的时间是上午还是下午');
  await usable(page);
  await button(page, '请对方补充').click();
  await heading(source.page, '补充对方要的材料').waitFor();
  await source.page.getByLabel('补充', { exact: true }).fill('下午都在家');
  await usable(source.page);
  await button(source.page, '补充给对方').click();
  await page.getByText('下午都在家').first().waitFor();

  await page.getByRole('checkbox', { name: '我们有名额，能安排人' }).check();
  await button(page, '接收，并安排首次联系').click();
  await heading(page, '联系服务对象').waitFor();
  await page.getByText('更多', { exact: true }).click();
  await button(page, '先放一放').click();
  await page.getByRole('radio', { name: '住院' }).check();
  await usable(page);
  await button(page, '先放一放').click();
  await heading(page, '可以接着做了吗').waitFor();
  await button(page, '接着做').click();
  await heading(page, '联系服务对象').waitFor();

  await page.getByText('更多', { exact: true }).click();
  await button(page, '建议转给另一家').click();
  await page.getByLabel('转给哪家').fill('益康');
  await button(page, /^益康/).click();
  await page.getByRole('radio', { name: '不在服务范围' }).check();
  await button(page, '提出建议').click();
  await heading(source.page, /^对方建议转给益康/).waitFor();
  await usable(source.page);
  await button(source.page, '不转，请原来这家继续').click();
  await heading(page, '联系服务对象').waitFor();
  for (const { broke } of [desk, source]) expect(broke).toEqual([]);
}, 90_000);

it('whoever writes when the consent ends keeps the words and loses the person', async () => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'in-progress');
  const desk = await browser.open(`${app.url}/referrals/${id}`, { as: network.intake });
  const { page } = desk;
  await button(page, '写结果').click();
  await page.getByLabel('想补充的话').fill('上周去了两次');
  await page.getByText(identity.name).first().waitFor();
  await desk.listening;
  const { body } = await network.worker.get<{ version: number; consents: { id: string }[] }>(`/api/referrals/${id}`);
  const ended = await network.worker.post(`/api/consents/${body.consents[0].id}/withdraw`, { channel: 'phone' });
  expect(ended.status).toBeLessThan(300);
  await heading(page, '删掉这位服务对象的资料').waitFor({ timeout: 5_000 });
  expect(await page.content()).not.toContain(identity.name);
  await page.getByText('上周去了两次').waitFor();
  await usable(page);
}, 60_000);

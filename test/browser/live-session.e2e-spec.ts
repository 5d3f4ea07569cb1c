import type { BrowserContext, Page } from 'playwright-core';
import { organizationTokens } from '@app/organizations';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { setLink, sidewaysScroll, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';
import { holds, printed } from './support/printed';

const title = '伙伴见面会，第 7 次';
const prompt = '到明年春天，我们最想一起看到什么变化？';
const writtenByFacilitator = '照顾者每月有半天，能放心出门。';
const writtenByGuest = '老人先认识我们，再谈服务。';
const writtenWhileCutOff = '第一次去，有邻居陪着。';
const promisedWhileCutOff = '下周三前约两家机构的督导碰一次表格。';

let app: TestApp;
let browser: TestBrowser;
let support: TestOrganization;
let partner: TestOrganization;
let facilitator: TestClient;
let worker: TestClient;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  support = await app.anOrganization({ kind: 'support-agency', name: '示例支持机构' });
  partner = await app.anOrganization({ name: '拾光记忆关爱中心（示例）' });
  await app.database.query('UPDATE organization SET search_tokens = $2 WHERE id = $1', [
    partner.id,
    organizationTokens({ name: partner.name }, []),
  ]);
  facilitator = await app.aMember(support, 'facilitator', '主持人甲');
  worker = await app.aMember(partner, 'worker', '社工乙');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** A meeting that runs, with the worker's organisation invited and the worker in it. */
async function anOpenMeeting(name: string): Promise<{ id: string }> {
  const { body } = await facilitator.post<{ id: string }>('/api/live-sessions', {
    template: 'partner-meeting',
    title: name,
    startsAt: '2030-12-01T06:00:00Z',
    invitedOrganizationIds: [partner.id],
  });
  await worker.post(`/api/live-sessions/${body.id}/join`);
  await facilitator.post(`/api/live-sessions/${body.id}/open`);
  return body;
}

/** Prepares the meeting in the browser and answers its id and its link. */
async function prepare({ page }: Window): Promise<{ id: string; link: string }> {
  await page.getByRole('link', { name: '准备一场现场' }).click();
  await page.getByLabel('名称', { exact: true }).fill(title);
  await page.getByLabel('日期').fill('2030-11-27');
  await page.getByLabel('地点').fill('A社区 3楼会议室');
  await page.getByLabel('邀请哪些机构').fill('拾光');
  await button(page, partner.name).click();
  await button(page, '好了，去排议程').click();
  await heading(page, '怎么入场').waitFor();
  await page.getByLabel('签到入座多少分钟').fill('20');
  await button(page, '存下议程').click();
  await button(page, '存下议程').waitFor({ state: 'detached' });
  expect(await page.getByLabel('签到入座多少分钟').inputValue()).toBe('20');
  await page.getByText('这台服务器没有设 PUBLIC_URL').waitFor();
  const id = new URL(page.url()).pathname.split('/')[2]!;
  return { id, link: await page.getByLabel('入场链接').inputValue() };
}

async function usable(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

async function writeCard(page: Page, text: string): Promise<void> {
  await page.getByLabel('写成一张卡片').fill(text);
  await button(page, '放上卡片墙').click();
}

it('a partner meeting from the first plan to the minutes, with one phone cut off in the middle', async () => {
  const desk = await browser.open(`${app.url}/live`, { as: facilitator });
  const { id, link } = await prepare(desk);
  await usable(desk.page);
  await desk.page.getByRole('link', { name: '进入现场' }).click();
  await button(desk.page, '开始这场会').waitFor();

  // One comes by invitation with an account, one by the link without.
  const phone = await browser.open(`${app.url}/live`, { as: worker, size: 'phone' });
  await phone.page.getByRole('link', { name: title }).click();
  await button(phone.page, '进入现场').click();
  await phone.page.getByText('会还没开始').first().waitFor();
  const guest = await browser.open(link, { size: 'phone' });
  await guest.page.getByLabel('怎么称呼您').fill('王女士');
  await guest.page.getByLabel('您的机构').fill('和家家庭服务中心');
  expect(guest.page.url()).not.toContain('#');
  await usable(guest.page);
  await button(guest.page, '进去坐下').click();
  await guest.page.getByText('会还没开始').first().waitFor();
  await desk.page.getByText('王女士').waitFor();
  expect(guest.scriptBytes()).toBeGreaterThan(50_000);
  expect(guest.scriptBytes()).toBeLessThan(180_000);

  await button(desk.page, '开始这场会').click();
  for (const { page } of [desk, phone, guest])
    await heading(page, /^签到入座/)
      .first()
      .waitFor();
  for (const { page } of [phone, guest]) await button(page, '我到了，签到').click();
  await button(desk.page, '我到了，签到').click();
  await usable(desk.page);
  await usable(phone.page);
  // A clock that nobody sends: both screens count the same stage down by themselves.
  const shown = await Promise.all([phone, guest].map(({ page }) => secondsLeft(page)));
  expect(Math.abs(shown[0]! - shown[1]!)).toBeLessThanOrEqual(1);

  // N asks once, and only then moves everybody on.
  await desk.page.keyboard.press('n');
  await desk.page.getByRole('dialog').getByText('进入“开场与约定”？').waitFor();
  await button(desk.page, '再等等').click();
  expect(await heading(phone.page, '签到入座').first().isVisible()).toBe(true);
  await desk.page.keyboard.press('a');
  await desk.page.getByRole('listitem').filter({ hasText: prompt }).getByRole('button', { name: '到这一环节' }).click();
  for (const { page } of [phone, guest]) await page.getByText(prompt).first().waitFor();

  await button(desk.page, '圆桌').click();
  await button(desk.page, '开始一轮').click();
  await passUntil(desk.page, [guest.page], phone.page);
  await phone.page.getByText('到时间不会打断您').waitFor();
  await usable(phone.page);
  await usable(desk.page);

  await cutAndBack(phone.page, phone.context, guest.page);
  await desk.page.getByText(writtenWhileCutOff).first().waitFor();
  await desk.page.getByText(writtenByGuest).first().waitFor();

  // The turn pressed while cut off is asked again; only then does the piece go on.
  await button(phone.page, '还要').click();
  await phone.page.getByText('轮到您说').first().waitFor({ state: 'detached' });
  await finishRound(desk.page);

  await sortAndVote(desk.page, guest.page);
  const wall = await browser.open(`${app.url}/live/${id}/projector`, { as: facilitator });
  await wall.page.getByText(prompt).waitFor();
  expect(await wall.page.getByText('王女士').count()).toBe(0);
  expect(await wall.page.getByText(writtenByGuest).count()).toBe(0);
  await usable(wall.page);

  await button(desk.page, '散会').click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '散会' }).click();
  await desk.page.getByRole('link', { name: '看纪要' }).click();
  await heading(desk.page, title).waitFor();
  const minutes = await desk.page.getByRole('article').innerText();
  for (const kept of [writtenByFacilitator, writtenByGuest, writtenWhileCutOff, promisedWhileCutOff])
    expect(minutes).toContain(kept);
  for (const person of ['主持人甲', '社工乙', '王女士']) expect(minutes).toContain(person);
  expect(minutes).toContain('未核实');
  expect(minutes).toContain('白天有人陪');
  expect(minutes).toMatch(/1 点/);
  await usable(desk.page);
  await onPaper(desk.page, minutes);
  // A guest reads the same minutes where they sat.
  await guest.page.getByRole('article').getByText(promisedWhileCutOff).waitFor();
  await usable(guest.page);

  for (const window of [desk, phone, guest, wall]) expect(window.broke).toEqual([]);
}, 120_000);

it('what is being written outlives a reload, and what the room no longer takes is handed back', async () => {
  const { id } = await anOpenMeeting('第二场');
  const desk = await browser.open(`${app.url}/live/${id}/room`, { as: facilitator });
  const phone = await browser.open(`${app.url}/live/${id}/room`, { as: worker, size: 'phone' });
  const goTo = async (stage: string) => {
    await button(desk.page, '议程').click();
    const row = desk.page.getByRole('main').getByRole('listitem').filter({ hasText: stage });
    await row.getByRole('button', { name: '到这一环节' }).click();
    // Each stage opens with what is done in it: the agenda beside says which one runs.
    await desk.page.locator('[aria-current="step"]').filter({ hasText: stage }).first().waitFor();
  };
  await goTo('专长与资源墙');
  await phone.page.getByLabel('写成一张卡片').fill('能借出一间活动室');
  await phone.page.waitForTimeout(400);
  await phone.page.reload();
  await phone.page.getByLabel('写成一张卡片').waitFor();
  await expectValue(phone.page, '写成一张卡片', '能借出一间活动室');

  await setLink(phone.context, false);
  await phone.page.getByText('网断了，您写的都在这台设备里').first().waitFor();
  await button(phone.page, '放上卡片墙').click();
  await phone.page.getByText('待上传').waitFor();
  await goTo('行动约定');
  await setLink(phone.context, true);
  await phone.page.getByText('有几条没有放上去，字还在这里').waitFor();
  await phone.page.getByText('能借出一间活动室').waitFor();
  await usable(phone.page);
  await phone.page.reload();
  await phone.page.getByText('能借出一间活动室').waitFor();
}, 60_000);

it('somebody whose session ended keeps what was written and is told how to come back', async () => {
  const { id } = await anOpenMeeting('第三场');
  const leaving = await app.aMember(partner, 'worker', '社工丁');
  await leaving.post(`/api/live-sessions/${id}/join`);
  const phone = await browser.open(`${app.url}/live/${id}/room`, { as: leaving, size: 'phone' });
  await button(phone.page, '写一条约定').click();
  await phone.page.getByLabel('我要做的一步').fill('先去社区看一看');
  await leaving.post('/api/sign-out');
  await phone.page.getByText('这台设备的入场过期了').waitFor();
  expect(await phone.page.getByLabel('我要做的一步').inputValue()).toBe('先去社区看一看');
  const stranger = await browser.open(`${app.url}/live/${id}/room`, { size: 'phone' });
  await stranger.page.getByText('进不了这场会').waitFor();
  const other = await app.aMember(await app.anOrganization(), 'worker');
  const outsider = await browser.open(`${app.url}/live/${id}/room`, { as: other, size: 'phone' });
  await outsider.page.getByText('进不了这场会').waitFor();
}, 60_000);

it('holds on the narrowest phone and with large text, for facilitators too', async () => {
  const { id } = await anOpenMeeting('第四场');
  for (const [as, path] of [
    [facilitator, 'room'],
    [worker, 'room'],
    [facilitator, ''],
    [facilitator, 'projector'],
  ] as const) {
    const { page, context } = await browser.open(`${app.url}/live/${id}/${path}`, { as, size: 'phone' });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.addStyleTag({ content: 'html { font-size: 140% }' });
    expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
    await context.close();
  }
}, 60_000);

it('a link without its secret, and a wrong one, say what to do', async () => {
  const { page } = await browser.open(`${app.url}/live/join/123456`, { size: 'phone' });
  await page.getByText('这个链接不完整').waitFor();
  const wrong = await browser.open(`${app.url}/live/join/123456#AAAAAAAAAAAAAAAAAAAAAA`, { size: 'phone' });
  await wrong.page.getByLabel('怎么称呼您').fill('路人');
  await button(wrong.page, '进去坐下').click();
  await wrong.page.getByRole('alert').getByText('没有找到这场会').waitFor();
});

/** Printed, the minutes say every line they say on the screen, in letters that travel with the file. */
async function onPaper(page: Page, onScreen: string): Promise<void> {
  const paper = await printed(page);
  expect(onScreen.split(/[\n\t]/).filter((line) => !holds(paper, line))).toEqual([]);
  expect(paper.pages.join('')).not.toContain('\ufffd');
  const { fonts } = paper;
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  // What is pressed on the screen has no place on paper.
  expect(holds(paper, '回到这场会')).toBe(false);
}

async function secondsLeft(page: Page): Promise<number> {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await page.getByRole('timer').first().innerText()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** The order is drawn by lot: everybody hands the piece on until it is in these hands. */
async function passUntil(desk: Page, others: Page[], wanted: Page): Promise<void> {
  await desk.getByText('正在说').first().waitFor();
  for (let step = 0; step < 4; step += 1) {
    if (await wanted.getByText('轮到您说').first().isVisible()) return;
    const holder = await holding(others);
    await (holder ? button(holder, '先听，回头再说').click() : button(desk, /^回头再请/).click());
    await wanted.waitForTimeout(300);
  }
  throw new Error('the piece never came');
}

async function holding(pages: Page[]): Promise<Page | undefined> {
  for (const page of pages) if (await page.getByText('轮到您说').first().isVisible()) return page;
  return undefined;
}

async function finishRound(desk: Page): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    if (await button(desk, '结束这一轮').first().isVisible()) break;
    await desk.keyboard.press('Space');
    await desk.waitForTimeout(300);
  }
  await button(desk, '结束这一轮').first().click();
  await button(desk, '再来一轮').waitFor();
}

/** While this phone is cut off its owner goes on writing, and the others go on without it. */
async function cutAndBack(page: Page, context: BrowserContext, other: Page): Promise<void> {
  await setLink(context, false);
  await page.getByText('网断了，您写的都在这台设备里').first().waitFor();
  await writeCard(page, writtenWhileCutOff);
  await page.getByText('还没保存').first().waitFor();
  await button(page, '写一条约定').click();
  await page.getByLabel('我要做的一步').fill(promisedWhileCutOff);
  await page.getByLabel('哪天之前').fill('2030-12-04');
  await button(page, '写好了').click();
  await button(page, '说完了，传给下一位').click();
  await page.getByText('连上后再请您确认').waitFor();
  await usable(page);
  await writeCard(other, writtenByGuest);
  await other.getByText('还没保存').waitFor({ state: 'detached' });
  await setLink(context, true);
  await page.getByText('断网前您按了这些，现在还要吗？').waitFor();
  await page.getByText('已保存').waitFor();
}

/** The facilitator writes for somebody without a phone, puts cards together and lets everybody place dots. */
async function sortAndVote(desk: Page, guest: Page): Promise<void> {
  await button(desk, '写下来的').click();
  await writeCard(desk, writtenByFacilitator);
  await button(desk, '卡片墙').click();
  await desk.getByRole('checkbox', { name: writtenWhileCutOff }).check();
  await desk.getByRole('checkbox', { name: writtenByFacilitator }).check();
  await desk.getByLabel('这一类叫什么').first().fill('白天有人陪');
  await button(desk, '归成一类').click();
  await button(desk, '开始投点').click();
  await button(guest, '开始投点了，去卡片墙').click();
  await button(guest, '给“白天有人陪”投一点').click();
  await guest.getByText('您还有 2 个点').waitFor();
  await usable(guest);
  await usable(desk);
}

async function expectValue(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label);
  for (let tries = 0; tries < 20 && (await field.inputValue()) !== value; tries += 1) await page.waitForTimeout(100);
  expect(await field.inputValue()).toBe(value);
}

import type { Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';
import { Keyboard } from './support/keyboard';

const names = ['社工一', '社工二', '督导三', '社工四', '社工五', '社工六'];
const notes = ['第一条。', '第二条。', '第三条。', '第四条。', '第五条。'];
const written = '照顾者每月有半天，能放心出门。';
const promised = '下周三前碰一次表格。';
const prompt = '到明年春天，我们最想一起看到什么变化？';

const stage = (title: string, kind: string, tools: string[], rest: object = {}) => ({
  title,
  kind,
  minutes: 20,
  prompt,
  tools,
  hints: [],
  advance: 'by-hand',
  ...rest,
});
const board = { columns: [], signing: 'choice', votes: 3 };
const round = { softSeconds: 60, order: 'seating' };
const grouping = { size: 3, mix: true, newFaces: true, mostFunders: 1 };

/** A meeting with everything in it a hand can do. */
const agenda = [
  stage('签到入座', 'plenary', ['sign-in']),
  stage('目标共建', 'board', ['round', 'board'], { board, round }),
  stage('分组', 'break-out', [], { grouping }),
  stage('不记名的一轮', 'safe-round', []),
  stage('行动约定', 'commitments', ['commitments']),
  stage('收一收', 'plenary', []),
];

let app: TestApp;
let browser: TestBrowser;
let facilitator: TestClient;
let people: TestClient[];
let id: string;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  const support = await app.anOrganization({ kind: 'support-agency', name: '示例支持机构' });
  facilitator = await app.aMember(support, 'facilitator', '主持人甲');
  const partners = await Promise.all(
    ['拾光（示例）', '暖檐（示例）', '银杏（示例）'].map((name) => app.anOrganization({ name })),
  );
  people = [];
  for (const [at, name] of names.entries()) people.push(await app.aMember(partners[at % 3], 'worker', name));
  const { body } = await facilitator.post<{ id: string; version: number }>('/api/live-sessions', {
    template: 'partner-meeting',
    title: '只用键盘的一场',
    startsAt: '2030-12-01T06:00:00Z',
    invitedOrganizationIds: partners.map((partner) => partner.id),
  });
  const changed = await facilitator.patch(`/api/live-sessions/${body.id}`, { agenda }, { version: body.version });
  expect(changed.status).toBe(200);
  for (const person of people) await person.post(`/api/live-sessions/${body.id}/join`);
  id = body.id;
});
afterAll(async () => {
  jest.restoreAllMocks();
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();

/** One title, one main part, a way past what stands before it, a name on everything, nothing beside the window. */
async function inOrder({ page }: Window): Promise<void> {
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('main').count()).toBe(1);
  expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
  expect(await page.locator('a.skip[href="#content"]').count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

it('a whole session by keyboard, and as a screen reader hears it', async () => {
  const room = `${app.url}/live/${id}/room`;
  const desk = await browser.open(room, { as: facilitator });
  const phone = await browser.open(room, { as: people[0], size: 'phone' });
  const lead = new Keyboard(desk.page);
  const own = new Keyboard(phone.page);

  /** N asks once, Enter says yes. Both are told once, and neither loses their place. */
  const goOn = async (title: string) => {
    await own.listen();
    await desk.page.keyboard.press('n');
    await desk.page.getByRole('dialog').waitFor();
    await desk.page.keyboard.press('Enter');
    for (const { page } of [desk, phone]) await page.locator('h1, h2').filter({ hasText: title }).first().waitFor();
    await lead.hasPlace(`N, into ${title}`);
    const told = (await own.heard()).filter((words) => words.startsWith('现在是'));
    expect(told).toEqual([expect.stringMatching(new RegExp(`^现在是${title}，\\d+ 分钟$`))]);
  };

  await lead.press(button(desk.page, '开始这场会'));
  await button(desk.page, '散会').waitFor();
  await lead.hasPlace('opening');
  await own.press(button(phone.page, '我到了，签到'));
  await phone.page
    .getByText(/签到了$/)
    .first()
    .waitFor();
  await own.hasPlace('signing in');
  await lead.press(button(desk.page, '我到了，签到'));
  await lead.hasPlace('signing in');
  await lead.press(button(desk.page, '在场的人'));
  const withoutPhone = desk.page.getByRole('main').getByRole('listitem').filter({ hasText: names[3] }).last();
  await lead.press(withoutPhone.getByRole('button', { name: '代签' }));
  await withoutPhone.getByText('已签到').waitFor();
  await lead.hasPlace('signing somebody in');

  // The way past: the first stop of the page, and what it leads to.
  await lead.press(desk.page.locator('a.skip'));
  await desk.page.waitForFunction(`document.activeElement.id === 'content'`);

  // A question that opens gives the focus back to where it was, and closes by Escape.
  await lead.goTo(button(desk.page, '散会'));
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('dialog').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await lead.isAt(button(desk.page, '散会'))).toBe(true);

  await goOn('目标共建');
  await lead.press(button(desk.page, '加时间'));
  await desk.page.getByRole('dialog').waitFor();
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await lead.hasPlace('more time');

  // The round: who holds the piece passes it on or asks to be last; the facilitator does so for those without a screen.
  await lead.press(button(desk.page, /圆桌/));
  await lead.press(button(desk.page, '开始一轮'));
  await desk.page.getByText('正在说').first().waitFor();
  await lead.hasPlace('beginning a round');
  await passOnUntilMine(lead, phone.page);
  await own.press(button(phone.page, '先听，回头再说'));
  await phone.page.getByText('轮到您说').first().waitFor({ state: 'detached' });
  await own.hasPlace('asking to be last');
  await passOnUntilMine(lead, phone.page);
  await own.press(button(phone.page, '说完了，传给下一位'));
  await own.hasPlace('handing the piece on');
  await lead.press(button(desk.page, '结束这一轮'));
  await button(desk.page, '再来一轮').waitFor();
  await lead.hasPlace('ending the round');

  // A card, and dots on it.
  await own.write(phone.page.getByLabel('写成一张卡片'), written);
  await own.press(button(phone.page, '放上卡片墙'));
  await desk.page.getByText(written).first().waitFor();
  await own.hasPlace('putting a card up');
  await lead.press(button(desk.page, '卡片墙'));
  await lead.press(desk.page.getByRole('checkbox', { name: written }), 'Space');
  await lead.write(desk.page.getByLabel('这一类叫什么').first(), '白天有人陪');
  await lead.press(button(desk.page, '归成一类'));
  await desk.page.locator('aside b').filter({ hasText: '白天有人陪' }).waitFor();
  await lead.hasPlace('putting cards together');
  await lead.press(button(desk.page, '开始投点'));
  await lead.hasPlace('opening the dots');
  await own.press(button(phone.page, '开始投点了，去卡片墙'));
  await own.press(button(phone.page, '给“白天有人陪”投一点'));
  await phone.page.getByText('您还有 2 个点').waitFor();
  await own.press(button(phone.page, '从“白天有人陪”收回一点'));
  await phone.page.getByText('您还有 3 个点').waitFor();
  await own.hasPlace('taking a dot back');
  for (const window of [desk, phone]) await inOrder(window);
  expect(await own.missedOnTheWayRound()).toEqual([]);
  expect(await lead.missedOnTheWayRound()).toEqual([]);
  await lead.press(button(desk.page, '结束投点'));
  await lead.hasPlace('closing the dots');
  await own.press(phone.page.getByRole('navigation').getByRole('button', { name: '现在' }));

  await goOn('分组');
  await lead.press(button(desk.page, '排一个分组看看'));
  await button(desk.page, '就这样分，开始').waitFor();
  await lead.hasPlace('drawing groups');
  await lead.press(desk.page.getByLabel(/^把.*换到$/).first(), 'ArrowDown');
  await lead.press(button(desk.page, '就这样分，开始'));
  await button(desk.page, '请大家回来').waitFor();
  await lead.hasPlace('beginning the groups');
  await lead.press(button(desk.page, '先停一停'));
  await button(desk.page, '接着走').waitFor();
  await lead.hasPlace('holding the clock');
  await lead.press(button(desk.page, '接着走'));
  await button(desk.page, '先停一停').waitFor();
  await lead.press(button(desk.page, '请大家回来'));
  await lead.hasPlace('calling everybody back');

  await goOn('不记名的一轮');
  await lead.press(button(desk.page, '开始写'));
  await lead.hasPlace('opening the round without names');
  await own.write(phone.page.getByLabel('想说的话'), notes[0]);
  await own.press(button(phone.page, '放进去'));
  await phone.page.getByText('已经放进去').first().waitFor();
  await own.hasPlace('putting a note in');
  await own.press(button(phone.page, '收回'));
  await phone.page.getByText('已经放进去').first().waitFor({ state: 'detached' });
  await own.hasPlace('taking a note back');

  await goOn('行动约定');
  await own.write(phone.page.getByLabel('我要做的一步'), promised);
  await own.writeDate(phone.page.getByLabel('哪天之前'), '2030-12-04');
  await own.press(button(phone.page, '写好了'));
  await phone.page.getByText(promised).first().waitFor();
  await own.hasPlace('a commitment');
  await own.press(button(phone.page, '去掉'));
  await phone.page.getByText(promised).first().waitFor({ state: 'detached' });
  await own.hasPlace('taking a commitment back');

  await goOn('收一收');
  await timeIsToldThrice(own);
  await othersAreNotCalledOut(own, desk.page);

  await lead.press(button(desk.page, '散会'));
  await desk.page.getByRole('dialog').waitFor();
  await lead.press(desk.page.getByRole('dialog').getByRole('button', { name: '散会' }));
  await desk.page.getByRole('link', { name: '看纪要' }).waitFor();
  await lead.hasPlace('closing');
  await phone.page.getByRole('link', { name: '看纪要' }).waitFor();
  await own.hasPlace('closing');
  await lead.press(desk.page.getByRole('link', { name: '看纪要' }));
  await desk.page.getByRole('article').first().getByText(written).waitFor();
  for (const { broke } of [desk, phone]) expect(broke).toEqual([]);
}, 180_000);

/** The server's clock moves on; of all the seconds two are called out, after the beginning that `goOn` has heard. */
async function timeIsToldThrice(own: Keyboard): Promise<void> {
  const real = Date.now;
  let ahead = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead);
  const left = async () => {
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await own.page.getByRole('timer').first().innerText()) ?? [];
    return minutes === undefined ? 0 : Number(minutes) * 60 + Number(seconds);
  };
  const moveOnTo = async (seconds: number) => {
    ahead += ((await left()) - seconds) * 1000;
    for (let tries = 0; (await left()) > Math.max(seconds, 0); tries += 1) {
      if (tries === 200) throw new Error(`the phone does not know that ${seconds} s are left`);
      await own.page.waitForTimeout(200);
    }
    // Some seconds of the phone's own clock.
    await own.page.waitForTimeout(2_500);
  };
  const told = async () => (await own.heard()).filter((words) => /这一环节还有|时间到了/.test(words));
  await own.listen();
  await moveOnTo(320);
  await moveOnTo(280);
  expect(await told()).toEqual([]);
  await moveOnTo(50);
  expect(await told()).toEqual(['这一环节还有一分钟']);
  await moveOnTo(-30);
  expect(await told()).toEqual(['这一环节还有一分钟', '时间到了，可以收一收']);
}

/** Whatever the facilitator writes meanwhile is there to be read, and interrupts nobody. */
async function othersAreNotCalledOut(own: Keyboard, desk: Page): Promise<void> {
  await own.listen();
  await desk.getByRole('button', { name: '写下来的' }).click();
  await desk.getByRole('button', { name: '写一条约定' }).first().click();
  await desk.getByLabel('我要做的一步').fill(promised);
  await desk.getByLabel('哪天之前').fill('2030-12-04');
  await desk.getByRole('button', { name: '写好了' }).click();
  await own.page.getByText('1 条').first().waitFor();
  expect(await own.heard()).toEqual([]);
}

/** The space bar hands the piece on for those without a screen. */
async function passOnUntilMine(lead: Keyboard, mine: Page): Promise<void> {
  await lead.press(lead.page.locator('a.skip'));
  for (const _ of [...names, 'the facilitator']) {
    if (await mine.getByText('轮到您说').first().isVisible()) return;
    const holder = await mine
      .getByText(/，正在说$/)
      .first()
      .innerText();
    await lead.page.keyboard.press('Space');
    await mine.getByText(holder, { exact: true }).first().waitFor({ state: 'detached' });
  }
  await mine.getByText('轮到您说').first().waitFor();
}

it('holds at 200 %, and the wall is read from the far end of the room', async () => {
  const { body } = await facilitator.post<{ id: string }>('/api/live-sessions', {
    template: 'partner-meeting',
    title: '放大看的一场',
    startsAt: '2030-12-01T06:00:00Z',
  });
  await facilitator.post(`/api/live-sessions/${body.id}/open`);
  const { page, context, broke } = await browser.open(`${app.url}/live`, { as: facilitator });
  // A window of 1280 at 200 % has room for 640.
  await page.setViewportSize({ width: 640, height: 450 });
  for (const path of ['', '/room', '/pack', '/projector']) {
    await page.goto(`${app.url}/live/${body.id}${path}`);
    await page.locator('h1').first().waitFor();
    expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  const share = (selector: string) =>
    page.evaluate<number>(`parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize) / innerHeight`);
  expect(await share('h1 + p')).toBeGreaterThanOrEqual(1 / 12);
  expect(await share('[role=timer]')).toBeGreaterThanOrEqual(1 / 12);
  expect(await share('h1')).toBeGreaterThanOrEqual(1 / 25);
  expect(broke).toEqual([]);
  await context.close();
}, 60_000);

import type { Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';

const brought = '老张第一次下楼晒太阳。';
const strength = '陪诊做了三年。';
const offer = '一间能坐二十人的活动室';
const ask = '周三下午的场地';

let app: TestApp;
let browser: TestBrowser;
let facilitator: TestClient;
/** Of three partner organisations and a foundation; the third reads English. */
let people: TestClient[];
let invited: TestOrganization[];
const names = ['社工一', '社工二', 'Worker three', '督导四', '项目官员'];

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  facilitator = await app.aMember(
    await app.anOrganization({ kind: 'support-agency', name: '示例支持机构' }),
    'facilitator',
    '主持人甲',
  );
  const partners = await Promise.all(
    ['拾光关爱中心（示例）', '暖檐服务中心（示例）', '银杏协会（示例）'].map((name) => app.anOrganization({ name })),
  );
  const foundation = await app.anOrganization({ kind: 'foundation', name: '示例基金会' });
  people = [
    await app.aMember(partners[0], 'worker', names[0]),
    await app.aMember(partners[1], 'worker', names[1]),
    await app.aMember(partners[2], 'worker', names[2]),
    await app.aMember(partners[1], 'supervisor', names[3]),
    await app.aMember(foundation, 'program-officer', names[4]),
  ];
  await people[2].put('/api/me/presentation', { language: 'en', elder: false });
  invited = [...partners, foundation];
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

async function usable({ page }: Window): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

/** By keyboard alone: N asks once, Enter says yes. */
async function goOn(desk: Page, stage: string): Promise<void> {
  await desk.locator('body').click({ position: { x: 2, y: 2 } });
  await desk.keyboard.press('n');
  await desk.getByRole('dialog').getByText(`进入“${stage}”？`).waitFor();
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What the stages to come would give up is shown before anybody's screen changes. */
async function moreTime(desk: Window): Promise<void> {
  await button(desk.page, '加时间').first().click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel('加几分钟').fill('3');
  await dialog
    .getByText(/^\d+ 分 → \d+ 分$/)
    .first()
    .waitFor();
  await usable(desk);
  await button(desk.page, '加 3 分钟').click();
  await dialog.waitFor({ state: 'detached' });
}

async function inGroups(desk: Window): Promise<void> {
  await button(desk.page, '排一个分组看看').click();
  await button(desk.page, '就这样分，开始').waitFor();
  await usable(desk);
  await button(desk.page, '就这样分，开始').click();
  await button(desk.page, '请大家回来').waitFor();
}

it('a partner meeting of six people: small groups, role exchange, offers and asks, what was given, how it was', async () => {
  const { body } = await facilitator.post<{ id: string }>('/api/live-sessions', {
    template: 'partner-meeting',
    title: '伙伴见面会，第 8 次',
    startsAt: '2030-12-01T06:00:00Z',
    invitedOrganizationIds: invited.map(({ id }) => id),
  });
  for (const person of people) await person.post(`/api/live-sessions/${body.id}/join`);
  const room = `${app.url}/live/${body.id}/room`;
  const desk = await browser.open(room, { as: facilitator });
  const phones = await Promise.all(people.map((as) => browser.open(room, { as, size: 'phone' })));
  const [first, second, english] = phones;
  // The account's language reaches a device with its first page inside; the room's own door takes the device's.
  await english.page.goto(`${app.url}/live`);
  await english.page.getByRole('heading', { level: 1, name: /session/i }).waitFor();
  await english.page.goto(room);

  await button(desk.page, '开始这场会').click();
  for (const window of phones) await button(window.page, window === english ? /^I am here/ : '我到了，签到').click();

  await goOn(desk.page, '开场与约定');
  await moreTime(desk);
  await goOn(desk.page, '分组破冰');
  await inGroups(desk);
  for (const window of phones)
    await window.page
      .getByText(window === english ? /^You are in group \d/ : /^您在第 \d 组/)
      .first()
      .waitFor();
  await first.page.getByLabel('写一张卡片，只有这一组看得到').fill(brought);
  await button(first.page, '贴上').click();
  await first.page.getByText(brought).waitFor();
  await usable(first);
  await usable(english);
  await button(desk.page, '请大家回来').click();
  for (const { page } of phones) await page.getByText(brought).first().waitFor();

  await goOn(desk.page, '角色互访');
  await inGroups(desk);
  const [, about] = /替(.+)写一张/.exec(
    await first.page
      .getByRole('heading', { name: /^替.+写一张$/ })
      .first()
      .innerText(),
  )!;
  await first.page.getByLabel('擅长').first().fill(strength);
  await usable(first);
  await button(first.page, '写好了，请本人看').first().click();
  const other = phones[names.indexOf(about!)]!;
  expect(await second.page.getByText('认识一下').count()).toBe(0);
  await button(other.page, other === english ? 'So be it, everybody may see it' : '就这样，可以给大家看').click();
  for (const { page } of phones) await page.getByText(strength).first().waitFor();
  await button(desk.page, '请大家回来').click();

  await goOn(desk.page, '专长与资源墙');
  await first.page.getByLabel('再说一样我们能给的').fill(offer);
  await button(first.page, '放上去').first().click();
  await second.page.getByLabel('再说一样我们在找的').fill(ask);
  await button(second.page, '放上去').last().click();
  await first.page.getByRole('button', { name: ask }).click();
  await first.page.getByRole('button', { name: offer }).click();
  await usable(first);
  await button(first.page, '把这两样连起来').click();
  await second.page.getByText(`拾光关爱中心（示例） → 暖檐服务中心（示例）：${offer}`).waitFor();

  await goOn(desk.page, '目标共建');
  await goOn(desk.page, '行动约定');
  await goOn(desk.page, '反馈与结束');
  await second.page.getByText(`${offer}（来自拾光关爱中心（示例））`).first().waitFor();
  await button(desk.page, '写下来的').click();
  await desk.page.getByText('只有主持人看得到').waitFor();
  await usable(desk);
  for (const window of [first, second]) {
    await window.page.getByLabel('是的').first().check();
    await button(window.page, '交上去').click();
    await window.page.getByText('收到了。').waitFor();
  }
  await usable(second);

  await button(desk.page, '散会').click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '散会' }).click();
  await desk.page.getByRole('link', { name: '看纪要' }).click();
  await desk.page.getByRole('article').first().getByText(brought).first().waitFor();
  await usable(desk);
  for (const window of [desk, ...phones]) expect(window.broke).toEqual([]);
}, 180_000);

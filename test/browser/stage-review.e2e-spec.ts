import type { Page } from 'playwright-core';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir, type Window } from './support/browser';

const unnamed = [
  '第一次被拒在门外。',
  '报表和上门，总有一样要晚。',
  '社工走了，家属不认识新来的。',
  '督导不够。',
  'We never said no.',
];
const difficulty = '连着三次敲门，老人都不开。';
const tried = '请邻居先说一声，再去。';

let app: TestApp;
let browser: TestBrowser;
let facilitator: TestClient;
let funder: TestClient;
/** Four of three partner organisations; the last reads English. */
let partners: TestClient[];
let invited: TestOrganization[];

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  browser = await startBrowser();
  facilitator = await app.aMember(
    await app.anOrganization({ kind: 'support-agency', name: '示例支持机构' }),
    'facilitator',
    '主持人甲',
  );
  const names = ['拾光关爱中心（示例）', '暖檐服务中心（示例）', '银杏协会（示例）'];
  const [one, two, three] = await Promise.all(names.map((name) => app.anOrganization({ name })));
  const foundation = await app.anOrganization({ kind: 'foundation', name: '示例基金会' });
  funder = await app.aMember(foundation, 'program-officer', '项目官员');
  partners = [
    await app.aMember(one, 'worker', '社工一'),
    await app.aMember(one, 'supervisor', '督导一'),
    await app.aMember(two, 'worker', '社工二'),
    await app.aMember(three, 'worker', 'Worker three'),
  ];
  await partners[3].put('/api/me/presentation', { language: 'en', elder: false });
  invited = [one, two, three, foundation];
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

async function aReview(): Promise<string> {
  const { body } = await facilitator.post<{ id: string }>('/api/live-sessions', {
    template: 'stage-review',
    title: '阶段性交流会，第 2 次',
    startsAt: '2030-12-01T06:00:00Z',
    invitedOrganizationIds: invited.map(({ id }) => id),
  });
  for (const person of [...partners, funder]) await person.post(`/api/live-sessions/${body.id}/join`);
  return body.id;
}

it('a stage review of six people: cards, a round without names, a round table, adjustments and pledges', async () => {
  const id = await aReview();
  const room = `${app.url}/live/${id}/room`;
  const desk = await browser.open(room, { as: facilitator });
  const phones = await Promise.all(partners.map((as) => browser.open(room, { as, size: 'phone' })));
  // The account's language reaches a device with its first page inside; the room's own door takes the device's.
  await phones[3].page.goto(`${app.url}/live`);
  await phones[3].page.getByRole('heading', { level: 1, name: /session/i }).waitFor();
  await phones[3].page.goto(room);
  const officer = await browser.open(room, { as: funder, size: 'phone' });
  const [first, second, third, english] = phones;

  await button(desk.page, '开始这场会').click();
  for (const { page } of [...phones.slice(0, 3), officer]) await button(page, '我到了，签到').click();
  await english.page
    .getByRole('heading', { name: /约定重申/ })
    .first()
    .waitFor();
  await usable(english);

  await goOn(desk.page, '进展速览');
  await button(first.page, '写一张').click();
  await first.page.getByLabel('做了什么').fill('走了 40 户。');
  await button(first.page, '放上去').click();
  await first.page.getByText('走了 40 户。').waitFor();
  await button(third.page, '写一张').click();
  await third.page.getByLabel('困境卡').check();
  await third.page.getByLabel('什么情况').fill(difficulty);
  await third.page.getByLabel(/^不署名/).check();
  await usable(third);
  await button(third.page, '放上去').click();
  await desk.page.getByRole('button', { name: '写下来的' }).click();
  await desk.page.getByText(difficulty).first().waitFor();

  await goOn(desk.page, '不记名的一轮');
  await button(desk.page, '开始写').click();
  await officer.page.getByText('资助方的伙伴和来客不在这一轮里').first().waitFor();
  const writers = [first, second, third, desk, english];
  for (const [at, window] of writers.entries()) {
    const isEnglish = window === english;
    await window.page.getByLabel(isEnglish ? 'What you want to say' : '想说的话').fill(unnamed[at]);
    if (at === 0) await usable(window);
    await button(window.page, isEnglish ? 'Put it in' : '放进去').click();
    await window.page
      .getByText(isEnglish ? /^Put in; until all are shown/ : '已经放进去')
      .first()
      .waitFor();
  }
  await usable(desk);
  await button(desk.page, '一起显示').click();
  for (const { page } of writers) for (const note of unnamed) await page.getByText(note).first().waitFor();
  for (const note of unnamed) expect(await officer.page.getByText(note).count()).toBe(0);
  const wall = await browser.open(`${app.url}/live/${id}/projector`, { as: facilitator });
  await wall.page.getByText('写的话不上墙').waitFor();
  await usable(wall);

  await goOn(desk.page, '困境圆桌');
  await desk.page.getByLabel('由谁读出来').selectOption({ label: '社工二' });
  await button(desk.page, '谈这一件').click();
  await first.page.getByText('说的人讲完以前，不给建议').first().waitFor();
  expect(await first.page.getByRole('textbox', { name: '可以试试' }).count()).toBe(0);
  await usable(first);
  for (const step of ['澄清提问', '类似经验', '可试的办法']) await button(third.page, `往下走：${step}`).click();
  await officer.page.getByLabel('可以试试').fill(tried);
  await button(officer.page, '放一个办法').click();
  await third.page.getByText(tried).waitFor();
  await button(third.page, '往下走：本人选择').click();
  await third.page.getByRole('checkbox', { name: tried }).check();
  await usable(third);
  await button(third.page, '带走这些').click();
  await third.page.getByText('记下了。').waitFor();
  await button(third.page, '这一件谈完了').click();
  await desk.page.getByText('选了').first().waitFor();

  await goOn(desk.page, '同行者回应');
  await goOn(desk.page, '项目调整建议');
  await button(second.page, '写一条建议').click();
  await second.page.getByLabel('改什么').fill('把一次讲座换成两次陪访。');
  await second.page.getByLabel('为什么要改').fill('老人先要认得人。');
  await button(second.page, '提出来').click();
  await officer.page.getByText('把一次讲座换成两次陪访。').waitFor();
  await usable(officer);

  await goOn(desk.page, '行动与互助认领');
  await button(first.page, '我来帮一家').click();
  await first.page.getByLabel('帮哪一家').selectOption({ label: '暖檐服务中心（示例）' });
  await first.page.getByLabel('帮什么').fill('一起走第一户。');
  await first.page.getByLabel('到哪一天').fill('2030-12-20');
  await button(first.page, '认下来').click();
  await third.page.getByText('一起走第一户。').waitFor();
  await usable(first);

  await goOn(desk.page, '反馈与结束');
  await button(desk.page, '散会').click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '散会' }).click();
  await desk.page.getByRole('link', { name: '看纪要' }).click();
  const minutes = desk.page.getByRole('article').first();
  await minutes.getByText('一起走第一户。').first().waitFor();
  const kept = await minutes.innerText();
  expect(kept).toContain('把一次讲座换成两次陪访。');
  await usable(desk);
  for (const window of [desk, ...phones, officer, wall]) expect(window.broke).toEqual([]);
}, 180_000);

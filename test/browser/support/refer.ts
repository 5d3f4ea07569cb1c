import type { Page } from 'playwright-core';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

/** From the directory to a referral that is sent, by the shortest way through the pages of a phone. `code` is the source's own. */
export async function referTo(page: Page, partner: string, { code, name }: { code: string; name: string }) {
  await page.getByRole('link', { name: partner }).click();
  await page.getByRole('link', { name: '转介给这家伙伴' }).click();
  const next = () => button(page, '下一步').click();
  await page.getByRole('radio', { name: /^优先/ }).check();
  await page.getByLabel('主要需要').selectOption('入户探访');
  await page.getByLabel('年龄段').selectOption('80-84岁');
  await next();
  await page.getByLabel('个案编号').fill(code);
  await page.getByRole('radio', { name: '老年人' }).check();
  await page.getByRole('radio', { name: '女' }).check();
  await next();
  await page.getByLabel('姓名').fill(name);
  await next();
  await button(page, '需要专门技术').click();
  await next();
  await button(page, '保存').click();
  await heading(page, '当面问本人是否同意').waitFor();
  await page.getByRole('link', { name: '去取得同意' }).click();
  await button(page, '可以').click();
  await page.getByRole('checkbox', { name: '姓名' }).check();
  await button(page, '同意这 1 项').click();
  await page.getByRole('radio', { name: /^三个月/ }).check();
  await button(page, '就到这时候').click();
  await sign(page);
  await button(page, '我同意').click();
  await page.getByRole('link', { name: '看对方会看到的' }).click();
  await button(page, `发给${partner}`).click();
  await heading(page, `在${partner}手里`).waitFor();
}

/** A stroke over the pad, as a finger draws it. */
export async function sign(page: Page) {
  const pad = page.getByRole('img', { name: '请用手指在框里签名' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is no place to sign');
  await page.mouse.move(box.x + 20, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 70, { steps: 5 });
  await page.mouse.up();
  await page.getByText('签好了').waitFor();
}

/** The recipient's side: acknowledges the one that waits and takes it on; the agreed name opens. */
export async function receive(page: Page, { name }: { name: string }) {
  await page.getByRole('link', { name: '入户探访' }).first().click();
  await button(page, '签收').click();
  await page.getByRole('checkbox', { name: '我们有名额，能安排人' }).check();
  await button(page, '接收，并安排首次联系').click();
  await heading(page, '联系服务对象').waitFor();
  await page.getByText(name).first().waitFor();
}

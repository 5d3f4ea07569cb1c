import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Page } from 'playwright-core';
import { WorkerModule } from '../../apps/worker/worker.module';
import { aReferral, twoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';
import { seriousFindings } from './support/accessibility';
import {
  type OpenOptions,
  sidewaysScroll,
  startBrowser,
  type Size,
  type TestBrowser,
  webDir,
  type Window,
} from './support/browser';
import { aNetwork, aPersonWithPassword, password } from './support/person';

jest.setTimeout(180_000);

let app: TestApp;
let worker: INestApplicationContext;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp({ PUBLIC_URL: 'http://localhost' }, webDir);
  await aNetwork(app);
  worker = await NestFactory.createApplicationContext(WorkerModule.with(app.database.config), {
    logger: ['error', 'fatal'],
  });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await worker?.close();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
/** The link is made for the public address; this test serves the same program elsewhere. */
const pathOf = async (page: Page) => {
  const { pathname, hash } = new URL(await page.getByLabel('链接', { exact: true }).inputValue());
  return pathname + hash;
};

/** Somebody's own device; waits for what happens, however slow the machine. */
async function open(path: string, options: OpenOptions): Promise<Window> {
  const window = await browser.open(app.url + path, options);
  window.page.setDefaultTimeout(60_000);
  return window;
}
const device = async (path: string, size: Size = 'desktop') => (await open(path, { size })).page;

async function usable(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

async function fill(page: Page, { name, signInName, secret }: { name?: string; signInName: string; secret: string }) {
  if (name) await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('手机号或邮箱').fill(signInName);
  await page.getByRole('textbox', { name: /密码/ }).fill(secret);
}

it('a link that is renewed or taken back is dead at once, and the new one is shown only once', async () => {
  const admin = await app.aMember(await app.anOrganization(), 'organization-admin', '张敏');
  const { page } = await open(`/people`, { as: admin });
  await page.getByRole('link', { name: '邀请同事' }).click();
  await button(page, '生成邀请链接').click();
  await page.getByText('请选一个身份').waitFor();
  await page.getByRole('radio', { name: /^督导/ }).check();
  await page.getByText('这只有督导能做').waitFor();
  await button(page, '生成邀请链接').click();
  const first = await pathOf(page);
  await page.getByText('这个链接只在这里出现一次').waitFor();
  await usable(page);

  await page.getByRole('link', { name: '回到同事' }).click();
  await heading(page, '发出的邀请').waitFor();
  expect(await page.content()).not.toContain(first.split('#')[1]);
  await button(page, '重新生成链接').click();
  await heading(page, '新的链接准备好了，旧的已经作废').waitFor();
  const second = await pathOf(page);
  await usable(page);
  await heading(await device(first, 'phone'), '这个邀请打不开了').waitFor();
  await heading(await device(second, 'phone'), /^请您加入/).waitFor();

  await button(page, '收回').click();
  await page.getByText('这个链接马上打不开').waitFor();
  await button(page, '收回这个邀请').click();
  await page.getByText('没有还在等的邀请').waitFor();
  expect(await page.getByLabel('链接', { exact: true }).count()).toBe(0);
  await heading(await device(second), '这个邀请打不开了').waitFor();
});

it('a link made out to somebody is of no use to another, and is not used up by trying', async () => {
  const organization = await app.anOrganization({ name: '暖檐社工服务中心（示例）' });
  const known = await aPersonWithPassword(app, [await app.anOrganization()]);
  const admin = await app.aMember(organization, 'organization-admin', '张敏');
  const { page: desk } = await open(`/people/invite`, { as: admin });
  await desk.getByRole('radio', { name: /^社工/ }).check();
  await desk.getByLabel(/只给这个手机号或邮箱用/).fill('不是号码');
  await button(desk, '生成邀请链接').click();
  await desk.getByText('这不像手机号，也不像邮箱').waitFor();
  await desk.getByLabel(/只给这个手机号或邮箱用/).fill(known.phone);
  await button(desk, '生成邀请链接').click();
  const link = await pathOf(desk);

  const page = await device(link, 'phone');
  await page.getByText(/^这个邀请只给 1\*+\d\d 用/).waitFor();
  expect(await page.content()).not.toContain(known.phone);
  await fill(page, { name: '别人', signInName: '14000099999', secret: 'a long enough password' });
  await button(page, `加入${organization.name}`).click();
  await page.getByRole('alert').getByText('这个邀请写明了给另一个人').waitFor();
  await usable(page);
  await button(page, '我已经有账号').click();
  expect(await page.getByRole('alert').count()).toBe(0);
  await fill(page, { signInName: known.phone, secret: 'not my password' });
  await button(page, `加入${organization.name}`).click();
  await page.getByRole('alert').getByText('密码不对').waitFor();
  await fill(page, { signInName: known.phone, secret: password });
  await button(page, `加入${organization.name}`).click();
  await page.waitForURL(`${app.url}/`);
  await page.goto(`${app.url}/account`);
  await heading(page, '您在这些机构里有身份').waitFor();
});

it('whoever leaves hands over what was open', async () => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'requested');
  const { organizationId } = network.worker.account!;
  const organization = { id: organizationId!, name: '', kind: 'member' as const };
  const admin = await app.aMember(organization, 'organization-admin', '张敏');
  const successor = await app.aMember(organization, 'worker', '接手的同事');
  const { page: theirs } = await open(`/referrals/${id}`, { as: network.worker, size: 'phone' });
  await theirs.locator('h1').waitFor();

  const { page } = await open(`/people/${network.worker.account!.id}`, { as: admin });
  await button(page, '先看手里还有什么').click();
  await page.getByText('没有结束的转介').waitFor();
  await usable(page);
  const leave = button(page, /^请.+离开$/);
  await leave.click();
  await page.getByText('请选一位同事接手').waitFor();
  await page.getByRole('radio', { name: /^接手的同事/ }).check();
  await leave.click();
  await page.getByText('手里的事交给了接手的同事').waitFor();
  await usable(page);
  expect((await successor.get(`/api/referrals/${id}`)).status).toBe(200);
  expect((await network.worker.get(`/api/referrals/${id}`)).status).toBeGreaterThanOrEqual(401);
  await theirs.goto(app.url);
  await heading(theirs, '您现在不在任何机构里').waitFor();
  await usable(theirs);
});

it('the last administrator is told why not yet', async () => {
  const admin = await app.aMember(await app.anOrganization(), 'organization-admin', '张敏');
  const { page } = await open(`/people/${admin.account!.id}`, { as: admin });
  await button(page, '先看手里还有什么').click();
  await button(page, '我要离开这家机构').click();
  await page.getByRole('alert').getByText('您是唯一的管理员').waitFor();
  await usable(page);
});

it('a role is chosen by what it means, and a forgotten password begins with a link shown once', async () => {
  const organization = await app.anOrganization();
  const admin = await app.aMember(organization, 'organization-admin', '张敏');
  const person = await aPersonWithPassword(app, [organization]);
  const { page } = await open(`/people/${person.id}`, { as: admin, size: 'phone' });
  await page.getByRole('radio', { name: /^主持人/ }).check();
  await button(page, '换成主持人').click();
  await page.getByText('身份换好了').waitFor();
  await heading(page, '现在是主持人').waitFor();
  await button(page, '生成重设链接').click();
  const link = await pathOf(page);
  await usable(page);

  const theirs = await device(link);
  await heading(theirs, `${person.displayName}，您好`).waitFor();
  await theirs.getByLabel('密码', { exact: true }).fill('换了一句更长、更好记的话');
  await theirs.getByLabel('再写一遍').fill('换了一句更长、更好记的话');
  await button(theirs, '定下密码并登录').click();
  await theirs.getByRole('navigation').first().waitFor();
  await page.reload();
  await heading(page, person.displayName).waitFor();
  expect(await page.content()).not.toContain(link.split('#')[1]);
});

it('colleagues see names and roles, and whose task the rest is', async () => {
  const organization = await app.anOrganization();
  await app.aMember(organization, 'organization-admin', '张敏');
  const { page, told } = await open(`/people`, {
    as: await app.aMember(organization, 'worker', '社工甲'),
    size: 'phone',
  });
  await page.getByText('张敏').waitFor();
  await page.getByText('由机构管理员来做').waitFor();
  expect(await page.getByRole('link', { name: '邀请同事' }).count()).toBe(0);
  expect(told.join()).not.toMatch(/"signInName":"/);
});

describe('the network steward', () => {
  const steward = async () =>
    app.aMember(await app.anOrganization({ kind: 'support-agency' }), 'network-steward', '李站');

  it('is offered the entry of the directory instead of making a second one of the same name', async () => {
    const listed = await app.anOrganization({ kind: 'listed', name: '和家家庭服务中心（示例）' });
    const member = await app.anOrganization({ name: '星桥残障家庭支持社（示例）' });
    const { page } = await open('/people/invite-organization', { as: await steward() });
    await button(page, '生成邀请链接').click();
    await page.getByText('请写机构名称').waitFor();
    await page.getByLabel('机构名称').fill(member.name);
    await page.getByRole('radio', { name: /^伙伴单位/ }).check();
    await button(page, '生成邀请链接').click();
    await page.getByRole('alert').getByText('这家机构已经在网络里了').waitFor();
    await page.getByLabel('机构名称').fill(listed.name);
    await button(page, '生成邀请链接').click();
    await page.getByText(`名录里已经登记着${listed.name}`).waitFor();
    await usable(page);
    await button(page, '就是这一家，请它接着用这一条').click();
    await page.getByText(`给${listed.name}的第一位管理员`).waitFor();

    const newcomer = await device(await pathOf(page), 'phone');
    await fill(newcomer, { name: '赵和', signInName: '14000088888', secret: password });
    await button(newcomer, `加入${listed.name}`).click();
    await heading(newcomer, '先做这几件事').waitFor();
    const [{ count }] = await app.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM organization WHERE name = $1',
      [listed.name],
    );
    expect(count).toBe(1);
  });

  it('finds the people of every organisation, and moves somebody to another', async () => {
    const [from, to] = [await app.anOrganization(), await app.anOrganization({ name: '安宁陪伴社（示例）' })];
    await app.database.query(`UPDATE organization SET search_tokens = '{安宁,宁陪,陪伴}' WHERE id = $1`, [to.id]);
    await app.aMember(from, 'organization-admin', '张敏');
    const mover = await app.aMember(from, 'worker', '换机构的社工');
    const { page } = await open(`/directory/${from.id}`, { as: await steward() });
    await page.getByRole('link', { name: '看这家机构的人' }).click();
    await heading(page, '这家机构的人').waitFor();
    await usable(page);
    await page.getByRole('link', { name: '换机构的社工' }).click();
    await button(page, '选一家机构').click();
    await page.getByLabel('转到哪家机构？').fill('安宁');
    await button(page, to.name).click();
    await page.getByRole('radio', { name: /^督导/ }).check();
    await usable(page);
    await button(page, `把换机构的社工转到${to.name}`).click();
    await heading(page, '换机构的社工已经离开').waitFor();
    const { body } = await mover.get<{ memberships: { organizationId: string; role: string }[] }>('/api/me');
    expect(body.memberships).toEqual([expect.objectContaining({ organizationId: to.id, role: 'supervisor' })]);
  });
});

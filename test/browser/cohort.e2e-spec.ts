import { newId } from '@app/kernel';
import { startTestApp, type TestApp, type TestClient, type TestOrganization } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { seriousFindings } from './support/accessibility';
import { setLink, sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let worker: TestWorker;
let browser: TestBrowser;
let foundation: TestOrganization;
let partner: TestOrganization;
let officer: TestClient;
let member: TestClient;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  worker = await startTestWorker(app);
  browser = await startBrowser();
  foundation = await app.anOrganization({ kind: 'foundation', name: '示例基金会' });
  await app.anOrganization({ kind: 'support-agency', name: '示例支持机构' });
  partner = await app.anOrganization({ name: '暖檐社工服务中心' });
  await app.anOrganization({ name: '青苗儿童服务中心' });
  officer = await app.aMember(foundation, 'program-officer', '项目官员乙');
  member = await app.aMember(partner, 'worker', '社工甲');
});
afterAll(async () => {
  await browser?.close();
  await worker?.close();
  await app?.close();
});

/** As a referral of the partner tells it: an event with codes, a day and the grant. */
async function referralsHappened(grantId: string, count: number, needCode: string, mode: string): Promise<void> {
  for (let made = 0; made < count; made += 1)
    await app.database.query(
      `INSERT INTO outbox (id, type, subject_id, organization_ids, data) VALUES ($1, 'referral.accepted', $2, $3, $4)`,
      [
        newId(),
        newId(),
        [partner.id],
        JSON.stringify({
          grantId,
          needCode,
          mode,
          status: 'accepted',
          urgency: 'routine',
          occurredOn: '2026-02-10',
          sourceOrganizationId: partner.id,
          recipientOrganizationId: partner.id,
          writtenByAccountId: member.account?.id ?? '',
        }),
      ],
    );
  await worker.drain();
}

it('is opened, funded and paid by an officer, followed by a partner on the phone, and shows sums only', async () => {
  const { page, context, broke } = await browser.open(`${app.url}/cohorts`, { as: officer });
  await page.getByRole('link', { name: '开一批伙伴' }).click();
  await page.getByLabel('项目名称').fill('为老服务伙伴计划');
  await page.getByLabel('这一批叫什么').fill('第一批伙伴');
  await page.getByLabel('开始日期').fill('2026-01-01');
  await page.getByRole('button', { name: '开这一批' }).click();
  await page.getByText('请至少选一家伙伴').waitFor();
  await page.getByLabel(partner.name).check();
  await page.getByRole('button', { name: '开这一批' }).click();
  await page.getByRole('heading', { name: '第一批伙伴，2026 起', level: 1 }).waitFor();
  const cohortAddress = page.url();

  await page.getByRole('link', { name: '签一份协议' }).click();
  await page.getByLabel('协议编号').fill('2026-YC-01');
  await page.getByLabel('签订日期').fill('2026-01-10');
  await page.getByLabel('协议名称').fill('社区老人关爱');
  await page.getByLabel('限定用途').fill('社区老人关爱');
  await page.getByLabel('协议额').fill('100,000.00');
  await page.getByRole('button', { name: '加一期' }).click();
  await page.getByLabel('金额', { exact: true }).fill('100,000.01');
  await page.getByLabel('计划日期').fill('2026-02-01');
  await page.getByText('多出 0.01 元').waitFor();
  await page.getByRole('button', { name: '签这份协议' }).click();
  await page.getByText('各期加起来比协议额多').waitFor();
  await page.getByLabel('金额', { exact: true }).fill('40,000.00');
  await page.getByRole('button', { name: '签这份协议' }).click();
  await page.getByRole('heading', { name: '社区老人关爱', level: 1 }).waitFor();
  await page.waitForURL(/\/grants\/[0-9a-f-]{36}$/);
  const grantId = page.url().split('/').at(-1) ?? '';

  await page.getByRole('button', { name: '记下已拨付' }).click();
  await page.getByLabel('拨付日期').fill('2026-02-03');
  await page.getByRole('form').getByRole('button', { name: '记下已拨付' }).click();
  await page.getByText('2月3日 已拨').waitFor();
  await page.getByText('60,000.00 元').waitFor();

  await referralsHappened(grantId, 7, 'home-visit', 'full-transfer');
  await referralsHappened(grantId, 3, 'legal-advice', 'consultation');
  await page.goto(cohortAddress);
  await page.getByRole('button', { name: '看表格' }).first().click();
  const table = page.getByRole('region', { name: /桑基图/ });
  await table.getByRole('row', { name: '入户与跌倒 7 0 7' }).waitFor();
  await table.getByRole('row', { name: '监护与法律 0 <5 <5' }).waitFor();
  await table.getByRole('row', { name: '合计 7 <5 约 10' }).waitFor();
  await page.getByText('约 10件转介').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(broke).toEqual([]);

  const phone = await browser.open(`${app.url}/cohorts`, { as: member, size: 'phone' });
  await phone.page.getByRole('link', { name: '第一批伙伴，2026 起' }).click();
  await phone.page.getByRole('heading', { name: '六项做法走到哪里' }).waitFor();
  expect(await phone.page.getByRole('link', { name: '签一份协议' }).count()).toBe(0);
  expect(await sidewaysScroll(phone.page)).toBe(0);
  expect(await seriousFindings(phone.page)).toEqual([]);
  await phone.page.getByRole('link', { name: '社区老人关爱' }).last().click();
  await phone.page.getByText('2月3日 已拨').waitFor();
  expect(await phone.page.getByRole('button', { name: '记下已拨付' }).count()).toBe(0);
  expect(await sidewaysScroll(phone.page)).toBe(0);
  await phone.context.close();
  await context.close();
});

it('says that the link is cut, keeps what was typed, and pays once when it is back', async () => {
  const programme = await officer.post<{ id: string }>('/api/programmes', { name: '断线', startsOn: '2026-01-01' });
  const cohort = await officer.post<{ id: string }>('/api/cohorts', {
    programmeId: programme.body.id,
    name: '断线',
    startsOn: '2026-01-01',
    organizationIds: [partner.id],
  });
  const grant = await officer.post<{ id: string }>('/api/grants', {
    cohortId: cohort.body.id,
    agreementNo: 'CUT-1',
    title: '断线',
    currency: 'CNY',
    amount: '500',
    awardedOn: '2026-01-01',
    tranches: [{ amount: '500', plannedOn: '2026-01-02' }],
  });
  const { page, context } = await browser.open(`${app.url}/grants/${grant.body.id}`, { as: officer });
  await page.getByRole('button', { name: '记下已拨付' }).click();
  await page.getByLabel('拨付金额').fill('499.99');
  await setLink(context, false);
  const form = page.getByRole('form');
  await form.getByRole('button', { name: '记下已拨付' }).click();
  await page.getByText('连不上服务器').waitFor();
  expect(await page.getByLabel('拨付金额').inputValue()).toBe('499.99');
  await setLink(context, true);
  await form.getByRole('button', { name: '记下已拨付' }).dblclick();
  await page.getByText('499.99 / 500.00').waitFor();
  expect(
    await app.database.query(
      `SELECT count(*)::int AS n FROM outbox WHERE type = 'grant.tranche-paid' AND subject_id = $1`,
      [grant.body.id],
    ),
  ).toEqual([{ n: 1 }]);
  await context.close();
});

it('puts what the foundation has to pay on its home, and takes it away once paid', async () => {
  const giver = await app.aMember(await app.anOrganization({ kind: 'foundation' }), 'program-officer');
  const programme = await giver.post<{ id: string }>('/api/programmes', { name: '陪伴', startsOn: '2026-01-01' });
  const cohort = await giver.post<{ id: string }>('/api/cohorts', {
    programmeId: programme.body.id,
    name: '陪伴',
    startsOn: '2026-01-01',
    organizationIds: [partner.id],
  });
  const { page, context } = await browser.open(app.url, { as: giver, size: 'phone' });
  await page.getByRole('heading', { name: '三十天内没有要拨的款。' }).waitFor();
  await giver.post('/api/grants', {
    cohortId: cohort.body.id,
    agreementNo: 'HOME-1',
    title: '夜间陪伴',
    currency: 'CNY',
    amount: '800',
    awardedOn: '2026-01-01',
    tranches: [{ amount: '500', plannedOn: '2026-01-02' }],
  });
  await page.reload();
  await page.getByRole('heading', { name: '1 件事在您手里', level: 1 }).waitFor();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '拨付第 1 期：夜间陪伴' }) });
  await row.getByText('500.00 元').waitFor();
  await row.getByText('该拨了').waitFor();
  expect(await page.getByRole('link', { name: /批次.*1 件等您处理/ }).count()).toBe(1);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await row.getByRole('link', { name: '看协议，再拨付' }).click();
  await page.getByRole('button', { name: '记下已拨付' }).click();
  await page.getByRole('form').getByRole('button', { name: '记下已拨付' }).click();
  await page.getByText('500.00 / 500.00').waitFor();
  await page.getByRole('link', { name: '首页', exact: true }).click();
  await page.getByRole('heading', { name: '现在没有事等您', level: 1 }).waitFor();
  await context.close();
});

it('has a page for nobody’s cohort and for what is not there', async () => {
  const stranger = await app.aMember(await app.anOrganization(), 'worker');
  const { page, context } = await browser.open(`${app.url}/cohorts`, { as: stranger });
  await page.getByRole('heading', { name: '还没有批次' }).waitFor();
  await page.goto(`${app.url}/cohorts/${newId()}`);
  await page.getByRole('heading', { name: '没有找到这一页' }).waitFor();
  await page.goto(`${app.url}/grants?scope=published`);
  await page.getByRole('heading', { name: '这里还没有协议' }).waitFor();
  await context.close();
});

import {
  aReferral,
  good,
  readyToSend,
  step,
  type TwoOrganizations,
  twoOrganizations,
} from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';
import { startTestWorker, type TestWorker } from '../support/test-worker';
import { seriousFindings } from './support/accessibility';
import { sidewaysScroll, startBrowser, type TestBrowser, webDir } from './support/browser';

let app: TestApp;
let worker: TestWorker;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp({}, webDir);
  worker = await startTestWorker(app);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await worker?.close();
  await app?.close();
});

async function send(network: TwoOrganizations): Promise<string> {
  const { id, version } = await readyToSend(network);
  good(await step(network.worker, id, 'send', {}, version));
  return id;
}

it('shows a new referral on both homes within two seconds, without a reload', async () => {
  const network = await twoOrganizations(app);
  const theirs = await browser.open(app.url, { as: network.intake });
  await theirs.page.getByRole('heading', { name: '现在没有事等您', level: 1 }).waitFor();
  const ours = await browser.open(app.url, { as: network.worker, size: 'phone' });
  await ours.page.getByRole('heading', { name: '现在没有事等您', level: 1 }).waitFor();
  await theirs.page.waitForTimeout(500);

  await send(network);
  await theirs.page.getByRole('heading', { name: '1 件事在您手里' }).waitFor({ timeout: 2_000 });
  await theirs.page.getByRole('link', { name: '签收新来的转介' }).waitFor();
  await theirs.page.getByText('待受理').waitFor();
  await ours.page.getByText('已提交').waitFor({ timeout: 2_000 });
  await ours.page.getByRole('link', { name: network.target.name }).waitFor();

  for (const { page } of [theirs, ours]) {
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  await theirs.context.close();
  await ours.context.close();
});

it('fetches what happened while the link was cut', async () => {
  const network = await twoOrganizations(app);
  const { page, context } = await browser.open(app.url, { as: network.intake });
  await page.getByRole('heading', { name: '现在没有事等您', level: 1 }).waitFor();
  await context.setOffline(true);
  await page.getByText('网断了').waitFor();
  await send(network);
  await context.setOffline(false);
  await page.getByRole('heading', { name: '1 件事在您手里' }).waitFor();
  await context.close();
});

it('reads the other way round once the ball has passed', async () => {
  const network = await twoOrganizations(app);
  await aReferral(network, 'completed');
  const { page, context } = await browser.open(app.url, { as: network.worker });
  await page.getByRole('heading', { name: '1 件事在您手里' }).waitFor();
  await page.getByRole('link', { name: '看回传的结果，确认或提出疑问' }).waitFor();
  await page.getByText('结果待确认').waitFor();
  await page.getByRole('link', { name: '现在看' }).click();
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/);
  await context.close();
});

it('counts messages as they come, and forgets the count when they are read', async () => {
  const network = await twoOrganizations(app);
  const { page, context } = await browser.open(app.url, { as: network.intake });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(500);
  const id = await send(network);
  await worker.drain();
  await page.getByRole('link', { name: /消息.*1 条没看/ }).click();
  await page.getByRole('link', { name: `${network.source.name}发来一份转介，等您的机构签收` }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: `${network.source.name}发来一份转介` }).click();
  await page.waitForURL(`${app.url}/referrals/${id}`);
  await page.getByRole('link', { name: '消息', exact: true }).waitFor();
  await context.close();
});

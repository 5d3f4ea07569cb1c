import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { Check } from '../check';
import { Product } from '../product';

const sharedData = resolve(__dirname, '../../../../../shared/data');
const patience = 240_000;

interface Counted {
  kind: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

interface ShownImport {
  state: string;
  progress: { rows: number } | null;
  preview: { kinds: Counted[] } | null;
  report: { kinds: Counted[]; totals: { currency: string; amount: string }[] } | null;
}

/** A steward in front of the page, in a real browser. What the page did is then read back from the interface. */
class ImportPage {
  private constructor(
    private readonly product: Product,
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {}

  static async open(product: Product, context: BrowserContext): Promise<ImportPage> {
    const steward = product.accounts.find(({ role }) => role === 'network-steward');
    if (!steward) throw new Error('the demo has no steward');
    const { signInName, password } = steward;
    const signedIn = await context.request.post(`${product.url}/api/sign-in`, { data: { signInName, password } });
    if (!signedIn.ok()) throw new Error(`the steward cannot sign in: ${signedIn.status()}`);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    return new ImportPage(product, context, page);
  }

  /**
   * Chooses the files, agrees to what the page proposes, looks, and writes if there is anything to write. `meanwhile` happens
   * when the first rows are written.
   */
  async bring(paths: string[], meanwhile?: () => void): Promise<ShownImport> {
    const { page } = this;
    await page.goto(`${this.product.url}/imports`);
    await page.getByLabel('选文件').setInputFiles(paths);
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1) ?? '';
    await page.getByRole('button', { name: '先看看会写什么' }).click();
    const nothing = page.getByRole('heading', { name: '没有要写的' });
    await page.getByRole('button', { name: '开始导入' }).or(nothing).first().waitFor();
    if (!(await nothing.isVisible())) {
      await page.getByRole('button', { name: '开始导入' }).click();
      if (meanwhile) {
        await this.untilWriting(id);
        meanwhile();
      }
      await page.getByRole('heading', { name: '导入好了' }).waitFor();
    }
    return this.read<ShownImport>(`/api/imports/${id}`);
  }

  private async untilWriting(id: string): Promise<void> {
    for (let until = Date.now() + patience; Date.now() < until; await pause(50)) {
      const { state, progress } = await this.read<ShownImport>(`/api/imports/${id}`);
      if (state === 'running' && progress) return;
      if (state === 'done' || state === 'failed') throw new Error('it was over before anything could happen to it');
    }
    throw new Error('nothing was written');
  }

  /** Every entry of the directory whose name begins like this, page by page. */
  async directory(): Promise<number> {
    const seen = new Set<string>();
    for (let after: string | null = ''; after !== null;) {
      const query: string = new URLSearchParams({ limit: '100', ...(after && { after }) }).toString();
      const found: { items: { id: string }[]; next: string | null } = await this.read(`/api/organizations?${query}`);
      for (const { id } of found.items) seen.add(id);
      after = found.next;
    }
    return seen.size;
  }

  async finds(words: string): Promise<boolean> {
    await this.page.goto(`${this.product.url}/directory?q=${encodeURIComponent(words)}`);
    const link = this.page.getByRole('link', { name: words, exact: true });
    await link.first().waitFor();
    return (await link.count()) > 0;
  }

  private async read<Body>(path: string): Promise<Body> {
    const answer = await this.context.request.get(this.product.url + path);
    if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`);
    return (await answer.json()) as Body;
  }
}

type Work = (page: ImportPage, product: Product) => Promise<{ measured: string; holds: boolean }>;

async function withPage(work: Work) {
  if (!existsSync(sharedData))
    return { measured: `NOT RUN: ${sharedData} is not there, so nothing was measured`, holds: false };
  const product = await Product.start();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
    return await work(await ImportPage.open(product, context), product);
  } finally {
    await browser.close();
    await product.stop();
  }
}

const file = (path: string): string => join(sharedData, path);
const csvFiles = (folder: string): string[] =>
  readdirSync(file(folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => file(`${folder}/${name}`));

/** `8 0 0 0`: created, updated, unchanged, refused. */
function counts({ report, preview }: ShownImport, kind: string): string {
  const found = (report ?? preview)?.kinds.find((one) => one.kind === kind);
  return found ? [found.created, found.updated, found.unchanged, found.rejected].join(' ') : '-';
}

const changes = ({ report, preview }: ShownImport): number =>
  ((report ?? preview)?.kinds ?? []).reduce((sum, { created, updated }) => sum + created + updated, 0);

/** Real public data, brought along through the page as a person does it. */
export const importPageChecks: Check[] = [
  {
    id: 'import-page-directory',
    promised: 'hsds through the page: 8 organizations, 22 locations, 23 services; a second time 0 changes',
    run: () =>
      withPage(async (page) => {
        const first = await page.bring(csvFiles('hsds-sanmateo'));
        const again = await page.bring(csvFiles('hsds-sanmateo'));
        const measured = JSON.stringify({
          organizations: counts(first, 'organizations'),
          locations: counts(first, 'locations'),
          services: counts(first, 'services'),
          changesAgain: changes(again),
        });
        const promised = { organizations: '8 0 0 0', locations: '22 0 0 0', services: '23 0 0 0', changesAgain: 0 };
        return { measured, holds: measured === JSON.stringify(promised) };
      }),
  },
  {
    id: 'import-page-360giving',
    promised: '5 and 154 grants taken, 379 refused with their reason; a second time 0 changes',
    run: () =>
      withPage(async (page) => {
        const names = ['grantnav-20180903134856', 'awefw001p00000zgyHZAAY', 'a002400000KeYdsAAF'];
        const bring = async (): Promise<ShownImport[]> => {
          const shown: ShownImport[] = [];
          for (const name of names) shown.push(await page.bring([file(`grants-360giving/${name}.json`)]));
          return shown;
        };
        const first = await bring();
        const again = await bring();
        const measured = JSON.stringify({
          grants: first.map((one) => counts(one, 'grants')),
          changesAgain: again.reduce((sum, one) => sum + changes(one), 0),
        });
        const promised = { grants: ['5 0 0 0', '154 0 0 0', '0 0 0 379'], changesAgain: 0 };
        return { measured, holds: measured === JSON.stringify(promised) };
      }),
  },
  {
    id: 'import-page-casc',
    promised: '3196 organisations in, paged through, found by name; a second time 0 changes',
    run: () =>
      withPage(async (page) => {
        const before = await page.directory();
        const path = file('orgs-uk-casc/cascs_third.csv');
        const first = await page.bring([path]);
        const paged = (await page.directory()) - before;
        const found = await page.finds('Abergavenny Bowls Club');
        const again = await page.bring([path]);
        const measured = JSON.stringify({
          organizations: counts(first, 'organizations'),
          paged,
          found,
          again: counts(again, 'organizations'),
        });
        const promised = { organizations: '3196 0 0 0', paged: 3196, found: true, again: '0 0 3196 0' };
        return { measured, holds: measured === JSON.stringify(promised) };
      }),
  },
  {
    id: 'import-page-worker-killed',
    promised:
      'a worker killed while it writes 31,960 organisations: the next one ends the import, each written and counted once',
    run: () =>
      withPage(async (page, product) => {
        const before = await page.directory();
        const path = join(product.dataDir, 'ten-times.csv');
        writeFileSync(path, tenTimes(readFileSync(file('orgs-uk-casc/cascs_third.csv'), 'utf8')));
        const killed = product.pid('worker');
        const done = await page.bring([path], () => process.kill(killed, 'SIGKILL'));
        const measured = JSON.stringify({
          organizations: counts(done, 'organizations'),
          inTheDirectory: (await page.directory()) - before,
          sameWorker: product.pid('worker') === killed,
        });
        const promised = { organizations: '31960 0 0 0', inTheDirectory: 31_960, sameWorker: false };
        return { measured, holds: measured === JSON.stringify(promised) };
      }),
  },
];

/** The same list ten times over, each time with other ids and names. */
function tenTimes(list: string): string {
  const [header, ...rows] = list.trim().split(/\r?\n/);
  const copies = Array.from({ length: 10 }, (_, copy) =>
    rows.map((row) => row.replace(/^(GB-CASC-[0-9a-f]+),("?)/, `$1-${copy},$2${copy} `)),
  );
  return [header, ...copies.flat()].join('\n');
}

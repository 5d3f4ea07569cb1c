import { ZipArchive } from '@app/files';
import { type Browser, chromium } from 'playwright-core';
import type { Client } from 'pg';
import { TestClient } from '../../support/people';
import { inFolder, readPdf, starts } from '../office';
import { type Stage, within } from '../referrals/stage';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: { enum?: string[] };
}

interface Interface {
  paths: Record<string, { get?: { parameters?: Parameter[] } }>;
}

/** One thing that left the product, as its reader has it. */
interface Export {
  name: string;
  text: string;
}

const quarter = `${new Date().getFullYear()}-Q${Math.floor(new Date().getMonth() / 3) + 1}`;
/** What a required question of an address is answered with, where its description lists no answers. */
const usual: Record<string, string> = { quarter, from: '2026-01-01', to: '2099-12-31', words: 'member', q: 'member' };

/** Every address somebody can read of this session or of nothing in particular, in each of its formats. */
function addressesOf({ paths }: Interface, sid: string): string[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get) return [];
    const needed = (get.parameters ?? []).filter((one) => one.in === 'path' || (one.in === 'query' && one.required));
    if (!path.startsWith('/api/live-sessions/{id}') && needed.some((one) => one.in === 'path')) return [];
    return needed.reduce<string[]>(
      (addresses, one) =>
        addresses.flatMap((address) => {
          const values = one.name === 'id' ? [sid] : (one.schema.enum ?? [usual[one.name] ?? 'x']);
          return values.map((value) =>
            one.in === 'path'
              ? address.replace(`{${one.name}}`, value)
              : `${address}${address.includes('?') ? '&' : '?'}${one.name}=${encodeURIComponent(value)}`,
          );
        }),
      [path],
    );
  });
}

/** The text of a file: of a Word file or a workbook every part of it, without its tags. */
async function textOf(file: Buffer): Promise<string> {
  if (file.subarray(0, 2).toString() !== 'PK') return file.toString();
  const archive = await ZipArchive.open(file, { unpackedBytes: 100_000_000 }, (fault) => new Error(fault));
  const parts = await Promise.all(
    archive.names.filter((name) => !name.endsWith('/')).map((name) => archive.text(name)),
  );
  archive.close();
  return parts.map((part) => part.replace(/<[^>]+>/g, '')).join('\n');
}

/** What the interface gives these people, file by file: minutes, calendar, numbers, lists. */
async function filesFor(people: Readonly<Record<string, TestClient>>, sids: readonly string[]): Promise<Export[]> {
  const [{ url }] = Object.values(people);
  const described = (await (await fetch(`${url}/openapi.json`)).json()) as Interface;
  const found: Export[] = [];
  for (const [who, { cookie }] of Object.entries(people)) {
    for (const address of new Set(sids.flatMap((sid) => addressesOf(described, sid)))) {
      const answer = await fetch(url + address, { headers: { cookie: cookie! } });
      const file = Buffer.from(await answer.arrayBuffer());
      if (answer.status === 200) found.push({ name: `${who} ${address}`, text: await textOf(file) });
    }
  }
  return found;
}

/** The minutes as a browser shows and prints them. */
async function printsFor({ url, cookie }: TestClient, sids: readonly string[]): Promise<Export[]> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  try {
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
    const [name, value] = cookie!.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const readsPdf = (await starts('pdftotext', '-v')) && (await starts('pdffonts', '-v'));
    const found: Export[] = [];
    for (const sid of sids) {
      await page.goto(`${url}/live/${sid}/minutes`);
      await page.locator('article h1').waitFor();
      found.push({ name: `page of the minutes of ${sid}`, text: await page.content() });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      if (readsPdf)
        found.push({ name: `print of ${sid}`, text: (await inFolder((folder) => readPdf(folder, pdf))).text });
    }
    return found;
  } finally {
    await browser.close();
  }
}

const papersShown = ['docx', 'md', 'json', 'print'] as const;
const formatsNamed = ['docx', 'md', 'json', 'calendar', 'csv', 'xlsx', 'print'];

interface Searched {
  exports: number;
  /** Which formats were among them. */
  formats: string[];
  /** Where the secret was found. */
  leaks: string[];
  /** Papers that do not show what everybody heard: nothing was looked into there. */
  blind: string[];
}

/** The sessions are closed, what follows is waited for, and everything anybody can take out of them is read. */
export async function searchExports(
  stage: Stage,
  client: Client,
  sessions: readonly { sid: string; cookie: string }[],
  words: { secret: string; open: string },
): Promise<Searched> {
  const { url } = stage.product;
  for (const { sid, cookie } of sessions) {
    const closed = await new TestClient(url, cookie, undefined).post(`/api/live-sessions/${sid}/close`);
    if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
  }
  const isHandled = async (): Promise<boolean> => {
    const { rows } = await client.query('SELECT 1 FROM outbox WHERE done_at IS NULL AND dead_at IS NULL LIMIT 1');
    return rows.length === 0;
  };
  if (!(await within(60_000, isHandled))) throw new Error('what follows a closing was not handled');
  const sids = sessions.map(({ sid }) => sid);
  const chairs = sessions.map(({ cookie }) => new TestClient(url, cookie, undefined));
  const readers = Object.fromEntries(chairs.map((chair, n) => [`facilitator ${n + 1}`, chair]));
  const officer = await stage.aMember(await stage.anOrganization({ kind: 'foundation' }), 'program-officer');
  const found = [
    ...(await filesFor({ ...readers, 'funder’s officer': officer }, sids)),
    ...(await printsFor(chairs[0], sids.slice(0, 1))),
  ];
  const holds = ({ text }: Export, word: string): boolean => text.replace(/\s/g, '').includes(word);
  return {
    exports: found.length,
    formats: formatsNamed.filter((format) => found.some(({ name }) => name.includes(format))),
    leaks: found.filter((one) => holds(one, words.secret)).map(({ name }) => name),
    blind: papersShown.filter((format) => {
      const papers = found.filter(({ name }) => name.startsWith(format) || name.endsWith(`file/${format}`));
      return papers.length === 0 || !papers.every((one) => holds(one, words.open));
    }),
  };
}

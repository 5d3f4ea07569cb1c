// `npm run screenshots [-- http://localhost:3000] [--only=home,referral] [--sizes=phone,elder] [--languages=en]`:
// every page × {desktop, phone, elder version} × {zh, en} into screenshots/<language>/<size>/, with contact sheets.
// `--only` takes every page whose name begins with one of the words. Without an address it starts the demo network
// itself, in a data folder of its own on a free port.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { contactSheets, writeIndex } from './contact-sheets.mjs';
import {
  accountsOf,
  executablePath,
  languages,
  openWindow,
  present,
  quiet,
  root,
  signIn,
  sizes,
  startDemo,
  target,
} from './picture-product.mjs';
import { pages, people } from './screenshot-pages.mjs';

/**
 * The windows of whoever looks at present, one a variant: the program is read once. They are closed when another person
 * looks, and a browser that died under so many pages is started again.
 */
class Windows {
  #browser;
  #as;
  #opened = new Map();

  async of(url, as, person, { language, size }) {
    if (!this.#browser?.isConnected()) {
      this.#opened.clear();
      this.#browser = await chromium.launch({ executablePath, args: quiet });
    }
    if (this.#as !== as) await this.forget();
    this.#as = as;
    const key = `${language} ${size}`;
    if (!this.#opened.has(key)) this.#opened.set(key, await openWindow(this.#browser, person, { language, size }));
    if (person) await present(url, person, languages[language], size === 'elder');
    return this.#opened.get(key);
  }

  async forget() {
    for (const context of this.#opened.values()) await context.close().catch(() => {});
    this.#opened.clear();
  }

  async close() {
    await this.#browser?.close().catch(() => {});
  }
}

async function takePicture(context, { address, before, variant, file }) {
  const { viewport } = sizes[variant.size];
  const page = await context.newPage();
  try {
    page.on('pageerror', (error) => console.log(`${file}: ${error.message}`));
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await before?.(page);
    await page.waitForTimeout(200);
    const height = await page.evaluate('document.documentElement.scrollHeight');
    // A fixed bottom bar belongs at the bottom of the picture, so the window grows instead of the picture.
    await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) });
    await page.screenshot({ path: join(target, file) });
  } finally {
    await page.close();
  }
}

async function takePictures(url, accounts, { pages, variants }) {
  const signedIn = {};
  for (const [who, fits] of Object.entries(people)) {
    const account = accounts.find(fits);
    if (account) signedIn[who] = await signIn(url, account);
  }
  const taken = [];
  const windows = new Windows();
  for (const [index, { name, as, path, before }] of pages.entries()) {
    const person = as && signedIn[as];
    const address = typeof path === 'string' ? path : await path(person.get, person.post);
    if (address === undefined) {
      console.log(`left out: ${name} (the demo has nothing to show there)`);
      continue;
    }
    for (const variant of variants) {
      const file = `${variant.language}/${variant.size}/${name}.png`;
      try {
        const context = await windows.of(url, as, person, variant);
        await takePicture(context, { address: url + address, before, variant, file });
        taken.push({ name, file, ...variant });
      } catch (error) {
        // One page that does not come must not cost the pictures of the others.
        console.log(`FAILED ${file}: ${error.message.split('\n')[0]}`);
        process.exitCode = 1;
      }
    }
    // What a page did to its window, such as cutting its link, is no other page's business.
    if (before) await windows.forget();
    console.log(`${index + 1}/${pages.length}  ${name}  ${address}`);
  }
  await windows.close();
  const browser = await chromium.launch({ executablePath, args: quiet });
  for (const variant of variants) await contactSheets(browser, target, taken, variant);
  await browser.close();
  writeIndex(target, taken);
}

/** `--only=a,b` as a list; undefined when it was not given. */
const option = (name) =>
  process.argv
    .slice(2)
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.split('=')[1]
    .split(',')
    .filter(Boolean);

function chosen(name, known) {
  const wanted = option(name) ?? Object.keys(known);
  const strange = wanted.filter((one) => !(one in known));
  if (strange.length === 0) return wanted;
  console.error(`--${name} knows ${Object.keys(known).join(', ')}; not ${strange.join(', ')}.`);
  process.exit(2);
}

const only = option('only');
const wanted = {
  pages: only ? pages.filter(({ name }) => only.some((word) => name.startsWith(word))) : pages,
  variants: chosen('languages', languages).flatMap((language) =>
    chosen('sizes', sizes).map((size) => ({ language, size })),
  ),
};
if (wanted.pages.length === 0) {
  console.error(`No page begins with ${only.join(' or ')}; there are ${pages.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
// A run that takes only some leaves the others as they were.
if (wanted.pages === pages && wanted.variants.length === 6) rmSync(target, { recursive: true, force: true });
for (const { language, size } of wanted.variants) mkdirSync(join(target, language, size), { recursive: true });
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const product = given
  ? { url: given.replace(/\/$/, ''), dataDir: resolve(root, process.env.DATA_DIR || '.tongxing'), stop: async () => {} }
  : await startDemo();
try {
  await takePictures(product.url, accountsOf(product.dataDir), wanted);
  console.log(`pictures are in ${target}`);
} finally {
  await product.stop();
}

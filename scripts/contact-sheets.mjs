// The pictures of `npm run screenshots` side by side.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Thumbnails of a contact sheet: few enough to a sheet that each can still be judged. */
const sheets = {
  desktop: { width: 440, height: 310, columns: 3, most: 12 },
  phone: { width: 215, height: 465, columns: 6, most: 24 },
  elder: { width: 215, height: 465, columns: 6, most: 24 },
};
const pageOf = (title, style, body) =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><style>body{margin:20px;font:14px/1.5 system-ui;background:#e9ede9}${style}</style>${body}`;

/** contact-en-phone-1.png and so on: what was taken, side by side, named. */
export async function contactSheets(browser, target, taken, { language, size }) {
  const ofThese = taken.filter((one) => one.language === language && one.size === size);
  const { width, height, columns, most } = sheets[size];
  const page = await browser.newPage({ viewport: { width: columns * (width + 20) + 40, height: 900 } });
  for (let from = 0; from < ofThese.length; from += most) {
    const figures = ofThese
      .slice(from, from + most)
      .map(
        ({ name, file }) => `<figure><img src="file://${join(target, file)}"><figcaption>${name}</figcaption></figure>`,
      );
    const style = `div{display:flex;flex-wrap:wrap;gap:20px}figure{margin:0;width:${width}px}img{display:block;width:${width}px;height:${height}px;object-fit:cover;object-position:left top;background:#fff}`;
    const sheet = join(target, `contact-${language}-${size}-${from / most + 1}`);
    writeFileSync(`${sheet}.html`, pageOf(sheet, style, `<div>${figures.join('')}</div>`));
    await page.goto(`file://${sheet}.html`);
    await page.screenshot({ path: `${sheet}.png`, fullPage: true });
    rmSync(`${sheet}.html`);
  }
  await page.close();
}

/** Every page in a row of its own, all its pictures beside each other. */
export function writeIndex(target, taken) {
  const rows = [...new Set(taken.map(({ name }) => name))].map((name) => {
    const figures = taken
      .filter((one) => one.name === name)
      .map(
        ({ file, size, language }) =>
          `<figure class="${size}"><a href="${file}"><img src="${file}" loading="lazy"></a><figcaption>${language} ${size}</figcaption></figure>`,
      );
    return `<h2>${name}</h2><div>${figures.join('')}</div>`;
  });
  const style =
    'div{display:flex;gap:16px;overflow:auto}figure{margin:0}img{display:block;height:420px;width:194px;object-fit:cover;object-position:top}.desktop img{width:512px}';
  writeFileSync(join(target, 'index.html'), pageOf('Pages', style, rows.join('\n')));
}

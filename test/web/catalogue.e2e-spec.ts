import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
  chinese,
  englishWord,
  filesBelow,
  han,
  leavesOf,
  parsed,
  placeholdersOf,
  root,
  stemOf,
  webTexts,
  wordsIn,
} from './reading-source';

/** `apps/web/src/texts` and every folder like it on the server. */
const textFolders = ['apps', 'libs']
  .flatMap((part) => readdirSync(join(root, part)).map((name) => join(root, part, name, 'src/texts')))
  .filter((folder) => existsSync(folder));

interface Pair {
  name: string;
  original: string;
  english: string;
}

/** A text file in both languages: `zh-CN/home.ts` and `en/home.ts`, `zh-CN.ts` and `en.ts`, `mails-zh-cn.ts` and `mails-en.ts`. */
const pairs: Pair[] = textFolders
  .flatMap(filesBelow)
  .filter((path) => /zh-cn/i.test(path) && !path.endsWith('.spec.ts'))
  .map((original) => ({ name: relative(root, original), original, english: original.replace(/zh-cn/i, 'en') }));

const complete = pairs.filter(({ english }) => existsSync(english));
const wholeCatalogue = complete.map(({ name, original, english }) => ({
  name,
  zh: leavesOf(parsed(original)),
  en: leavesOf(parsed(english)),
}));

const stems = (leaves: Map<string, string>) => [...new Set([...leaves.keys()].map(stemOf))].sort();

/** Names an English text may quote as they are. */
const quoted = /长辈版/g;

/** The same in every language, so no translation is missing. */
const sameInBoth = new Set(['language.zh-CN', 'language.en']);

describe('the catalogue', () => {
  it('has every file in both languages', () => {
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter(({ english }) => !existsSync(english)).map(({ name }) => name)).toEqual([]);
    const originals = new Set(pairs.map(({ english }) => english));
    const english = textFolders
      .flatMap(filesBelow)
      .filter((path) => /(^|[./-])en\.ts$/.test(path) || basename(dirname(path)) === 'en');
    expect(english.filter((path) => !originals.has(path))).toEqual([]);
  });

  it('is plugged in: every file of the web is a namespace', () => {
    const namespaces = readdirSync(join(webTexts, 'zh-CN')).map((file) => file.replace('.ts', ''));
    const known = wordsIn(parsed(join(webTexts, 'catalogue.ts'))).map(({ text }) => text);
    expect(namespaces.filter((name) => !known.includes(`./zh-CN/${name}`))).toEqual([]);
  });

  it('has the same keys in both languages', () => {
    for (const { name, zh, en } of wholeCatalogue) expect([name, stems(en)]).toEqual([name, stems(zh)]);
  });

  it('has no empty text', () => {
    const empty = wholeCatalogue.flatMap(({ name, zh, en }) =>
      [...zh, ...en].filter(([, text]) => /^\s*$/.test(text) && text !== '　').map(([key]) => `${name} ${key}`),
    );
    expect(empty).toEqual([]);
  });

  it('asks for the same facts in both languages', () => {
    const different = wholeCatalogue.flatMap(({ name, zh, en }) =>
      [...en].flatMap(([key, text]) => {
        const original = zh.get(key) ?? zh.get(stemOf(key)) ?? zh.get(`${stemOf(key)}_other`) ?? '';
        const [asked, given] = [placeholdersOf(original), placeholdersOf(text)];
        // "One thing" need not print the 1.
        const mayLeave = key.endsWith('_one') ? 'count' : undefined;
        const missing = asked.filter((one) => !given.includes(one) && one !== mayLeave);
        const extra = given.filter((one) => !asked.includes(one));
        return missing.length + extra.length > 0 ? [`${name} ${key}: -${missing} +${extra}`] : [];
      }),
    );
    expect(different).toEqual([]);
  });

  it('has no Chinese in English, and no English in Chinese but names of things', () => {
    const strays = wholeCatalogue.flatMap(({ name, zh, en }) =>
      [
        ...[...en].filter(([key, text]) => !sameInBoth.has(key) && chinese.test(text.replace(quoted, ''))),
        ...[...zh].filter(
          ([key, text]) =>
            !sameInBoth.has(key) &&
            !han.test(text) &&
            englishWord.test(text.replaceAll(/\{\{.*?\}\}/g, '')) &&
            /[a-z]{3,} [a-z]{2,}/i.test(text),
        ),
      ].map(([key, text]) => `${name} ${key}: ${text}`),
    );
    expect(strays).toEqual([]);
  });

  it('says one thing as one where English counts', () => {
    const missing = wholeCatalogue.flatMap(({ name, en }) =>
      [...en]
        .filter(
          ([key, text]) =>
            /\{\{count\}\} (?!of |more|in all|chosen|not |min\b|working)[a-z]+s\b/.test(text) &&
            !key.endsWith('_one') &&
            !en.has(`${stemOf(key)}_one`),
        )
        .map(([key, text]) => `${name} ${key}: ${text}`),
    );
    expect(missing).toEqual([]);
  });

  it('uses the words agreed on', () => {
    const refused = /客户|案件|乙方|受助方|[!！]|\p{Extended_Pictographic}/u;
    const refusedEnglish = /\b(client|beneficiar(y|ies)|organization|program)\b|!|\p{Extended_Pictographic}/iu;
    const wrong = wholeCatalogue.flatMap(({ name, zh, en }) =>
      [
        ...[...zh].filter(([, text]) => refused.test(text)),
        ...[...en].filter(([, text]) => refusedEnglish.test(text.replaceAll(/\{\{.*?\}\}/g, ''))),
      ].map(([key, text]) => `${name} ${key}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is read file by file, not found empty', () => {
    for (const { name, zh } of wholeCatalogue) expect([name, zh.size > 0]).toEqual([name, true]);
    expect(statSync(webTexts).isDirectory()).toBe(true);
  });
});

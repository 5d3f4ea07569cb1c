import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow, leavesOf, parsed, stemOf, webSource, webTexts } from './reading-source';

/** What a program may ask the catalogue for: whole keys, and patterns such as `act.*` from a template. */
interface Asked {
  words: Set<string>;
  patterns: string[];
}

function askedIn(file: ts.SourceFile): Asked {
  const asked: Asked = { words: new Set(), patterns: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isJsxText(node)) return;
    if (ts.isStringLiteralLike(node)) asked.words.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      // A template without a fixed part could be any key at all, so it counts for none.
      if (parts.some((part) => /[A-Za-z]/.test(part))) asked.patterns.push(parts.join('*'));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return asked;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `act.*` asks for `act.send`; `act` with returnObjects asks for everything below it. */
function isAsked(key: string, { words, patterns }: Asked): boolean {
  const steps = stemOf(key).split('.');
  const above = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  if (above.some((path) => words.has(path))) return true;
  return patterns.some((pattern) => {
    const shape = new RegExp(`^${pattern.split('*').map(escaped).join('[^.]+')}$`);
    return above.some((path) => shape.test(path));
  });
}

/** The files whose program names a namespace; every file may ask `shell`, where `t` of dates and lists looks. */
function unusedKeys(namespace: string, keys: readonly string[], files: readonly ts.SourceFile[]): string[] {
  const asked = files.filter((file) => namespace === 'shell' || file.text.includes(`'${namespace}'`)).map(askedIn);
  return keys.filter((key) => !asked.some((one) => isAsked(key, one))).map((key) => `${namespace}:${key}`);
}

const sources = filesBelow(webSource)
  .filter((path) => !path.startsWith(webTexts) || path.endsWith('joining.ts'))
  .map((path) => parsed(path));
const namespaces = readdirSync(join(webTexts, 'zh-CN')).map((file) => file.replace('.ts', ''));

describe('texts', () => {
  it('are all used by some page', () => {
    const unused = namespaces.flatMap((namespace) =>
      unusedKeys(namespace, [...leavesOf(parsed(join(webTexts, 'zh-CN', `${namespace}.ts`))).keys()], sources),
    );
    expect(unused).toEqual([]);
  });

  it.each([
    ['a key asked for as it is', `t('a.b')`, []],
    ['a key asked for by a template', 't(`a.${x}`)', []],
    ['a whole group', `t('a', { returnObjects: true })`, []],
    ['nobody', `t('a.c')`, ['home:a.b']],
    ['another template', 't(`b.${x}`)', ['home:a.b']],
    ['a template that could be anything', 't(`${x}.${y}`)', ['home:a.b']],
  ])('would notice a text used by %s', (_what, program, unused) => {
    const file = parsed('planted.ts', `useTranslation('home'); ${program}`);
    expect(unusedKeys('home', ['a.b'], [file])).toEqual(unused);
  });

  it('would notice a text another namespace uses', () => {
    const file = parsed('planted.ts', `useTranslation('home'); t('a.b')`);
    expect(unusedKeys('live', ['a.b'], [file])).toEqual(['live:a.b']);
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const source = resolve(__dirname, '../../apps/web/src');
const texts = join(source, 'texts');
const han = /\p{Script=Han}/u;

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/.test(path) ? [path] : []));
}

function parsed(path: string, text = readFileSync(path, 'utf8')): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

/** Every piece of text in a file's program, comments left out, with its line. */
function wordsIn(file: ts.SourceFile): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `nav.home` and so on: the paths of an object literal's leaves. */
function keysOf(file: ts.SourceFile): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node, path: string): void => {
    if (!ts.isObjectLiteralExpression(node)) return void keys.push(path);
    for (const property of node.properties)
      if (ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)))
        visit(property.initializer, `${path}.${property.name.text}`);
  };
  for (const statement of file.statements) if (ts.isExportAssignment(statement)) visit(statement.expression, '');
  return keys.sort();
}

describe('the catalogue', () => {
  it('holds every Chinese word of the web app', () => {
    const strays = filesBelow(source)
      .filter((path) => !path.startsWith(texts))
      .flatMap((path) => wordsIn(parsed(path)).map((word) => ({ path: relative(source, path), ...word })))
      .filter(({ text }) => han.test(text))
      .map(({ path, line, text }) => `${path}:${line} ${text.trim()}`);
    expect(strays).toEqual([]);
  });

  it('would notice a word beside it', () => {
    const planted = parsed('planted.tsx', 'export const Planted = () => <p title={`提示 ${1}`}>您好</p>; // 说明');
    expect(wordsIn(planted).filter(({ text }) => han.test(text))).toHaveLength(2);
  });

  it('uses the words agreed on', () => {
    const refused = /客户|案件|乙方|受助方|[!！]|\p{Extended_Pictographic}/u;
    const wrong = filesBelow(join(texts, 'zh-CN')).flatMap((path) =>
      wordsIn(parsed(path))
        .filter(({ text }) => refused.test(text))
        .map(({ line, text }) => `${relative(texts, path)}:${line} ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has the same keys in every language', () => {
    const languages = readdirSync(texts).filter((name) => statSync(join(texts, name)).isDirectory());
    const namespaces = readdirSync(join(texts, 'zh-CN'));
    expect(languages).toContain('zh-CN');
    for (const language of languages)
      for (const namespace of namespaces)
        expect([language, namespace, keysOf(parsed(join(texts, language, namespace)))]).toEqual([
          language,
          namespace,
          keysOf(parsed(join(texts, 'zh-CN', namespace))),
        ]);
  });
});

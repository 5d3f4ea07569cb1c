import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(__dirname, '../..');
export const webSource = join(root, 'apps/web/src');
export const webTexts = join(webSource, 'texts');

export const han = /\p{Script=Han}/u;
/** Signs only Chinese is written with: words and full-width punctuation. */
export const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uffef]/u;
/** Something an English reader reads as a word. */
export const englishWord = /[A-Za-z]{2,}/;

export function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/.test(path) && !path.endsWith('.d.ts') ? [path] : [],
    );
}

export function parsed(path: string, text = readFileSync(path, 'utf8')): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

export interface Word {
  line: number;
  text: string;
  node: ts.Node;
}

/** Every piece of text in a file's program, comments left out, with its line. */
export function wordsIn(file: ts.SourceFile): Word[] {
  const found: Word[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text, node });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `nav.home` → its text: the leaves of the object a file exports. Its name tells the language, so it is no part of the key. */
export function leavesOf(file: ts.SourceFile): Map<string, string> {
  const leaves = new Map<string, string>();
  const visit = (node: ts.Node, path: string): void => {
    if (ts.isStringLiteralLike(node)) return void leaves.set(path, node.text);
    if (ts.isArrayLiteralExpression(node)) return node.elements.forEach((one, index) => visit(one, `${path}.${index}`));
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return visit(node.expression, path);
    if (!ts.isObjectLiteralExpression(node)) return void leaves.set(path, node.getText());
    for (const property of node.properties)
      if (ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)))
        visit(property.initializer, path ? `${path}.${property.name.text}` : property.name.text);
  };
  const named = new Map<string, ts.Expression>();
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!initializer || !ts.isIdentifier(name)) continue;
        named.set(name.text, initializer);
        const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        if (isExported) visit(initializer, '');
      }
  for (const statement of file.statements)
    if (ts.isExportAssignment(statement)) {
      const { expression } = statement;
      visit((ts.isIdentifier(expression) && named.get(expression.text)) || expression, '');
    }
  return leaves;
}

const plural = /_(one|other)$/;

/** The key code asks for: English keeps `title_one` beside `title`. */
export const stemOf = (key: string) => key.replace(plural, '');

/** The names in braces a text needs filled in. */
export const placeholdersOf = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort();

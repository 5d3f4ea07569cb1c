import { readdirSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { chinese, englishWord, filesBelow, han, parsed, root, webSource, webTexts, wordsIn } from './reading-source';

/** Attributes and properties a person reads or hears; names other attributes only carry codes. */
const readAloud = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
  'label',
  'word',
  'what',
  'note',
  'heading',
  'help',
  'fact',
  'todo',
  'summary',
  'legend',
  'description',
]);

/** Text an element puts on the page whatever branch is taken: `a ? 'Yes' : t('no')` shows 'Yes'. */
function shownBy(expression: ts.Expression): ts.Node[] {
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) return shownBy(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...shownBy(expression.whenTrue), ...shownBy(expression.whenFalse)];
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return shownBy(expression.right);
    if (
      kind === ts.SyntaxKind.BarBarToken ||
      kind === ts.SyntaxKind.QuestionQuestionToken ||
      kind === ts.SyntaxKind.PlusToken
    )
      return [...shownBy(expression.left), ...shownBy(expression.right)];
    return [];
  }
  if (ts.isStringLiteralLike(expression)) return [expression];
  if (ts.isTemplateExpression(expression))
    return [
      expression.head,
      ...expression.templateSpans.flatMap((span) => [span.literal, ...shownBy(span.expression)]),
    ];
  return [];
}

/** Words a person would read that do not come from the catalogue, with their lines. */
function writtenWords(file: ts.SourceFile): string[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      found.push(...shownBy(node.expression));
    if (ts.isJsxAttribute(node) && readAloud.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) found.push(node.initializer);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression)
        found.push(...shownBy(node.initializer.expression));
    }
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      /^document\.title$|\.(textContent|innerText)$/.test(node.left.getText())
    )
      found.push(...shownBy(node.right));
    if (
      ts.isCallExpression(node) &&
      ['confirm', 'alert', 'prompt', 'window.confirm', 'window.alert'].includes(node.expression.getText())
    )
      found.push(...node.arguments.flatMap(shownBy));
    // A whole sentence is meant for somebody, wherever it stands; errors for developers are thrown, not shown.
    if (ts.isStringLiteralLike(node) && /^[A-Z][a-z]+(,? [A-Za-z]+){2,}/.test(node.text) && !isThrown(node))
      found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Set(found)]
    .map((node) => ({
      line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: 'text' in node ? String(node.text).trim() : '',
    }))
    .filter(({ text }) => englishWord.test(text) || chinese.test(text))
    .map(({ line, text }) => `${line} ${text}`);
}

function isThrown(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isNewExpression(at) && /Error$/.test(at.expression.getText())) return true;
    if (ts.isStatement(at)) return false;
  }
  return false;
}

const webFiles = filesBelow(webSource).filter((path) => !path.startsWith(webTexts));

/** Signs that are read, not shown: a key of the Chinese keyboard. */
const keysOfAKeyboard = new Set(['？']);

const inProgram = (folder: string) =>
  existsSync(folder)
    ? filesBelow(folder).filter((path) => !/\.spec(-support)?\.ts$|\/texts\/|\/migrations\//.test(path))
    : [];

describe('the web app', () => {
  it('keeps every Chinese word and sign in the catalogue', () => {
    const strays = webFiles.flatMap((path) =>
      wordsIn(parsed(path))
        .filter(({ text }) => chinese.test(text) && !keysOfAKeyboard.has(text))
        .map(({ line, text }) => `${relative(webSource, path)}:${line} ${text.trim()}`),
    );
    expect(webFiles.length).toBeGreaterThan(100);
    expect(strays).toEqual([]);
  });

  it('keeps every English word in the catalogue', () => {
    const strays = webFiles.flatMap((path) =>
      writtenWords(parsed(path)).map((word) => `${relative(webSource, path)}:${word}`),
    );
    expect(strays).toEqual([]);
  });

  it.each([
    ['text', '<p>Hello there</p>'],
    ['one branch of a choice', '<p>{x ? "Yes" : t("no")}</p>'],
    ['a template', '<p>{`about ${x}`}</p>'],
    ['behind a condition', '<p>{x && "Saved"}</p>'],
    ['aria-label', '<p aria-label="Close" />'],
    ['title', '<p title={`Open ${x}`} />'],
    ['placeholder', '<input placeholder="Your name" />'],
    ['alt', '<img alt={x ? "Logo" : ""} />'],
    ['a property of a part of our own', '<EmptyState title="Nothing here" />'],
    ['Chinese in a property', '<p title="提示" />'],
    ['a sentence kept in a variable', 'x("Please try it again")'],
    ['the title of the window', 'document.title = "Sign in"'],
    ['a question of the browser', 'confirm("Really?")'],
  ])('would notice %s', (_what, program) => {
    expect(writtenWords(parsed('planted.tsx', `export const Planted = () => ${program}; // a comment`))).toHaveLength(
      1,
    );
  });

  it('leaves alone what nobody reads', () => {
    const program = `throw new Error("Nobody reads this but us"); const a = <p className="big red" id="x" key={'some key'}>{t('title')} · {count}</p>;`;
    expect(writtenWords(parsed('planted.tsx', program))).toEqual([]);
  });
});

describe('the server', () => {
  const libraries = readdirSync(join(root, 'libs')).flatMap((name) => inProgram(join(root, 'libs', name, 'src')));
  const processes = ['api', 'worker'].flatMap((name) => inProgram(join(root, 'apps', name)));

  it('keeps every Chinese word in a texts folder', () => {
    const strays = [...libraries, ...processes]
      .filter((path) => !recognised.test(relative(root, path)))
      .flatMap((path) =>
        wordsIn(parsed(path))
          .filter(({ text }) => han.test(text) && !isProbe(text))
          .map(({ line, text }) => `${relative(root, path)}:${line} ${text.trim()}`),
      );
    expect(libraries.length).toBeGreaterThan(100);
    expect(strays).toEqual([]);
  });
});

/** Headings and answers recognised in the lists people bring along: read, never shown. */
const recognised = /^libs\/imports\/src\/domain\/(targets|cell-values)\.ts$/;

/** What PostgreSQL is asked, to learn whether it knows Chinese letters. */
const isProbe = (text: string) => text.includes("~ '^[[:alpha:]]+$'");

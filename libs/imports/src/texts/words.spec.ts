import { fileRefusals } from '../file-refused';
import { reasonCodes } from '../domain/reasons';
import { errorColumns, targetFields } from '../domain/targets';
import { findingCodes } from '../table-source';
import { english } from './words-en';
import { chinese } from './words-zh-cn';

const texts = { 'zh-CN': chinese, en: english };

describe.each(Object.entries(texts))('%s', (_, words) => {
  it('has words for exactly the reasons a row can be refused by', () => {
    expect(Object.keys(words.reasons).sort()).toEqual([...reasonCodes].sort());
  });

  it('has words for exactly what is said about a file', () => {
    expect(Object.keys(words.findings).sort()).toEqual([...findingCodes].sort());
  });

  it('has a fact and something to do for every file that is refused, and for an import that fails', () => {
    expect(Object.keys(words.files).sort()).toEqual([...fileRefusals, 'import-failed-often'].sort());
  });

  it('names the last column of an error file as the reader recognises it', () => {
    expect(errorColumns).toContain(words.lastColumn);
  });

  it('says how to fill in every column of a template', () => {
    const columns = (['organizations', 'services'] as const).flatMap((target) =>
      targetFields(target).map(({ code }) => `${target}.${code}`),
    );
    expect(Object.keys(words.template.guides).sort()).toEqual(columns.sort());
  });
});

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Every text of a catalogue by its path. */
function* leaves(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else for (const [key, inner] of Object.entries(value as object)) yield* leaves(inner, `${path}.${key}`);
}

it('is the same catalogue in both languages: every text, with the same places to fill', () => {
  const [one, other] = [new Map(leaves(chinese)), new Map(leaves(english))];
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  for (const [path, text] of one) expect([path, places(text)]).toEqual([path, places(other.get(path)!)]);
  for (const [path, text] of other) expect([path, /\p{Script=Han}/u.test(text)]).toEqual([path, false]);
});

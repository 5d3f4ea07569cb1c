import fc from 'fast-check';
import { publish, type CountedCell, type Selection, type ShownCount } from './suppression';

const row = (...counts: number[]): CountedCell[] => counts.map((count, index) => ({ at: ['a', `m${index}`], count }));
const text = ({ kind, value }: ShownCount): string =>
  kind === 'few' ? '<5' : kind === 'about' ? `约 ${value}` : `${value}`;

describe('one count', () => {
  it.each([
    [0, '0'],
    [1, '<5'],
    [4, '<5'],
    [5, '5'],
    [22, '22'],
  ])('%d prints %s', (count, expected) => expect(text(publish(row(count))(['a', 'm0']))).toBe(expected));

  it('that nobody counted is 0', () => expect(text(publish([])(['a', 'm0']))).toBe('0'));
});

describe('a total', () => {
  it.each([
    { counts: [22, 14], total: '36', why: 'nothing hidden: exact' },
    { counts: [22, 14, 6, 3], total: '约 45', why: 'as in the drawing' },
    { counts: [22, 14, 6, 1], total: '约 45', why: 'the same page whatever the one hidden count is' },
    { counts: [22, 14, 6, 4], total: '约 45', why: 'the same page whatever the one hidden count is' },
    { counts: [0, 0, 3], total: '<5', why: 'it is that one count' },
    { counts: [2, 2], total: '约 5', why: 'the same page for any two small counts' },
    { counts: [4, 4], total: '约 5', why: 'the same page for any two small counts' },
    { counts: [1, 1, 20], total: '约 25', why: '22 would say: both are one' },
    { counts: [1, 1, 1, 1, 1, 1, 1], total: '约 10', why: '7 would say: all are one' },
    { counts: [4, 4, 4, 4, 4, 4, 4], total: '约 25', why: '28 would say: all are four' },
    { counts: [2, 1, 3, 1, 2, 4, 1, 2], total: '约 15', why: 'sixteen, rounded' },
    { counts: [3, 3, 20], total: '约 25', why: 'rounded to five' },
  ])('of $counts prints $total ($why)', ({ counts, total }) =>
    expect(text(publish(row(...counts))(['a', null]))).toBe(total),
  );

  it('at a distance of at most five from the truth in an ordinary cohort', () => {
    const counts = [12, 3, 8, 2, 2, 4, 1, 30, 3, 2];
    const { value } = publish(row(...counts))(['a', null]);
    expect(Math.abs((value ?? 0) - counts.reduce((a, b) => a + b))).toBeLessThanOrEqual(5);
  });
});

/** Every page anybody can open, and every assignment of 1–4 to the hidden counts that prints all of them the same. */
function possibleValues(counts: number[], sizes: number[]): Set<number>[] {
  const coordinates = sizes.reduce<string[][]>(
    (done, size) => done.flatMap((start) => Array.from({ length: size }, (_, index) => [...start, `${index}`])),
    [[]],
  );
  const pages = coordinates.reduce<Map<string, Selection>>((all, at) => {
    for (let mask = 0; mask < 2 ** at.length; mask += 1) {
      const selection = at.map((value, index) => (mask & (1 << index) ? value : null));
      all.set(selection.join('|'), selection);
    }
    return all;
  }, new Map());
  const print = (values: number[]): string => {
    const shown = publish(coordinates.map((at, index) => ({ at, count: values[index] })));
    return [...pages.values()].map((selection) => text(shown(selection))).join(' ');
  };
  const hidden = counts.flatMap((count, index) => (count > 0 && count < 5 ? [index] : []));
  const truth = print(counts);
  const possible = hidden.map(() => new Set<number>());
  for (let code = 0; code < 4 ** hidden.length; code += 1) {
    const guess = [...counts];
    hidden.forEach((index, place) => (guess[index] = 1 + (Math.floor(code / 4 ** place) % 4)));
    if (print(guess) === truth) hidden.forEach((index, place) => possible[place].add(guess[index]));
  }
  return possible;
}

describe('nobody can work a small count out, with every sum at hand and the rule known', () => {
  it.each([
    [
      [0, 4, 3, 1],
      [2, 2],
    ],
    [
      [1, 4, 1, 14, 1, 11],
      [2, 3],
    ],
    [
      [1, 1, 1, 1],
      [2, 2],
    ],
    [
      [4, 4, 4, 4],
      [2, 2],
    ],
    [
      [3, 12, 5, 1, 2, 0, 3, 11],
      [2, 2, 2],
    ],
    [[4, 4, 4, 4, 4, 4, 4], [7]],
    [
      [1, 4, 1, 3, 4, 4, 1, 0],
      [2, 2, 2],
    ],
  ])('in %j laid out as %j', (counts, sizes) => {
    for (const values of possibleValues(counts, sizes)) expect(values.size).toBe(4);
  });

  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 14 }));
  it.each([[[2, 2]], [[2, 3]]])('in any table of %j', (sizes) => {
    const cells = sizes.reduce((product, size) => product * size);
    fc.assert(
      fc.property(fc.array(count, { minLength: cells, maxLength: cells }), (counts) => {
        fc.pre(counts.filter((value) => value > 0 && value < 5).length <= 4);
        for (const values of possibleValues(counts, sizes)) expect(values.size).toBe(4);
      }),
      { numRuns: 100 },
    );
  });
});

/**
 * What a funder may read of counts of persons (architecture 13): 1–4 print `<5`, 0 prints 0, and no sum gives a small
 * count away. Everything shown of one cohort comes from one publication, so no two screens can be subtracted.
 */
export type ShownCount = { kind: 'exact' | 'about'; value: number } | { kind: 'few'; value: null };

/** One count at the finest point anybody can ask for, e.g. [grant, quarter, need, mode]. */
export interface CountedCell {
  at: readonly string[];
  count: number;
}

/** `null` sums over that dimension. */
export type Selection = readonly (string | null)[];

export type Publication = (selection: Selection) => ShownCount;

interface Sum {
  /** Counts of 0 or at least five: anybody may know them. */
  open: number;
  hidden: number;
  hiddenSum: number;
}

/** Up to this many small counts in a sum, what is printed depends only on how many there are, never on what they are. */
const countedNotRead = 6;

const isHidden = (count: number): boolean => count > 0 && count < 5;
const toFive = (value: number): number => Math.round(value / 5) * 5;
const keyOf = (selection: Selection): string => JSON.stringify(selection);

/**
 * Rounds to five every sum that holds a small count. A few small counts enter at their middle, 2.5 each, so the sum
 * repeats what the page already says. Many enter as they are, moved inward to [n+3, 4n−3], because a sum at its lowest
 * (all ones) or highest (all fours) would name every count in it.
 */
function shownOf({ open, hidden, hiddenSum }: Sum): ShownCount {
  if (hidden === 0) return { kind: 'exact', value: open };
  if (hidden === 1 && open === 0) return { kind: 'few', value: null };
  const small = hidden <= countedNotRead ? 2.5 * hidden : Math.min(Math.max(hiddenSum, hidden + 3), 4 * hidden - 3);
  return { kind: 'about', value: toFive(open + small) };
}

/** One publication of the counts: ask it for any cell, row, column or total. */
export function publish(cells: readonly CountedCell[]): Publication {
  const sums = new Map<string, Sum>();
  for (const { at, count } of merged(cells))
    for (const selection of selectionsOf(at)) {
      const key = keyOf(selection);
      const sum = sums.get(key) ?? { open: 0, hidden: 0, hiddenSum: 0 };
      if (isHidden(count)) {
        sum.hidden += 1;
        sum.hiddenSum += count;
      } else sum.open += count;
      sums.set(key, sum);
    }
  return (selection) => shownOf(sums.get(keyOf(selection)) ?? { open: 0, hidden: 0, hiddenSum: 0 });
}

function merged(cells: readonly CountedCell[]): CountedCell[] {
  const counts = new Map<string, CountedCell>();
  for (const cell of cells) {
    const key = keyOf(cell.at);
    counts.set(key, { at: cell.at, count: (counts.get(key)?.count ?? 0) + cell.count });
  }
  return [...counts.values()];
}

/** Every way to keep or sum over each dimension: two to the power of their number. */
const selectionsOf = (at: readonly string[]): Selection[] =>
  at.reduce<Selection[]>(
    (done, value) =>
      done.flatMap((start) => [
        [...start, value],
        [...start, null],
      ]),
    [[]],
  );

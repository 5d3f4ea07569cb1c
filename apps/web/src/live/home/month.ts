/** A month as `2026-11`. */
export type Month = string;

const dayMs = 86_400_000;
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

export const monthOf = (date: string): Month => date.slice(0, 7);

export function monthAfter(month: Month, by: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return dateOf(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
}

/** Its days in whole weeks that begin on Monday: those of the months beside it fill them up. */
export function weeksOf(month: Month): string[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const first = Date.UTC(year, number - 1, 1);
  const last = Date.UTC(year, number, 0);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  const weeks: string[][] = [];
  for (let monday = start; monday <= last; monday += 7 * dayMs)
    weeks.push(Array.from({ length: 7 }, (_, day) => dateOf(monday + day * dayMs)));
  return weeks;
}

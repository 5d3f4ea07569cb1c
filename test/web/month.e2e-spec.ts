import { monthAfter, monthOf, weeksOf } from '../../apps/web/src/live/home/month';

it.each([
  ['2026-11', '2026-10-26', '2026-12-06', 6],
  ['2027-02', '2027-02-01', '2027-02-28', 4],
  ['2028-02', '2028-01-31', '2028-03-05', 5],
  ['2026-12', '2026-11-30', '2027-01-03', 5],
])('%s is shown in whole weeks from Monday', (month, first, last, count) => {
  const weeks = weeksOf(month);
  expect([weeks[0][0], weeks.at(-1)!.at(-1), weeks.length]).toEqual([first, last, count]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(new Set(weeks.flat()).size).toBe(count * 7);
});

it.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-06', 0, '2026-06'],
])('from %s by %i months', (month, by, other) => expect(monthAfter(month, by)).toBe(other));

it('knows the month of a day', () => expect(monthOf('2026-11-30')).toBe('2026-11'));

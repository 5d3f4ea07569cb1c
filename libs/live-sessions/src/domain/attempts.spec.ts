import { Attempts } from './attempts';

it('allows so many tries in a window, each subject for itself, and forgives with time', () => {
  const attempts = new Attempts(2, 1000);
  expect([attempts.allow('a', 0), attempts.allow('a', 10), attempts.allow('a', 20)]).toEqual([true, true, false]);
  expect(attempts.allow('b', 20)).toBe(true);
  expect(attempts.allow('a', 999)).toBe(false);
  expect(attempts.allow('a', 1000)).toBe(true);
  expect(attempts.allow('a', 1005)).toBe(false);
});

import { referralNumber } from './referral-number';

describe('referralNumber', () => {
  it.each([
    ['2026-11-23', 7, 'ZJ-202611-0007'],
    ['2026-01-01', 9999, 'ZJ-202601-9999'],
    ['2026-12-31', 10000, 'ZJ-202612-10000'],
  ])('%s, %d → %s', (date, running, expected) => expect(referralNumber(date, running)).toBe(expected));
});

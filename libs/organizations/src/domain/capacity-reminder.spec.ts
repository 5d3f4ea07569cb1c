import { askAfterDays, askAgainAfterDays, capacityReminder } from './capacity-reminder';
import { CAPACITY_CONFIRMED_DAYS, isCapacityUnconfirmed } from './partner-match';

const now = new Date('2026-11-22T02:00:00Z');

it('asks while the number still counts, with a week to look', () => {
  const { statedBefore } = capacityReminder(now);
  expect(statedBefore).toEqual(new Date('2026-10-30T02:00:00Z'));
  expect(isCapacityUnconfirmed(statedBefore, now)).toBe(false);
  expect(CAPACITY_CONFIRMED_DAYS - askAfterDays).toBe(7);
});

it('leaves an organisation alone for a fortnight', () => {
  expect(capacityReminder(now).notAskedSince).toEqual(new Date('2026-11-08T02:00:00Z'));
  expect(askAgainAfterDays).toBe(14);
});

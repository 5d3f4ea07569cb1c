import { chinaDay, chinaTime, isWorkingDay, type WorkingCalendar } from '@app/kernel';

/** How late something is, in working days since the day it was due; `today` is the day itself. */
export const overdueAges = ['today', '1-2', '3-5', '6-10', 'over-10'] as const;
export type OverdueAge = (typeof overdueAges)[number];

/** The most working days of each age but the last, which has no end. */
const mostDays = [0, 2, 5, 10] as const;
const day = 86_400_000;

const dayBefore = (date: string): string => new Date(Date.parse(date) - day).toISOString().slice(0, 10);

/** The first moment at which something due was at most so many working days late by now; one for each age but the last, oldest first. */
export function ageBounds(now: Date, calendar: WorkingCalendar): Date[] {
  const bounds: Date[] = [];
  let date = chinaDay(now);
  let passed = 0;
  for (const most of mostDays) {
    for (;;) {
      const next = passed + (isWorkingDay(date, calendar) ? 1 : 0);
      if (next > most) break;
      passed = next;
      date = dayBefore(date);
    }
    bounds.unshift(chinaTime(date, 0));
  }
  return bounds;
}

/** `bucket` counts the bounds that are not later than the due time, as PostgreSQL's width_bucket does. */
export const ageOfBucket = (bucket: number): OverdueAge => overdueAges[overdueAges.length - 1 - bucket];

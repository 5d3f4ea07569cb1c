import { chinaDay, chinaTime, isWorkingDay, nextDay, type WorkingCalendar } from '@app/kernel';
import type { Urgency } from './referral-codes';

export { chinaDay } from '@app/kernel';

/** referrals.md 2.4: A acknowledge, B decide, C first contact, D the source confirms the outcome. */
export const clockKinds = ['acknowledge', 'decide', 'first-contact', 'confirm'] as const;
export type ClockKind = (typeof clockKinds)[number];

export type Allowance = { hours: number } | { workingDays: number };

const days = (workingDays: number): Allowance => ({ workingDays });

/** domain.md 3.2 (R-RF-01): zero working days means the same day. `watch` asks for advice, so it has no first contact. */
export const allowances: Readonly<Record<Urgency, Readonly<Record<ClockKind, Allowance | null>>>> = {
  critical: { acknowledge: { hours: 2 }, decide: days(0), 'first-contact': { hours: 24 }, confirm: days(5) },
  priority: { acknowledge: days(1), decide: days(3), 'first-contact': days(5), confirm: days(5) },
  routine: { acknowledge: days(2), decide: days(5), 'first-contact': days(10), confirm: days(5) },
  watch: { acknowledge: days(3), decide: days(7), 'first-contact': null, confirm: days(5) },
};

const hour = 3_600_000;
const closingHour = 18;

const closingTime = (date: string): Date => chinaTime(date, closingHour);

/**
 * When a clock that starts at `from` runs out: after so many hours, or at 18:00 in China on the n-th working day after it.
 * Hours run through nights and holidays: they are for danger to life.
 */
export function dueAt(kind: ClockKind, urgency: Urgency, from: Date, calendar: WorkingCalendar): Date | null {
  const allowance = allowances[urgency][kind];
  if (!allowance) return null;
  if ('hours' in allowance) return new Date(from.getTime() + allowance.hours * hour);
  let date = chinaDay(from);
  if (allowance.workingDays === 0) {
    const closing = closingTime(date);
    // A same-day answer asked for in the evening is due before the night is over, not in the past.
    return closing > from ? closing : chinaTime(nextDay(date), 0);
  }
  for (let left = allowance.workingDays; left > 0;) {
    date = nextDay(date);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return closingTime(date);
}

/** Working days after today up to the due day, for 还有 3 个工作日; 0 means today or overdue. */
export function workingDaysLeft(due: Date, now: Date, calendar: WorkingCalendar): number {
  const last = chinaDay(due);
  let count = 0;
  for (let date = nextDay(chinaDay(now)); date <= last; date = nextDay(date))
    if (isWorkingDay(date, calendar)) count += 1;
  return count;
}

/** True when the due day lies after the last announced holiday list: the date may still move. */
export const isProvisional = (due: Date, calendar: WorkingCalendar): boolean => chinaDay(due) > calendar.knownUntil;

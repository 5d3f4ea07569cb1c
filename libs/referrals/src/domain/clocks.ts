import type { Urgency } from './referral-codes';

/** referrals.md 2.4: A acknowledge, B decide, C first contact, D the source confirms the outcome. */
export const clockKinds = ['acknowledge', 'decide', 'first-contact', 'confirm'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Days that differ from Monday-to-Friday, by China calendar day; `knownUntil` is the last day the State has announced. */
export interface WorkingCalendar {
  offDays: ReadonlySet<string>;
  makeUpDays: ReadonlySet<string>;
  knownUntil: string;
}

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
const day = 24 * hour;
/** China has had one time zone and no summer time since 1991. */
const chinaOffset = 8 * hour;
const closingHour = 18;

/** The calendar day in China, YYYY-MM-DD. */
export const chinaDay = (moment: Date): string => new Date(moment.getTime() + chinaOffset).toISOString().slice(0, 10);

const nextDay = (date: string): string => new Date(Date.parse(date) + day).toISOString().slice(0, 10);

export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  if (calendar.offDays.has(date)) return false;
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const closingTime = (date: string): Date => new Date(Date.parse(date) + closingHour * hour - chinaOffset);

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
    return closing > from ? closing : new Date(Date.parse(nextDay(date)) - chinaOffset);
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

import { chinaDay, chinaTime, isWorkingDay, nextDay, type WorkingCalendar } from '@app/kernel';
import type { BusinessStatus, Status, Urgency } from './referral-codes';

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

const minute = 60_000;
const hour = 60 * minute;
const closingHour = 18;

const closingTime = (date: string): Date => chinaTime(date, closingHour);

/**
 * When a clock that starts at `from` runs out: after so many hours, or at 18:00 in China on the n-th working day after it.
 * Hours run through nights and holidays: they are for danger to life.
 */
export function dueAt(kind: ClockKind, urgency: Urgency, from: Date, calendar: WorkingCalendar): Date | null {
  const allowance = allowances[urgency][kind];
  return allowance && dueAfter(allowance, from, calendar);
}

function dueAfter(allowance: Allowance, from: Date, calendar: WorkingCalendar): Date {
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

/** A clock of a referral as its row keeps it. While it is paused nothing is due, and what was left of it is remembered. */
export interface ClockState {
  clockKind: ClockKind | null;
  clockStartedAt: Date | null;
  dueAt: Date | null;
  clockPausedAt: Date | null;
  /** Working days that were left, for a clock in days; 0 is the same day. */
  clockRemainingDays: number | null;
  /** Minutes that were left, for a clock in hours. */
  clockRemainingMinutes: number | null;
}

export const noClock: ClockState = {
  clockKind: null,
  clockStartedAt: null,
  dueAt: null,
  clockPausedAt: null,
  clockRemainingDays: null,
  clockRemainingMinutes: null,
};

export function startedClock(kind: ClockKind, urgency: Urgency, now: Date, calendar: WorkingCalendar): ClockState {
  const due = dueAt(kind, urgency, now, calendar);
  return due ? { ...noClock, clockKind: kind, clockStartedAt: now, dueAt: due } : noClock;
}

/** Stops the count with what is left of it. A clock that had run out has nothing left, and is due again the same day. */
export function pausedClock(clock: ClockState, urgency: Urgency, now: Date, calendar: WorkingCalendar): ClockState {
  const { clockKind, dueAt: due } = clock;
  if (!clockKind || !due) return clock;
  const allowance = allowances[urgency][clockKind];
  const inHours = allowance !== null && 'hours' in allowance;
  const minutes = Math.max(0, Math.round((due.getTime() - now.getTime()) / minute));
  return {
    ...clock,
    dueAt: null,
    clockPausedAt: now,
    clockRemainingDays: inHours ? null : workingDaysLeft(due, now, calendar),
    clockRemainingMinutes: inHours ? minutes : null,
  };
}

/** Counts on from where it was paused; one that never was goes on as it is. */
export function resumedClock(clock: ClockState, now: Date, calendar: WorkingCalendar): ClockState {
  if (!clock.clockPausedAt) return clock;
  const { clockRemainingDays: days, clockRemainingMinutes: minutes } = clock;
  const due =
    minutes === null ? dueAfter({ workingDays: days ?? 0 }, now, calendar) : new Date(now.getTime() + minutes * minute);
  return { ...clock, dueAt: due, clockPausedAt: null, clockRemainingDays: null, clockRemainingMinutes: null };
}

/** What a step makes of the clock that ran before it. */
export function clockAfter(
  step: { clock: ClockKind | null; clockChange?: 'keep' | 'pause' | 'resume' },
  before: ClockState,
  { urgency, now, calendar }: { urgency: Urgency; now: Date; calendar: WorkingCalendar },
): ClockState {
  if (step.clockChange === 'keep') return clockOf(before);
  if (step.clockChange === 'pause') return pausedClock(clockOf(before), urgency, now, calendar);
  if (step.clockChange === 'resume') return resumedClock(clockOf(before), now, calendar);
  return step.clock ? startedClock(step.clock, urgency, now, calendar) : noClock;
}

/** The clock of a standing, for one that has none yet: advice has no first contact, what becomes urgent has. */
const clockIn: Partial<Record<Status, ClockKind>> = {
  requested: 'acknowledge',
  received: 'decide',
  accepted: 'first-contact',
};
const waitingForSource: readonly (BusinessStatus | null)[] = ['info-requested', 'forward-proposed'];

/**
 * The clock after the urgency was changed: the whole of what the table gives, from now on. One that is paused has the whole
 * of it left; one that never ran begins, unless it would stand still at once.
 */
export function clockOfUrgency(
  before: ClockState & { status: Status; businessStatus: BusinessStatus | null },
  urgency: Urgency,
  now: Date,
  calendar: WorkingCalendar,
): ClockState {
  const { clockPausedAt, clockKind, status, businessStatus } = before;
  if (clockPausedAt && clockKind) {
    const allowance = allowances[urgency][clockKind];
    if (!allowance) return noClock;
    return {
      ...clockOf(before),
      clockRemainingDays: 'hours' in allowance ? null : allowance.workingDays,
      clockRemainingMinutes: 'hours' in allowance ? allowance.hours * 60 : null,
    };
  }
  const kind = clockKind ?? (waitingForSource.includes(businessStatus) ? null : clockIn[status]);
  return kind ? startedClock(kind, urgency, now, calendar) : noClock;
}

/** Nothing but the clock, out of a row that holds more. */
const clockOf = (row: ClockState): ClockState => ({
  clockKind: row.clockKind,
  clockStartedAt: row.clockStartedAt,
  dueAt: row.dueAt,
  clockPausedAt: row.clockPausedAt,
  clockRemainingDays: row.clockRemainingDays,
  clockRemainingMinutes: row.clockRemainingMinutes,
});

/** A supervisor looks at what was passed on without consent by 18:00 of the next working day (R-AC-04). */
export const basisReviewDueAt = (sentAt: Date, calendar: WorkingCalendar): Date =>
  dueAfter({ workingDays: 1 }, sentAt, calendar);

/** After a consent was taken back the recipient says within three working days that what it held is gone. */
export const deletionDueAt = (askedAt: Date, calendar: WorkingCalendar): Date =>
  dueAfter({ workingDays: 3 }, askedAt, calendar);

/** T15: the source gives the recipient until the end of that day. */
export const extendedUntil = (date: string): Date => closingTime(date);

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

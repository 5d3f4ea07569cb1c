import { chinaDay, chinaTime, isWorkingDay, nextDay, type WorkingCalendar } from '@app/kernel';
import { clockKinds, type Allowance } from './clocks';
import type { Urgency } from './referral-codes';

/**
 * Who is told that a clock ran out, in this order: who holds the step, that side's supervisor, the support agency (number and
 * age of the delay alone), the source with other partners to choose from. `no-response` tells nobody: it ends the referral (T15).
 */
export const rungs = ['owner', 'supervisor', 'support-agency', 'source', 'no-response'] as const;
export type Rung = (typeof rungs)[number];

/** What has a ladder: the four clocks of a task, and the deletion its recipient owes beside them. */
export const ladderClocks = [...clockKinds, 'deletion'] as const;
export type LadderClock = (typeof ladderClocks)[number];

/** The support agency and the source were told, and the source did not extend: only then may T15 come. */
const ladders: Readonly<Record<LadderClock, readonly Rung[]>> = {
  acknowledge: rungs,
  decide: rungs,
  'first-contact': ['owner', 'supervisor', 'support-agency', 'source'],
  confirm: ['owner', 'supervisor', 'support-agency'],
  deletion: ['owner', 'supervisor', 'support-agency', 'source'],
};

const days = (workingDays: number): Allowance => ({ workingDays });
const hours = (count: number): Allowance => ({ hours: count });

/** How long after the due time each rung comes. Hours run through nights and holidays: they are for danger to life. */
export const spacings: Readonly<Record<Urgency, Readonly<Record<Exclude<Rung, 'owner'>, Allowance>>>> = {
  critical: { supervisor: hours(1), 'support-agency': hours(4), source: hours(6), 'no-response': hours(24) },
  priority: { supervisor: days(1), 'support-agency': days(2), source: days(3), 'no-response': days(5) },
  routine: { supervisor: days(1), 'support-agency': days(3), source: days(5), 'no-response': days(10) },
  watch: { supervisor: days(2), 'support-agency': days(5), source: days(7), 'no-response': days(15) },
};

const hour = 3_600_000;
const openingHour = 9;

/** The side whose step a clock waits for. */
export const waitsFor = (clock: LadderClock): 'source' | 'target' => (clock === 'confirm' ? 'source' : 'target');

export const ladderOf = (clock: LadderClock): readonly Rung[] => ladders[clock];

/** Null after the last. */
export const rungAfter = (clock: LadderClock, rung: Rung): Rung | null =>
  ladders[clock][ladders[clock].indexOf(rung) + 1] ?? null;

/** Nobody's referral is ended before the source had this long to answer, however late the ladder was climbed. */
const noticeBeforeEnd: Readonly<Record<Urgency, Allowance>> = {
  critical: hours(6),
  priority: days(1),
  routine: days(1),
  watch: days(1),
};

/** So many hours after `from`, or at 9:00 in China on the n-th working day after it. */
function after(spacing: Allowance, from: Date, calendar: WorkingCalendar): Date {
  if ('hours' in spacing) return new Date(from.getTime() + spacing.hours * hour);
  let date = chinaDay(from);
  for (let left = spacing.workingDays; left > 0;) {
    date = nextDay(date);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return chinaTime(date, openingHour);
}

/** When a rung of a clock that ran out at `dueAt` comes. */
export const rungDueAt = (rung: Rung, urgency: Urgency, dueAt: Date, calendar: WorkingCalendar): Date =>
  rung === 'owner' ? dueAt : after(spacings[urgency][rung], dueAt, calendar);

export interface LadderFacts {
  urgency: Urgency;
  clockDueAt: Date;
  /** When the rung before was fired, which is late when nobody swept. */
  lastFiredAt: Date | null;
}

/** The same, but an end never follows closer on the source's being told than the notice it is due. */
export function rungComesAt(rung: Rung, facts: LadderFacts, calendar: WorkingCalendar): Date {
  const { urgency, clockDueAt, lastFiredAt } = facts;
  const planned = rungDueAt(rung, urgency, clockDueAt, calendar);
  if (rung !== 'no-response' || !lastFiredAt) return planned;
  const earliest = after(noticeBeforeEnd[urgency], lastFiredAt, calendar);
  return earliest > planned ? earliest : planned;
}

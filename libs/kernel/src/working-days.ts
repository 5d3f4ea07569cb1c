/** Days that differ from Monday-to-Friday, by China calendar day; `knownUntil` is the last day the State has announced. */
export interface WorkingCalendar {
  offDays: ReadonlySet<string>;
  makeUpDays: ReadonlySet<string>;
  knownUntil: string;
}

const hour = 3_600_000;
const day = 24 * hour;
/** China has had one time zone and no summer time since 1991. */
const chinaOffset = 8 * hour;

/** The calendar day in China, YYYY-MM-DD. */
export const chinaDay = (moment: Date): string => new Date(moment.getTime() + chinaOffset).toISOString().slice(0, 10);

export const nextDay = (date: string): string => new Date(Date.parse(date) + day).toISOString().slice(0, 10);

/** That full hour of a day in China. */
export const chinaTime = (date: string, atHour: number): Date =>
  new Date(Date.parse(date) + atHour * hour - chinaOffset);

/** 2026-11-23 09:50, as papers carry it in both languages. */
export const chinaMinute = (moment: Date): string =>
  new Date(moment.getTime() + chinaOffset).toISOString().slice(0, 16).replace('T', ' ');

/** 0 to 23 */
export const chinaHour = (moment: Date): number => new Date(moment.getTime() + chinaOffset).getUTCHours();

export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  if (calendar.offDays.has(date)) return false;
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

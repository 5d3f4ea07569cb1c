import type { CalendarDay } from './holidays';

/** Whether people work on a day: the State Council's exceptions first, else Monday to Friday. Days are YYYY-MM-DD. */
export function isWorkingDay(date: string, exceptions: ReadonlyMap<string, Pick<CalendarDay, 'off'>>): boolean {
  const exception = exceptions.get(date);
  if (exception) return !exception.off;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const oneDay = 86_400_000;

/** The day on which `count` working days after `from` have passed; `from` itself does not count. */
export function afterWorkingDays(
  from: string,
  count: number,
  exceptions: ReadonlyMap<string, Pick<CalendarDay, 'off'>>,
): string {
  let day = from;
  for (let left = count; left > 0;) {
    day = new Date(Date.parse(`${day}T00:00:00Z`) + oneDay).toISOString().slice(0, 10);
    if (isWorkingDay(day, exceptions)) left -= 1;
  }
  return day;
}

import { accepted, isCalendarDate, refused, textProblem, type Checked } from './checks';

/** One exception of the working week: a day off, or a weekend day worked to make up for one. */
export interface CalendarDay {
  date: string;
  off: boolean;
  name: string;
}

/** A year's notice: `{year, papers: [url], days: [{name, date, isOffDay}]}` (holiday-cn). */
export interface HolidayYear {
  year: number;
  papers: string[];
  days: unknown[];
}

export function readHolidayYear(document: unknown): HolidayYear | null {
  if (!document || typeof document !== 'object') return null;
  const { year, papers, days } = document as Record<string, unknown>;
  if (typeof year !== 'number' || !Number.isInteger(year) || !Array.isArray(days)) return null;
  const urls = Array.isArray(papers) ? papers.filter((paper): paper is string => typeof paper === 'string') : [];
  return { year, papers: urls, days };
}

export function readHoliday(row: unknown): Checked<CalendarDay> {
  if (!row || typeof row !== 'object') return refused(null, 'not-an-object');
  const { name, date, isOffDay } = row as Record<string, unknown>;
  if (typeof date !== 'string' || !isCalendarDate(date)) return refused('date', 'date-format');
  if (typeof isOffDay !== 'boolean') return refused('isOffDay', 'not-true-or-false');
  if (typeof name !== 'string' || name === '') return refused('name', 'missing');
  const unstorable = textProblem(name);
  return unstorable ? refused('name', unstorable) : accepted({ date, off: isOffDay, name });
}

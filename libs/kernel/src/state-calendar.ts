import type { WorkingCalendar } from './working-days';

/**
 * Days the State Council moved, 2025 and 2026; the list for 2027 is not announced yet.
 * Source: https://github.com/NateScarlet/holiday-cn (MIT), from gov.cn 202411/content_6986383 and 202511/content_7047091.
 */
const offDays = [
  '2025-01-01',
  '2025-01-28',
  '2025-01-29',
  '2025-01-30',
  '2025-01-31',
  '2025-02-03',
  '2025-02-04',
  '2025-04-04',
  '2025-05-01',
  '2025-05-02',
  '2025-05-05',
  '2025-06-02',
  '2025-10-01',
  '2025-10-02',
  '2025-10-03',
  '2025-10-06',
  '2025-10-07',
  '2025-10-08',
  '2026-01-01',
  '2026-01-02',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-02-23',
  '2026-04-06',
  '2026-05-01',
  '2026-05-04',
  '2026-05-05',
  '2026-06-19',
  '2026-09-25',
  '2026-10-01',
  '2026-10-02',
  '2026-10-05',
  '2026-10-06',
  '2026-10-07',
];

const makeUpDays = [
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];

export const stateCalendar: WorkingCalendar = {
  offDays: /* @__PURE__ */ new Set(offDays),
  makeUpDays: /* @__PURE__ */ new Set(makeUpDays),
  knownUntil: '2026-12-31',
};

export interface CalendarDay {
  /** YYYY-MM-DD */
  date: string;
  off: boolean;
}

/** What was imported replaces what ships with the product, year by year: a notice stands for its whole year (R-RF-01). */
export function calendarWith(imported: readonly CalendarDay[]): WorkingCalendar {
  const yearOf = (date: string): string => date.slice(0, 4);
  const years = new Set(imported.map(({ date }) => yearOf(date)));
  const shipped = (dates: ReadonlySet<string>): string[] => [...dates].filter((date) => !years.has(yearOf(date)));
  const given = (off: boolean): string[] => imported.filter((day) => day.off === off).map(({ date }) => date);
  const latest = [...years, yearOf(stateCalendar.knownUntil)].sort().at(-1);
  return {
    offDays: new Set([...shipped(stateCalendar.offDays), ...given(true)]),
    makeUpDays: new Set([...shipped(stateCalendar.makeUpDays), ...given(false)]),
    knownUntil: `${latest}-12-31`,
  };
}

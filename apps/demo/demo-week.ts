const DAY_MS = 86_400_000;
const chinaOffsetMs = 8 * 3_600_000;

/** Dates of the demo are offsets from the Monday of the week of first start: nothing is overdue by accident. */
export class DemoWeek {
  private readonly monday: number;
  /** The moment of first start; with a given day, nine in the morning of it. */
  readonly start: Date;

  /** `day`: a date in that week as YYYY-MM-DD; absent means the week of `now` in China. */
  constructor(day: string | undefined, now: Date = new Date()) {
    const base = day === undefined ? new Date(now.getTime() + chinaOffsetMs).toISOString().slice(0, 10) : day;
    const midnight = Date.parse(`${base}T00:00:00Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(base) || Number.isNaN(midnight))
      throw new Error('DEMO_DAY must be a date like 2026-11-23.');
    const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
    this.monday = midnight - weekday * DAY_MS;
    this.start = day === undefined ? now : new Date(`${base}T09:00:00+08:00`);
  }

  /** Days after that Monday, as YYYY-MM-DD. */
  date(days: number): string {
    return new Date(this.monday + days * DAY_MS).toISOString().slice(0, 10);
  }

  /** Days after that Monday at a time of day in China. */
  at(days: number, time = '09:00'): Date {
    return new Date(`${this.date(days)}T${time}:00+08:00`);
  }

  /** For clocks that still run on first start, whatever weekday that is. */
  hoursBeforeStart(hours: number): Date {
    return new Date(this.start.getTime() - hours * 3_600_000);
  }
}

import { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { calendarWith, systemClock, type CalendarDay, type WorkingCalendar } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** A moment and the working days around it: what every clock of a referral is read against. */
export interface Moment {
  now: Date;
  calendar: WorkingCalendar;
}

const readAgainAfterMs = 60_000;

/** The State calendar with the years that were imported (`npm run import -- holidays`), read again every minute. */
@Injectable()
export class WorkingCalendars {
  private calendar: Promise<WorkingCalendar> | undefined;
  private readAt = 0;

  constructor(private readonly transactions: Transactions) {}

  async moment(): Promise<Moment> {
    const now = systemClock.now();
    if (!this.calendar || now.getTime() - this.readAt > readAgainAfterMs) {
      this.readAt = now.getTime();
      this.calendar = this.read();
      // The next caller tries again; this one learns that the database did not answer.
      this.calendar.catch(() => (this.calendar = undefined));
    }
    return { now, calendar: await this.calendar };
  }

  private async read(): Promise<WorkingCalendar> {
    const days = await this.transactions.read(Actor.nobody('working-calendar'), (tx) =>
      tx.query<CalendarDay>('SELECT date, off FROM calendar_day'),
    );
    return calendarWith(days);
  }
}

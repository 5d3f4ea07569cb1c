import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry, Party } from './calendar-file';

/** What a mail about a thing carries as a calendar file; null: nothing. */
export type ReadsEntry = (
  tx: Tx,
  about: { kind: string; subjectId: string; organizer: Party; attendee: Party },
) => Promise<CalendarEntry | null>;

/** Features whose things stand in calendars register here; whoever sends mails asks, and knows none of them. */
@Injectable()
export class CalendarEntries {
  private readonly readers = new Map<string, ReadsEntry>();

  register(subjectType: string, reads: ReadsEntry): void {
    this.readers.set(subjectType, reads);
  }

  of(subjectType: string): ReadsEntry | undefined {
    return this.readers.get(subjectType);
  }
}

import { CONFIG, type Config } from '@app/config';
import { CalendarEntries, type CalendarEntry, type Party } from '@app/documents';
import { systemClock } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InvitationsRepository, type CalendarRow } from './invitations.repository';

/** Kinds of messages that carry the entry. */
const carrying: readonly string[] = ['live-session.invited', 'live-session.changed', 'live-session.cancelled'];

/** A session as calendars take it: in the mail that invites, and as a file to keep. */
@Injectable()
export class SessionCalendar implements OnModuleInit {
  constructor(
    private readonly entries: CalendarEntries,
    private readonly repository: InvitationsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.entries.register('live-session', async (tx, { kind, subjectId, organizer, attendee }) => {
      if (!carrying.includes(kind)) return null;
      const row = await this.repository.calendarRow(tx, subjectId);
      if (!row) return null;
      const sender = { ...organizer, name: row.organizationName };
      return this.entry(row, row.cancelledAt ? 'cancel' : 'request', sender, attendee);
    });
  }

  entry(row: CalendarRow, method: CalendarEntry['method'], organizer: Party, attendee: Party | null): CalendarEntry {
    const url = `${this.config.publicUrl ?? `http://localhost:${this.config.port}`}/live/${row.id}`;
    return {
      uid: `${row.id}@live-sessions.tongxing`,
      // A cancellation is one change more than the last one.
      sequence: row.sequence + (row.cancelledAt ? 1 : 0),
      method,
      startsAt: row.startsAt,
      endsAt: new Date(row.startsAt.getTime() + Math.max(row.plannedMinutes, 30) * 60_000),
      madeAt: systemClock.now(),
      title: row.title,
      description: `${row.organizationName}\n${url}`,
      place: row.place,
      url,
      organizer,
      attendee,
    };
  }
}

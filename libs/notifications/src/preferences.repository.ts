import type { Tx } from '@app/database';
import type { Language } from '@app/identity';
import { calendarWith, type CalendarDay, type WorkingCalendar } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Preference } from './domain/delivery';
import type { Group } from './domain/kinds';

export interface PreferenceRow {
  accountId: string;
  mail: Group[];
  digest: Group[];
  digestHour: number | null;
  nightFrom: number | null;
  nightUntil: number | null;
  quietDaysOff: boolean;
  urgentPasses: boolean;
  version: number;
}

export const preferenceColumns = `p.account_id AS "accountId", p.mail, p.digest, p.digest_hour AS "digestHour",
  p.night_from AS "nightFrom", p.night_until AS "nightUntil", p.quiet_days_off AS "quietDaysOff",
  p.urgent_passes AS "urgentPasses", p.version`;

export const preferenceOf = (row: PreferenceRow): Preference => ({
  mail: row.mail,
  digest: row.digest,
  digestHour: row.digestHour,
  quiet: {
    night: row.nightFrom === null || row.nightUntil === null ? null : { from: row.nightFrom, until: row.nightUntil },
    daysOff: row.quietDaysOff,
  },
  urgentPasses: row.urgentPasses,
});

/** A person's choices; who never chose has no row. */
@Injectable()
export class PreferencesRepository {
  of(tx: Tx, accountIds: readonly string[]): Promise<PreferenceRow[]> {
    return tx.query<PreferenceRow>(
      `SELECT ${preferenceColumns} FROM notification_preference p WHERE p.account_id = ANY($1::uuid[])`,
      [accountIds],
    );
  }

  /** False when somebody was first, or the version is an old one; version 0 stands for never having chosen. */
  async write(tx: Tx, accountId: string, version: number, preference: Preference): Promise<boolean> {
    const { mail, digest, digestHour, quiet, urgentPasses } = preference;
    const { night, daysOff } = quiet;
    const values = [
      accountId,
      mail,
      digest,
      digestHour,
      night?.from ?? null,
      night?.until ?? null,
      daysOff,
      urgentPasses,
    ];
    const written =
      version === 0
        ? await tx.execute(
            `INSERT INTO notification_preference
               (account_id, mail, digest, digest_hour, night_from, night_until, quiet_days_off, urgent_passes)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
            values,
          )
        : await tx.execute(
            `UPDATE notification_preference SET mail = $2, digest = $3, digest_hour = $4, night_from = $5,
               night_until = $6, quiet_days_off = $7, urgent_passes = $8, version = version + 1, updated_at = now()
             WHERE account_id = $1 AND version = $9`,
            [...values, version],
          );
    return written === 1;
  }

  ownAccount(tx: Tx, accountId: string): Promise<{ language: Language | null; hasMailAddress: boolean }[]> {
    return tx.query('SELECT language, email IS NOT NULL AS "hasMailAddress" FROM account WHERE id = $1', [accountId]);
  }

  /** The State calendar with the years that were imported. */
  async calendar(tx: Tx): Promise<WorkingCalendar> {
    return calendarWith(await tx.query<CalendarDay>('SELECT date, off FROM calendar_day'));
  }
}

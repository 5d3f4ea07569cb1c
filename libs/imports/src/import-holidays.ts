import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tx } from '@app/database';
import { readHoliday, readHolidayYear, type CalendarDay, type HolidayYear } from './domain/holidays';
import type { ImportContext } from './import-context';

interface ReadYear extends Omit<HolidayYear, 'days'> {
  days: CalendarDay[];
  /** Without a broken row: only then are days it no longer lists taken away. */
  whole: boolean;
}

/** Reads a folder of yearly notices (`2026.json`): days off, and weekend days worked to make up for them. */
export async function importHolidays(folder: string, context: ImportContext): Promise<void> {
  const { report } = context;
  const counts = report.kind('days');
  counts.removed = 0;
  const told = new Map<string, { off: boolean; name: string }>();
  for (const name of (await readdir(folder)).sort()) {
    if (!/^\d{4}\.json$/.test(name)) {
      report.files.push({ name, read: false, reason: 'not-part-of-the-format' });
      continue;
    }
    const year = await read(folder, name, told, context);
    if (!year) continue;
    const outcome = await context.inTransaction((tx) => write(tx, year, context.source));
    counts.created += outcome.created;
    counts.updated += outcome.updated;
    counts.unchanged += outcome.unchanged;
    counts.removed += outcome.removed;
    await context.progress('days', told.size);
  }
}

async function read(
  folder: string,
  name: string,
  told: Map<string, { off: boolean; name: string }>,
  { report }: ImportContext,
): Promise<ReadYear | null> {
  const bytes = await readFile(join(folder, name)).catch(() => null);
  const year = bytes && readHolidayYear(parsed(bytes));
  if (!year) {
    report.files.push({ name, read: false, reason: bytes ? 'not-a-year-of-holidays' : 'not-readable' });
    return null;
  }
  const days: CalendarDay[] = [];
  let whole = true;
  year.days.forEach((row, index) => {
    const day = readHoliday(row);
    const before = day.ok ? told.get(day.value.date) : undefined;
    if (!day.ok || before) {
      // The same day in the notices of two years is one day, as long as they agree.
      if (day.ok && before?.off === day.value.off) return;
      const problem = day.ok ? { column: 'date', reason: 'date-twice' } : day.problem;
      report.reject('days', { file: name, row: index + 1, ...problem });
      whole = false;
      return;
    }
    told.set(day.value.date, day.value);
    days.push(day.value);
  });
  report.files.push({ name, read: true, encoding: 'utf-8' });
  return { year: year.year, papers: year.papers, days, whole };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

async function write(
  tx: Tx,
  { year, papers, days, whole }: ReadYear,
  source: string,
): Promise<{ created: number; updated: number; unchanged: number; removed: number }> {
  const standing = await tx.query<{ date: string; off: boolean; name: string }>(
    'SELECT date, off, name FROM calendar_day WHERE date = ANY($1::date[])',
    [days.map(({ date }) => date)],
  );
  const before = new Map(standing.map((day) => [day.date, day]));
  const fresh = days.filter(({ date }) => !before.has(date));
  const changed = days.filter((day) => {
    const known = before.get(day.date);
    return known && (known.off !== day.off || known.name !== day.name);
  });
  await tx.query(
    `INSERT INTO calendar_day (date, off, name, notice_year, source)
     SELECT r.date, r.off, r.name, $2, $3 FROM jsonb_to_recordset($1::jsonb) AS r (date date, off boolean, name text)
     ON CONFLICT (date) DO UPDATE SET off = excluded.off, name = excluded.name, notice_year = excluded.notice_year, source = excluded.source`,
    [JSON.stringify([...fresh, ...changed]), year, papers[0] ?? source],
  );
  const removed = whole
    ? await tx.execute('DELETE FROM calendar_day WHERE notice_year = $1 AND NOT date = ANY($2::date[])', [
        year,
        days.map(({ date }) => date),
      ])
    : 0;
  return {
    created: fresh.length,
    updated: changed.length,
    unchanged: days.length - fresh.length - changed.length,
    removed,
  };
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState, Icon, timeOfDay } from '../../components';
import { calendarDate } from '../room/countdown';
import { useSessionsBetween } from '../live-queries';
import { monthAfter, monthOf, weeksOf } from './month';
import styles from './home.module.css';

/** The days of the week as the server's calendar has them, beginning with Monday. */
const weekOrder = [1, 2, 3, 4, 5, 6, 0];

/** A month of sessions, on screens wide enough for seven columns; phones have the list. */
export function MonthCalendar() {
  const { t } = useTranslation('live-after');
  const shell = useTranslation('shell');
  const today = calendarDate(Date.now());
  const [month, setMonth] = useState(monthOf(today));
  const weeks = weeksOf(month);
  const sessions = useSessionsBetween(weeks[0]?.[0] ?? today, weeks.at(-1)?.at(-1) ?? today);
  const [year, number] = month.split('-').map(Number) as [number, number];
  const months = shell.t('date.months', { returnObjects: true });
  const weekdays = shell.t('date.weekdays', { returnObjects: true });
  const rows = sessions.data?.items ?? [];
  return (
    <section className={styles.calendar} aria-labelledby="month">
      <div className={styles.head}>
        <h2 className="h2" id="month" aria-live="polite">
          {t('home.month', { year, month: months[number - 1] })}
        </h2>
        <div className="row g2">
          <button type="button" className="btn q" onClick={() => setMonth(monthAfter(month, -1))}>
            <Icon name="back" />
            {t('home.before')}
          </button>
          {month !== monthOf(today) && (
            <button type="button" className="btn q" onClick={() => setMonth(monthOf(today))}>
              {t('home.now')}
            </button>
          )}
          <button type="button" className="btn q" onClick={() => setMonth(monthAfter(month, 1))}>
            {t('home.after')}
          </button>
        </div>
      </div>
      {sessions.error && <ErrorState inline error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <table className={styles.month} aria-labelledby="month" aria-busy={sessions.isPending}>
        <thead>
          <tr>
            {weekOrder.map((day) => (
              <th key={day} scope="col">
                {weekdays[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  className={monthOf(day) === month ? undefined : styles.beside}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <time dateTime={day}>{Number(day.slice(8))}</time>
                  {rows
                    .filter((row) => calendarDate(Date.parse(row.startsAt)) === day)
                    .map((row) => (
                      <Link key={row.id} to={`/live/${row.id}`} className={styles.session} data-status={row.status}>
                        <span className="nw">{timeOfDay(row.startsAt)}</span> {row.title}
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schema, answer, client } from '../api';
import { daysUntil, timeOfDay, wholeDate } from '../components';
import { apart } from '../texts/joining';

export type LiveSessionRow = Schema<'LiveSessionRowDto'>;

export const useComingSessions = () =>
  useQuery({
    queryKey: ['live-session', 'list', 'home'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/live-sessions', { params: { query: { when: 'upcoming' } }, signal })),
  });

export function LiveToday() {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const { data, error } = useComingSessions();
  // Home is still useful without it; the page of live sessions says what is wrong.
  if (error || !data) return null;
  const isOn = (row: LiveSessionRow) =>
    row.status !== 'closed' && (daysUntil(row.startsAt) === 0 || row.status === 'open');
  const today = data.items.filter(isOn).sort(byStart);
  const coming = data.items
    .filter((row) => row.status !== 'closed' && !isOn(row) && daysUntil(row.startsAt) > 0)
    .sort(byStart)
    .slice(0, 3);
  if (today.length === 0 && coming.length === 0) return null;
  return (
    <section className="live-today" aria-labelledby="live-today">
      <h2 className="h2" id="live-today">
        {today.length > 0 ? t('live.today') : t('live.coming')}
      </h2>
      {today.map((row) => (
        <div className="meet" key={row.id}>
          <div>
            <div className="when">{timeOfDay(row.startsAt)}</div>
            <div className="m">{howLong(row.plannedMinutes)}</div>
          </div>
          <div className="grow">
            <div className="h3">{row.title}</div>
            <div className="m">
              {apart([row.place ?? '', t('live.facilitator', { name: row.facilitatorName })].filter(Boolean))}
            </div>
          </div>
          <Door row={row} />
        </div>
      ))}
      {coming.map((row) => (
        <div className="coming" key={row.id}>
          <span>
            <span className="nw">{wholeDate(shell, row.startsAt)}</span>
            <span className="title">{row.title}</span>
          </span>
          <Link to={`/live/${row.id}`}>{t('live.look')}</Link>
        </div>
      ))}
    </section>
  );

  function howLong(minutes: number) {
    if (minutes < 60) return t('live.about', { count: minutes });
    if (minutes % 60 === 0) return t('live.aboutHours', { count: minutes / 60 });
    return t('live.aboutBoth', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  }
}

/** An open session is entered, by whoever has a seat at once; a prepared one is still being made ready, or only read. */
function Door({ row }: { row: LiveSessionRow }) {
  const { t } = useTranslation('home');
  if (row.status === 'open')
    return (
      <Link className="btn warmly" to={row.part ? `/live/${row.id}/room` : `/live/${row.id}`}>
        {t('live.enter')}
      </Link>
    );
  return (
    <Link className="btn warmly" to={`/live/${row.id}`}>
      {row.part === 'facilitator' ? t('live.prepare') : t('live.look')}
    </Link>
  );
}

const byStart = (a: LiveSessionRow, b: LiveSessionRow) => a.startsAt.localeCompare(b.startsAt);

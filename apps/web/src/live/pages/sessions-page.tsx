import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText, EmptyState, ErrorState, LoadingState, Mark, MoreButton, PageHead, RuledRows } from '../../components';
import { type LiveSessionRow } from '../live-api';
import { useLiveSessions } from '../live-queries';
import { MonthCalendar } from '../home/month-calendar';
import styles from '../home/home.module.css';
import { SeriesPart } from '../home/series-part';
import { useIsWide } from '../home/use-is-wide';
import { useSignedIn } from '../../session/session';
import { inside } from '../../texts/joining';
import { useMayPrepare } from './may-prepare';

export default function SessionsPage() {
  const { t } = useTranslation('live');
  const after = useTranslation('live-after');
  const mayPrepare = useMayPrepare();
  const upcoming = useLiveSessions('upcoming');
  const past = useLiveSessions('past');
  const coming = upcoming.data?.pages.flatMap(({ items }) => items) ?? [];
  const held = past.data?.pages.flatMap(({ items }) => items) ?? [];
  const rowOf = useRowOf();
  const isWide = useIsWide();
  const prepare = mayPrepare && (
    <Link className="btn p" to="/live/new">
      {t('list.prepare')}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          <>
            {mayPrepare && (
              <Link className="btn q" to="/live/templates">
                {after.t('home.templates')}
              </Link>
            )}
            {prepare}
          </>
        }
      />
      {upcoming.isPending && <LoadingState what={t('list.title')} />}
      {upcoming.error && <ErrorState error={upcoming.error} onRetry={() => void upcoming.refetch()} />}
      {upcoming.data && (
        <section style={{ marginTop: 18 }}>
          <h2 className="h2" style={{ marginBottom: 10 }}>
            {t('list.coming')}
          </h2>
          {coming.length === 0 ? (
            <EmptyState small={held.length > 0} title={t('list.noneComing')}>
              {t(mayPrepare ? 'list.noneComingPrepare' : 'list.noneComingWait')}
            </EmptyState>
          ) : (
            <RuledRows firstIsNext rows={coming.map((row) => rowOf(row))} label={t('list.coming')} />
          )}
          <MoreButton query={upcoming} />
        </section>
      )}
      {isWide && coming.length + held.length > 0 && <MonthCalendar />}
      <SeriesPart />
      <WhatStays />
      {held.length > 0 && (
        <section style={{ marginTop: 36 }}>
          <h2 className="h2" style={{ marginBottom: 10 }}>
            {t('list.past')}
          </h2>
          <RuledRows rows={held.map((row) => rowOf(row))} label={t('list.past')} />
          <MoreButton query={past} />
        </section>
      )}
      {past.error && !upcoming.error && <ErrorState inline error={past.error} onRetry={() => void past.refetch()} />}
    </>
  );
}

/** What sessions leave behind, each with a page of its own. */
function WhatStays() {
  const { t } = useTranslation('live-after');
  const { active } = useSignedIn();
  if (active?.role === 'resident') return null;
  return (
    <section style={{ marginTop: 36 }}>
      <h2 className="h2" style={{ marginBottom: 10 }}>
        {t('home.stays')}
      </h2>
      <ul className={styles.left}>
        {left.map(({ id, to }) => (
          <li key={id} className="note">
            <Link className="h3" to={to}>
              {t(`home.left.${id}.name`)}
            </Link>
            <p className="sm mut">{t(`home.left.${id}.what`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const left = [
  { id: 'commitments', to: '/live/commitments' },
  { id: 'pledges', to: '/pledges' },
  { id: 'adjustments', to: '/adjustment-proposals' },
] as const;

function useRowOf() {
  const { t } = useTranslation('live');
  const after = useTranslation('live-after');
  return (row: LiveSessionRow) => ({
    id: row.id,
    start: <DueText isEvent value={row.startsAt} />,
    title: row.title,
    to: `/live/${row.id}`,
    under: (
      <>
        <span>{row.organization.name}</span>
        {row.place && <span>{row.place}</span>}
        <span>{t('list.facilitator', { name: row.facilitatorName })}</span>
        <span>{t('list.minutes', { count: row.plannedMinutes })}</span>
        {row.minutesPhase && (
          <span>{after.t('home.minutes', { phase: inside(after.t(`minutes.phase.${row.minutesPhase}`)) })}</span>
        )}
        {row.status === 'closed' && row.openCommitments > 0 && (
          <Link to={`/live/${row.id}`}>{after.t('home.open', { count: row.openCommitments })}</Link>
        )}
      </>
    ),
    end:
      row.status === 'closed' ? (
        <Link to={`/live/${row.id}/minutes`}>{t('list.minutesOf')}</Link>
      ) : (
        <StatusMark row={row} />
      ),
  });
}

function StatusMark({ row }: { row: LiveSessionRow }) {
  const { t } = useTranslation('live');
  const shown =
    row.part === 'facilitator' && row.status === 'prepared' ? 'mine' : row.status === 'open' ? 'both' : 'theirs';
  return (
    <>
      <Mark icon={row.status === 'open' ? 'live' : 'hour'} tone={shown} word={t(`status.${row.status}`)} />
      {row.status === 'open' && (
        <Link className="btn" to={`/live/${row.id}`}>
          {t('list.enter')}
        </Link>
      )}
    </>
  );
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysUntil, ErrorState, Icon, type IconName, LoadingState, monthDay, timeOfDay } from '../components';
import { useCall } from '../elder/call';
import { useUnreadCount } from '../notifications/unread';
import { useSignedIn } from '../session/session';
import { type LiveSessionRow, useComingSessions } from './live-today';
import './resident-home.css';

/** What a resident comes for: what is today, and a few large ways on (design: home-elder-phone). */
export default function ResidentHome() {
  const { t } = useTranslation('resident');
  const { t: shell } = useTranslation('shell');
  const { account } = useSignedIn();
  const unread = useUnreadCount();
  const coming = useComingSessions();
  useEffect(() => {
    document.title = `${t('title')} · ${shell('product')}`;
  }, [t, shell]);
  const sessions = (coming.data?.items ?? [])
    .filter(({ status, startsAt }) => status === 'open' || (status !== 'closed' && daysUntil(startsAt) >= 0))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [first, ...rest] = sessions;
  return (
    <div className="resident-home">
      <section className="today">
        <h1>{t('hello', { name: account.displayName })}</h1>
        {coming.isPending && <LoadingState />}
        {coming.data && (first ? <Next session={first} /> : <NothingToday />)}
        {rest.length > 0 && <p>{t('more', { count: rest.length })}</p>}
      </section>
      {coming.error && <ErrorState inline error={coming.error} onRetry={() => void coming.refetch()} />}
      <nav className="ways" aria-label={t('waysLabel')}>
        <Way to="/live" icon="live" word={t('live')} />
        <Way
          to="/notifications"
          icon="bell"
          word={t('messages')}
          more={unread > 0 ? t('messagesNew', { count: unread }) : undefined}
        />
        <Way to="/account#received" icon="eye" word={t('received')} />
        <Way to="/account" icon="user" word={t('account')} />
      </nav>
    </div>
  );
}

function Next({ session }: { session: LiveSessionRow }) {
  const { t } = useTranslation('resident');
  const { t: shell } = useTranslation('shell');
  const isOpen = session.status === 'open';
  const time = timeOfDay(session.startsAt);
  const day = monthDay(shell, session.startsAt);
  return (
    <>
      <p className="when">{daysUntil(session.startsAt) === 0 ? t('today', { time }) : t('comingOn', { day, time })}</p>
      <p className="what">{session.title}</p>
      {session.place && <p>{session.place}</p>}
      {isOpen && (
        <p className="is-open">
          <Icon name="checkc" />
          {t('isOpen')}
        </p>
      )}
      <Link
        className="btn warmly wide"
        to={isOpen && session.part ? `/live/${session.id}/room` : `/live/${session.id}`}
      >
        {isOpen ? t('enter') : t('look')}
      </Link>
    </>
  );
}

function NothingToday() {
  const { t } = useTranslation('resident');
  const { data: call } = useCall(true);
  return (
    <>
      <p className="when">{t('noneToday')}</p>
      {call && <p>{call.phone ? t('noneTodayDo') : t('noneTodayNoCall')}</p>}
    </>
  );
}

function Way({ to, icon, word, more }: { to: string; icon: IconName; word: string; more?: string }) {
  return (
    <Link to={to}>
      <Icon name={icon} />
      <span>
        {word}
        {more && <small>{more}</small>}
      </span>
    </Link>
  );
}

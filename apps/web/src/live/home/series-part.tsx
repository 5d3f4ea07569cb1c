import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wholeDate } from '../../components';
import { apart } from '../../texts/joining';
import { useSessionSeries } from '../live-queries';
import styles from './home.module.css';

/** Sessions that follow one another, with what they have left open. */
export function SeriesPart() {
  const { t } = useTranslation('live-after');
  const live = useTranslation('live');
  const shell = useTranslation('shell');
  const { data } = useSessionSeries();
  // The sessions themselves stand above and below.
  if (!data || data.items.length === 0) return null;
  return (
    <section style={{ marginTop: 36 }}>
      <h2 className="h2" style={{ marginBottom: 10 }}>
        {t('home.series')}
      </h2>
      <ul>
        {data.items.map(({ id, title, organization, openCommitments, sessions }) => {
          const held = sessions.filter(({ status }) => status === 'closed').length;
          return (
            <li key={id} className={styles.series}>
              <h3 className="h3">{title}</h3>
              <p className="sm mut">{apart([organization.name, t('home.held', { count: held })])}</p>
              {openCommitments > 0 && (
                <p>
                  <Link to="/live/commitments?scope=all">{t('home.open', { count: openCommitments })}</Link>
                </p>
              )}
              <details>
                <summary className={styles.summary}>{t('home.allOf', { count: sessions.length })}</summary>
                <ol className={styles.held}>
                  {sessions.map((session) => (
                    <li key={session.id}>
                      <span className="nw">{wholeDate(shell.t, session.startsAt)}</span>
                      <Link to={`/live/${session.id}`}>{session.title}</Link>
                      <span className="sm mut">{live.t(`status.${session.status}`)}</span>
                    </li>
                  ))}
                </ol>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

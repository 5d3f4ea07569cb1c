import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Icon } from '../../components/icon';
import { ErrorState, LoadingState } from '../../components/page-states';
import { useJoinLink, useLiveSession } from '../live-queries';
import { PrintedPack } from '../pack/printed-pack';
import styles from '../minutes/minutes.module.css';

/** What a facilitator takes along on paper, in case there is no network or nobody wants a screen. */
export default function PackPage() {
  const { t } = useTranslation('live-agenda');
  const { id = '' } = useParams();
  const session = useLiveSession(id);
  const isChair = session.data?.allowedActions.includes('show-link') ?? false;
  const link = useJoinLink(id, isChair);
  useEffect(() => {
    if (session.data) document.title = `${session.data.title} · ${t('pack.title')}`;
  }, [session.data, t]);
  return (
    <main className={styles.desk}>
      <div className={styles.bar}>
        <Link className="btn q" to={`/live/${id}`}>
          <Icon name="back" />
          {t('pack.back')}
        </Link>
        {session.data && (
          <button type="button" className="btn" onClick={() => window.print()}>
            <Icon name="print" />
            {t('pack.print')}
          </button>
        )}
      </div>
      {session.isPending && <LoadingState what={t('pack.title')} />}
      {session.error && <ErrorState error={session.error} onRetry={() => void session.refetch()} />}
      {session.data && (
        <PrintedPack session={session.data} url={link.data?.url ?? null} code={link.data?.code ?? null} />
      )}
    </main>
  );
}
